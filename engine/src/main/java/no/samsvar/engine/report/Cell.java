package no.samsvar.engine.report;

import org.jspecify.annotations.Nullable;

/** What a cell of {@code statements.xlsx} holds. None of it is ever a formula. */
sealed interface Cell {
    Cell NONE = new Text("");

    record Text(String words) implements Cell {}

    /** Words that were cut from a document. */
    record Words(String words) implements Cell {}

    record Number(long number) implements Cell {}

    /** A share of a whole; nothing where the whole is nothing. */
    record Share(long part, long whole) implements Cell {}

    /**
     * @param target a file, seen from the folder of the result
     */
    record Link(String words, String target) implements Cell {}

    static Cell of(@Nullable String words) {
        return words == null || words.isEmpty() ? NONE : new Text(words);
    }

    static Cell of(@Nullable Integer number) {
        return number == null ? NONE : new Number(number);
    }

    static Cell of(@Nullable Long number) {
        return number == null ? NONE : new Number(number);
    }

    static Cell words(String words) {
        return words.isEmpty() ? NONE : new Words(words);
    }
}
