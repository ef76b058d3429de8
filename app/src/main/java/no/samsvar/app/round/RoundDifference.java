package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samsvar.app.round.RoundForm.AskedIn;
import no.samsvar.app.round.RoundForm.ThemeIn;

/**
 * What differs between two forms of a round, field by field.
 *
 * @param label key of what the field is called
 * @param of which question or theme; may be empty
 * @param one as it stands in the first; empty where it is not there
 * @param other likewise in the second
 */
public record RoundDifference(String label, String of, String one, String other) {
    static List<RoundDifference> between(RoundForm one, RoundForm other) {
        List<RoundDifference> all = new ArrayList<>();
        add(all, "edit.title.label", "", one.title(), other.title());
        add(all, "edit.year", "", one.year(), other.year());
        add(all, "edit.owner", "", one.owner(), other.owner());
        Map<String, AskedIn> mine = by(one.questions(), AskedIn::id);
        Map<String, AskedIn> yours = by(other.questions(), AskedIn::id);
        AskedIn noQuestion = new AskedIn("", "", "");
        for (String id : both(mine, yours)) {
            AskedIn a = mine.getOrDefault(id, noQuestion);
            AskedIn b = yours.getOrDefault(id, noQuestion);
            add(all, "edit.question", id, a.text(), b.text());
            add(all, "edit.wordings.of", id, a.wordings(), b.wordings());
        }
        add(
                all,
                "edit.order",
                "",
                order(one.numbers(), mine, yours),
                order(other.numbers(), mine, yours));
        Map<String, ThemeIn> here = by(one.themes(), RoundDifference::name);
        Map<String, ThemeIn> there = by(other.themes(), RoundDifference::name);
        ThemeIn none = new ThemeIn("", "", "", "", "");
        for (String id : both(here, there)) {
            ThemeIn a = here.getOrDefault(id, none);
            ThemeIn b = there.getOrDefault(id, none);
            String of = a.title().isEmpty() ? b.title() : a.title();
            add(all, "edit.theme", of, a.title(), b.title());
            add(all, "edit.theme.question", of, a.question(), b.question());
            add(all, "edit.terms", of, a.terms(), b.terms());
            add(all, "edit.description", of, a.description(), b.description());
        }
        return all;
    }

    private static String name(ThemeIn theme) {
        return theme.id().isEmpty() ? "new:" + theme.title() : theme.id();
    }

    private static <T> Map<String, T> by(List<T> list, Function<T, String> id) {
        return list.stream().collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
    }

    private static <T> Set<String> both(Map<String, T> one, Map<String, T> other) {
        Set<String> ids = new LinkedHashSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids;
    }

    /** Of those that both have. */
    private static <T> String order(List<String> ids, Map<String, T> one, Map<String, T> other) {
        return ids.stream()
                .filter(id -> one.containsKey(id) && other.containsKey(id))
                .collect(Collectors.joining(", "));
    }

    private static void add(
            List<RoundDifference> all, String label, String of, String one, String other) {
        if (!one.equals(other)) {
            all.add(new RoundDifference(label, of, one, other));
        }
    }
}
