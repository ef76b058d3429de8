package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found off so far. */
final class Findings {
    /** Of one kind no more are kept: who has changed a whole file knows. */
    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();
    private final Map<Finding.Code, Integer> counts = new EnumMap<>(Finding.Code.class);

    void add(Finding.Code code, String file, String where, Map<String, String> args) {
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            all.add(new Finding(code, file, where, args));
        }
    }

    void add(Finding.Code code, String file, String where) {
        add(code, file, where, Map.of());
    }

    /** Others' findings, after these. */
    void addAll(Findings others) {
        others.all.forEach(f -> add(f.code(), f.file(), f.where(), f.args()));
    }

    /** Where two things that should be equal are not. */
    void differ(Finding.Code code, String file, String where, Object expected, Object found) {
        add(code, file, where, Map.of("expected", shorten(expected), "found", shorten(found)));
    }

    private static String shorten(Object value) {
        String words = String.valueOf(value);
        return words.length() <= 120 ? words : words.substring(0, 119) + "…";
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
