package no.samsvar.engine.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.language.Language;

/** What is seen in a text, by name, with how often. */
final class Features {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Features() {}

    static Map<String, Integer> of(Block block, List<Item> items, int index) {
        Item item = items.get(index);
        Map<String, Integer> found = new LinkedHashMap<>();
        Tokens tokens = Tokens.of(item.text());
        switch (block) {
            case WORD -> tokens.all().forEach(t -> add(found, t));
            case STEM -> tokens.words().forEach(w -> stem(found, w, item.language()));
            case PAIR -> pairs(found, tokens.all());
            case LETTERS ->
                    tokens.words().forEach(w -> letters(found, "_" + w + "_", SHORTEST, LONGEST));
            case FIVE ->
                    tokens.words().forEach(w -> letters(found, " " + w + " ", LONGEST, LONGEST));
            case FRAME -> frame(found, tokens, item.language());
            case EDGE -> edge(found, tokens);
            case SHAPE -> Shape.of(item, tokens, items, index).forEach(s -> add(found, s));
            case CONTEXT -> item.context().forEach(c -> add(found, c));
        }
        return found;
    }

    private static void add(Map<String, Integer> found, String name) {
        found.merge(name, 1, Integer::sum);
    }

    private static void stem(Map<String, Integer> found, String word, Language language) {
        if (word.length() > 1 && !language.stopWords().contains(word)) {
            add(found, language.common(word));
        }
    }

    private static void pairs(Map<String, Integer> found, List<String> tokens) {
        String before = "^";
        for (String token : tokens) {
            add(found, before + " " + token);
            before = token;
        }
        add(found, before + " $");
    }

    private static void letters(
            Map<String, Integer> found, String word, int shortest, int longest) {
        for (int n = shortest; n <= longest; n++) {
            if (word.length() <= n) {
                add(found, word);
                return;
            }
            for (int i = 0; i + n <= word.length(); i++) {
                add(found, word.substring(i, i + n));
            }
        }
    }

    private static void frame(Map<String, Integer> found, Tokens tokens, Language language) {
        Set<String> function = language.stopWords();
        List<String> frame =
                tokens.all().stream()
                        .map(t ->
                                !Tokens.isWord(t) || function.contains(t)
                                        ? t
                                        : Character.isDigit(t.charAt(0))
                                                ? "0"
                                                : "~" + t.substring(Math.max(0, t.length() - 2)))
                        .toList();
        pairs(found, frame);
        for (int i = 0; i + 2 < frame.size(); i++) {
            add(found, frame.get(i) + " " + frame.get(i + 1) + " " + frame.get(i + 2));
        }
    }

    private static void edge(Map<String, Integer> found, Tokens tokens) {
        List<String> all = tokens.all();
        if (all.isEmpty()) {
            return;
        }
        List<String> words = tokens.words();
        add(found, "^" + all.getFirst());
        if (all.size() > 1) {
            add(found, "^" + all.get(0) + " " + all.get(1));
        }
        add(found, all.getLast() + "$");
        if (!words.isEmpty()) {
            String last = words.getLast();
            add(found, last + "$");
            add(found, "~" + last.substring(Math.max(0, last.length() - 3)) + "$");
            add(found, "~" + last.substring(Math.max(0, last.length() - 2)) + "$");
        }
    }
}
