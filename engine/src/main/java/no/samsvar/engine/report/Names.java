package no.samsvar.engine.report;

import java.util.Comparator;

/**
 * The Norwegian order of names, the same on every machine: æ, ø and å last, the empty name after
 * all.
 */
final class Names {
    private static final String LAST = "æøå";

    static final Comparator<String> ORDER =
            Comparator.comparing(String::isEmpty).thenComparing(Names::key).thenComparing(n -> n);

    private Names() {}

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (char c : name.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            int place = LAST.indexOf(c);
            key.append(place < 0 ? c : (char) ('z' + 1 + place));
        }
        return key.toString();
    }
}
