package no.samsvar.engine.assist;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.samsvar.engine.text.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to ask a language model for.
 *
 * @param question that the statements answer, or null
 * @param theme that they are about, or null for all that answer the question
 * @param instruction in the report's language
 * @param material JSON with the question, the theme's title and the statements
 * @param statements ids of those that are shown to the model, in the order of the result
 * @param of how many there are, shown or not
 */
public record Request(
        Kind kind,
        @Nullable String question,
        @Nullable String theme,
        String instruction,
        String material,
        List<String> statements,
        int of) {
    /** What is asked for. */
    public enum Kind {
        SUMMARY,
        TITLE;

        /** As it stands in files: {@code summary}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Request {
        statements = List.copyOf(statements);
        if (statements.isEmpty() || of < statements.size()) {
            throw new IllegalArgumentException(statements.size() + " statements of " + of);
        }
    }

    /** SHA-256 of all that is sent for it: the instruction, an empty line, the material; UTF-8. */
    public String sha256() {
        return DocumentId.sha256(
                (instruction + "\n\n" + material).getBytes(StandardCharsets.UTF_8));
    }

    /** Where it belongs, for messages: the question, the theme, or both. */
    String place() {
        return place(question, theme);
    }

    static String place(@Nullable String question, @Nullable String theme) {
        String first = question == null ? "" : question;
        return theme == null ? first : first.isEmpty() ? theme : first + ", " + theme;
    }
}
