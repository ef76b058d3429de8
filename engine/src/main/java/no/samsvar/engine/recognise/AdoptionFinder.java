package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads one paper from top to bottom, keeps which body's meeting it is in, and notes where it says
 * that this body adopted something.
 */
final class AdoptionFinder {
    /**
     * A sentence's end: not after an abbreviation, an ordinal or a date, which go on in lower case.
     */
    static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})");

    /** "sak 12/27": a line that opens an item of a meeting. */
    private static final Pattern ITEM = Pattern.compile("(?iu)(?<!\\p{L})sak(?!\\p{L}).*\\d");

    private static final int TOP_LINES = 8;

    /**
     * A place that shows adoption.
     *
     * @param strength the more, the better it is to show: a sentence with body, adoption and date
     *     before a heading with the body, that before a vote, and that before a bare heading
     */
    record Sign(AdoptedBy by, String code, Span place, @Nullable String date, int strength) {}

    private final Listed paper;
    private final SourceText text;
    private final BiPredicate<SourceText, Span> borrowed;
    private final List<Sign> signs = new ArrayList<>();
    private @Nullable SectionKind section;
    private @Nullable AdoptedBy meeting;
    private @Nullable String meetingDate;
    private boolean treated;

    AdoptionFinder(Listed paper, BiPredicate<SourceText, Span> borrowed) {
        this.paper = paper;
        this.text = paper.text();
        this.borrowed = borrowed;
    }

    List<Sign> find() {
        List<Line> lines = paper.lines();
        DocumentKind kind = paper.kind().kind();
        treated = kind == DocumentKind.MINUTES || kind == DocumentKind.EXTRACT;
        top(lines);
        for (Line line : lines) {
            if (line.furniture() || borrowed.test(text, line.place())) {
                continue;
            }
            if (line.label()) {
                label(Line.unquoted(line.words()), line.place(), line.cell());
            }
            if (section != SectionKind.ELSEWHERE && section != SectionKind.RECOMMENDATION) {
                sentences(line);
            }
        }
        return signs;
    }

    /** Whose minutes they are: from page headers, titles and the first lines that are no table. */
    private void top(List<Line> lines) {
        int seen = 0;
        for (Line line : lines) {
            String words = line.words();
            boolean first = !line.furniture() && seen++ < TOP_LINES;
            if ((!first && !line.furniture()) || words.length() > 130 || line.cell()) {
                continue;
            }
            List<Body> bodies = Body.in(words);
            if (bodies.size() != 1 || !bodies.getFirst().adopts()) {
                continue;
            }
            Body body = bodies.getFirst();
            boolean placed =
                    words.substring(body.end()).matches("(?s) i \\p{Lu}.*")
                            || words.substring(0, body.start()).matches("(?s).*\\p{Lu}\\p{Ll}+ ");
            boolean minutes =
                    isMinutes(SectionKind.of(words))
                            || words.matches("(?iu)(?:utval|utvalg|organ|styre|råd):? .*");
            if (placed || minutes) {
                meet(body, words);
                return;
            }
        }
    }

    private static boolean isMinutes(@Nullable SectionKind opened) {
        return opened == SectionKind.TREATMENT || opened == SectionKind.VOTE;
    }

    private void meet(Body body, String words) {
        String date = Dates.first(words);
        meetingDate = date != null || meeting != body.level() ? date : meetingDate;
        meeting = body.level();
    }

    private void label(String words, Span place, boolean cell) {
        SectionKind opened = SectionKind.of(words);
        List<Body> bodies = AdoptionPhrases.actors(Body.in(words), words);
        boolean adopting = opened == SectionKind.RESOLUTION || isMinutes(opened);
        if (section == SectionKind.ELSEWHERE && adopting && bodies.isEmpty()) {
            return;
        }
        section = opened;
        if (opened == SectionKind.CASE || opened == SectionKind.PROCEDURE) {
            meeting = null;
            meetingDate = null;
            treated = false;
        }
        boolean item =
                !bodies.isEmpty() && ITEM.matcher(words).find() && Dates.first(words) != null;
        if (!bodies.isEmpty() && (adopting || item) && !cell) {
            meet(bodies.getFirst(), words);
        }
        if (isMinutes(opened)) {
            treated = true;
        }
        if (opened == SectionKind.RESOLUTION && meeting != null && (treated || !bodies.isEmpty())) {
            add("resolution", place, Dates.first(words), bodies.isEmpty() ? 1 : 3);
        }
    }

    private void sentences(Line line) {
        if (!AdoptionPhrases.mayTell(line.words())) {
            return;
        }
        String words = Line.unquoted(line.words());
        Matcher end = SENTENCE.matcher(words);
        int start = 0;
        while (start < words.length()) {
            int stop = end.find() ? end.start() : words.length();
            String sentence = words.substring(start, stop);
            if (start > 0
                    && stop == words.length()
                    && SectionKind.of(sentence) == SectionKind.RESOLUTION) {
                // a heading that the reader took for the end of the paragraph before it
                label(sentence, line.place(start, stop), line.cell());
            } else {
                sentence(sentence, line.place(start, Math.max(stop, start + 1)));
            }
            start = Math.min(words.length(), stop + 1);
        }
    }

    private void sentence(String sentence, Span place) {
        if (sentence.length() > 700 || !AdoptionPhrases.mayTell(sentence)) {
            return;
        }
        List<Body> bodies = Body.in(sentence);
        if (bodies.stream().anyMatch(b -> !b.adopts())) {
            return;
        }
        List<Body> actors = AdoptionPhrases.actors(bodies, sentence);
        String date = Dates.first(sentence);
        if (!actors.isEmpty() && AdoptionPhrases.adopted(sentence, date != null)) {
            meet(actors.getFirst(), sentence);
            add("adopted", place, date, date == null ? 4 : 5);
        } else if (AdoptionPhrases.voted(sentence)) {
            actors.stream()
                    .filter(body -> AdoptionPhrases.unanimous(body, sentence))
                    .forEach(body -> meet(body, sentence));
            if (meeting != null) {
                add("vote", place, date, AdoptionPhrases.onTheWhole(sentence) ? 2 : 0);
            }
        } else if (AdoptionPhrases.administration(sentence)) {
            signs.add(new Sign(AdoptedBy.ADMINISTRATION, "administration", place, date, 1));
        }
    }

    private void add(String code, Span place, @Nullable String date, int strength) {
        if (meeting != null) {
            signs.add(new Sign(meeting, code, place, date == null ? meetingDate : date, strength));
        }
    }
}
