package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Leads nynorsk words to the stem of their bokmål counterpart: whole words by a list, in any of
 * their forms, and what is inside compounds by parts of words. Both written forms pass through it,
 * so a part that is replaced in words of both does no harm.
 */
final class CommonForms {

    private static final Map<String, String> WORDS = new TreeMap<>();
    private static final List<Part> PARTS = new ArrayList<>();
    private static final List<Part> ENDINGS = new ArrayList<>();

    static {
        for (String line : WordList.lines("no/pairs.txt")) {
            for (String pair : line.split("\\s+")) {
                String[] forms = pair.split("=", 2);
                if (forms[0].startsWith("*") && forms[0].endsWith("*")) {
                    PARTS.add(new Part(forms[0].substring(1, forms[0].length() - 1), forms[1]));
                } else if (forms[0].startsWith("*")) {
                    ENDINGS.add(new Part(forms[0].substring(1), forms[1]));
                } else {
                    WORDS.put(forms[0], forms[1]);
                }
            }
        }
        PARTS.sort(Comparator.comparingInt((Part p) -> -p.nynorsk().length()));
    }

    private record Part(String nynorsk, String bokmaal) {}

    private CommonForms() {}

    static UnaryOperator<String> over(UnaryOperator<String> stemmer) {
        Map<String, String> stems = new HashMap<>();
        WORDS.forEach((nynorsk, common) ->
                stems.putIfAbsent(stemmer.apply(nynorsk), stemmer.apply(parts(common))));
        return word -> {
            String whole = WORDS.get(word);
            if (whole != null) {
                return stemmer.apply(parts(whole));
            }
            String stem = stemmer.apply(parts(word));
            return stems.getOrDefault(stem, stem);
        };
    }

    private static String parts(String word) {
        String common = word;
        for (Part part : PARTS) {
            if (common.contains(part.nynorsk())) {
                common = common.replace(part.nynorsk(), part.bokmaal());
            }
        }
        for (Part ending : ENDINGS) {
            if (common.endsWith(ending.nynorsk())) {
                return common.substring(0, common.length() - ending.nynorsk().length())
                        + ending.bokmaal();
            }
        }
        return common;
    }
}
