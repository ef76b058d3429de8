package no.samsvar.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code statements.csv}: one row a statement, values as in {@code collation.json}.
 *
 * <p>UTF-8 with a byte-order mark, semicolons and CRLF: what Norwegian Excel opens rightly by a
 * double click, where comma would put a row into one cell. A field that a spreadsheet would take
 * for a formula begins with an apostrophe, see {@link #safe}.
 */
final class StatementsCsv {
    static final String NAME = "statements.csv";

    private StatementsCsv() {}

    static byte[] write(List<StatementRow> rows) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, StatementRow.COLUMNS);
        rows.forEach(row -> line(csv, row.fields()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            csv.append(i == 0 ? "" : ";");
            field(csv, safe(fields.get(i)));
        }
        csv.append("\r\n");
    }

    private static void field(StringBuilder csv, String field) {
        boolean quoted =
                field.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        csv.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }

    /**
     * Excel and LibreOffice run a field that begins with one of these, in the wide form of East
     * Asian settings too, as a formula; an apostrophe before it makes it text.
     */
    private static String safe(String field) {
        boolean formula = !field.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(field.charAt(0)) >= 0;
        return formula ? "'" + field : field;
    }
}
