package no.samsvar.engine.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Leads nynorsk words to the stem of their bokmål counterpart. */
final class CommonForms {

    private static final Map<String, String> PAIRS = pairs();

    private CommonForms() {}

    static UnaryOperator<String> over(UnaryOperator<String> stemmer) {
        return word -> {
            String whole = PAIRS.get(word);
            if (whole != null) {
                return stemmer.apply(whole);
            }
            String stem = stemmer.apply(word);
            return PAIRS.getOrDefault(stem, stem);
        };
    }

    private static Map<String, String> pairs() {
        Map<String, String> pairs = new HashMap<>();
        for (String line : WordList.lines("no/pairs.txt")) {
            for (String pair : line.split("\\s+")) {
                String[] forms = pair.split("=", 2);
                pairs.put(forms[0], forms[1]);
            }
        }
        return Map.copyOf(pairs);
    }
}
