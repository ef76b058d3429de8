package no.samsvar.engine.language;

import java.util.List;
import java.util.Optional;

/**
 * A phrase that tells something about a statement, with examples that prove it.
 *
 * <p>The pattern is a row of elements parted by spaces, each fitting one word: alternatives parted
 * by {@code |}, {@code *} for any letters at a word's start or end, {@code ~n} for at most n words
 * between, {@code <fin>}, {@code <inf>}, {@code <imp>}, {@code <past>}, {@code <part>}, {@code
 * <pas>} and {@code <num>} for a finite verb, an infinitive, an imperative, a past tense, a past
 * participle, a present passive in one word and a number, {@code ^} for the statement's first and
 * {@code $} for its last word.
 */
public final class Cue {

    /** Where in a statement the phrase must stand. */
    public enum Place {
        /** First, or first after a lead word with a colon. */
        START_OF_STATEMENT,
        /** Before the first finite verb, or right after it. */
        SUBJECT,
        /** In a main clause: no "that", "which" or "if" between it and the clause's start. */
        MAIN,
        /** In a main clause, or in what is said, thought or wished there ("we mean that …"). */
        CLAIM,
        ANYWHERE
    }

    private final String code;
    private final Place place;
    private final double weight;
    private final List<CueElement> elements;
    private final List<String> matching;
    private final List<String> notMatching;

    Cue(
            String code,
            Place place,
            double weight,
            String pattern,
            List<String> matching,
            List<String> notMatching) {
        this.code = code;
        this.place = place;
        this.weight = weight;
        this.elements = CueElement.parse(pattern);
        this.matching = List.copyOf(matching);
        this.notMatching = List.copyOf(notMatching);
    }

    /** Its stable name, such as {@code "proposal.must"}. */
    public String code() {
        return code;
    }

    public Place place() {
        return place;
    }

    /**
     * How much it tells for what its list stands for, in log-odds: 1 where the resource says
     * nothing, below 0 where it tells against it.
     */
    public double weight() {
        return weight;
    }

    /** Examples that it must find. */
    public List<String> matching() {
        return matching;
    }

    /** Examples that it must not find. */
    public List<String> notMatching() {
        return notMatching;
    }

    public boolean matches(CueText text) {
        return find(text).isPresent();
    }

    /**
     * The first place where the phrase stands, as word numbers: from, and up to but not including.
     */
    public Optional<Match> find(CueText text) {
        if (place == Place.START_OF_STATEMENT) {
            for (int from : text.starts()) {
                int end = CueElement.match(elements, 0, text, from);
                if (end >= 0) {
                    return Optional.of(new Match(from, end));
                }
            }
            return Optional.empty();
        }
        CueElement first = elements.getFirst();
        for (int from = 0; from < text.size(); from++) {
            if (first.fits(text, from)) {
                int end = CueElement.match(elements, 0, text, from);
                if (end >= 0 && placed(text, from)) {
                    return Optional.of(new Match(from, end));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the phrase stands anywhere, its {@link Place} not looked at: for headings. */
    public boolean standsIn(CueText text) {
        for (int from = 0; from < text.size(); from++) {
            if (CueElement.match(elements, 0, text, from) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase begins at a word. */
    public boolean matchesAt(CueText text, int from) {
        return CueElement.match(elements, 0, text, from) >= 0 && placed(text, from);
    }

    private boolean placed(CueText text, int from) {
        return switch (place) {
            case SUBJECT -> text.mayBeSubject(from);
            case MAIN -> !text.isSubordinate(from, false);
            case CLAIM -> !text.isSubordinate(from, true);
            case START_OF_STATEMENT, ANYWHERE -> true;
        };
    }

    @Override
    public String toString() {
        return code;
    }

    /**
     * Where a cue was found.
     *
     * @param from the number of the first word
     * @param to the number of the word after the last
     */
    public record Match(int from, int to) {}
}
