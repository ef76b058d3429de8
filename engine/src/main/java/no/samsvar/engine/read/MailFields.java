package no.samsvar.engine.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.samsvar.engine.text.Metadata;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** The header fields of one part of an e-mail, the first of each name, decoded to words. */
final class MailFields {
    private final Map<String, String> bodies = new HashMap<>();

    void add(Field field) {
        bodies.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getBody());
    }

    /** The value in words, encoded words decoded; null where there is none. */
    @Nullable String words(String name) {
        String body = bodies.get(name);
        return body == null || body.isBlank() ? null : decode(body).strip();
    }

    /** The value before any parameter, in lower case; empty where there is none. */
    String value(String name) {
        String body = bodies.getOrDefault(name, "");
        int end = body.indexOf(';');
        return (end < 0 ? body : body.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** A parameter such as {@code filename}, also when it is split and encoded; null where none. */
    @Nullable String parameter(String name, String parameter) {
        String body = bodies.get(name);
        if (body == null) {
            return null;
        }
        RawBody parsed = RawFieldParser.DEFAULT.parseRawBody(new RawField(name, body));
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : parsed.getParams()) {
            if (pair.getValue() != null) {
                mapping.addParameter(pair.getName(), pair.getValue());
            }
        }
        String value = mapping.get(parameter);
        return value == null || value.isBlank() ? null : decode(value).strip();
    }

    Metadata metadata() {
        return new Metadata(words("subject"), words("from"), MailDate.iso(words("date")));
    }

    private static String decode(String value) {
        String unfolded = value.replaceAll("\\r?\\n(?=[ \\t])", "");
        try {
            return DecoderUtil.decodeEncodedWords(bare(unfolded), DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return unfolded; // an encoding that nobody knows
        }
    }

    /** Bytes above ASCII do not belong in a header; where they are, they are most often UTF-8. */
    private static String bare(String value) {
        boolean bytes =
                value.chars().allMatch(c -> c < 256) && value.chars().anyMatch(c -> c > 126);
        return bytes ? Decoded.of(value.getBytes(StandardCharsets.ISO_8859_1)).text() : value;
    }
}
