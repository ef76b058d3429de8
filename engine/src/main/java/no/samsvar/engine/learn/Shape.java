package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.List;

/** A text's length, marks and place in its document, in few steps. */
final class Shape {
    private static final String MARKS = "?!:;,.…-–()\"/„“";

    private Shape() {}

    static List<String> of(Item item, Tokens tokens, List<Item> items, int index) {
        List<String> found = new ArrayList<>();
        int words = tokens.words().size();
        found.add("length" + step(words));
        for (int i = 0; i < MARKS.length(); i++) {
            if (item.text().indexOf(MARKS.charAt(i)) >= 0) {
                found.add("has" + MARKS.charAt(i));
            }
        }
        if (item.text().chars().anyMatch(Character::isDigit)) {
            found.add("number");
        }
        int before = 0;
        while (isBeside(items, index, index - before - 1)) {
            before++;
        }
        int after = 0;
        while (isBeside(items, index, index + after + 1)) {
            after++;
        }
        found.add("first" + Math.min(before, 4));
        found.add("last" + Math.min(after, 3));
        found.add("of" + step(before + after + 1));
        if (before == 0 && after > 0 && (words == 0 || ".!?".indexOf(last(item.text())) < 0)) {
            found.add("title");
        }
        return found;
    }

    private static char last(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    }

    private static int step(int n) {
        return n < 4 ? n : n < 6 ? 4 : n < 9 ? 6 : n < 14 ? 9 : n < 21 ? 14 : n < 32 ? 21 : 32;
    }

    /** Whether another item of the list exists and is of the same document. */
    static boolean isBeside(List<Item> items, int index, int other) {
        return other >= 0
                && other < items.size()
                && items.get(other).document().equals(items.get(index).document());
    }
}
