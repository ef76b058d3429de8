package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.OnPosition;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.place.Placing;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Finder.At;
import no.samsvar.engine.settle.Finder.Not;
import no.samsvar.engine.settle.Settled.Labels;
import no.samsvar.engine.settle.Settled.Paper;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import org.jspecify.annotations.Nullable;

/** Applies decisions to the answers that count. */
public final class Settling {
    private final Round round;
    private final Finder finder;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Labelling> labels = new TreeMap<>();
    private final List<Settled.OnPosition> positions = new ArrayList<>();

    private Settling(Round round, Placing placing, List<Paper> papers) {
        this.round = round;
        this.finder = new Finder(papers);
        this.words = new Words(finder, placing);
    }

    /**
     * @param decisions in order of time
     * @param draft the round, with its codebook as it was before anybody decided
     * @param papers the documents of the submissions that count
     * @return with a problem for each decision that could not be applied, and a note for each that
     *     others do not agree with
     */
    public static Partial<Settled> of(
            List<Decision> decisions, Draft draft, Placing placing, List<Paper> papers) {
        if (decisions.isEmpty()) {
            return Partial.of(
                    new Settled(
                            papers,
                            Collections.emptySortedMap(),
                            CodebookChanges.NONE,
                            List.of(),
                            Collections.emptySortedMap()));
        }
        return new Settling(draft.round(), placing, papers).apply(standing(decisions));
    }

    private Partial<Settled> apply(List<Decision> decisions) {
        Codebooks codebooks = new Codebooks(round.themes());
        for (Decision decision : decisions) {
            switch (decision.on()) {
                case OnTheme on -> codebooks.add(decision, on);
                case OnStatement on -> {
                    if (isAboutWords(decision)) {
                        words.apply(decision, on).ifPresent(problems::add);
                    }
                }
                case OnPosition _ -> {}
            }
        }
        problems.addAll(words.disagreements());
        CodebookChanges codebook = codebooks.done();
        problems.addAll(codebooks.problems());
        // words come first: a label is about a statement as people have cut it
        for (Decision decision : decisions) {
            switch (decision.on()) {
                case OnTheme _ -> {}
                case OnStatement on -> {
                    if (!isAboutWords(decision)) {
                        label(decision, on, codebook);
                    }
                }
                case OnPosition on -> position(decision, on);
            }
        }
        words.made(finder.papers()).forEach((id, decision) -> labelling(id).made(decision));
        return Partial.of(settled(codebook), problems);
    }

    /** Without what was said of words and taken back later, and without the taking back. */
    private static List<Decision> standing(List<Decision> decisions) {
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : decisions) {
            boolean takesBack =
                    decision.act() == Act.CLEAR
                            && (decision.field() == null || decision.field() == Field.ORIGIN);
            if (takesBack && decision.on() instanceof OnStatement on) {
                standing.removeIf(d ->
                        isAboutWords(d)
                                && d.on() instanceof OnStatement other
                                && isSame(on.words(), other.words()));
            }
            if (!takesBack || decision.field() == null) {
                standing.add(decision);
            }
        }
        return standing;
    }

    private static boolean isSame(Decision.Words a, Decision.Words b) {
        return a.respondent().equals(b.respondent())
                && Spelling.key(a.text()).equals(Spelling.key(b.text()))
                && (!a.hasPlace() || !b.hasPlace() || a.start() == b.start());
    }

    private static boolean isAboutWords(Decision decision) {
        return decision.field() == Field.ORIGIN
                || decision.act() == Act.SPLIT
                || decision.act() == Act.MERGE;
    }

    private Labelling labelling(String statement) {
        return labels.computeIfAbsent(statement, k -> new Labelling());
    }

    private void label(Decision decision, OnStatement on, CodebookChanges codebook) {
        switch (finder.statement(on.words())) {
            case Not not -> problems.add(unfound(decision, on.words(), not));
            case At at -> {
                Statement statement = Objects.requireNonNull(at.statement());
                List<String> texts = known(decision, codebook, at);
                if (texts != null) {
                    labelling(statement.id()).add(decision, texts);
                }
            }
        }
    }

    private Problem unfound(Decision decision, Decision.Words sought, Not not) {
        return Unfound.of(decision, sought, not, finder);
    }

    /** The values as they are to be applied; null where one of them is not in the round. */
    private @Nullable List<String> known(Decision decision, CodebookChanges codebook, At at) {
        String document = finder.text(at.paper()).id();
        List<String> texts = decision.texts();
        if (decision.field() == Field.QUESTION) {
            for (String question : texts) {
                if (round.question(question).isEmpty()) {
                    problems.add(
                            Unapplied.of(
                                    decision,
                                    "unknown-question",
                                    Map.of("question", question),
                                    document,
                                    at.span()));
                    return null;
                }
            }
        } else if (decision.field() == Field.THEMES) {
            for (String theme : texts) {
                boolean there =
                        codebook.before().containsKey(theme)
                                || codebook.accepted().containsKey(theme)
                                || codebook.into().containsKey(theme);
                boolean off = decision.act() == Act.CLEAR || decision.act() == Act.REJECT;
                String reason =
                        !there
                                ? "unknown-theme"
                                : codebook.now(theme).isEmpty() && !off ? "theme-rejected" : "";
                if (!reason.isEmpty()) {
                    problems.add(
                            Unapplied.of(
                                    decision,
                                    reason,
                                    Map.of("theme", codebook.before().getOrDefault(theme, theme)),
                                    document,
                                    at.span()));
                    return null;
                }
            }
            return codebook.now(texts);
        }
        return texts;
    }

    private void position(Decision decision, OnPosition on) {
        int dot = on.id().lastIndexOf('.');
        String statement = on.id().substring(dot + 1);
        if (on.title() != null) {
            switch (finder.statement(on.title())) {
                case Not not -> {
                    problems.add(unfound(decision, on.title(), not));
                    return;
                }
                case At at -> statement = Objects.requireNonNull(at.statement()).id();
            }
        }
        List<String> members =
                new ArrayList<>(decision.act() == Act.RENAME ? List.of() : decision.texts());
        if (decision.value() instanceof Decision.Places places) {
            for (Decision.Words place : places.places()) {
                switch (finder.statement(place)) {
                    case Not not -> problems.add(unfound(decision, place, not));
                    case At at -> members.add(Objects.requireNonNull(at.statement()).id());
                }
            }
            if (members.size() < places.places().size()) {
                return;
            }
        }
        String theme = dot < 0 ? "" : on.id().substring(0, dot);
        positions.add(new Settled.OnPosition(decision, theme, statement, members));
    }

    private Settled settled(CodebookChanges codebook) {
        SortedMap<String, Labels> done = new TreeMap<>();
        SortedMap<String, SortedMap<String, Labels>> byCoder = new TreeMap<>();
        labels.forEach((id, labelling) -> {
            if (labelling.isDecided()) {
                done.put(id, labelling.done());
                byCoder.put(id, labelling.coders());
            }
        });
        List<Paper> papers = new ArrayList<>();
        for (Paper paper : finder.papers()) {
            List<Placement> placements = new ArrayList<>();
            for (Placement placement : paper.placements()) {
                Statement statement = placement.statement();
                disagreements(statement);
                Labels own = done.get(statement.id());
                List<String> question = own == null ? null : own.set().get(Field.QUESTION);
                placements.add(
                        question == null
                                ? placement
                                : new Placement(
                                        statement,
                                        question.isEmpty() ? null : question.getFirst(),
                                        1,
                                        "decided"));
            }
            papers.add(new Paper(paper.respondent(), paper.own(), placements));
        }
        return new Settled(papers, done, codebook, positions, byCoder);
    }

    private void disagreements(Statement statement) {
        Labelling labelling = labels.get(statement.id());
        if (labelling == null) {
            return;
        }
        labelling
                .conflicts()
                .forEach((field, others) -> {
                    for (Decision other : others) {
                        problems.add(
                                new Problem(
                                        Problem.Code.CODERS_DISAGREE,
                                        Unapplied.args(
                                                labelling.decisive(field),
                                                other,
                                                field.key(),
                                                statement.text()),
                                        statement.source().id(),
                                        statement.span()));
                    }
                });
    }
}
