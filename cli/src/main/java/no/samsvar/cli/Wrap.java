package no.samsvar.cli;

import java.util.ArrayList;
import java.util.List;

/** Words in lines no longer than a width. */
final class Wrap {
    private Wrap() {}

    /**
     * @param indent of every line after the first, and counted on the first too
     * @return at least one line; a word longer than the width stands alone
     */
    static List<String> lines(String words, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = Math.max(20, width - indent.length());
        for (String word : words.strip().split("[ \\n]+")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The lines as one text; the first begins with {@code first}, the others with its width. */
    static String hanging(String first, String words, int width) {
        String indent = " ".repeat(length(first));
        return first + String.join("\n" + indent, lines(words, width, indent));
    }

    /** The text with spaces after it up to a width; cut with an ellipsis where it is longer. */
    static String column(String text, int width) {
        int length = length(text);
        if (length <= width) {
            return text + " ".repeat(width - length);
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    static int length(CharSequence text) {
        return (int)
                text.codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .count();
    }
}
