package no.samsvar.engine.language;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Leads nynorsk words to the stem of their bokmål counterpart. */
final class CommonForms {

    private static final Map<String, String> PAIRS = pairs();

    private CommonForms() {}

    static UnaryOperator<String> over(UnaryOperator<String> stemmer) {
        Map<String, String> stems = new HashMap<>();
        PAIRS.forEach((nynorsk, common) ->
                stems.putIfAbsent(stemmer.apply(nynorsk), stemmer.apply(common)));
        return word -> {
            String whole = PAIRS.get(word);
            if (whole != null) {
                return stemmer.apply(whole);
            }
            String stem = stemmer.apply(word);
            return stems.getOrDefault(stem, stem);
        };
    }

    private static Map<String, String> pairs() {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : WordList.lines("no/pairs.txt")) {
            for (String pair : line.split("\\s+")) {
                String[] forms = pair.split("=", 2);
                pairs.put(forms[0], forms[1]);
            }
        }
        return Collections.unmodifiableMap(pairs);
    }
}
