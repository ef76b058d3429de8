package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.AnswerCopies;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;

/** Takes what is exempt out of a result; every list, and so every count, follows. */
final class Withholding {
    private final Collation whole;
    private final Map<String, String> texts;
    private final Withheld withheld;
    private final Map<String, StatementInfo> left = new LinkedHashMap<>();
    private final Map<String, String> speakers = new LinkedHashMap<>();
    private final Map<String, String> copyOf = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();

    Withholding(Collation whole, Map<String, String> texts) {
        this.whole = whole;
        this.texts = texts;
        this.withheld = new Withheld(whole);
    }

    Edition edition() {
        SortedMap<String, String> covered = new TreeMap<>(texts);
        Map<String, String> submitters = new LinkedHashMap<>();
        whole.submissions().forEach(s -> submitters.put(s.id(), s.respondent()));
        List<DocumentInfo> documents = new ArrayList<>();
        for (DocumentInfo document : whole.documents()) {
            String text = withheld.cover(document, texts.getOrDefault(document.id(), ""));
            covered.replace(document.id(), text);
            documents.add(Documents.covered(document, text, withheld.passages(document)));
            speakers.put(
                    document.id(),
                    submitters.getOrDefault(String.valueOf(document.submission()), ""));
        }
        for (StatementInfo statement : whole.statements()) {
            if (!withheld.holds(statement.document(), statement.start(), statement.end())) {
                left.put(statement.id(), statement(statement));
            }
        }
        List<Copies> copies = copies();
        copies.forEach(c -> c.statements().forEach(s -> copyOf.put(s, c.id())));
        List<Position> positions = positions();
        Collation collation =
                new Collation(
                        whole.schema(),
                        Audience.PUBLIC.key(),
                        whole.engine(),
                        round(),
                        whole.respondents(),
                        whole.submissions().stream().map(this::submission).toList(),
                        documents,
                        List.copyOf(left.values()),
                        positions,
                        copies,
                        answerCopies(),
                        counts(),
                        whole.weighing(),
                        whole.problems().stream().filter(p -> !isWithheld(p)).toList(),
                        mandate(),
                        null);
        return new Edition(collation, covered);
    }

    /** Who spoke only in words that are taken out is silent in this edition. */
    private List<OwnerPosition> mandate() {
        List<OwnerPosition> mandate = new ArrayList<>();
        for (OwnerPosition position : whole.mandate()) {
            List<Voice> supports = heard(position.supports());
            List<Voice> further = heard(position.further());
            List<Voice> against = heard(position.against());
            Set<String> spoke = new LinkedHashSet<>();
            List.of(supports, further, against)
                    .forEach(voices -> voices.forEach(v -> spoke.add(v.respondent())));
            List<String> silent =
                    position.hasBeenRejected()
                            ? List.of()
                            : whole.respondents().stream()
                                    .filter(r -> r.answered() && !spoke.contains(r.id()))
                                    .map(Collation.RespondentInfo::id)
                                    .toList();
            mandate.add(position.with(supports, further, against, heard(position.near()), silent));
        }
        return mandate;
    }

    private List<Voice> heard(List<Voice> voices) {
        return voices.stream().filter(v -> left.containsKey(v.statement())).toList();
    }

    /** Without themes that were found in words that are not there any more. */
    private RoundInfo round() {
        Set<String> themes = new LinkedHashSet<>();
        left.values().forEach(s -> themes.addAll(s.themes()));
        RoundInfo round = whole.round();
        List<ThemeInfo> kept =
                round.themes().stream()
                        .filter(t -> !t.source().equals("found") || themes.contains(t.id()))
                        .toList();
        return new RoundInfo(
                round.id(),
                round.title(),
                round.year(),
                round.questions(),
                kept,
                round.language(),
                round.former(),
                round.owner());
    }

    private SubmissionInfo submission(SubmissionInfo submission) {
        Place evidence = submission.evidence();
        boolean shown =
                evidence != null
                        && !withheld.holds(evidence.document(), evidence.start(), evidence.end());
        return new SubmissionInfo(
                submission.id(),
                submission.respondent(),
                submission.received(),
                submission.standing(),
                submission.adoptedBy(),
                shown ? evidence : null,
                submission.who().stream()
                        .filter(e -> !withheld.holds(e.document(), e.start(), e.end()))
                        .toList(),
                submission.endorses());
    }

    private StatementInfo statement(StatementInfo s) {
        List<PathPart> path =
                s.path().stream()
                        .filter(p -> !withheld.holds(s.document(), p.start(), p.end()))
                        .toList();
        boolean same = path.size() == s.path().size();
        return same
                ? s
                : new StatementInfo(
                        s.id(),
                        s.document(),
                        s.start(),
                        s.end(),
                        s.gaps(),
                        s.text(),
                        s.block(),
                        s.page(),
                        path,
                        s.question(),
                        s.role(),
                        s.roles(),
                        s.addressee(),
                        s.stage(),
                        s.concrete(),
                        s.themes(),
                        s.language(),
                        s.exempt(),
                        s.confidence(),
                        List.of(), // reasons may cite the heading that is not there
                        s.decidedBy(),
                        s.desk());
    }

    private List<String> leftOf(List<String> statements) {
        return statements.stream().filter(left::containsKey).toList();
    }

    private List<String> speakersOf(List<String> statements) {
        Set<String> bodies = new LinkedHashSet<>();
        statements.forEach(id -> bodies.add(speaker(id)));
        return List.copyOf(bodies);
    }

    private String speaker(String statement) {
        String document = Objects.requireNonNull(left.get(statement), statement).document();
        return speakers.getOrDefault(document, "");
    }

    private List<Copies> copies() {
        List<Copies> kept = new ArrayList<>();
        for (Copies group : whole.copies()) {
            List<String> statements = leftOf(group.statements());
            if (statements.size() > 1) {
                boolean shown = statements.contains(group.representative());
                String first = shown ? group.representative() : statements.getFirst();
                kept.add(new Copies(group.id(), statements, first));
            }
        }
        return kept;
    }

    /** Those of whose answers more than one still says something. */
    private List<AnswerCopies> answerCopies() {
        Map<String, Set<String>> saying = new LinkedHashMap<>();
        left.values()
                .forEach(s ->
                        saying.computeIfAbsent(
                                        String.valueOf(s.question()), k -> new LinkedHashSet<>())
                                .add(speaker(s.id())));
        List<AnswerCopies> kept = new ArrayList<>();
        for (AnswerCopies group : whole.answerCopies()) {
            Set<String> some = saying.getOrDefault(String.valueOf(group.question()), Set.of());
            List<String> bodies = group.respondents().stream().filter(some::contains).toList();
            if (bodies.size() > 1) {
                boolean shown = bodies.contains(group.representative());
                kept.add(
                        new AnswerCopies(
                                group.id(),
                                group.question(),
                                bodies,
                                shown ? group.representative() : bodies.getFirst()));
            }
        }
        return kept;
    }

    private List<Position> positions() {
        List<Position> kept = new ArrayList<>();
        for (Position position : whole.positions()) {
            List<String> statements = leftOf(position.statements());
            if (statements.isEmpty()) {
                continue;
            }
            boolean titled = statements.getFirst().equals(position.statements().getFirst());
            StatementInfo first = Objects.requireNonNull(left.get(statements.getFirst()));
            String id = titled ? position.id() : position.theme() + "." + first.id();
            renamed.put(position.id(), id);
            kept.add(
                    new Position(
                            id,
                            position.theme(),
                            position.question(),
                            titled || position.titledBy() != null ? position.title() : first.text(),
                            statements,
                            speakersOf(statements),
                            position.opposed(),
                            position.decidedBy(),
                            position.titledBy()));
        }
        return kept.stream().map(this::opposed).toList();
    }

    /** Opposed to those that are left, under the ids that they have now. */
    private Position opposed(Position p) {
        return new Position(
                p.id(),
                p.theme(),
                p.question(),
                p.title(),
                p.statements(),
                p.respondents(),
                p.opposed().stream().filter(renamed::containsKey).map(renamed::get).toList(),
                p.decidedBy(),
                p.titledBy());
    }

    private List<Count> counts() {
        Map<String, RespondentInfo> weighed = new LinkedHashMap<>();
        if (whole.weighing() != null) {
            whole.respondents().forEach(body -> weighed.put(body.id(), body));
        }
        List<Count> kept = new ArrayList<>();
        for (Count count : whole.counts()) {
            List<String> statements = leftOf(count.statements());
            if (statements.isEmpty()) {
                continue;
            }
            Set<String> seen = new LinkedHashSet<>();
            List<String> once = new ArrayList<>();
            for (String id : statements) {
                String group = copyOf.get(id);
                if (group == null || seen.add(group)) {
                    once.add(id);
                }
            }
            String position = count.position();
            List<String> speakers = speakersOf(statements);
            kept.add(
                    new Count(
                            count.question(),
                            count.theme(),
                            position == null ? null : renamed.getOrDefault(position, position),
                            count.group(),
                            statements,
                            speakers,
                            speakersOf(once),
                            Weighing.inhabitants(weighed, speakers)));
        }
        return kept;
    }

    private boolean isWithheld(ProblemInfo problem) {
        @Nullable Integer start = problem.start();
        @Nullable Integer end = problem.end();
        return start != null && end != null && withheld.holds(problem.document(), start, end);
    }
}
