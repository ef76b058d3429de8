package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** An e-mail as it goes over the wire: headers, and parts within parts. */
final class EmlFormat implements Format {
    private static final int DEEPEST_PART = 20;
    private static final int MOST_PARTS = 5_000;
    private static final MimeConfig CONFIG =
            new MimeConfig.Builder()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(-1)
                    .setMaxHeaderCount(-1)
                    .build();

    private final Dispatch dispatch;
    private final int depth;

    EmlFormat(Dispatch dispatch, int depth) {
        this.dispatch = dispatch;
        this.depth = depth;
    }

    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        return new Parts(new MailTexts(dispatch, file, budget, depth), budget).read(file);
    }

    /** One e-mail while it is read. */
    private static final class Parts extends DecodeMonitor {
        private final MailTexts texts;
        private final Budget budget;
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final MailFields head = new MailFields();
        private MailFields fields = head;
        private boolean cutOff;
        private int depth;
        private int parts;

        Parts(MailTexts texts, Budget budget) {
            this.texts = texts;
            this.budget = budget;
        }

        /** Called by the parser when something is not as it should be. */
        @Override
        public boolean warn(String error, String dropDesc) {
            cutOff |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
            return false;
        }

        Partial<List<SourceText>> read(RawFile file) {
            MimeTokenStream stream = new MimeTokenStream(CONFIG, this, null);
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            try {
                stream.parse(new ByteArrayInputStream(file.bytes()));
                for (EntityState state = stream.getState();
                        state != EntityState.T_END_OF_STREAM;
                        state = stream.next()) {
                    take(state, stream);
                }
            } catch (Budget.Spent e) {
                texts.spent(e);
            } catch (IOException | MimeException | RuntimeException e) {
                cutOff = true;
            }
            if (cutOff) {
                texts.problem(Problem.Code.DAMAGED, Map.of("what", "mail"));
            }
            Metadata metadata = head.metadata();
            return texts.build(metadata, plain.toString(), html.toString());
        }

        private void take(EntityState state, MimeTokenStream stream) throws IOException {
            budget.operators(1);
            switch (state) {
                case T_START_MULTIPART -> {
                    if (++depth > DEEPEST_PART) {
                        throw new Budget.Spent(
                                Problem.Code.TOO_LARGE, "nested-parts", DEEPEST_PART);
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_START_BODYPART -> fields = new MailFields();
                case T_FIELD -> fields.add(stream.getField());
                case T_BODY -> {
                    if (++parts > MOST_PARTS) {
                        throw new Budget.Spent(Problem.Code.TOO_LARGE, "parts", MOST_PARTS);
                    }
                    part(stream);
                }
                case T_START_MESSAGE,
                        T_END_MESSAGE,
                        T_RAW_ENTITY,
                        T_START_HEADER,
                        T_END_HEADER,
                        T_PREAMBLE,
                        T_EPILOGUE,
                        T_END_BODYPART,
                        T_END_OF_STREAM ->
                        budget.operators(1);
            }
        }

        private void part(MimeTokenStream stream) throws IOException {
            String type = stream.getBodyDescriptor().getMimeType();
            byte[] bytes = stream.getDecodedInputStream().readAllBytes();
            budget.operators(bytes.length >> 4);
            String name = name();
            boolean attached =
                    name != null || fields.value("content-disposition").equals("attachment");
            if (!attached && type.equals("text/plain")) {
                append(plain, text(bytes, stream.getBodyDescriptor().getCharset()));
            } else if (!attached && type.equals("text/html")) {
                append(html, text(bytes, stream.getBodyDescriptor().getCharset()));
            } else if (type.equals("application/pgp-encrypted")) {
                texts.problem(Problem.Code.ENCRYPTED, Map.of("what", "mail"));
            } else if (type.endsWith("pkcs7-mime")) {
                texts.problem(Problem.Code.ENCRYPTED, Map.of("what", "mail"));
            } else {
                boolean inline =
                        fields.words("content-id") != null
                                || fields.value("content-disposition").equals("inline");
                texts.attachment(name, type, inline, bytes);
            }
        }

        private @Nullable String name() {
            String name = fields.parameter("content-disposition", "filename");
            return name != null ? name : fields.parameter("content-type", "name");
        }

        private static void append(StringBuilder body, String words) {
            if (!body.isEmpty()) {
                body.append("\n\n");
            }
            body.append(words);
        }

        /** What the part says of its encoding is believed, unless the bytes speak against it. */
        private static String text(byte[] bytes, @Nullable String charset) {
            Charset declared = null;
            try {
                declared = charset == null ? null : Charset.forName(charset);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                declared = null;
            }
            boolean guess =
                    declared == null
                            || declared.equals(StandardCharsets.UTF_8)
                            || declared.equals(StandardCharsets.US_ASCII)
                            || declared.equals(StandardCharsets.ISO_8859_1);
            return guess ? Decoded.of(bytes).text() : new String(bytes, declared);
        }
    }
}
