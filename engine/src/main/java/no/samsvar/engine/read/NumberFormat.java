package no.samsvar.engine.read;

import java.util.Locale;

/** How a list's number is written. */
enum NumberFormat {
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    NONE;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int LARGEST_ROMAN = 3999;
    private static final int MOST_LETTERS = 26 * 30;

    /** By the first letter of the format in HTML and OpenDocument: {@code 1 a A i I}, or empty. */
    static NumberFormat of(String sample) {
        return switch (sample) {
            case "" -> NONE;
            case "a" -> LOWER_LETTER;
            case "A" -> UPPER_LETTER;
            case "i" -> LOWER_ROMAN;
            case "I" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> number >= 0 && number < 10 ? "0" + number : "" + number;
            case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case NONE -> "";
        };
    }

    /** A to Z, then AA, BB, …, as word processors count. */
    private static String letters(int number) {
        if (number < 1 || number > MOST_LETTERS) {
            return Integer.toString(number);
        }
        String letter = String.valueOf((char) ('A' + (number - 1) % 26));
        return letter.repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(LETTERS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
