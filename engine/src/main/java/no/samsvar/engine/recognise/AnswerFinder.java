package no.samsvar.engine.recognise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Finds which sentences of one paper are the answer, by walking through it with the signals that
 * such papers give: a question repeated, a question's number, a heading that says whose answer
 * follows, a heading that opens something else.
 */
final class AnswerFinder {
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?iu).*\\b(?:følgende|slik|slikt|følgjande|disse|desse)\\s+(?:\\S+\\s+){0,3}?(?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar|høringsuttalelse|fråsegn|tilbakemelding|merknader|punkter|punkt)\\b[^.?!]{0,120}:");

    /** "… gjorde slikt vedtak:", "… og vedtok følgende:": what follows was decided. */
    private static final Pattern DECIDES =
            Pattern.compile(
                    "(?iu).*\\b(?:vedtok|vedtar|vedtek|gjorde|gjør|gjer|fattet|fatta|traff|har fattet|har gjort)\\b.{0,60}\\b(?:følgende|følgjande|slikt|slik|dette)(?: (?:enstemmige |samrøystes )?vedtak)?:");

    /** Headings that any text may have, an answer too. */
    private static final Pattern STRUCTURE =
            Pattern.compile(
                    "(?iu)(?:\\d+\\.? )?(?:innledning|innleiing|oppsummering|sammendrag|samandrag|konklusjon|drøfting)\\W*");

    /** A line that says who adopted it, inside the answer: no words of it. */
    private static final Pattern ADOPTED =
            Pattern.compile(
                    "(?iu)(?:enstemmig |samrøystes )?(?:vedtatt|vedteke|vedteken|behandlet|behandla|handsama)\\b.{0,100}|(?:enstemmig|samrøystes)\\W*");

    private static final Pattern PLACE_AND_DATE =
            Pattern.compile(
                    "(?u)\\p{Lu}[\\p{L} ]{1,30},? (?:den )?\\d{1,2}\\.? ?(?:\\d{1,2}\\.|\\p{L}+) ?\\d{2,4}\\W*");

    /** Words of a resolution that say nothing of the matter. */
    private static final Pattern FORMAL =
            Pattern.compile(
                    "(?iu)\\b(?:til orientering|til etterretning|til vitende|oversendes|oversender|sendes til|enstemmig|votering|tar saken|tek saka)\\b");

    private static final int LEAST_SUBSTANCE = 40;
    private static final int LEAST_DECIDED = 6;

    /** Why a zone is the answer: the resolution itself says it. */
    static final String ANNOUNCED_BY_RESOLUTION = "announced-by-resolution";

    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?iu)(?:mvh|m\\.v\\.h)\\b.{0,60}|(?:med )?(?:vennlig|venleg|vennleg|beste|venlig)? ?(?:hilsen|helsing|hilsning)\\b.{0,60}|dokumentet er elektronisk .{0,80}|.{0,30}elektronisk (?:godkjent|signert).{0,40}");

    private final Paper paper;
    private final Set<String> questions;
    private final Map<String, String> chapters;
    private final Pointers pointers;
    private final boolean[] attached;
    private final Zone[] zones;
    private boolean anySignal;

    private AnswerFinder(
            Paper paper, Set<String> questions, Map<String, String> chapters, Pointers pointers) {
        this.paper = paper;
        this.pointers = pointers;
        this.questions = questions;
        this.chapters = chapters;
        this.attached = AttachedBooklet.in(paper);
        this.zones = new Zone[paper.size()];
    }

    /**
     * @param questions the ids of the round's questions
     * @param chapters folded headings of the round's documents and the question each leads to
     * @param pointers the sections that a resolution or recommendation of the submission points to
     * @return a zone for each unit
     */
    static Zone[] in(
            Paper paper, Set<String> questions, Map<String, String> chapters, Pointers pointers) {
        AnswerFinder finder = new AnswerFinder(paper, questions, chapters, pointers);
        finder.walk();
        if (!finder.anySignal) {
            finder.withoutSignal();
        }
        return finder.zones;
    }

    /** What the walk stands in. */
    private record State(Zone.Kind kind, @Nullable String question, String code, boolean fresh) {
        Zone zone() {
            return new Zone(kind, question, code);
        }
    }

    private void walk() {
        State state = new State(Zone.Kind.CASE, null, "opening", true);
        for (int u = 0; u < paper.size(); u++) {
            if (attached[u]) {
                zones[u] = new Zone(Zone.Kind.ATTACHED, null, "booklet-attached");
                boolean last = u + 1 == paper.size() || !attached[u + 1];
                if (last) {
                    state = afterAttachment();
                }
                continue;
            }
            State next = signal(u, state);
            if (next != null) {
                boolean opens = next.kind() == Zone.Kind.ANSWER;
                anySignal |= opens;
                // the words that open a zone are no part of it, save where the answer begins in
                // them
                zones[u] =
                        opens && next.code().equals("number-in-text")
                                ? next.zone()
                                : new Zone(Zone.Kind.PROCEDURE, next.question(), next.code());
                state = next;
            } else {
                boolean formal =
                        state.kind() == Zone.Kind.ANSWER
                                && ADOPTED.matcher(paper.words(u)).matches();
                zones[u] =
                        formal ? new Zone(Zone.Kind.PROCEDURE, null, "adopted-line") : state.zone();
                state = new State(state.kind(), state.question(), state.code(), false);
            }
        }
    }

    /** Own text behind an attached booklet, where none stood before it, is a free statement. */
    private State afterAttachment() {
        return anySignal
                ? new State(Zone.Kind.CASE, null, "after-attachment", true)
                : new State(Zone.Kind.ANSWER, null, "after-attachment", true);
    }

    /** The state that begins behind unit {@code u}, or null where the unit changes nothing. */
    private @Nullable State signal(int u, State state) {
        Unit unit = paper.unit(u);
        if (unit.question() != null) {
            boolean listed = isListed(u);
            return listed
                    ? new State(Zone.Kind.CASE, unit.question(), "questions-listed", true)
                    : new State(Zone.Kind.ANSWER, unit.question(), "question-repeated", true);
        }
        String words = paper.words(u);
        if (paper.startsBlock(u)) {
            QuestionMarker marker = QuestionMarker.at(words);
            if (marker != null && marker.several() && paper.isLabel(u)) {
                return new State(Zone.Kind.ANSWER, null, "numbers", true);
            }
            if (marker != null && questions.contains(marker.question())) {
                boolean alone = marker.end() >= words.length() || paper.isLabel(u);
                return new State(
                        Zone.Kind.ANSWER,
                        marker.question(),
                        alone ? "number" : "number-in-text",
                        true);
            }
        }
        if (state.kind() != Zone.Kind.ANSWER && OPENS.matcher(words).matches()) {
            String code = state.code().equals("resolution") ? ANNOUNCED_BY_RESOLUTION : "announced";
            return new State(Zone.Kind.ANSWER, null, code, true);
        }
        if (state.kind() == Zone.Kind.ANSWER && isPlaceAndDate(u, words)) {
            return new State(Zone.Kind.PROCEDURE, null, "closing", true);
        }
        if (DECIDES.matcher(words).matches()) {
            return new State(Zone.Kind.PROCEDURE, null, "resolution", true);
        }
        if (SIGNATURE.matcher(words).matches() && paper.startsBlock(u)) {
            return new State(Zone.Kind.PROCEDURE, null, "signature", true);
        }
        if (!paper.isLabel(u)) {
            return null;
        }
        if (pointers.pointTo(words)) {
            String question = state.kind() == Zone.Kind.ANSWER ? state.question() : null;
            return new State(Zone.Kind.ANSWER, question, "pointed-to", true);
        }
        SectionKind section = SectionKind.of(words);
        if (section != null) {
            return section(u, section, state);
        }
        return chapter(u, words, state);
    }

    /** "Fjellvik, 5. mars 2027": what stands at the end of a statement, before the names. */
    private boolean isPlaceAndDate(int u, String words) {
        return words.length() < 60
                && !paper.block(u).is(Block.Kind.ITEM)
                && PLACE_AND_DATE.matcher(words).matches();
    }

    private @Nullable State section(int u, SectionKind section, State state) {
        boolean inAnswer = state.kind() == Zone.Kind.ANSWER;
        return switch (section) {
            case ANSWER ->
                    paper.block(u).is(Block.Kind.ITEM) || isTitleOfCase(u)
                            ? null
                            : new State(
                                    Zone.Kind.ANSWER,
                                    inAnswer ? state.question() : null,
                                    "answer-heading",
                                    true);
            case CASE ->
                    // "Vurdering" right under a question is how that question is answered
                    inAnswer
                                    && (state.fresh() && state.question() != null
                                            || STRUCTURE.matcher(paper.words(u)).matches())
                            ? state
                            : paper.block(u).is(Block.Kind.ITEM) && inAnswer
                                    ? null
                                    : new State(Zone.Kind.CASE, null, "case-heading", true);
            case RECOMMENDATION -> new State(Zone.Kind.PROCEDURE, null, "recommendation", true);
            case RESOLUTION -> new State(Zone.Kind.PROCEDURE, null, "resolution", true);
            case TREATMENT -> new State(Zone.Kind.PROCEDURE, null, "treatment", true);
            case VOTE -> new State(Zone.Kind.PROCEDURE, null, "vote", true);
            case REMARK -> new State(Zone.Kind.NOT_ADOPTED, null, "remark", true);
            case PROCEDURE -> new State(Zone.Kind.PROCEDURE, null, "formality", true);
            case QUESTIONS -> inAnswer ? null : state;
        };
    }

    /**
     * "Innspill til debatthefte …" over a case paper is the name of the case: other sections
     * follow, and then the answer itself.
     */
    private boolean isTitleOfCase(int u) {
        boolean otherSection = false;
        for (int later = u + 1; later < paper.size(); later++) {
            if (otherSection && paper.unit(later).question() != null && !isListed(later)) {
                return true;
            }
            if (!paper.startsBlock(later)) {
                continue;
            }
            String words = paper.words(later);
            QuestionMarker marker = QuestionMarker.at(words);
            if (marker != null && questions.contains(marker.question()) && otherSection) {
                return true;
            }
            if (!paper.isLabel(later)) {
                continue;
            }
            SectionKind section = SectionKind.of(words);
            if (otherSection && (pointers.pointTo(words) || section == SectionKind.ANSWER)) {
                return true;
            }
            otherSection |=
                    section == SectionKind.CASE && !STRUCTURE.matcher(words).matches()
                            || section == SectionKind.RECOMMENDATION
                            || section == SectionKind.TREATMENT
                            || section == SectionKind.RESOLUTION;
        }
        return false;
    }

    /** A heading of the round's own that leads to a later group of questions ends the answer. */
    private @Nullable State chapter(int u, String words, State state) {
        String leadsTo = chapters.get(Folded.letters(words));
        if (leadsTo == null
                || state.kind() != Zone.Kind.ANSWER
                || state.question() == null
                || sameGroup(leadsTo, state.question())) {
            return null;
        }
        for (int later = u + 1; later < paper.size(); later++) {
            String question = paper.unit(later).question();
            if (question != null) {
                return new State(Zone.Kind.CASE, null, "chapter-lead-in", true);
            }
        }
        return null;
    }

    private boolean sameGroup(String leadsTo, String question) {
        List<String> firsts = chapters.values().stream().distinct().sorted().toList();
        String group = null;
        for (String first : firsts) {
            if (number(first) <= number(question)) {
                group = group == null || number(first) > number(group) ? first : group;
            }
        }
        return leadsTo.equals(group);
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /** Whether a question only stands in a list: the next words are the next question, or none. */
    private boolean isListed(int u) {
        int next = u + 1;
        while (next < paper.size() && paper.words(next).isEmpty()) {
            next++;
        }
        if (next == paper.size() || attached[next]) {
            return true;
        }
        if (paper.unit(next).question() != null) {
            return true;
        }
        String words = paper.words(next);
        if (QuestionMarker.at(words) != null) {
            return true;
        }
        SectionKind section = paper.isLabel(next) ? SectionKind.of(words) : null;
        return section == SectionKind.ANSWER || section == SectionKind.RECOMMENDATION;
    }

    /**
     * A bare answer or a free statement: nothing in it says where the answer begins. In a case
     * paper the answer is then what the recommendation itself says, or what it points to.
     */
    private void withoutSignal() {
        boolean casePaper = false;
        for (Zone zone : zones) {
            casePaper |= zone.code().equals("case-heading") || isProposal(zone);
        }
        boolean begun = false;
        for (int u = 0; u < paper.size(); u++) {
            if (attached[u]) {
                continue;
            }
            if (!casePaper && zones[u].is(Zone.Kind.CASE)) {
                begun |= Letterhead.ends(paper, u);
                zones[u] =
                        begun
                                ? new Zone(Zone.Kind.ANSWER, null, "bare-answer")
                                : new Zone(Zone.Kind.PROCEDURE, null, "letterhead");
            } else if (casePaper && pointers.toWholePaper() && isAssessment(u)) {
                zones[u] = new Zone(Zone.Kind.ANSWER, null, "paper-pointed-to");
            }
        }
        if (casePaper && !pointers.any()) {
            substanceOfResolution();
        }
    }

    private static boolean isProposal(Zone zone) {
        return zone.code().equals("recommendation") || zone.code().equals("resolution");
    }

    private boolean isAssessment(int u) {
        return zones[u].is(Zone.Kind.CASE)
                && !paper.unit(u).isBorrowed()
                && !zones[u].code().equals("opening");
    }

    /** A resolution that says more than that something is noted or sent is the answer itself. */
    private void substanceOfResolution() {
        String wanted =
                Arrays.stream(zones).anyMatch(z -> z.code().equals("resolution"))
                        ? "resolution"
                        : "recommendation";
        int words = 0;
        for (int u = 0; u < paper.size(); u++) {
            if (zones[u].code().equals(wanted)
                    && !paper.isLabel(u)
                    && !FORMAL.matcher(paper.words(u)).find()) {
                words += paper.words(u).split(" ").length;
            }
        }
        boolean decided = wanted.equals("resolution");
        if (words < (decided ? LEAST_DECIDED : LEAST_SUBSTANCE)) {
            return;
        }
        for (int u = 0; u < paper.size(); u++) {
            if (zones[u].code().equals(wanted)
                    && !paper.isLabel(u)
                    && !FORMAL.matcher(paper.words(u)).find()) {
                zones[u] = new Zone(Zone.Kind.ANSWER, null, "substance-of-" + wanted);
            }
        }
    }
}
