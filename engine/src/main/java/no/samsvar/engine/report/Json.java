package no.samsvar.engine.report;

import java.util.Locale;
import java.util.Map;

/** Writes compact JSON that can stand in a script element. */
final class Json {
    private final StringBuilder out = new StringBuilder(1 << 12);

    Json object(Runnable members) {
        return nested('{', members, '}');
    }

    Json array(Runnable values) {
        return nested('[', values, ']');
    }

    Json key(String key) {
        comma();
        quote(key);
        out.append(':');
        return this;
    }

    Json string(String value) {
        comma();
        quote(value);
        return this;
    }

    Json number(int value) {
        comma();
        out.append(value);
        return this;
    }

    Json strings(Map<String, String> values) {
        return object(() -> values.forEach((key, value) -> key(key).string(value)));
    }

    /**
     * What was written. No {@code <} stands in it, so it cannot end the element that it stands in.
     */
    String forScript() {
        return out.toString();
    }

    private Json nested(char first, Runnable content, char last) {
        comma();
        out.append(first);
        content.run();
        out.append(last);
        return this;
    }

    private void comma() {
        if (out.isEmpty()) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (last != '[' && last != '{' && last != ':') {
            out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' '
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
