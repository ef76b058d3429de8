package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phrase that tells something about a statement, with examples that prove it.
 *
 * <p>The pattern is a row of elements parted by spaces, each fitting one word: alternatives parted
 * by {@code |}, {@code *} for any letters at a word's start or end, {@code ~n} for at most n words
 * between, {@code <fin>}, {@code <inf>}, {@code <imp>}, {@code <past>} and {@code <num>} for a
 * finite verb, an infinitive, an imperative, a past tense and a number, {@code ^} for the
 * statement's first and {@code $} for its last word.
 */
public final class Cue {

    /** Where in a statement the phrase must stand. */
    public enum Place {
        /** First, or first after a lead word with a colon. */
        START_OF_STATEMENT,
        /** Before the first finite verb, or right after it. */
        SUBJECT,
        ANYWHERE
    }

    private final String code;
    private final Place place;
    private final List<CueElement> elements;
    private final List<String> matching;
    private final List<String> notMatching;

    Cue(String code, Place place, String pattern, List<String> matching, List<String> notMatching) {
        this.code = code;
        this.place = place;
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
        for (int from : starts(text)) {
            int end = CueElement.match(elements, 0, text, from);
            if (end >= 0 && placed(text, from)) {
                return Optional.of(new Match(from, end));
            }
        }
        return Optional.empty();
    }

    private List<Integer> starts(CueText text) {
        if (place == Place.START_OF_STATEMENT) {
            return text.starts();
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (elements.getFirst().fits(text, i)) {
                all.add(i);
            }
        }
        return all;
    }

    private boolean placed(CueText text, int from) {
        return place != Place.SUBJECT || text.mayBeSubject(from);
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
