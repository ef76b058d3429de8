package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Themed.Coded;

/** Puts what people settled in the place of what was suggested. */
final class Decided {
    private final Settled settled;

    Decided(Settled settled) {
        this.settled = settled;
    }

    /** The statement with its labels as settled, and who settled them. */
    Coded on(Coded coded) {
        List<String> suggested = settled.themes().now(coded.themes());
        Settled.Labels labels = settled.labels().get(coded.id());
        if (labels == null) {
            return suggested.equals(coded.themes()) ? coded : with(coded, suggested);
        }
        Map<Field, List<String>> set = labels.set();
        List<String> role = set.get(Field.ROLE);
        List<String> addressee = set.get(Field.ADDRESSEE);
        List<String> stage = set.get(Field.STAGE);
        Set<Role> roles = coded.roles();
        if (role != null) {
            roles = EnumSet.noneOf(Role.class);
            for (String key : role) {
                roles.add(of(Role.values(), key));
            }
        }
        TreeMap<String, Double> confidence = new TreeMap<>(coded.confidence());
        set.keySet().forEach(field -> confidence.put(field.key(), 1.0));
        List<Because> because = new ArrayList<>(coded.because());
        because.addAll(labels.because());
        return new Coded(
                coded.voiced(),
                role == null ? coded.role() : of(Role.values(), role.getFirst()),
                roles,
                addressee == null
                        ? coded.addressee()
                        : of(Addressee.values(), addressee.getFirst()),
                stage == null
                        ? coded.stage()
                        : stage.isEmpty() ? null : of(Stage.values(), stage.getFirst()),
                coded.concrete(),
                labels.themes(suggested),
                confidence,
                because);
    }

    private static Coded with(Coded coded, List<String> themes) {
        return new Coded(
                coded.voiced(),
                coded.role(),
                coded.roles(),
                coded.addressee(),
                coded.stage(),
                coded.concrete(),
                themes,
                coded.confidence(),
                coded.because());
    }

    /** The constant of this word; the words of a decision were checked when it was read. */
    private static <E extends Enum<E>> E of(E[] values, String key) {
        for (E value : values) {
            if (value.name().replace('_', '-').equalsIgnoreCase(key)) {
                return value;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
