package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import no.samsvar.engine.read.PlainLines.Line;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** What is known of each line of a text before lines are put together; found once. */
final class PlainMeasure {
    private static final int LONGEST_MARKER = 60;

    private final List<Line> lines;
    private final int[] widths;
    private final @Nullable ListMarker[] markers;

    /** How many short lines stand together, from this one up and from this one down. */
    private final int[] shortUp;

    private final int[] shortDown;

    PlainMeasure(String text, List<Line> lines) {
        this.lines = lines;
        int count = lines.size();
        this.widths = widths(lines);
        this.markers = new ListMarker[count];
        this.shortUp = new int[count + 1];
        this.shortDown = new int[count + 1];
        for (int i = 0; i < count; i++) {
            Span words = lines.get(i).words();
            markers[i] =
                    ListMarker.at(
                            text.substring(
                                    words.start(),
                                    Math.min(words.end(), words.start() + LONGEST_MARKER)));
            // shifted by one, so that there is a line before the first
            shortUp[i + 1] = isShort(text, i) ? shortUp[i] + 1 : 0;
        }
        for (int i = count - 1; i >= 0; i--) {
            shortDown[i] = shortUp[i + 1] > 0 ? shortDown[i + 1] + 1 : 0;
        }
    }

    /** The width that the line could have had, in characters; 0 where lines are not wrapped. */
    int width(int line) {
        return widths[line];
    }

    /** The marker that the line begins with, or null. */
    @Nullable ListMarker marker(int line) {
        return markers[line];
    }

    /** A run of short lines is a list that lost its bullets, or a letterhead. */
    boolean inRunOfShortLines(int first, int last) {
        int run = shortUp[first] + 1 + shortDown[last + 1];
        boolean overLongText =
                shortDown[last + 1] == 0 && last + 1 < lines.size() && !lines.get(last + 1).blank();
        return run >= 3 && !overLongText;
    }

    private boolean isShort(String text, int i) {
        Line line = lines.get(i);
        return !line.blank()
                && !line.furniture()
                && markers[i] == null
                && ".,;:?!".indexOf(text.charAt(line.words().end() - 1)) < 0
                && line.length() < widths[i] * 0.6;
    }

    /**
     * The width that each line could have had: the longest line near it. Zero where lines are not
     * wrapped at all (a paragraph is one long line).
     */
    private static int[] widths(List<Line> lines) {
        int[] lengths =
                lines.stream()
                        .filter(l -> !l.blank() && !l.furniture())
                        .mapToInt(l -> l.indent() + l.length())
                        .sorted()
                        .toArray();
        int[] widths = new int[lines.size()];
        if (lengths.length == 0) {
            return widths;
        }
        int usual = lengths[(int) (lengths.length * 0.9)];
        boolean unwrapped = usual > 180 || lengths[lengths.length - 1] > 400;
        int reach = 12;
        Deque<Integer> window = new ArrayDeque<>();
        for (int i = 0, ahead = 0; i < lines.size(); i++) {
            for (; ahead < Math.min(lines.size(), i + reach + 1); ahead++) {
                while (!window.isEmpty()
                        && width(lines, window.peekLast()) <= width(lines, ahead)) {
                    window.pollLast();
                }
                window.addLast(ahead);
            }
            while (window.getFirst() < i - reach) {
                window.pollFirst();
            }
            widths[i] =
                    unwrapped ? 0 : Math.max(width(lines, window.getFirst()), (int) (usual * 0.6));
        }
        if (!unwrapped) {
            narrow(lines, widths, (int) (usual * 0.6));
        }
        return widths;
    }

    /** Lines without a blank between them stand in one column: its width is theirs. */
    private static void narrow(List<Line> lines, int[] widths, int least) {
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            int most = least;
            while (to < lines.size() && !lines.get(to).blank()) {
                most = Math.max(most, width(lines, to++));
            }
            if (to - from >= 4) {
                Arrays.fill(widths, from, to, most);
            }
            from = Math.max(to, from + 1);
        }
    }

    private static int width(List<Line> lines, int i) {
        Line line = lines.get(i);
        return line.furniture() ? 0 : line.indent() + line.length();
    }
}
