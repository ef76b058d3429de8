package no.samsvar.app.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.samsvar.app.workspace.Sheet.Row;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.decision.Decision.Value;
import no.samsvar.engine.decision.Decision.Words;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.PassageOrigin;
import org.springframework.stereotype.Component;

/** From what an officer chose beside the rows to the engine's decisions. */
@Component
class Corrections {
    private static final int AROUND = 80;
    private final Clock clock;

    Corrections(Clock clock) {
        this.clock = clock;
    }

    private record Change(Sheet sheet, Row row, String value) {}

    /**
     * @param given what was read
     * @param settled before
     * @param chosen value by the row's key; rows that are not named stay as they are
     * @return what is new; empty where nothing differs
     */
    List<Decision> of(
            Draft draft,
            Function<List<Decision>, Result> given,
            List<Decision> settled,
            Map<String, String> chosen) {
        Result before = given.apply(settled);
        List<Change> changes = new ArrayList<>();
        for (Sheet sheet : Sheet.of(before)) {
            for (Row row : sheet.rows()) {
                String value = chosen.get(row.key());
                if (row.isOpen() && value != null && !value.equals(row.value())) {
                    changes.add(new Change(sheet, row, value));
                }
            }
        }
        List<Decision> decisions = new ArrayList<>();
        for (Change change : changes) {
            boolean answer = !change.value().equals(Sheet.NOT);
            if (answer != change.row().isAnswer()) {
                PassageOrigin origin = answer ? PassageOrigin.OWN : PassageOrigin.CASE;
                String text = before.texts().get(change.sheet().document().id());
                Words words =
                        words(
                                draft,
                                change.sheet(),
                                change.row().start(),
                                change.row().end(),
                                change.row().text(),
                                Objects.requireNonNull(text));
                decisions.add(decision(draft, words, Field.ORIGIN, new One(origin.key())));
            }
        }
        List<Decision> all = new ArrayList<>(settled);
        all.addAll(decisions);
        Result after = decisions.isEmpty() ? before : given.apply(all);
        for (Change change : changes) {
            if (!change.value().equals(Sheet.NOT)) {
                decisions.addAll(questions(draft, change, after));
            }
        }
        return decisions;
    }

    private List<Decision> questions(Draft draft, Change change, Result after) {
        List<Decision> decisions = new ArrayList<>();
        String document = change.sheet().document().id();
        String text = Objects.requireNonNull(after.texts().get(document));
        for (StatementInfo statement : after.collation().statements()) {
            boolean inside =
                    statement.document().equals(document)
                            && statement.start() < change.row().end()
                            && statement.end() > change.row().start();
            if (inside && !Sheet.value(statement.question()).equals(change.value())) {
                Value value =
                        change.value().equals(Sheet.NONE)
                                ? new None()
                                : new One(change.value().substring(1));
                Words words =
                        words(
                                draft,
                                change.sheet(),
                                statement.start(),
                                statement.end(),
                                statement.text(),
                                text);
                decisions.add(decision(draft, words, Field.QUESTION, value));
            }
        }
        return decisions;
    }

    private Decision decision(Draft draft, Words words, Field field, Value value) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Decision(
                0,
                now.toString(),
                now,
                draft.body(),
                new OnStatement(words),
                Act.SET,
                field,
                value,
                "");
    }

    private static Words words(
            Draft draft, Sheet sheet, int start, int end, String words, String text) {
        return new Words(
                draft.body(),
                sheet.document().textSha256(),
                start,
                end,
                words,
                plain(text.substring(Math.max(0, start - AROUND), start)),
                plain(text.substring(end, Math.min(text.length(), end + AROUND))));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
