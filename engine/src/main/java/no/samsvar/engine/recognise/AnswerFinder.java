package no.samsvar.engine.recognise;

import java.util.regex.Pattern;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Finds which sentences of one paper are the answer, by walking through it with the signals that
 * such papers give: a question repeated, a question's number, a heading that says whose answer
 * follows, a heading that opens something else.
 */
final class AnswerFinder {
    /** Headings that any text may have, an answer too. */
    private static final Pattern STRUCTURE =
            Pattern.compile(
                    "(?iu)(?:\\d+\\.? )?(?:innledning|innleiing|oppsummering|sammendrag|samandrag|konklusjon|drøfting)\\W*");

    /** Why a zone is the answer: the resolution itself says it. */
    static final String ANNOUNCED_BY_RESOLUTION = "announced-by-resolution";

    /** Under a question whose answer has a heading of its own further down. */
    private static final String ASSESSED = "question-assessed";

    /** Characters; what opens or closes an answer is a line or a sentence. */
    private static final int LONGEST_SIGN = 1_500;

    private final Paper paper;
    private final Asked asked;
    private final Pointers pointers;
    private final boolean[] attached;
    private final boolean[] otherCase;
    private final Layout layout;
    private final Zone[] zones;
    private boolean anySignal;

    private AnswerFinder(Paper paper, Asked asked, Pointers pointers) {
        this.paper = paper;
        this.asked = asked;
        this.pointers = pointers;
        this.attached = AttachedBooklet.in(paper);
        this.otherCase = Agenda.others(paper, asked);
        this.layout = new Layout(paper, asked, attached);
        this.zones = new Zone[paper.size()];
    }

    /**
     * @param pointers the sections that a resolution or recommendation of the submission points to
     * @return a zone for each unit
     */
    static Zone[] in(Paper paper, Asked asked, Pointers pointers) {
        AnswerFinder finder = new AnswerFinder(paper, asked, pointers);
        finder.walk();
        if (!finder.anySignal) {
            PlainAnswer.find(paper, finder.zones, finder.layout, pointers);
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
        State opening = new State(Zone.Kind.CASE, null, "opening", true);
        State state = opening;
        for (int u = 0; u < paper.size(); u++) {
            if (attached[u]) {
                zones[u] = new Zone(Zone.Kind.ATTACHED, null, "booklet-attached");
                boolean last = u + 1 == paper.size() || !attached[u + 1];
                state = last ? afterAttachment() : state;
            } else if (otherCase[u]) {
                zones[u] = new Zone(Zone.Kind.PROCEDURE, null, "other-case");
                state = opening;
            } else {
                state = step(u, state);
            }
        }
    }

    private State step(int u, State state) {
        State next = signal(u, state);
        if (next == null) {
            boolean formal = state.kind() == Zone.Kind.ANSWER && Signals.isFormal(paper.words(u));
            zones[u] = formal ? new Zone(Zone.Kind.PROCEDURE, null, "formal-line") : state.zone();
            return new State(state.kind(), state.question(), state.code(), false);
        }
        anySignal |= next.kind() == Zone.Kind.ANSWER;
        // the words that open a zone are no part of it, save where it begins in them
        zones[u] =
                next.code().equals("number-in-text")
                        ? new Zone(next.kind(), next.question(), next.code(), lead(u))
                        : isRemarkItself(u, next)
                                ? next.zone()
                                : new Zone(Zone.Kind.PROCEDURE, next.question(), next.code());
        return next;
    }

    private int lead(int u) {
        QuestionMarker marker = QuestionMarker.at(paper.words(u));
        return paper.inSpan(u, marker == null ? layout.numberLength(u) : marker.end());
    }

    private boolean isRemarkItself(int u, State next) {
        return next.kind() == Zone.Kind.NOT_ADOPTED && !paper.isLabel(u);
    }

    /** Own text behind an attached booklet, where none stood before it, is a free statement. */
    private State afterAttachment() {
        return anySignal
                ? new State(Zone.Kind.CASE, null, "after-attachment", true)
                : new State(Zone.Kind.ANSWER, null, "after-attachment", true);
    }

    /** The state that begins behind unit {@code u}, or null where the unit changes nothing. */
    private @Nullable State signal(int u, State state) {
        State question = question(u, state);
        return question == null ? sign(u, state) : question;
    }

    /** A question repeated, its number, or a heading that names it. */
    private @Nullable State question(int u, State state) {
        Unit unit = paper.unit(u);
        if (unit.question() != null) {
            if (layout.isListed(u)) {
                return new State(Zone.Kind.CASE, unit.question(), "questions-listed", true);
            }
            return under(unit.question(), "question-repeated");
        }
        String words = paper.words(u);
        QuestionMarker marker = paper.startsLine(u) ? QuestionMarker.at(words) : null;
        if (marker != null && marker.several() && paper.isLabel(u)) {
            return new State(Zone.Kind.ANSWER, null, "numbers", true);
        }
        if (marker != null && asked.ids().contains(marker.question())) {
            boolean alone = marker.end() >= words.length() || paper.endsLine(u);
            return alone
                    ? under(marker.question(), "number")
                    : new State(Zone.Kind.ANSWER, marker.question(), "number-in-text", true);
        }
        String numbered = layout.numberedUnder(u);
        if (numbered != null && state.kind() == Zone.Kind.ANSWER) {
            return numbered.equals(state.question())
                    ? null
                    : new State(Zone.Kind.ANSWER, numbered, "number-in-text", true);
        }
        String named = layout.named(u);
        boolean open = state.kind() == Zone.Kind.ANSWER || words.endsWith("?");
        return named != null && open ? under(named, "question-named") : null;
    }

    /** Under a question stands its answer, or, where the paper is so made, first an assessment. */
    private State under(String question, String code) {
        return layout.answersHaveHeadings()
                ? new State(Zone.Kind.CASE, question, ASSESSED, true)
                : new State(Zone.Kind.ANSWER, question, code, true);
    }

    /** Words that open an answer or something else. */
    private @Nullable State sign(int u, State state) {
        String words = paper.words(u);
        if (words.length() > LONGEST_SIGN) {
            return null;
        }
        boolean inside = state.kind() == Zone.Kind.ANSWER || state.kind() == Zone.Kind.NOT_ADOPTED;
        if (state.kind() != Zone.Kind.ANSWER && Signals.opensAnswer(words)) {
            String code = state.code().equals("resolution") ? ANNOUNCED_BY_RESOLUTION : "announced";
            return new State(Zone.Kind.ANSWER, null, code, true);
        }
        boolean placed =
                inside && !paper.block(u).is(Block.Kind.ITEM) && Signals.isPlaceAndDate(words);
        if (placed || paper.startsLine(u) && Signals.closes(words)) {
            return new State(Zone.Kind.PROCEDURE, null, "closing", true);
        }
        if (Signals.decides(words)) {
            return new State(Zone.Kind.PROCEDURE, null, "resolution", true);
        }
        if (paper.startsLine(u) && (Signals.signs(words) || isSignature(u, words))) {
            return new State(Zone.Kind.PROCEDURE, null, "signature", true);
        }
        if (paper.startsLine(u) && Signals.remarks(words)) {
            return new State(Zone.Kind.NOT_ADOPTED, null, "remark", true);
        }
        boolean known = pointers.pointTo(words) || SectionKind.of(words) != null;
        if (!paper.isLabel(u) && !(known && paper.isLine(u))) {
            return null;
        }
        if (pointers.pointTo(words)) {
            String question = state.kind() == Zone.Kind.ANSWER ? state.question() : null;
            return new State(Zone.Kind.ANSWER, question, "pointed-to", true);
        }
        SectionKind section = SectionKind.of(words);
        return section == null ? chapter(u, words, state) : section(u, section, state);
    }

    /** A name over a title, or what stands before it; not at the head of a letter. */
    private boolean isSignature(int u, String words) {
        if (!paper.isLabel(u)) {
            return false;
        }
        boolean named = u + 1 < paper.size() && Signals.signs(words, paper.words(u + 1));
        return (named || Signals.signsFor(words)) && !layout.isEarly(u);
    }

    private @Nullable State section(int u, SectionKind section, State state) {
        boolean inAnswer = state.kind() == Zone.Kind.ANSWER;
        return switch (section) {
            case ANSWER -> {
                boolean under = inAnswer || state.code().equals(ASSESSED);
                boolean title = state.question() == null && isTitleOfCase(u);
                yield paper.block(u).is(Block.Kind.ITEM) || title
                        ? null
                        : new State(
                                Zone.Kind.ANSWER,
                                under ? state.question() : null,
                                "answer-heading",
                                true);
            }
            case CASE, CASE_PART ->
                    // "Vurdering" right under a question is how that question is answered
                    inAnswer
                                            && (state.fresh() && state.question() != null
                                                    || STRUCTURE.matcher(paper.words(u)).matches())
                                    || state.code().equals(ASSESSED)
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
            case ELSEWHERE ->
                    inAnswer ? null : new State(Zone.Kind.CASE, null, "others-heading", true);
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
            if (otherSection && paper.unit(later).question() != null && !layout.isListed(later)) {
                return true;
            }
            if (!paper.startsBlock(later)) {
                continue;
            }
            String words = paper.words(later);
            QuestionMarker marker = QuestionMarker.at(words);
            if (marker != null && asked.ids().contains(marker.question()) && otherSection) {
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
                    (section == SectionKind.CASE || section == SectionKind.CASE_PART)
                                    && !STRUCTURE.matcher(words).matches()
                            || section == SectionKind.RECOMMENDATION
                            || section == SectionKind.TREATMENT
                            || section == SectionKind.RESOLUTION;
        }
        return false;
    }

    /** A heading of the round's own that leads to a later group of questions ends the answer. */
    private @Nullable State chapter(int u, String words, State state) {
        String leadsTo = asked.leadsTo(words);
        if (leadsTo == null
                || state.kind() != Zone.Kind.ANSWER
                || state.question() == null
                || asked.sameGroup(leadsTo, state.question())) {
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
}
