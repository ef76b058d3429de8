package no.samsvar.engine.round;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cell of a table of figures as a value. */
final class FigureValue {
    /** More inhabitants than this no body has that answers: a column was mistaken for another. */
    private static final int MOST = 100_000_000;

    private static final int LONGEST_LABEL = 60;

    /** Statistics Norway's signs for what is not there. */
    private static final Set<String> NOTHING = Set.of("", ".", "..", "...", ":", "-", "–");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F]+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’])\\d{3}(\\1\\d{3})*");
    private static final Pattern CENTRALITY = Pattern.compile("\\D*0?([1-6])([^\\d.,].*)?");
    private static final Pattern KOSTRA =
            Pattern.compile("(?i)(?:ekg|kostra[ -]?gruppe|kommunegruppe)? *0?(\\d{1,2})");

    private static final Map<SizeClass, List<String>> SIZES =
            Map.of(
                    SizeClass.SMALL, List.of("small", "sma", "liten", "lita"),
                    SizeClass.MEDIUM,
                            List.of(
                                    "medium",
                                    "middels",
                                    "mellomstor",
                                    "mellomstore",
                                    "mellomstort"),
                    SizeClass.LARGE, List.of("large", "stor", "store", "stort"));

    private FigureValue() {}

    /**
     * @param value null where the cell says nothing, or what it says is wrong
     * @param wrong what is wrong with it, or null
     * @param grouped whether it had signs between thousands, which some read as decimals
     */
    record Inhabitants(@Nullable Integer value, @Nullable String wrong, boolean grouped) {}

    static Inhabitants inhabitants(String cell) {
        String digits = SPACES.matcher(cell).replaceAll("");
        boolean grouped = GROUPED.matcher(digits).matches();
        if (grouped) {
            digits = digits.replaceAll("\\D", "");
        }
        if (NOTHING.contains(digits)) {
            return new Inhabitants(null, null, false);
        }
        if (digits.matches("[-−]\\d.*")) {
            return new Inhabitants(null, "negative", false);
        }
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > MOST) {
            return new Inhabitants(null, "not-a-number", false);
        }
        int value = Integer.parseInt(digits);
        return new Inhabitants(value == 0 ? null : value, null, grouped);
    }

    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.strip());
    }

    /** {@code 1} to {@code 6}: "Sentralitet 03" is {@code 3}; null where it is none. */
    static @Nullable String centrality(String cell) {
        Matcher found = CENTRALITY.matcher(cell.strip());
        return found.matches() ? found.group(1) : null;
    }

    /** The number in two digits: "EKG07" and "KOSTRA-gruppe 7" are {@code 07}; else a label. */
    static String kostra(String cell) {
        Matcher found = KOSTRA.matcher(cell.strip());
        if (!found.matches()) {
            return label(cell);
        }
        String digits = found.group(1);
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** The key of a size class where it is named in one of the languages; else a label. */
    static String size(String cell) {
        String plain =
                NameFold.squashed(cell)
                        .replaceFirst("(municipality|municipalities|kommuner?)$", "");
        for (SizeClass size : SizeClass.values()) {
            if (SIZES.getOrDefault(size, List.of()).contains(plain)) {
                return size.key();
            }
        }
        return label(cell);
    }

    /** A word of the file's own: on one line, and not without end. */
    private static String label(String cell) {
        String plain = SPACES.matcher(cell).replaceAll(" ").strip();
        if (plain.length() <= LONGEST_LABEL) {
            return plain;
        }
        boolean halved = Character.isHighSurrogate(plain.charAt(LONGEST_LABEL - 1));
        return plain.substring(0, halved ? LONGEST_LABEL - 1 : LONGEST_LABEL);
    }
}
