package no.samsvar.engine.text;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know of, and where. The words are made where it is shown, from a
 * message bundle and {@code args}, in the reader's language.
 *
 * @param code what is wrong
 * @param args named values for the message
 * @param document the document's id, its path where it could not be read, or null
 * @param span the place in the document's text, or null
 */
public record Problem(
        Code code, Map<String, String> args, @Nullable String document, @Nullable Span span) {

    /** How much it matters: an {@code ERROR} means that a submission is not counted. */
    public enum Severity {
        NOTE,
        WARNING,
        ERROR
    }

    /** The stable codes. Their severity is fixed, their messages live in one bundle. */
    public enum Code {
        ENCRYPTED(Severity.ERROR),
        DAMAGED(Severity.WARNING),
        UNREADABLE(Severity.ERROR),
        EMPTY(Severity.ERROR),
        UNKNOWN_TYPE(Severity.ERROR),
        MISSING_COLUMN(Severity.ERROR),
        NO_TEXT_LAYER(Severity.ERROR),
        TOO_LARGE(Severity.ERROR),
        BUDGET_SPENT(Severity.ERROR),
        TIME_SPENT(Severity.ERROR),
        HIDDEN_TEXT(Severity.WARNING),
        TRACKED_CHANGES(Severity.WARNING),
        COMMENTS_LEFT_OUT(Severity.NOTE),
        ATTACHMENT_LEFT_OUT(Severity.NOTE),
        WRONG_NAME(Severity.NOTE),
        WRONG_ENCODING(Severity.NOTE),
        /** No worker process could be started, so that the file was read without its protection. */
        NO_WORKER(Severity.NOTE),
        PLACEHOLDER_LEFT(Severity.WARNING),
        NO_OWN_WORDS(Severity.WARNING),
        ANSWER_ELSEWHERE(Severity.WARNING),
        UNKNOWN_RESPONDENT(Severity.WARNING),
        AMBIGUOUS_RESPONDENT(Severity.WARNING),
        TWO_SUBMISSIONS(Severity.WARNING),
        DUPLICATE_SUBMISSION(Severity.NOTE),
        NOT_SHOWN_ADOPTED(Severity.NOTE),
        QUESTION_UNANSWERED(Severity.NOTE),
        ENDORSES_OTHER(Severity.NOTE),
        NO_QUESTIONS(Severity.WARNING),
        NO_BOOKLET(Severity.WARNING),
        DECISION_NOT_APPLIED(Severity.WARNING),
        DECISION_UNREADABLE(Severity.WARNING),
        DECISION_UNKNOWN_KEY(Severity.NOTE),
        CODERS_DISAGREE(Severity.NOTE),
        FIGURES_NOT_USED(Severity.WARNING),
        FIGURES_LEFT_OUT(Severity.WARNING),
        FIGURES_READ(Severity.NOTE),
        FIGURES_MISSING(Severity.NOTE),
        LATE(Severity.NOTE),
        /** Of a language model that somebody asked for drafts. */
        MODEL_NO_ANSWER(Severity.WARNING),
        MODEL_STOPPED(Severity.WARNING),
        MODEL_UNREADABLE(Severity.WARNING),
        MODEL_NO_CITATION(Severity.NOTE),
        MODEL_UNKNOWN_STATEMENT(Severity.NOTE),
        MODEL_NOT_VERBATIM(Severity.NOTE),
        MODEL_UNTRACED(Severity.NOTE),
        MODEL_NOT_PLAIN(Severity.NOTE);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** The code as it stands in files: {@code no-text-layer}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Problem {
        SortedMap<String, String> sorted = new TreeMap<>(args);
        args = java.util.Collections.unmodifiableSortedMap(sorted);
    }

    public static Problem of(Code code, @Nullable String document, Map<String, String> args) {
        return new Problem(code, args, document, null);
    }

    public static Problem of(Code code, String document) {
        return new Problem(code, Map.of(), document, null);
    }

    public Severity severity() {
        return code.severity();
    }
}
