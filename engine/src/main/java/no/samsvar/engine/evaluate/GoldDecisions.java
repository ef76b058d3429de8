package no.samsvar.engine.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.Addressee;

/**
 * Hand labels as the decisions that a person would have written down.
 *
 * @param all the labelled statements that the result has, in the order of the labels
 */
record GoldDecisions(List<Labelled> all, ThemeNames themes) {
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");
    private static final String CODER = "gold";

    /**
     * A labelled statement.
     *
     * @param words as a decision names them
     */
    record Labelled(
            String document, StatementInfo statement, Gold.Label label, Decision.Words words) {}

    static GoldDecisions of(Result result, Gold gold) {
        Collation all = result.collation();
        Map<String, String> respondents = new HashMap<>();
        all.submissions().forEach(s -> respondents.put(s.id(), s.respondent()));
        Map<String, List<StatementInfo>> statements = AnswerScorer.byDocument(all.statements());
        List<Labelled> labelled = new ArrayList<>();
        for (Gold.Answer answer : gold.answers()) {
            all.documents().stream()
                    .filter(d -> Evaluation.isOf(answer, d.file()))
                    .findFirst()
                    .ifPresent(d -> {
                        String text = result.texts().getOrDefault(d.id(), "");
                        String who = respondents.getOrDefault(String.valueOf(d.submission()), "");
                        for (Gold.Label label : answer.labels()) {
                            AnswerScorer.labelled(
                                            label, text, statements.getOrDefault(d.id(), List.of()))
                                    .ifPresent(s ->
                                            labelled.add(
                                                    new Labelled(
                                                            d.id(), s, label, words(d, s, who))));
                        }
                    });
        }
        return new GoldDecisions(
                List.copyOf(labelled), new ThemeNames(gold.codes(), all.round().themes()));
    }

    private static Decision.Words words(
            DocumentInfo document, StatementInfo statement, String respondent) {
        return new Decision.Words(
                respondent,
                document.textSha256(),
                statement.start(),
                statement.end(),
                statement.text(),
                "",
                "");
    }

    AnswerScorer scorer() {
        return new AnswerScorer(themes);
    }

    /** Themes, role and addressee of each; an addressee that is no label's word is left open. */
    List<Decision> decisions(List<Labelled> decided) {
        List<Decision> decisions = new ArrayList<>();
        for (Labelled one : decided) {
            Gold.Label label = one.label();
            Set<String> ids = themes.ids(label.codes());
            if (ids.isEmpty()) {
                decisions.add(
                        decision(decisions, one, Act.CLEAR, Field.THEMES, new Decision.None()));
            } else {
                Decision.Value value = new Decision.Many(List.copyOf(ids));
                decisions.add(decision(decisions, one, Act.SET, Field.THEMES, value));
            }
            decisions.add(
                    decision(decisions, one, Act.SET, Field.ROLE, new Decision.One(label.role())));
            for (Addressee addressee : Addressee.values()) {
                if (addressee.key().equals(label.to())) {
                    Decision.Value value = new Decision.One(label.to());
                    decisions.add(decision(decisions, one, Act.SET, Field.ADDRESSEE, value));
                }
            }
        }
        return decisions;
    }

    private static Decision decision(
            List<Decision> before, Labelled one, Act act, Field field, Decision.Value value) {
        Instant time = START.plusSeconds(before.size());
        return new Decision(
                0,
                time.toString(),
                time,
                CODER,
                new Decision.OnStatement(one.words()),
                act,
                field,
                value,
                "");
    }
}
