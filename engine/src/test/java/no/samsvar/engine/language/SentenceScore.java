package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samsvar.engine.text.Span;

/**
 * How well sentences joined by single spaces are found again.
 *
 * @param gold how many there are
 * @param found how many were found
 * @param right how many of these are exactly right
 * @param mistakes each missed and each wrong end, with words around it
 */
record SentenceScore(int gold, int found, int right, List<String> mistakes) {

    private static final int AROUND = 50;

    static SentenceScore of(SentenceEnds ends, List<String> lines) {
        String text = String.join(" ", lines);
        return of(lines, text, ends.sentences(text, Span.of(0, text.length())));
    }

    static SentenceScore of(List<String> lines, String text, List<Span> found) {
        Set<Span> gold = gold(lines, text);
        Set<Integer> goldEnds = ends(gold);
        Set<Integer> foundEnds = ends(new HashSet<>(found));
        List<String> mistakes = new ArrayList<>();
        goldEnds.stream()
                .filter(end -> !foundEnds.contains(end))
                .sorted()
                .forEach(end -> mistakes.add("MISSED " + around(text, end)));
        foundEnds.stream()
                .filter(end -> !goldEnds.contains(end))
                .sorted()
                .forEach(end -> mistakes.add("EXTRA  " + around(text, end)));
        int right = (int) found.stream().filter(gold::contains).count();
        return new SentenceScore(gold.size(), found.size(), right, mistakes);
    }

    /** The spans of lines in the text that joins them by single spaces. */
    static Set<Span> gold(List<String> lines, String text) {
        Set<Span> gold = new HashSet<>();
        int at = 0;
        for (String line : lines) {
            gold.add(Span.of(at, at + line.length()).trim(text));
            at += line.length() + 1;
        }
        return gold;
    }

    SentenceScore plus(SentenceScore other) {
        List<String> both = new ArrayList<>(mistakes);
        both.addAll(other.mistakes);
        return new SentenceScore(gold + other.gold, found + other.found, right + other.right, both);
    }

    double f1() {
        return 200.0 * right / (gold + found);
    }

    private static Set<Integer> ends(Set<Span> spans) {
        Set<Integer> ends = new HashSet<>();
        spans.forEach(span -> ends.add(span.end()));
        return ends;
    }

    private static String around(String text, int end) {
        return text.substring(Math.max(0, end - AROUND), end)
                + " ||"
                + text.substring(end, Math.min(text.length(), end + AROUND));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "precision %.2f recall %.2f F1 %.2f",
                100.0 * right / found,
                100.0 * right / gold,
                f1());
    }
}
