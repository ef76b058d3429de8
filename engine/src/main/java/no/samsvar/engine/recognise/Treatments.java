package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.Treatment;
import no.samsvar.engine.round.Treatment.Read;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads from top to bottom which bodies treated the case, when, as which number, and how it went. A
 * committee's treatment before the council's is one of its own. What other cases of the same
 * meeting say is passed over, and so is what is only proposed or planned.
 */
final class Treatments {
    /** "Utvalg: Formannskapet": a line of an extract's head. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?iu)(?:utvalg|utval|organ|styre|råd|behandlet av|behandla av)\\.?: ?.*");

    private static final Pattern DATED =
            Pattern.compile("(?iu)(?:møte)? ?dato\\.?:? .*|møtedato.*");
    private static final Pattern DECIDED =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:vedt\\p{L}+|gjorde|gjort|fattet|fatta|avga|avgitt)(?!\\p{L})");
    private static final Comparator<Treatment> BY_DATE =
            Comparator.comparing(
                    t -> t.date() == null ? "" : t.date().value(), Comparator.naturalOrder());

    private final Listed paper;
    private final List<Span> elsewhere;
    private final Paper origins;
    private final Map<String, Meant> found = new LinkedHashMap<>();
    private @Nullable Meant current;
    private @Nullable Meant home;
    private @Nullable SectionKind section;
    private @Nullable Read date;
    private @Nullable Read number;
    private @Nullable Line opened;
    private boolean first;

    private Treatments(Listed paper, Paper origins, List<Span> elsewhere) {
        this.paper = paper;
        this.origins = origins;
        this.elsewhere = elsewhere;
    }

    /** Of the round's case, by date; those without one stand first. */
    static List<Treatment> in(Listed listed, Paper paper, Asked asked) {
        List<Span> elsewhere = new ArrayList<>();
        boolean[] others = Agenda.notOurs(paper, asked);
        for (int u = 0; u < others.length; u++) {
            if (others[u]) {
                elsewhere.add(paper.unit(u).span());
            }
        }
        Treatments treatments = new Treatments(listed, paper, elsewhere);
        for (Line line : listed.lines()) {
            treatments.take(line);
        }
        treatments.fromTable();
        return treatments.found.values().stream().map(Meant::treatment).sorted(BY_DATE).toList();
    }

    private void take(Line line) {
        if (elsewhere.stream().anyMatch(s -> s.contains(line.place().start()))) {
            return;
        }
        String words = Line.unquoted(line.words());
        if (origins.isBorrowed(line.place())) {
            if (!line.furniture()) {
                facts(words, line); // the title of the case stands in other papers too
            }
            return;
        }
        if (line.furniture()) {
            if (home == null && opens(words, line)) {
                home = current;
            }
            return;
        }
        if (line.label() && !line.cell()) {
            label(words, line);
        }
        facts(words, line);
        if (section != SectionKind.RECOMMENDATION
                && section != SectionKind.ELSEWHERE
                && section != SectionKind.REMARK
                && words.length() < 2_000) {
            sentences(words, line);
        }
    }

    private void label(String words, Line line) {
        SectionKind kind = SectionKind.of(words);
        if (kind != null) {
            section = kind;
        }
        boolean meets = opens(words, line);
        if (home == null && meets) {
            home = current;
        }
        if (kind == SectionKind.CASE && !meets) {
            current = null;
        }
        if (isMinutes(kind) && current == null) {
            current = home;
        }
        first = kind == SectionKind.RESOLUTION;
        if (first && current != null) {
            current.resolution = line.place();
        }
    }

    private static boolean isMinutes(@Nullable SectionKind kind) {
        return kind == SectionKind.TREATMENT
                || kind == SectionKind.VOTE
                || kind == SectionKind.RESOLUTION;
    }

    /** Whether the line says in whose meeting what follows was said; then it is the current one. */
    private boolean opens(String words, Line line) {
        List<Body> bodies = Body.in(words);
        List<Body> actors = AdoptionPhrases.actors(bodies, words);
        if (actors.isEmpty()
                || bodies.stream().anyMatch(b -> !b.adopts())
                || words.length() > 130) {
            return false;
        }
        SectionKind kind = SectionKind.of(words);
        boolean dated = Dates.first(words) != null;
        boolean numbered = CaseFacts.number(words) != null;
        boolean alone = kind == null && dated && (numbered || words.split(" ").length <= 6);
        if (!isMinutes(kind) && !alone && !HEAD.matcher(words).matches()) {
            return false;
        }
        meet(actors.getFirst(), words, line, 0);
        return true;
    }

    private void meet(Body body, String words, Line line, int offset) {
        AdoptedBy by = body.level() == null ? AdoptedBy.NOT_SHOWN : body.level();
        String name = body.nominative();
        String key =
                by == AdoptedBy.COMMITTEE ? "committee " + name.toLowerCase(Locale.ROOT) : by.key();
        Span place = line.place(offset + body.start(), offset + body.start() + name.length());
        Meant meant = found.computeIfAbsent(key, k -> new Meant(by, new Read(name, place)));
        List<Dates.Dated> dates = Dates.in(words);
        if (!dates.isEmpty()) {
            Dates.Dated at = dates.getFirst();
            date = new Read(at.iso(), line.place(offset + at.start(), offset + at.end()));
        }
        MatchResult numbered = CaseFacts.number(words);
        if (numbered != null && !isArchive(numbered.group(1))) {
            number = new Read(numbered.group(1), place(line, offset, numbered));
        }
        meant.date = meant.date == null ? date : meant.date;
        meant.number = meant.number == null ? number : meant.number;
        date = null;
        number = null;
        opened = line;
        current = meant;
    }

    /** A date and a number that stand in a line of the head, before or after the body's name. */
    private void facts(String words, Line line) {
        if (words.length() > 200 || line.cell()) {
            return;
        }
        List<Dates.Dated> dates = Dates.in(words);
        if (!dates.isEmpty() && DATED.matcher(words).matches()) {
            Dates.Dated at = dates.getFirst();
            Read read = new Read(at.iso(), line.place(at.start(), at.end()));
            if (current != null && current.date == null) {
                current.date = read;
            } else if (current == null) {
                date = read;
            }
        }
        MatchResult item = Agenda.opened(words);
        MatchResult numbered = item == null ? CaseFacts.number(words) : item;
        if (numbered != null && line.label() && !isArchive(numbered.group(1))) {
            Read read = new Read(numbered.group(1), place(line, 0, numbered));
            if (current != null && current.number == null) {
                current.number = read;
            } else if (current == null) {
                number = read;
            }
        }
    }

    private boolean isArchive(String number) {
        return CaseFacts.isArchive(
                number, current == null || current.date == null ? null : current.date.value());
    }

    private static Span place(Line line, int offset, MatchResult found) {
        return line.place(offset + found.start(1), offset + found.end(1));
    }

    private void sentences(String words, Line line) {
        Matcher end = AdoptionFinder.SENTENCE.matcher(words);
        int start = 0;
        while (start < words.length()) {
            int stop = end.find() ? end.start() : words.length();
            if (stop > start) {
                sentence(words.substring(start, stop), start, line);
            }
            start = stop + 1;
        }
    }

    private void sentence(String sentence, int offset, Line line) {
        List<Body> bodies = Body.in(sentence);
        List<Body> actors = AdoptionPhrases.actors(bodies, sentence);
        boolean own = bodies.stream().allMatch(Body::adopts);
        Span place = line.place(offset, offset + sentence.length());
        if (own
                && !actors.isEmpty()
                && AdoptionPhrases.adopted(sentence, Dates.first(sentence) != null)) {
            meet(actors.getFirst(), sentence, line, offset);
            if (current != null && DECIDED.matcher(sentence).find()) {
                current.sentence = place;
            }
        }
        if (current == null || !own) {
            return;
        }
        boolean resolution = section == SectionKind.RESOLUTION;
        Voted voted = Voted.in(sentence, resolution && first);
        // a letter that tells of its adoption goes on with the matter itself
        if (voted != null && (isMinutes(section) || line == opened)) {
            current.said.putIfAbsent(voted, place);
        }
        first = first && line.label();
    }

    /** The table over a paper gives the date and the number that a body's minutes do not repeat. */
    private void fromTable() {
        String text = paper.text().text();
        for (CaseTable.Row row : CaseTable.of(paper.lines())) {
            for (Meant meant : found.values()) {
                if (meant.by == row.level() && meant.by != AdoptedBy.COMMITTEE) {
                    String cells = row.place().in(text);
                    int from = row.place().start();
                    Dates.Dated at = Dates.in(cells).stream().findFirst().orElse(null);
                    if (meant.date == null && at != null) {
                        meant.date =
                                new Read(at.iso(), Span.of(from + at.start(), from + at.end()));
                    }
                    String value = row.number();
                    int found = value == null ? -1 : cells.indexOf(value);
                    if (meant.number == null && value != null && found >= 0) {
                        meant.number =
                                new Read(
                                        value,
                                        Span.of(from + found, from + found + value.length()));
                    }
                }
            }
        }
    }
}
