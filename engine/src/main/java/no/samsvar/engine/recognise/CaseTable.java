package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The table of treatments over a case paper: which body treats the case, when, as which number. Its
 * columns come in any order, and in many text files each cell stands on a line of its own.
 */
final class CaseTable {
    private static final int HEAD_LINES = 80;
    private static final int LONGEST_HEAD = 90;
    private static final Pattern COLUMN =
            Pattern.compile(
                    "(?iu)(?:utvalg(?:/komit[eé])?|utval|utvalssak|utvalgssak|utvalgssaksnr|utvalssaksnr|utvalsnr|utvalgsnr|styre, utvalg, komite m\\.m\\.|styre, utval, komite m\\.m\\."
                            + "|saksnr|saksnummer|sak ?nr|sak|møtedato|møte ?dato|dato|behandles av|behandlast av|politisk behandling)\\.?:?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d./-])(?:[A-ZÆØÅ]{1,4}[ -]?)?(\\d{1,4}/(?:20)?\\d{2})(?![\\d./-])");

    /**
     * One treatment; what the row lacks is null.
     *
     * @param place of the row's first to last cell
     */
    record Row(
            @Nullable String body,
            @Nullable AdoptedBy level,
            @Nullable String date,
            @Nullable String number,
            Span place) {}

    private @Nullable String body;
    private @Nullable AdoptedBy level;
    private @Nullable String date;
    private @Nullable String number;
    private @Nullable Span place;
    private final List<Row> rows = new ArrayList<>();

    private CaseTable() {}

    /** The rows, in order; empty where there is no such table in the paper's first lines. */
    static List<Row> of(List<Line> lines) {
        CaseTable table = new CaseTable();
        boolean open = false;
        int columns = 0;
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
            Line line = lines.get(i);
            // a case number alone on its line looks like "page 7 of 27"
            boolean number = open && NUMBER.matcher(line.words()).matches();
            if (line.furniture() && !number) {
                continue;
            }
            int heads = heads(line.words());
            columns = heads > 0 ? columns + heads : columns;
            if (heads > 0) {
                open = columns > 1;
            } else if (open && !table.cell(line)) {
                break;
            } else if (!open) {
                columns = 0;
            }
        }
        table.end();
        return table.rows.stream().filter(row -> row.body() != null).toList();
    }

    /** How many of the table's column heads the words are; 0 where they are anything else. */
    private static int heads(String words) {
        if (words.length() > LONGEST_HEAD) {
            return 0;
        }
        if (COLUMN.matcher(words).matches()) {
            return 1;
        }
        int heads = 0;
        for (String word : words.split("[ |\\t]+")) {
            if (!COLUMN.matcher(word).matches()) {
                return 0;
            }
            heads++;
        }
        return heads;
    }

    /** Takes a cell or a row written on one line; false where the line is neither. */
    private boolean cell(Line line) {
        String rest = line.words();
        if (rest.length() > 160 || rest.endsWith(":")) {
            return false;
        }
        List<Dates.Dated> dates = Dates.in(rest);
        List<Body> bodies = Body.in(rest);
        Matcher matcher = NUMBER.matcher(rest);
        boolean numbered = matcher.find();
        int known = dates.size() + bodies.size() + (numbered ? 1 : 0);
        if (known == 0 || rest.split(" ").length > 5 * known + 3) {
            return false;
        }
        if (numbered) {
            startRow(number != null);
            number = matcher.group(1);
        }
        if (!bodies.isEmpty()) {
            startRow(body != null);
            body = bodies.getFirst().name();
            level = bodies.getFirst().level();
        }
        if (!dates.isEmpty()) {
            startRow(date != null);
            date = dates.getFirst().iso();
        }
        place = place == null ? line.place() : place.cover(line.place());
        return true;
    }

    private void startRow(boolean full) {
        if (full) {
            end();
        }
    }

    private void end() {
        if (place != null) {
            rows.add(new Row(body, level, date, number, place));
        }
        body = null;
        level = null;
        date = null;
        number = null;
        place = null;
    }
}
