package no.samsvar.engine.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list marker that somebody typed by hand at the start of a line.
 *
 * @param marker as typed
 * @param family the same for markers of one list: the bullet, or the form of the number
 * @param number of a numbered item, 0 for a bullet
 * @param words the offset where the words begin
 * @param sure whether it can hardly be anything else: not "1. mai", "2. plass"
 */
record TypedMarker(String marker, String family, int number, int words, boolean sure) {
    private static final Pattern BULLET =
            Pattern.compile("(?:([•●▪■◦○‣⁃➢➤►✓✔·])[ \\t\\u00A0]*|([-–—*o→])[ \\t\\u00A0]+)(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile("(\\(?)(?:(\\d{1,3})|([a-zæøå]))([.)])[ \\t\\u00A0]+(?=\\S)");
    private static final Pattern NESTED_NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.)[ \\t\\u00A0]+(?=\\S)");

    /** The marker at the start of the line, or null. */
    static @Nullable TypedMarker at(String line) {
        if (line.length() < 2 || !mayBegin(line)) {
            return null;
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            String marker = bullet.group(1) == null ? bullet.group(2) : bullet.group(1);
            return new TypedMarker(marker, marker, 0, bullet.end(), true);
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            return numbered(line, number);
        }
        Matcher nested = NESTED_NUMBER.matcher(line);
        if (nested.lookingAt()) {
            String marker = nested.group(1);
            long depth = marker.chars().filter(c -> c == '.').count();
            return new TypedMarker(marker, "1.".repeat((int) depth), 0, nested.end(), true);
        }
        return null;
    }

    /** Most lines begin with a word, which is told from a marker at a glance. */
    private static boolean mayBegin(String line) {
        char first = line.charAt(0);
        return Character.isLetter(first)
                ? Character.isLowerCase(first) && !Character.isLetter(line.charAt(1))
                : first > ' ';
    }

    private static @Nullable TypedMarker numbered(String line, Matcher found) {
        boolean opened = !found.group(1).isEmpty();
        String close = found.group(4);
        if (opened && close.equals(".")) {
            return null;
        }
        String digits = found.group(2);
        char letter = digits == null ? found.group(3).charAt(0) : 0;
        int number = digits == null ? letterNumber(letter) : Integer.parseInt(digits);
        String family = found.group(1) + (digits == null ? "a" : "1") + close;
        boolean ordinal = close.equals(".") && Character.isLowerCase(line.charAt(found.end()));
        int end = found.end(4);
        return new TypedMarker(line.substring(0, end), family, number, found.end(), !ordinal);
    }

    private static int letterNumber(char letter) {
        return switch (letter) {
            case 'æ' -> 27;
            case 'ø' -> 28;
            case 'å' -> 29;
            default -> letter - 'a' + 1;
        };
    }

    /** Whether this can be the next item after the other. */
    boolean follows(TypedMarker other) {
        return number > 0 && number == other.number + 1 && family.equals(other.family);
    }
}
