package no.samsvar.engine.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samsvar.engine.round.Csv;
import no.samsvar.engine.text.Problem;
import org.jspecify.annotations.Nullable;

/** {@code answers.csv}: id, respondent, question, text; one document a row. */
final class AnswerTable {
    /**
     * @param id as written, or {@code row-<number>}
     * @param respondent blank where not said
     * @param question the id of a question, or blank
     */
    record Row(String id, String respondent, String question, String text) {}

    /** Numbers in an id by their value: "a2" stands before "a10". */
    static final Comparator<Row> BY_ID =
            Comparator.comparing(Row::id, AnswerTable::natural)
                    .thenComparing(Row::respondent)
                    .thenComparing(Row::question)
                    .thenComparing(Row::text);

    private AnswerTable() {}

    private static int natural(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int toI = digits(a, i);
            int toJ = digits(b, j);
            int order =
                    toI > i && toJ > j
                            ? compareNumbers(bare(a, i, toI), bare(b, j, toJ))
                            : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(i + 1, toI);
            j = Math.max(j + 1, toJ);
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int digits(String id, int from) {
        int to = from;
        while (to < id.length() && id.charAt(to) >= '0' && id.charAt(to) <= '9') {
            to++;
        }
        return to;
    }

    /** Digits without leading zeros: the longer is the larger number. */
    private static String bare(String id, int from, int to) {
        int start = from;
        while (start < to - 1 && id.charAt(start) == '0') {
            start++;
        }
        return id.substring(start, to);
    }

    private static int compareNumbers(String a, String b) {
        return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
    }

    static List<Row> parse(byte[] bytes, String path, List<Problem> problems) {
        List<Csv.Row> lines = Csv.rows(decode(bytes));
        if (lines.isEmpty()) {
            problems.add(Problem.of(Problem.Code.EMPTY, path));
            return List.of();
        }
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = lines.getFirst().fields();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        Integer text = columns.get("text");
        if (text == null) {
            problems.add(
                    Problem.of(
                            Problem.Code.MISSING_COLUMN,
                            path,
                            Map.of("column", "text", "found", String.join(", ", header))));
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Csv.Row line : lines.subList(1, lines.size())) {
            String id = field(line, columns.get("id"));
            String words = field(line, text);
            if (!words.isBlank()) {
                rows.add(
                        new Row(
                                id.isBlank() ? "row-" + line.line() : id.replace('/', '_'),
                                field(line, columns.get("respondent")),
                                field(line, columns.get("question")),
                                words));
            }
        }
        return rows;
    }

    private static String field(Csv.Row row, @Nullable Integer column) {
        return column == null || column >= row.fields().size()
                ? ""
                : row.fields().get(column).strip();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
