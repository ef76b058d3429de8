package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samsvar.engine.round.Figures.Figure;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Problem.Code;
import org.jspecify.annotations.Nullable;

/** Reads a table of figures; what cannot be used of it is told and left out. */
final class FiguresCsv {
    private static final int LARGEST = 5_000_000;

    /** "0301", "K-0301" and "0301 Oslo"; spreadsheets take leading zeros away. */
    private static final Pattern NUMBER = Pattern.compile("(?:K[-_])?(\\d{1,4})(?:\\D.*)?");

    private static final Pattern SOURCE =
            Pattern.compile("(?mi)^# *(?:source|kilde|kjelde) *[:=] *(\\S.*)$");
    private static final int LONGEST_SOURCE = 400;

    private final String file;
    private final Register invited;
    private final Map<FigureColumn, Integer> columns = new EnumMap<>(FigureColumn.class);
    private final SortedMap<String, Figure> figures = new TreeMap<>();
    private final FigureProblems problems;
    private int width;
    private boolean ownSizes;

    private FiguresCsv(String file, Register invited) {
        this.file = file;
        this.invited = invited;
        this.problems = new FigureProblems(file);
    }

    static Partial<Figures> read(byte[] bytes, String file, Register invited) {
        if (bytes.length > LARGEST) {
            return unused(file, "too-large", Map.of());
        }
        return Csv.decode(bytes, file).flatMap(text -> new FiguresCsv(file, invited).read(text));
    }

    private static Partial<Figures> unused(String file, String what, Map<String, String> more) {
        Map<String, String> args = new TreeMap<>(more);
        args.put("what", what);
        return Partial.of(Figures.NONE, List.of(Problem.of(Code.FIGURES_NOT_USED, file, args)));
    }

    private Partial<Figures> read(String text) {
        List<Csv.Row> rows;
        try {
            rows = Csv.rows(text);
        } catch (RegisterException e) {
            return unused(file, "broken", Map.of("line", Integer.toString(e.line())));
        }
        if (rows.size() < 2) {
            return unused(file, "no-rows", Map.of());
        }
        String missing = header(rows.getFirst().fields());
        if (missing != null) {
            String found = String.join(", ", rows.getFirst().fields());
            String shown = found.length() > 200 ? found.substring(0, 200) + "…" : found;
            return unused(file, missing, Map.of("found", shown));
        }
        width = rows.getFirst().fields().size();
        List<Csv.Row> bodies = rows.subList(1, rows.size());
        ownSizes = hasOwnSizes(bodies);
        bodies.forEach(this::row);
        if (figures.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems.all());
            all.addAll(unused(file, "nobody", Map.of()).problems());
            return Partial.of(Figures.NONE, all);
        }
        missing();
        return Partial.of(new Figures(source(text), figures), problems.all());
    }

    private static @Nullable String source(String text) {
        Matcher found = SOURCE.matcher(text);
        if (!found.find()) {
            return null;
        }
        String source = found.group(1).strip();
        return source.length() > LONGEST_SOURCE ? null : source;
    }

    /** Returns what is missing, or null. */
    private @Nullable String header(List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            FigureColumn column = FigureColumn.of(headers.get(i));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (FigureColumn.BODY.stream().noneMatch(columns::containsKey)) {
            return "no-body-column";
        }
        return FigureColumn.VALUES.stream().noneMatch(columns::containsKey)
                ? "no-value-column"
                : null;
    }

    private void row(Csv.Row row) {
        if (row.fields().stream().allMatch(String::isBlank)) {
            return;
        }
        Optional<Respondent> body = body(row, invited);
        if (body.isEmpty()) {
            if (body(row, Register.bundled()).isEmpty()) {
                problems.add("unknown-body", row.line(), called(row));
            }
            return;
        }
        Figure figure = figure(row, body.get());
        if (figure == null) {
            return;
        }
        Figure before = figures.putIfAbsent(body.get().id(), figure);
        if (before != null && !before.equals(figure)) {
            problems.add("twice", row.line(), body.get().name());
        }
    }

    private Optional<Respondent> body(Csv.Row row, Register register) {
        String id = cell(row, FigureColumn.ID);
        Optional<Respondent> found = id.isEmpty() ? Optional.empty() : register.byId(id);
        for (FigureColumn column : List.of(FigureColumn.NUMBER, FigureColumn.ID)) {
            Matcher number = NUMBER.matcher(cell(row, column));
            if (found.isEmpty() && number.matches()) {
                String digits = number.group(1);
                found = register.byNumber(digits).or(() -> register.byNumber("0" + digits));
            }
        }
        String name = cell(row, FigureColumn.NAME);
        if (found.isEmpty() && !name.isEmpty() && cell(row, FigureColumn.NUMBER).isEmpty()) {
            List<Respondent> named = register.named(name);
            found = named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return found;
    }

    private String called(Csv.Row row) {
        return FigureColumn.BODY.stream()
                .map(column -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private @Nullable Figure figure(Csv.Row row, Respondent body) {
        if (row.fields().stream().skip(width).anyMatch(field -> !field.isBlank())) {
            problems.add("too-many-fields", row.line(), body.name());
            return null;
        }
        String people = cell(row, FigureColumn.INHABITANTS);
        FigureValue.Inhabitants inhabitants = FigureValue.inhabitants(people);
        if (inhabitants.wrong() != null) {
            problems.add(inhabitants.wrong(), row.line(), people);
        } else if (inhabitants.grouped()) {
            problems.add("separators", row.line(), people);
        }
        Integer value = inhabitants.value();
        String size = value(row, FigureColumn.SIZE, FigureValue::size);
        if (size == null && value != null && !ownSizes && body.is(Kind.MUNICIPALITY)) {
            size = SizeClass.of(value).key();
        }
        String class128 = value(row, FigureColumn.CENTRALITY, FigureValue::centrality);
        if (class128 == null && !FigureValue.isNothing(cell(row, FigureColumn.CENTRALITY))) {
            problems.add("centrality", row.line(), cell(row, FigureColumn.CENTRALITY));
        }
        String kostra = value(row, FigureColumn.KOSTRA, FigureValue::kostra);
        return value == null && size == null && class128 == null && kostra == null
                ? null
                : new Figure(value, size, class128, kostra);
    }

    private @Nullable String value(
            Csv.Row row, FigureColumn column, Function<String, @Nullable String> read) {
        String cell = cell(row, column);
        return FigureValue.isNothing(cell) ? null : read.apply(cell);
    }

    /**
     * Whether the file's size classes are others than the usual ones, which ours do not fill up.
     */
    private boolean hasOwnSizes(List<Csv.Row> rows) {
        return rows.stream()
                .map(row -> value(row, FigureColumn.SIZE, FigureValue::size))
                .anyMatch(size -> size != null && !SizeClass.isKey(size));
    }

    /** The cell's text; empty where there is none. */
    private String cell(Csv.Row row, FigureColumn column) {
        Integer index = columns.get(column);
        return index == null || index >= row.fields().size() ? "" : row.fields().get(index).strip();
    }

    private void missing() {
        List<String> without =
                invited.all().stream()
                        .filter(body -> body.is(Kind.MUNICIPALITY))
                        .filter(body -> !figures.containsKey(body.id()))
                        .map(Respondent::name)
                        .toList();
        if (!without.isEmpty()) {
            problems.missing(without);
        }
    }
}
