package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Leads nynorsk words to the stem of their bokmål counterpart: whole words by a list, and what is
 * inside compounds by parts of words. Both written forms pass through it, so a part that is
 * replaced in words of both does no harm.
 */
final class CommonForms {

    private static final Map<String, String> WORDS = new HashMap<>();
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
        return word -> {
            String common = parts(WORDS.getOrDefault(word, word));
            String stem = stemmer.apply(common);
            return common.equals(word) && WORDS.containsKey(stem)
                    ? stemmer.apply(parts(WORDS.getOrDefault(stem, stem)))
                    : stem;
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
