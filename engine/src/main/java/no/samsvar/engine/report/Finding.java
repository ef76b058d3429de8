package no.samsvar.engine.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in a result that is not as it should be.
 *
 * @param file in the folder of the result
 * @param where in it: an id, a key, a place; empty for the whole file
 * @param args named values for the message
 */
public record Finding(Code code, String file, String where, Map<String, String> args) {
    /** What can be off. */
    public enum Code {
        MISSING_FILE,
        CHANGED_FILE,
        UNLISTED_FILE,
        NO_SUMS,
        NOT_JSON,
        OFF_SCHEMA,
        NO_TEXT,
        CHANGED_TEXT,
        WRONG_ID,
        REPEATED_ID,
        OUTSIDE,
        NOT_COVERED,
        NOT_VERBATIM,
        NOT_OWN,
        EXEMPT_SHOWN,
        UNKNOWN_REFERENCE,
        WRONG_LIST,
        WRONG_NUMBER,
        MISSING_COUNT,
        SURPLUS_COUNT,
        MISSING_STATEMENT,
        BROKEN_LINK,
        NOT_REMADE,
        NO_ORIGINAL,
        CHANGED_ORIGINAL,
        NO_CITATION,
        UNTRACED,
        NOT_PLAIN,
        OTHER_PROMPT,
        MODEL_NOT_TOLD;

        /** The code as it stands in message bundles: {@code not-verbatim}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Finding {
        args = new TreeMap<>(args);
    }

    /**
     * One sentence, without the place.
     *
     * @param language nb, nn or en; any other is read as nb
     */
    public String message(String language) {
        String words = Bundle.of("findings", language).get(code.key());
        for (Map.Entry<String, String> arg : args.entrySet()) {
            words = words.replace("{" + arg.getKey() + "}", arg.getValue());
        }
        return words;
    }
}
