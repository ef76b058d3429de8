package no.samsvar.app.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest row of the chain at some moment, as it is kept apart from it.
 *
 * @param index of the row
 * @param hash of the row, in hexadecimal
 */
public record Head(long index, String hash) {
    /** Its file among the logs of the data folder. */
    public static final String FILE = "audit-head";

    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,18}) ([0-9a-f]{64})\\s*");

    /** One line of text: the index, a space, the hash. */
    public String line() {
        return index + " " + hash + "\n";
    }

    /**
     * @throws IllegalArgumentException if it is not such a line
     */
    public static Head parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a head: a number, a space and a hash");
        }
        return new Head(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
