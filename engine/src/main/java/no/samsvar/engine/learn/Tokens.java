package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words in lower case and marks, in order. */
record Tokens(List<String> all) {

    static Tokens of(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                tokens.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (i < text.length() && !part && !Character.isWhitespace(text.charAt(i))) {
                tokens.add(text.substring(i, i + 1));
            }
        }
        return new Tokens(tokens);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isWord(String token) {
        return isPart(token.charAt(0));
    }

    List<String> words() {
        return all.stream().filter(Tokens::isWord).toList();
    }
}
