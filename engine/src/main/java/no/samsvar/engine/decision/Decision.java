package no.samsvar.engine.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person settled: input to a run, never an edit of its result. Of two decisions on
 * the same thing the later counts.
 *
 * @param line of the file, from 1; 0 where it comes from none. A line that settles several fields
 *     at once is several decisions of one line
 * @param at when, as written: an ISO-8601 date or date-time
 * @param time what {@code at} means; without a zone, UTC
 * @param by who
 * @param field what about a statement; null where the whole of {@code on} is meant
 * @param note for people; may be empty
 */
public record Decision(
        int line,
        String at,
        Instant time,
        String by,
        Subject on,
        Act act,
        @Nullable Field field,
        Value value,
        String note) {

    /** The earlier first; of the same time, the one that stands first in the file. */
    public static final Comparator<Decision> BY_TIME =
            Comparator.comparing(Decision::time).thenComparing(Decision::line);

    public Decision {
        if (line < 0 || by.isBlank()) {
            throw new IllegalArgumentException("a decision needs a line and somebody");
        }
    }

    /** What was decided on. */
    public sealed interface Subject {}

    public record OnStatement(Words words) implements Subject {}

    public record OnTheme(String id) implements Subject {}

    /**
     * @param title the statement that the position's id names, so that the position is found again
     *     once an answer has a newer text; null where the decision does not say
     */
    public record OnPosition(String id, @Nullable Words title) implements Subject {}

    /**
     * Words of an answer and where they stood.
     *
     * @param respondent id of the one who said them
     * @param textSha256 of the text that the offsets point into; empty where not known
     * @param start UTF-16 offset, or -1 where not known
     * @param end exclusive, or -1
     * @param text the words, runs of white space as one space
     * @param before words in front of them, and {@code after} behind; may be empty
     */
    public record Words(
            String respondent,
            String textSha256,
            int start,
            int end,
            String text,
            String before,
            String after) {
        public Words {
            if (text.isBlank() || start > end || start < -1) {
                throw new IllegalArgumentException("no words: " + start + ".." + end);
            }
        }

        public boolean hasPlace() {
            return !textSha256.isEmpty() && start >= 0;
        }
    }

    /** What was done. */
    public enum Act {
        SET,
        CLEAR,
        SPLIT,
        MERGE,
        RENAME,
        REJECT,
        CONFIRM;

        /** The word as it stands in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of a statement. */
    public enum Field {
        QUESTION,
        ROLE,
        ROLES,
        ADDRESSEE,
        STAGE,
        THEMES,
        /** Whether the words are the answer's own, or where else they come from. */
        ORIGIN;

        /** The word as it stands in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to. */
    public sealed interface Value {}

    /** Nothing: the field has no value, or the act needs none. */
    public record None() implements Value {}

    public record One(String text) implements Value {}

    public record Many(List<String> texts) implements Value {
        public Many {
            texts = List.copyOf(texts);
        }
    }

    public record Places(List<Words> places) implements Value {
        public Places {
            places = List.copyOf(places);
        }
    }

    /** The value's texts; none for {@link None} and {@link Places}. */
    public List<String> texts() {
        return switch (value) {
            case None _, Places _ -> List.of();
            case One one -> List.of(one.text());
            case Many many -> many.texts();
        };
    }
}
