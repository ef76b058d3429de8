package no.samsvar.engine.learn;

import java.util.Locale;

/** A kind of feature. Each kind has its own weight in a text's vector. */
enum Block {
    /** Words and marks as they stand, in lower case. */
    WORD,
    /** Stems of words that are no function words, in the form that a language's variants share. */
    STEM,
    /** Two words that follow each other. */
    PAIR,
    /** Three to five letters of a word, its ends marked. */
    LETTERS,
    /** Five letters of a word. */
    FIVE,
    /** Function words with only the ends of the words between them: how it is said, not of what. */
    FRAME,
    /** First and last words. */
    EDGE,
    /** Length, marks, place in the document. */
    SHAPE,
    /** What the caller knows. */
    CONTEXT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
