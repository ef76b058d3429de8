package no.samsvar.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.PassageOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read, cut into rows: stretches of a paragraph that are the answer to one
 * question, or no answer.
 *
 * @param number of the document among those of the draft (an e-mail has several), from 0
 */
public record Sheet(int number, DocumentInfo document, List<Row> rows) {
    /** No answer. */
    public static final String NOT = "not";

    /** An answer, but to none of the questions. */
    public static final String NONE = "none";

    private static final String FURNITURE = PassageOrigin.FURNITURE.key();

    /**
     * @param start of the words, without a list marker before them, and {@code end}: UTF-16 offsets
     * @param block what it stands in
     * @param value {@link #NOT}, {@link #NONE} or {@code q} with a question's id
     * @param text the words without headers and page numbers between them, white space as one space
     * @param runs all of it, with where it comes from
     */
    public record Row(
            String key,
            int start,
            int end,
            BlockInfo block,
            String value,
            String text,
            List<Run> runs) {
        public boolean isAnswer() {
            return !value.equals(NOT);
        }

        /** Whether there are words that could be an answer. */
        public boolean isOpen() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        /** What it mostly is. */
        public String origin() {
            Run most = runs.getFirst();
            for (Run run : runs) {
                boolean more = run.text().length() > most.text().length();
                if (most.origin().equals(FURNITURE) || more && !run.origin().equals(FURNITURE)) {
                    most = run;
                }
            }
            return most.origin();
        }
    }

    /** Words of one origin. */
    public record Run(String text, String origin) {}

    private record Cut(int start, int end, String origin, String value) {}

    /** The documents of the draft; none where it could not be read. */
    static List<Sheet> of(Result result) {
        Collation collation = result.collation();
        List<Sheet> sheets = new ArrayList<>();
        for (DocumentInfo document : collation.documents()) {
            if (document.submission() != null) {
                List<StatementInfo> statements =
                        collation.statements().stream()
                                .filter(s -> s.document().equals(document.id()))
                                .toList();
                String text = Objects.requireNonNull(result.texts().get(document.id()));
                int number = sheets.size();
                List<Row> rows = new ArrayList<>();
                for (BlockInfo block : document.blocks()) {
                    rows.addAll(rows(number, block, cuts(document, block, statements), text));
                }
                sheets.add(new Sheet(number, document, rows));
            }
        }
        return sheets;
    }

    private static List<Cut> cuts(
            DocumentInfo document, BlockInfo block, List<StatementInfo> statements) {
        List<Cut> cuts = new ArrayList<>();
        for (Passage passage : document.passages()) {
            int start = Math.max(passage.start(), block.start());
            int end = Math.min(passage.end(), block.end());
            if (start >= end) {
                continue;
            }
            if (!PassageOrigin.isAnswer(passage.origin())) {
                cuts.add(new Cut(start, end, passage.origin(), NOT));
                continue;
            }
            String value = null;
            int from = start;
            for (StatementInfo statement : statements) {
                if (statement.end() > start && statement.start() < end) {
                    String next = value(statement.question());
                    if (value != null && !value.equals(next)) {
                        cuts.add(new Cut(from, statement.start(), passage.origin(), value));
                        from = statement.start();
                    }
                    value = next;
                }
            }
            cuts.add(new Cut(from, end, passage.origin(), value == null ? NONE : value));
        }
        return cuts;
    }

    static String value(@Nullable String question) {
        return question == null ? NONE : "q" + question;
    }

    private static List<Row> rows(int number, BlockInfo block, List<Cut> cuts, String text) {
        List<Row> rows = new ArrayList<>();
        List<Cut> open = new ArrayList<>();
        String value = null;
        for (Cut cut : cuts) {
            boolean neutral = isNeutral(cut, text);
            if (!neutral && value != null && !value.equals(cut.value())) {
                rows.add(row(number, block, value, open, text));
                open.clear();
            }
            open.add(cut);
            value = neutral ? value : cut.value();
        }
        if (!open.isEmpty()) {
            rows.add(row(number, block, value == null ? NOT : value, open, text));
        }
        return rows;
    }

    private static boolean isNeutral(Cut cut, String text) {
        return cut.origin().equals(FURNITURE) || text.substring(cut.start(), cut.end()).isBlank();
    }

    private static Row row(int number, BlockInfo block, String value, List<Cut> cuts, String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int start = -1;
        int end = cuts.getFirst().start();
        for (Cut cut : cuts) {
            String slice = text.substring(cut.start(), cut.end());
            runs.add(new Run(slice, cut.origin()));
            if (!isNeutral(cut, text)) {
                start = start < 0 ? cut.start() + leading(slice) : start;
                end = cut.start() + slice.stripTrailing().length();
                words.append(slice).append(' ');
            }
        }
        start = start < 0 ? end : start;
        return new Row(
                number + "-" + start + "-" + end,
                start,
                end,
                block,
                value,
                words.toString().strip().replaceAll("\\s+", " "),
                runs);
    }

    private static int leading(String slice) {
        return slice.length() - slice.stripLeading().length();
    }
}
