package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.learn.Goal;

/**
 * One thing to tell in a coded set.
 *
 * @param wanted by the number of an item, its labels; items that the task leaves out are absent
 */
record CodedTask(String measure, Goal goal, SortedMap<Integer, Set<String>> wanted) {
    private static final String BACKGROUND = "background";

    static List<CodedTask> of(CodedSet set) {
        if (!set.roles()) {
            SortedMap<Integer, Set<String>> themes = new TreeMap<>();
            for (int i = 0; i < set.items().size(); i++) {
                themes.put(i, set.labels().get(i));
            }
            return List.of(new CodedTask("themes", Goal.SUBJECTS, themes));
        }
        SortedMap<Integer, Set<String>> background = new TreeMap<>();
        SortedMap<Integer, Set<String>> rest = new TreeMap<>();
        for (int i = 0; i < set.items().size(); i++) {
            Set<String> roles = set.labels().get(i);
            boolean told = roles.contains(BACKGROUND);
            if (roles.size() == 1) {
                background.put(i, Set.of(told ? BACKGROUND : "rest"));
                if (!told) {
                    rest.put(i, roles);
                }
            }
        }
        return List.of(
                new CodedTask("background", Goal.MANNER, background),
                new CodedTask("proposal", Goal.MANNER, rest));
    }

    /** The labels of some items. */
    SortedMap<Integer, Set<String>> of(Iterable<Integer> items) {
        SortedMap<Integer, Set<String>> some = new TreeMap<>();
        for (int item : items) {
            some.put(item, wanted.getOrDefault(item, Set.of()));
        }
        return some;
    }

    /** Its items whose fold is, or is not, a number. */
    List<Integer> in(int[] fold, int number, boolean is) {
        List<Integer> items = new ArrayList<>();
        for (int item : wanted.keySet()) {
            if ((fold[item] == number) == is) {
                items.add(item);
            }
        }
        return items;
    }
}
