package no.samsvar.engine.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnPosition;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.decision.Decision.Places;
import no.samsvar.engine.decision.DecisionLine.Unreadable;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Nearest;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;

/** What can be done on what, and with which values. */
final class Possible {
    /** Not the answer's own, wherever it is from. */
    private static final String BORROWED = "borrowed";

    private Possible() {}

    static void check(Decision decision) throws Unreadable {
        boolean can =
                switch (decision.on()) {
                    case OnStatement _ -> onStatement(decision);
                    case OnTheme _ -> onTheme(decision);
                    case OnPosition _ -> onPosition(decision);
                };
        if (!can) {
            throw new Unreadable(
                    "not-possible",
                    "do",
                    decision.act().key(),
                    "key",
                    decision.field() == null ? "value" : decision.field().key());
        }
    }

    private static boolean onStatement(Decision decision) throws Unreadable {
        Field field = decision.field();
        return switch (decision.act()) {
            case SET -> field != null && fits(field, decision);
            case CONFIRM ->
                    field == null ? decision.value() instanceof None : fits(field, decision);
            case CLEAR ->
                    field == Field.THEMES
                            ? !(decision.value() instanceof Places)
                            : decision.value() instanceof None;
            case REJECT ->
                    field == Field.THEMES && !decision.texts().isEmpty()
                            || field == Field.QUESTION
                            || field == Field.STAGE;
            case SPLIT -> decision.value() instanceof Many many && many.texts().size() > 1;
            case MERGE -> !decision.texts().isEmpty();
            case RENAME -> false;
        };
    }

    private static boolean onTheme(Decision decision) {
        return switch (decision.act()) {
            case RENAME, MERGE -> decision.value() instanceof One one && !one.text().isBlank();
            case CONFIRM -> decision.value() instanceof None || decision.value() instanceof One;
            case REJECT, CLEAR -> decision.value() instanceof None;
            case SET, SPLIT -> false;
        };
    }

    private static boolean onPosition(Decision decision) {
        return switch (decision.act()) {
            case RENAME -> decision.value() instanceof One one && !one.text().isBlank();
            case MERGE ->
                    decision.value() instanceof One
                            || decision.value() instanceof Places places
                                    && places.places().size() == 1;
            case SPLIT ->
                    decision.value() instanceof Many many && !many.texts().isEmpty()
                            || decision.value() instanceof Places;
            case REJECT, CONFIRM -> decision.value() instanceof None;
            case SET, CLEAR -> false;
        };
    }

    /** Whether a field can have the value; the words of fixed lists are checked one by one. */
    private static boolean fits(Field field, Decision decision) throws Unreadable {
        int values = decision.texts().size();
        boolean none = decision.value() instanceof None;
        if (decision.value() instanceof Places) {
            return false;
        }
        return switch (field) {
            case QUESTION -> none || values == 1;
            case ROLE -> values == 1 && known(field, decision, Role.values());
            case ROLES -> values > 0 && known(field, decision, Role.values());
            case ADDRESSEE -> values == 1 && known(field, decision, Addressee.values());
            case STAGE -> none || values == 1 && known(field, decision, Stage.values());
            case THEMES -> !none;
            case ORIGIN ->
                    values == 1
                            && (decision.texts().getFirst().equals(BORROWED)
                                    || known(field, decision, PassageOrigin.values()));
        };
    }

    private static boolean known(Field field, Decision decision, Enum<?>[] values)
            throws Unreadable {
        List<String> known = new ArrayList<>();
        Arrays.stream(values).forEach(v -> known.add(key(v)));
        for (String found : decision.texts()) {
            if (!known.contains(found)) {
                throw new Unreadable(
                        "unknown-value",
                        "key",
                        field.key(),
                        "found",
                        found,
                        "nearest",
                        Nearest.of(found, known));
            }
        }
        return true;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
