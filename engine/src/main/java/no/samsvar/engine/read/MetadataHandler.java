package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of itself, in OOXML's and OpenDocument's way. */
final class MetadataHandler implements Xml.Handler {
    private static final int LONGEST = 500;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, StringBuilder> values = new HashMap<>();
    private @Nullable StringBuilder open;

    @Override
    public boolean start(String prefix, String name, Xml at) {
        open =
                switch (name) {
                    case "title", "modified", "created", "creation-date", "date" ->
                            values.computeIfAbsent(name, key -> new StringBuilder());
                    default -> null;
                };
        return true;
    }

    @Override
    public void end(String prefix, String name) {
        open = null;
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (open != null && open.length() < LONGEST) {
            open.append(chars, from, length);
        }
    }

    Metadata metadata() {
        String date = first("modified", "date", "created", "creation-date");
        return new Metadata(first("title"), null, date(date));
    }

    /** The date, if it begins as one in ISO-8601. */
    static @Nullable String date(@Nullable String text) {
        return text != null && DATE.matcher(text).lookingAt() ? text : null;
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            StringBuilder value = values.get(name);
            if (value != null && !value.toString().isBlank()) {
                return Words.clean(value);
            }
        }
        return null;
    }
}
