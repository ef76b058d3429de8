package no.samsvar.engine.language;

import java.util.List;
import java.util.Set;
import no.samsvar.engine.text.Span;

/**
 * What the engine knows of one language. Immutable and safe to share between threads.
 *
 * <p>Words go in as they are compared: in lower case. Spans are offsets into the text that is
 * given.
 */
public interface Language {

    /**
     * ISO 639-1: {@code "nb"}, {@code "nn"}, {@code "de"}, {@code "en"}; {@code "no"} for both
     * Norwegians.
     */
    String code();

    /**
     * The sentences of a stretch of text, in order. White space, a single line break too, counts as
     * a space.
     *
     * @param within the stretch to look at
     * @return trimmed spans that together cover every character of {@code within} that is not white
     *     space; empty for blank text
     */
    List<Span> sentences(CharSequence text, Span within);

    /**
     * The part that a word's forms share, for comparing; at least one character of a word of one.
     */
    String stem(String lowerCaseWord);

    /**
     * The stem by which statements are compared across written forms: for Norwegian, a nynorsk word
     * gives what its bokmål counterpart gives; elsewhere the same as {@link #stem}.
     */
    String common(String lowerCaseWord);

    /**
     * Function words: articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
     */
    Set<String> stopWords();

    /** Whether a word may be a finite verb form (a noun may have the same letters). */
    boolean isFiniteVerb(String lowerCaseWord);

    /**
     * Whether a stretch holds a clause: a finite verb that the words around it do not make a noun.
     */
    boolean hasFiniteVerb(CharSequence text, Span within);

    /**
     * What a general word list holds to be about the same: {@link #common} stems of the words
     * related to a {@link #common} stem, without itself; empty where none is listed.
     */
    Set<String> related(String commonStem);

    /** Groups of words that say the same in a demand; each word stands in one group. */
    List<List<String>> synonyms();

    /** Whether a word list has it as a noun, so that it may be a part of a compound. */
    boolean isNoun(String lowerCaseWord);

    /**
     * Words that are said of any matter: when, how much, how well, in what way. A theme is never
     * made of these alone.
     */
    Set<String> generalWords();

    /** The phrases by which roles, addressees, stages, stance and negation are told. */
    Cues cues();
}
