package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * The words of one block, runs of white space as one space, and where in the text each stands.
 *
 * @param block what it is
 * @param words without marker and gaps
 * @param places for each character of {@code words} its offset in the text
 */
record Line(Block block, String words, int[] places) {
    private static final int LABEL = 130;
    private static final Pattern QUOTED = Pattern.compile("[«“„\"][^«»“”„\"]{0,3000}[»”\"]");

    /** The blocks of a text that have words, in order. */
    static List<Line> of(SourceText text) {
        List<Line> lines = new ArrayList<>();
        for (Block block : text.blocks()) {
            Line line = of(text.text(), block);
            if (!line.words.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Line of(String text, Block block) {
        StringBuilder words = new StringBuilder();
        int[] places = new int[block.span().end() - block.body()];
        int gap = 0;
        for (int i = block.body(); i < block.span().end(); i++) {
            while (gap < block.gaps().size() && block.gaps().get(gap).end() <= i) {
                gap++;
            }
            boolean outside = gap < block.gaps().size() && block.gaps().get(gap).contains(i);
            boolean space = outside || Span.isSpace(text.charAt(i));
            boolean first = words.isEmpty() || words.charAt(words.length() - 1) == ' ';
            if (!space || !first) {
                places[words.length()] = i;
                words.append(space ? ' ' : text.charAt(i));
            }
        }
        if (!words.isEmpty() && words.charAt(words.length() - 1) == ' ') {
            words.setLength(words.length() - 1);
        }
        return new Line(block, words.toString(), places);
    }

    /** The place in the text of a stretch of the words, at least one character long. */
    Span place(int from, int to) {
        return Span.of(places[from], places[to - 1] + 1);
    }

    Span place() {
        return place(0, words.length());
    }

    boolean furniture() {
        return block.is(Block.Kind.FURNITURE);
    }

    boolean cell() {
        return block.is(Block.Kind.CELL);
    }

    /** Whether it can be a heading: short, and no sentence. */
    boolean label() {
        char last = words.charAt(words.length() - 1);
        return words.length() <= LABEL
                && (block.is(Block.Kind.HEADING) || (".!;,".indexOf(last) < 0 && !cell()));
    }

    /** The words with everything between quotation marks blanked, of the same length. */
    static String unquoted(String words) {
        boolean quoted =
                words.indexOf('"') >= 0
                        || words.indexOf('«') >= 0
                        || words.indexOf('“') >= 0
                        || words.indexOf('„') >= 0;
        return !quoted
                ? words
                : QUOTED.matcher(words).replaceAll(found -> " ".repeat(found.group().length()));
    }

    String lower() {
        return words.toLowerCase(Locale.ROOT);
    }
}
