package no.samsvar.app.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The booklet as a page to read: its words in order, without page headers and numbers, and each
 * question beside the text that leads to it.
 *
 * @param parts in order
 */
public record BookletPage(List<Part> parts) {
    /**
     * A stretch of the booklet.
     *
     * @param questions that it leads to; may be empty
     */
    public record Part(List<Piece> pieces, List<Question> questions) {
        public Part {
            pieces = List.copyOf(pieces);
            questions = List.copyOf(questions);
        }
    }

    /** What stands in a part. */
    public sealed interface Piece {}

    /**
     * @param level from 2, so that the page's own heading stands above
     * @param id to link to
     */
    public record Heading(int level, String id, String text) implements Piece {}

    /** Plain text. */
    public record Paragraph(String text) implements Piece {}

    /** The cells of a table. */
    public record Cells(String text) implements Piece {}

    /** One list; items of a deeper level say so. */
    public record Items(List<Item> items) implements Piece {}

    /**
     * @param marker its number, or null for a bullet
     * @param level from 1
     */
    public record Item(@Nullable String marker, int level, String text) {}

    /** Something that stands apart: an example, a fact box. */
    public record Box(String title, List<Piece> pieces) implements Piece {}

    /** The question itself, where the booklet asks it. */
    public record Asked(Question question) implements Piece {}

    private static final Pattern BOX =
            Pattern.compile(
                    "(?iu)^(?:eksempel|eksempler|døme|fakta|faktaboks|visste du|example|examples|facts)\\b.*");

    /** A line's end hyphen inside a word: not before "og", nor where the next line begins big. */
    private static final Pattern LINE_HYPHEN =
            Pattern.compile(
                    "(?U)(?<=\\p{Ll})[-\\u2010\\u00AD\\u2011]\\s*\\R\\s*(?!(?:og|eller|samt|til)\\b)(?=\\p{Ll})");

    static BookletPage of(List<SourceText> texts, List<Question> questions) {
        List<Part> parts = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Question> group = new ArrayList<>();
        int headings = 0;
        Deque<Integer> above = new ArrayDeque<>();
        for (SourceText text : texts) {
            List<@Nullable Question> asked = asked(text, questions);
            for (int b = 0; b < text.blocks().size(); b++) {
                Block block = text.blocks().get(b);
                if (block.is(Block.Kind.FURNITURE)) {
                    continue;
                }
                String words = words(text, block);
                Question question = asked.get(b);
                if (question != null) {
                    if (!group.contains(question)) {
                        group.add(question);
                        pieces.add(new Asked(question));
                    }
                    continue;
                }
                if (block.is(Block.Kind.HEADING) && !group.isEmpty()) {
                    parts.add(new Part(boxed(pieces), group));
                    pieces = new ArrayList<>();
                    group = new ArrayList<>();
                }
                switch (block.kind()) {
                    case HEADING ->
                            pieces.add(
                                    new Heading(
                                            depth(above, block.level()), "h" + ++headings, words));
                    case ITEM -> item(pieces, block, words);
                    case CELL -> cell(pieces, words);
                    case PARAGRAPH, FOOTNOTE -> pieces.add(new Paragraph(words));
                    case FURNITURE -> {}
                }
            }
        }
        parts.add(new Part(boxed(pieces), group));
        return new BookletPage(
                PrintedContents.leftOut(parts).stream()
                        .filter(p -> !p.pieces().isEmpty())
                        .toList());
    }

    /**
     * What leads to a question, without the questions themselves: the chapter that ends with it, or
     * where chapters are not told by their headings, all since the questions before. Empty where
     * the booklet does not ask it.
     *
     * @param question its id
     */
    public List<Piece> leadingTo(String question) {
        for (Part part : parts) {
            if (part.questions().stream().anyMatch(q -> q.id().equals(question))) {
                List<Piece> pieces =
                        new ArrayList<>(
                                part.pieces().stream().filter(p -> !(p instanceof Asked)).toList());
                while (!pieces.isEmpty() && pieces.getLast() instanceof Heading) {
                    pieces.removeLast(); // it stood over the questions
                }
                return List.copyOf(pieces.subList(chapter(pieces), pieces.size()));
            }
        }
        return List.of();
    }

    /** Where the last heading of the highest level stands; 0 where all are of one level. */
    private static int chapter(List<Piece> pieces) {
        int top = Integer.MAX_VALUE;
        int lowest = 0;
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Heading heading) {
                at = heading.level() <= top ? i : at;
                top = Math.min(top, heading.level());
                lowest = Math.max(lowest, heading.level());
            }
        }
        return top < lowest ? at : 0;
    }

    /** The headings to jump to: the two upper levels that there are. */
    public List<Heading> contents() {
        List<Heading> all = new ArrayList<>();
        parts.forEach(p ->
                p.pieces()
                        .forEach(piece -> {
                            if (piece instanceof Heading heading) {
                                all.add(heading);
                            }
                        }));
        int top = all.stream().mapToInt(Heading::level).min().orElse(2);
        return all.stream().filter(h -> h.level() <= top + 1).toList();
    }

    /** What a table says, in a row: where its columns were is not known. */
    private static void cell(List<Piece> pieces, String words) {
        if (!pieces.isEmpty() && pieces.getLast() instanceof Cells row) {
            pieces.set(pieces.size() - 1, new Cells(row.text() + " · " + words));
        } else {
            pieces.add(new Cells(words));
        }
    }

    /** No level of the page is left out, whatever sizes of letters the booklet uses. */
    private static int depth(Deque<Integer> above, int level) {
        while (!above.isEmpty() && above.peek() >= level) {
            above.pop();
        }
        above.push(level);
        return Math.min(4, above.size() + 1);
    }

    private static void item(List<Piece> pieces, Block block, String words) {
        String marker = block.marker();
        boolean number =
                marker != null
                        && marker.chars().anyMatch(Character::isLetterOrDigit)
                        && marker.chars().anyMatch(c -> !Character.isLetter(c));
        Item item =
                new Item(number ? marker : null, Math.max(1, Math.min(3, block.level())), words);
        if (!pieces.isEmpty() && pieces.getLast() instanceof Items list) {
            List<Item> longer = new ArrayList<>(list.items());
            longer.add(item);
            pieces.set(pieces.size() - 1, new Items(longer));
        } else {
            pieces.add(new Items(List.of(item)));
        }
    }

    /** What stands under the heading of an example is put apart, to the next heading. */
    private static List<Piece> boxed(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Heading heading && BOX.matcher(heading.text()).matches()) {
                List<Piece> inside = new ArrayList<>();
                while (i + 1 < pieces.size()
                        && !(pieces.get(i + 1) instanceof Heading)
                        && !(pieces.get(i + 1) instanceof Asked)) {
                    inside.add(pieces.get(++i));
                }
                out.add(new Box(heading.text(), inside));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    /** For each block the question that it is, or a part of. */
    private static List<@Nullable Question> asked(SourceText text, List<Question> questions) {
        List<@Nullable Question> asked = new ArrayList<>();
        text.blocks().forEach(b -> asked.add(null));
        Folded folded = Folded.of(text.withoutGaps());
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            letters.append(folded.charAt(i));
        }
        for (Question question : questions) {
            List<String> wordings = new ArrayList<>(List.of(question.text()));
            wordings.addAll(question.wordings());
            for (String wording : wordings) {
                String wanted = Folded.letters(wording);
                for (int at = letters.indexOf(wanted);
                        at >= 0 && !wanted.isEmpty();
                        at = letters.indexOf(wanted, at + wanted.length())) {
                    mark(text, folded.original(at, at + wanted.length()), question, asked);
                }
            }
        }
        return asked;
    }

    /** A block is the question if more than half of it is. */
    private static void mark(
            SourceText text, Span span, Question question, List<@Nullable Question> asked) {
        for (int b = 0; b < text.blocks().size(); b++) {
            Span words = text.blocks().get(b).words();
            int start = Math.max(words.start(), span.start());
            int end = Math.min(words.end(), span.end());
            if (end > start && 2 * (end - start) > words.length()) {
                asked.set(b, question);
            }
        }
    }

    /** The words of a block on one line, as they would stand there. */
    static String words(SourceText text, Block block) {
        StringBuilder words = new StringBuilder();
        int at = block.body();
        for (Span gap : block.gaps()) {
            if (gap.start() >= at) {
                words.append(text.text(), at, gap.start()).append('\n');
            }
            at = Math.max(at, gap.end());
        }
        words.append(text.text(), at, block.span().end());
        return LINE_HYPHEN
                .matcher(words)
                .replaceAll("")
                .replace("\u00AD", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /** For the page's language attribute. */
    static String language(List<String> languages) {
        return languages.isEmpty() ? "nb" : languages.getFirst().toLowerCase(Locale.ROOT);
    }
}
