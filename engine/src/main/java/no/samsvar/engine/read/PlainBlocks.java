package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.read.PlainLines.Line;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;

/**
 * Puts lines together to what a person sees: paragraphs, list items and headings of a text that was
 * extracted from pages, where lines break in the middle of sentences and blank lines stand inside
 * paragraphs.
 *
 * <p>The main evidence is the typesetter's: a line that ends although the next word had room on it
 * was ended on purpose.
 */
final class PlainBlocks {
    private static final int LONGEST_HEADING = 110;

    /** A line shorter than this was not cut by its width. */
    private static final int SHORTEST_WRAPPED = 45;

    /** More blank lines than this between two lines part them, unless a sentence goes on. */
    private static final int MOST_BLANKS = 2;

    /** "Vedtak: rådet tek saka til vitende": a label and what it says. */
    private static final Pattern CLAIM = Pattern.compile("[^:]+: .*|.{70,}", Pattern.DOTALL);

    /** Words that nothing ends with: prepositions, conjunctions, articles, the infinitive mark. */
    private static final Set<String> OPEN =
            Set.of(
                    "og", "eller", "men", "at", "som", "å", "i", "på", "av", "til", "for", "fra",
                    "frå", "med", "mellom", "mot", "ved", "under", "over", "om", "etter", "hos",
                    "uten", "utan", "samt", "både", "enten", "en", "ein", "et", "eit", "ei", "den",
                    "det", "de", "dei", "vår", "våre", "sin", "sine", "er", "har", "kan", "må",
                    "skal", "vil", "bør", "innen", "innan", "and", "or", "of", "to", "the", "und",
                    "oder", "der", "die", "das", "von");

    private final String text;
    private final List<Line> lines;
    private final PlainMeasure measure;
    private final List<Block> blocks = new ArrayList<>();
    private final PlainLevels levels = new PlainLevels();

    private PlainBlocks(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.measure = new PlainMeasure(text, lines);
    }

    static List<Block> of(String text, List<Line> lines) {
        PlainBlocks made = new PlainBlocks(text, lines);
        made.run();
        made.blocks.sort(Comparator.comparing(Block::span));
        return made.blocks;
    }

    private void run() {
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.blank()) {
                i++;
            } else if (line.furniture()) {
                blocks.add(Block.of(Block.Kind.FURNITURE, 0, line.words()));
                i++;
            } else {
                i = block(i);
            }
        }
    }

    /** Adds the block that begins at line {@code first}; returns the line after its last. */
    private int block(int first) {
        List<Span> gaps = new ArrayList<>();
        List<Span> pending = new ArrayList<>();
        int last = first;
        int quotes = openQuotes(lines.get(first).words(), 0);
        int blanks = 0;
        for (int i = first + 1; i < lines.size(); i++) {
            Line next = lines.get(i);
            if (next.blank()) {
                blanks++;
                continue;
            }
            if (next.furniture()) {
                pending.add(next.words());
                continue;
            }
            if (!goesOn(last, i, blanks > 0 || !pending.isEmpty(), quotes > 0)) {
                break;
            }
            for (Span furniture : pending) {
                blocks.add(Block.of(Block.Kind.FURNITURE, 0, furniture));
                gaps.add(furniture);
            }
            pending.clear();
            quotes = openQuotes(next.words(), quotes);
            last = i;
            blanks = 0;
        }
        add(first, last, gaps);
        return last + 1;
    }

    private void add(int first, int last, List<Span> gaps) {
        Span span = Span.of(lines.get(first).words().start(), lines.get(last).words().end());
        ListMarker marker = measure.marker(first);
        if (marker != null) {
            int level = levels.of(marker, lines.get(first).indent());
            int body = Math.min(span.start() + marker.end(), span.end());
            blocks.add(new Block(span, gaps, Block.Kind.ITEM, level, marker.text(), body));
            return;
        }
        boolean heading = isHeading(first, last, span);
        levels.clear();
        Block.Kind kind = heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        int level = heading ? headingLevel(span) : 0;
        blocks.add(new Block(span, gaps, kind, level, null, span.start()));
    }

    /** Whether line {@code i} continues the block whose last line so far is {@code last}. */
    private boolean goesOn(int last, int i, boolean apart, boolean inQuotes) {
        Line before = lines.get(last);
        Line next = lines.get(i);
        ListMarker marker = measure.marker(i);
        if (marker != null && !isDashInSentence(last, next, marker)) {
            return false;
        }
        if (measure.width(last) == 0) {
            return false;
        }
        char end = text.charAt(before.words().end() - 1);
        char start = text.charAt(next.words().start());
        boolean ended = ".!?:".indexOf(end) >= 0;
        boolean lower = Character.isLowerCase(start);
        boolean room =
                hadRoom(last, next)
                        && !(endsOpen(before) && before.length() > measure.width(last) * 0.6);
        if (!apart) {
            if (next.indent() == 1 && before.indent() == 0 && !lower) {
                // extraction tools set the first line of a page in by one space
                return false;
            }
            if (!room) {
                return true;
            }
            return lower ? !ended || end == '.' && !startsBlock(last) : end == ',' || end == '-';
        }
        boolean half = before.length() >= measure.width(last) / 2;
        if (ended) {
            // "… f.eks." at the end of a line, or a name with a point in quotation marks
            return end == '.' && !room && (inQuotes || lower);
        }
        if (lower || start == '(') {
            return half || end == ',' || end == '-';
        }
        return before.length() >= SHORTEST_WRAPPED
                && i - last <= MOST_BLANKS + 1
                && (!room || inQuotes && half);
    }

    /** A line that ends with a function word ("mellom", "og", "i") goes on whatever its length. */
    private boolean endsOpen(Line line) {
        int end = line.words().end();
        int start = end;
        while (start > line.words().start() && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String last = text.substring(start, end);
        return start < end
                && start > line.words().start()
                && Character.isLowerCase(last.charAt(0))
                && OPEN.contains(last);
    }

    /** A dash that goes on with the sentence of a full line ("… tjenestetilbud / – dette …"). */
    private boolean isDashInSentence(int last, Line next, ListMarker marker) {
        if (!"–—-".contains(marker.text()) || next.length() <= marker.end()) {
            return false;
        }
        char end = text.charAt(lines.get(last).words().end() - 1);
        char after = text.charAt(next.words().start() + marker.end());
        ListMarker own = measure.marker(last);
        return ".!?:".indexOf(end) < 0
                && Character.isLowerCase(after)
                && !hadRoom(last, next)
                && (own == null || !own.style().equals(marker.style()));
    }

    private boolean startsBlock(int last) {
        return last == 0 || lines.get(last - 1).blank();
    }

    /** Whether the next line's first word would have fitted on this line. */
    private boolean hadRoom(int i, Line next) {
        Line line = lines.get(i);
        Span words = next.words();
        int word = wordEnd(words, 0);
        if (word == 1) {
            // a dash is not parted from the word before it, nor a bullet from its own
            word = wordEnd(words, 2);
        }
        return line.indent() + line.length() + 1 + word < measure.width(i) * 0.88;
    }

    private int wordEnd(Span words, int from) {
        int end = Math.min(from, words.length());
        while (end < words.length() && !Span.isSpace(text.charAt(words.start() + end))) {
            end++;
        }
        return end;
    }

    private boolean isHeading(int first, int last, Span span) {
        if (span.length() > LONGEST_HEADING || last > first + 2) {
            return false;
        }
        char end = text.charAt(span.end() - 1);
        char start = text.charAt(span.start());
        if (".,;!:".indexOf(end) >= 0 || Character.isLowerCase(start) || !hasLetter(span)) {
            return false;
        }
        if (CLAIM.matcher(text.substring(span.start(), span.end())).matches()
                && Languages.norwegian().hasFiniteVerb(text, span)) {
            return false;
        }
        int next = last + 1;
        while (next < lines.size() && (lines.get(next).blank() || lines.get(next).furniture())) {
            next++;
        }
        return next < lines.size()
                && (measure.marker(next) != null || !measure.inRunOfShortLines(first, last));
    }

    private int headingLevel(Span span) {
        String words = span.in(text);
        if (words.equals(words.toUpperCase(java.util.Locale.ROOT))) {
            return 1;
        }
        return 2;
    }

    private boolean hasLetter(Span span) {
        return text.substring(span.start(), span.end()).chars().anyMatch(Character::isLetter);
    }

    private int openQuotes(Span words, int open) {
        int count = open;
        for (int i = words.start(); i < words.end(); i++) {
            char c = text.charAt(i);
            if (c == '«') {
                count++;
            } else if (c == '»') {
                count = Math.max(0, count - 1);
            }
        }
        return count;
    }
}
