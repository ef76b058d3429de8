package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.place.Placing;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.segment.Segmenting;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Finder.At;
import no.samsvar.engine.settle.Finder.Found;
import no.samsvar.engine.settle.Finder.Not;
import no.samsvar.engine.settle.Settled.Paper;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on which words are the answer's and where a statement begins and ends. They are applied
 * to the sentences, which are then made to statements and placed as all others are.
 */
final class Words {
    private final Finder finder;
    private final Placing placing;
    private final List<Made> made = new ArrayList<>();

    /** A stretch that a decision has changed. */
    private record Made(int paper, Span span, Decision decision) {}

    private record Stretch(int paper, Span span) {}

    private final Map<Stretch, SortedMap<String, Decision>> byCoder = new LinkedHashMap<>();

    Words(Finder finder, Placing placing) {
        this.finder = finder;
        this.placing = placing;
    }

    /** What kept it from being applied. */
    Optional<Problem> apply(Decision decision, OnStatement on) {
        boolean origin = decision.field() == Decision.Field.ORIGIN;
        Found found = origin ? finder.anywhere(on.words()) : finder.statement(on.words());
        return switch (found) {
            case Not not -> Optional.of(Unfound.of(decision, on.words(), not, finder));
            case At at -> origin ? origin(decision, at) : cut(decision, at);
        };
    }

    private Optional<Problem> origin(Decision decision, At at) {
        String key = decision.texts().getFirst();
        PassageOrigin origin = null;
        for (PassageOrigin one : PassageOrigin.values()) {
            origin = one.key().equals(key) ? one : origin;
        }
        byCoder.computeIfAbsent(new Stretch(at.paper(), at.span()), k -> new TreeMap<>())
                .put(decision.by(), decision);
        OwnWords own = finder.papers().get(at.paper()).own();
        return put(decision, at, at.span(), Cutting.origin(own, at.span(), origin), "no-sentence");
    }

    private Optional<Problem> cut(Decision decision, At at) {
        Statement statement = Objects.requireNonNull(at.statement());
        OwnWords own = finder.papers().get(at.paper()).own();
        if (decision.act() == Act.SPLIT) {
            OwnWords parts = Cutting.split(own, statement, decision.texts());
            return put(decision, at, at.span(), parts, "parts-differ");
        }
        Statement last = following(at.paper(), statement, decision.texts());
        if (last == null) {
            return Optional.of(refused(decision, at, "not-following"));
        }
        OwnWords joined = Cutting.join(own, statement, last);
        return put(decision, at, statement.span().cover(last.span()), joined, "other-paragraph");
    }

    /** The last of the statements with these words that follow directly; null if others do. */
    private @Nullable Statement following(int paper, Statement first, List<String> texts) {
        List<Placement> placements = finder.papers().get(paper).placements();
        int at = 0;
        while (!placements.get(at).statement().id().equals(first.id())) {
            at++;
        }
        Statement last = first;
        for (String text : texts) {
            at++;
            if (at == placements.size()
                    || !Spelling.key(placements.get(at).statement().text())
                            .equals(Spelling.key(text))) {
                return null;
            }
            last = placements.get(at).statement();
        }
        return last;
    }

    private Optional<Problem> put(
            Decision decision, At at, Span span, @Nullable OwnWords own, String otherwise) {
        if (own == null) {
            return Optional.of(refused(decision, at, otherwise));
        }
        Paper paper = finder.papers().get(at.paper());
        finder.put(at.paper(), new Paper(paper.respondent(), own, placing.of(Segmenting.of(own))));
        made.add(new Made(at.paper(), span, decision));
        return Optional.empty();
    }

    private Problem refused(Decision decision, At at, String reason) {
        String text = at.span().in(finder.text(at.paper()).text()).replaceAll("\\s+", " ");
        return Unapplied.of(
                decision, reason, Map.of("text", text), finder.text(at.paper()).id(), at.span());
    }

    /** The last decision that made each of the statements which lie in what was changed. */
    SortedMap<String, Decision> made(List<Paper> papers) {
        SortedMap<String, Decision> byStatement = new TreeMap<>();
        for (Made one : made) {
            for (Placement placement : papers.get(one.paper()).placements()) {
                Statement statement = placement.statement();
                if (one.span().contains(statement.span())) {
                    byStatement.put(statement.id(), one.decision());
                }
            }
        }
        return byStatement;
    }

    /** Where people do not agree on whose words they are. */
    List<Problem> disagreements() {
        List<Problem> problems = new ArrayList<>();
        byCoder.forEach((stretch, coders) -> {
            Decision counts = Collections.max(coders.values(), Decision.BY_TIME);
            String document = finder.text(stretch.paper()).id();
            for (Decision other : coders.values()) {
                if (!other.texts().equals(counts.texts())) {
                    String words = stretch.span().in(finder.text(stretch.paper()).text());
                    problems.add(
                            new Problem(
                                    Problem.Code.CODERS_DISAGREE,
                                    Unapplied.args(
                                            counts,
                                            other,
                                            Decision.Field.ORIGIN.key(),
                                            words.replaceAll("\\s+", " ")),
                                    document,
                                    stretch.span()));
                }
            }
        });
        return problems;
    }
}
