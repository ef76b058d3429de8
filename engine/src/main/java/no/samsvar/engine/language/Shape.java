package no.samsvar.engine.language;

/** Numbers, told apart by their signs. */
final class Shape {

    private Shape() {}

    static boolean isNumber(String word) {
        if (word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isYear(String word) {
        return word.length() == 4
                && isNumber(word)
                && (word.startsWith("1") || word.startsWith("20"));
    }

    /** Numbers with a point or comma inside, such as a chapter's. */
    static boolean isDecimal(String word) {
        boolean point = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.' || c == ',' || c == ':' || c == '/') {
                point = true;
            } else if (!Character.isDigit(c)) {
                return false;
            }
        }
        return point && Character.isDigit(word.charAt(0));
    }

    /** Numbers of sections: digits and points alone, at least one point inside. */
    static boolean isSection(String word) {
        boolean point = false;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            point |= c == '.';
            if (c != '.' && !Character.isDigit(c)) {
                return false;
            }
            digits = c == '.' ? 0 : digits + 1;
            if (digits > 2) {
                return false;
            }
        }
        return point;
    }

    static boolean isRoman(String word) {
        if (word.isEmpty() || word.length() > 5) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ("IVX".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
