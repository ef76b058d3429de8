package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plain text, and which of them are page furniture: numbers alone on a line, headers
 * that come again and again, and the two glued together ("4Plan for …").
 */
final class PlainLines {
    /**
     * @param words the line without white space at its ends; empty for a blank line
     * @param indent columns before the first word, a tab counting four
     * @param number from 1
     */
    record Line(Span words, int indent, int number, boolean newPage, boolean furniture) {
        boolean blank() {
            return words.isEmpty();
        }

        int length() {
            return words.length();
        }

        private Line asFurniture() {
            return new Line(words, indent, number, newPage, true);
        }
    }

    private static final Pattern PAGE_WORDS =
            Pattern.compile(
                    "(?:side|page|s\\.|seite)\\s*\\d{1,4}(?:\\s*(?:av|of|von|/)\\s*\\d{1,4})?|[-–]\\s*\\d{1,4}\\s*[-–]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_NUMBER = Pattern.compile("(?!(?:19|20)\\d\\d$)\\d{1,4}");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{1,4})");
    private static final Pattern GLUED =
            Pattern.compile("(\\d{1,3})(\\p{Lu}\\p{L}.*)", Pattern.DOTALL);

    /** How often a line must come again before it can be a page header. */
    private static final int REPEATS = 3;

    /** Lines of one page's header. */
    private static final int MOST_HEADER_LINES = 3;

    /** A page has more lines than this; a row of a table has fewer. */
    private static final int SHORTEST_PAGE = 10;

    /** With its blank lines, header and footer. */
    private static final int SHORTEST_LAST_PAGE = 4;

    private PlainLines() {}

    static List<Line> of(String text) {
        List<Line> lines = split(text);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        Map<String, Set<String>> numbersBefore = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blank() || line.length() > 120) {
                continue;
            }
            String words = line.words().in(text);
            Integer before = last.put(shape(words), i);
            if (before == null || i - before >= SHORTEST_LAST_PAGE) {
                seen.merge(shape(words), 1, Integer::sum);
            }
            var fraction = FRACTION.matcher(words);
            if (fraction.matches()) {
                seen.merge("#/" + Integer.parseInt(fraction.group(2)), 1, Integer::sum);
            }
            var glued = GLUED.matcher(words);
            if (glued.matches()) {
                numbersBefore
                        .computeIfAbsent(glued.group(2), k -> new HashSet<>())
                        .add(glued.group(1));
            }
        }
        Set<Integer> counted = countedPages(text, lines);
        List<Line> result = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean furniture =
                    !line.blank()
                            && (counted.contains(i)
                                    || isFurniture(text, lines, i, seen, numbersBefore));
            result.add(furniture ? line.asFurniture() : line);
        }
        besidePageNumbers(text, result);
        return result;
    }

    /**
     * Bare numbers that count up by one, a page apart, each before the same line or each after it:
     * page numbers, even where the words of the page follow without a blank line.
     */
    private static Set<Integer> countedPages(String text, List<Line> lines) {
        Map<String, Integer> last = new HashMap<>();
        Set<Integer> counted = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.length() > 4 || !ONLY_NUMBER.matcher(line.words().in(text)).matches()) {
                continue;
            }
            for (int direction : new int[] {1, -1}) {
                String beside = neighbour(text, lines, i, direction);
                if (beside == null) {
                    continue;
                }
                Integer before = last.put(direction + beside, i);
                if (before != null
                        && i - before >= SHORTEST_PAGE
                        && number(text, lines.get(before)) + 1 == number(text, line)) {
                    counted.add(before);
                    counted.add(i);
                }
            }
        }
        return counted;
    }

    private static int number(String text, Line line) {
        return Integer.parseInt(line.words().in(text));
    }

    /** The nearest words before or after a line, at most two blank lines away; null for none. */
    private static @Nullable String neighbour(String text, List<Line> lines, int i, int direction) {
        for (int k = i + direction;
                k >= 0 && k < lines.size() && Math.abs(k - i) <= 3;
                k += direction) {
            Line line = lines.get(k);
            if (!line.blank()) {
                String words = line.words().in(text);
                return words.indexOf(' ') > 0 && line.length() <= 120 ? words : null;
            }
        }
        return null;
    }

    /**
     * What stands beside page numbers again and again is the rest of the page's header or footer.
     */
    private static void besidePageNumbers(String text, List<Line> lines) {
        Map<String, Integer> beside = new HashMap<>();
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).furniture()) {
                continue;
            }
            for (int direction : new int[] {1, -1}) {
                int seen = 0;
                for (int k = i + direction;
                        k >= 0
                                && k < lines.size()
                                && seen < MOST_HEADER_LINES
                                && Math.abs(k - i) <= 6;
                        k += direction) {
                    Line line = lines.get(k);
                    if (line.blank()) {
                        continue;
                    }
                    if (line.furniture() || line.length() > 80) {
                        break;
                    }
                    seen++;
                    // the only lines of a short page stand beside two numbers, and once
                    if (candidates.add(k)) {
                        beside.merge(shape(line.words().in(text)), 1, Integer::sum);
                    }
                }
            }
        }
        for (int k : candidates) {
            Line line = lines.get(k);
            String words = line.words().in(text);
            if (!line.furniture()
                    && beside.getOrDefault(shape(words), 0) >= 2
                    && ListMarker.at(words) == null) {
                lines.set(k, line.asFurniture());
            }
        }
    }

    private static boolean isFurniture(
            String text,
            List<Line> lines,
            int i,
            Map<String, Integer> seen,
            Map<String, Set<String>> numbersBefore) {
        Line line = lines.get(i);
        if (line.length() > 120) {
            return false;
        }
        String words = line.words().in(text);
        if (PAGE_WORDS.matcher(words).matches()) {
            return true;
        }
        boolean alone = apart(lines, i);
        var fraction = FRACTION.matcher(words);
        if (fraction.matches()) {
            // "3/12" on every page; "98/25" is a case
            int page = Integer.parseInt(fraction.group(1));
            int pages = Integer.parseInt(fraction.group(2));
            return page <= pages && alone && seen.getOrDefault("#/" + pages, 0) >= REPEATS;
        }
        if (ONLY_NUMBER.matcher(words).matches()) {
            return alone || cutsSentence(text, lines, i);
        }
        var glued = GLUED.matcher(words);
        if (glued.matches() && numbersBefore.getOrDefault(glued.group(2), Set.of()).size() >= 2) {
            return true;
        }
        return seen.getOrDefault(shape(words), 0) >= REPEATS
                && ListMarker.at(words) == null
                && !words.endsWith(":")
                && (atPageEdge(lines, i) || cutsSentence(text, lines, i));
    }

    /** With a blank line or the text's end on both sides, or beside other furniture of the page. */
    private static boolean apart(List<Line> lines, int i) {
        return (i == 0 || lines.get(i - 1).blank() || lines.get(i).newPage())
                && (i + 1 == lines.size()
                        || lines.get(i + 1).blank()
                        || lines.get(i + 1).newPage());
    }

    private static boolean atPageEdge(List<Line> lines, int i) {
        boolean first = lines.get(i).newPage();
        boolean last = i + 1 < lines.size() && lines.get(i + 1).newPage();
        boolean gapBefore = i < 2 || (lines.get(i - 1).blank() && lines.get(i - 2).blank());
        boolean gapAfter =
                i + 2 >= lines.size() || (lines.get(i + 1).blank() && lines.get(i + 2).blank());
        return first || last || gapBefore || gapAfter;
    }

    /** The words before do not end, and the words after go on in lower case. */
    private static boolean cutsSentence(String text, List<Line> lines, int i) {
        int before = i - 1;
        while (before >= 0 && (lines.get(before).blank() || before < i - 6)) {
            before--;
        }
        int after = i + 1;
        while (after < lines.size() && lines.get(after).blank()) {
            after++;
        }
        if (before < 0 || after >= lines.size()) {
            return false;
        }
        char last = text.charAt(lines.get(before).words().end() - 1);
        char next = text.charAt(lines.get(after).words().start());
        Span following = lines.get(after).words();
        return ".!?:".indexOf(last) < 0
                && Character.isLowerCase(next)
                && ListMarker.at(text.substring(following.start(), following.end())) == null;
    }

    private static String shape(String words) {
        return words.replaceAll("\\d+", "#");
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        boolean newPage = true;
        int number = 1;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Span words = Span.of(at, end).trim(text);
            if (words.isEmpty()) {
                words = Span.of(at, at);
            }
            lines.add(new Line(words, indent(text, at, words.start()), number, newPage, false));
            newPage = false;
            if (end < text.length()) {
                char c = text.charAt(end);
                newPage = c == '\f';
                boolean crlf = c == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
                end += crlf ? 2 : 1;
                number++;
            }
            at = end;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085';
    }

    private static int indent(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += text.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }
}
