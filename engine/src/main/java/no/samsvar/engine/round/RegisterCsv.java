package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.round.Respondent.Names;
import org.jspecify.annotations.Nullable;

/**
 * Reads a register: {@code id,name,kind,number,county}, and the further columns of the bundled one
 * where they are given. A body that the bundled register knows by the same number keeps its
 * parallel names, so that a short list of one's own recognises as much.
 */
final class RegisterCsv {
    private static final List<String> REQUIRED = List.of("id", "name", "kind", "number", "county");
    private static final Map<String, Kind> NORWEGIAN =
            Map.of(
                    "kommune", Kind.MUNICIPALITY,
                    "fylkeskommune", Kind.COUNTY_MUNICIPALITY,
                    "fylke", Kind.COUNTY_MUNICIPALITY,
                    "fylkesmøte", Kind.COUNTY_BODY,
                    "fylkesstyre", Kind.COUNTY_BODY,
                    "annet", Kind.OTHER,
                    "anna", Kind.OTHER);

    private final Map<String, Integer> columns = new HashMap<>();
    private final @Nullable Register known;

    private RegisterCsv(@Nullable Register known) {
        this.known = known;
    }

    /**
     * @param known a register to take names from, or null
     */
    static List<Respondent> read(String text, @Nullable Register known) {
        List<Csv.Row> rows = Csv.rows(text);
        if (rows.isEmpty()) {
            throw new RegisterException(1, "no header; expected " + String.join(",", REQUIRED));
        }
        RegisterCsv csv = new RegisterCsv(known);
        csv.header(rows.getFirst());
        List<Respondent> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            Respondent respondent = csv.respondent(row);
            if (!ids.add(respondent.id())) {
                throw new RegisterException(
                        row.line(), "the id \"" + respondent.id() + "\" is used twice");
            }
            all.add(respondent);
        }
        return all;
    }

    private void header(Csv.Row row) {
        for (int i = 0; i < row.fields().size(); i++) {
            columns.putIfAbsent(row.fields().get(i).toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = REQUIRED.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            throw new RegisterException(
                    row.line(),
                    "no column "
                            + String.join(", ", missing)
                            + "; expected "
                            + String.join(",", REQUIRED));
        }
    }

    private Respondent respondent(Csv.Row row) {
        if (row.fields().size() > columns.size()) {
            throw new RegisterException(
                    row.line(),
                    row.fields().size()
                            + " fields under "
                            + columns.size()
                            + " columns; put quotation"
                            + " marks around a field with a separator in it");
        }
        String number = get(row, "number");
        String id = get(row, "id");
        String name = get(row, "name");
        if (name == null) {
            throw new RegisterException(row.line(), "no name");
        }
        if (id == null && number == null) {
            throw new RegisterException(row.line(), "neither id nor number for \"" + name + "\"");
        }
        Set<Kind> kinds = kinds(row);
        Respondent same = same(number, kinds);
        Names names = names(row, name, kinds, same);
        String region = get(row, "region");
        String domains = get(row, "domains");
        return new Respondent(
                id != null ? id : String.valueOf(number),
                name,
                kinds,
                number,
                get(row, "county"),
                names,
                region == null && same != null ? same.region() : region,
                domains == null
                        ? same == null ? List.of() : same.domains()
                        : Arrays.asList(domains.split("[ |]+")),
                columns.containsKey("ordinary_word")
                        ? get(row, "ordinary_word") != null
                        : same != null ? same.ordinaryWord() : names.norwegian().length() <= 3);
    }

    private @Nullable Respondent same(@Nullable String number, Set<Kind> kinds) {
        return known == null || number == null
                ? null
                : known.byNumber(number).filter(r -> kinds.stream().anyMatch(r::is)).orElse(null);
    }

    private Names names(Csv.Row row, String name, Set<Kind> kinds, @Nullable Respondent same) {
        String stem = stem(name, kinds);
        String parallel = get(row, "parallel_names");
        String norwegian = get(row, "norwegian_name");
        String sort = get(row, "sort_name");
        if (same != null && parallel == null && isCalled(same, stem)) {
            return same.names();
        }
        List<String> all = List.of((parallel == null ? stem : parallel).split(" *\\| *| +[-–/] +"));
        String main = norwegian != null && all.contains(norwegian) ? norwegian : all.getFirst();
        if (norwegian != null && !all.contains(norwegian)) {
            throw new RegisterException(
                    row.line(), "the Norwegian name \"" + norwegian + "\" is not among " + all);
        }
        String official = get(row, "official_name");
        String inflected = get(row, "inflected_names");
        return new Names(
                official == null ? String.join(" - ", all) : official,
                main,
                sort == null ? main : sort,
                all,
                inflected == null ? List.of() : List.of(inflected.split(" *\\| *")));
    }

    private static boolean isCalled(Respondent body, String name) {
        String near = NameFold.near(name);
        return NameFold.near(body.names().official()).equals(near)
                || body.names().parallel().stream().anyMatch(n -> NameFold.near(n).equals(near));
    }

    /** The name without the word that says its kind. */
    private static String stem(String name, Set<Kind> kinds) {
        String ending =
                kinds.contains(Kind.MUNICIPALITY)
                        ? "(?i)\\s+(kommune|herad)$"
                        : kinds.contains(Kind.COUNTY_MUNICIPALITY)
                                ? "(?i)\\s+fylkeskommune$"
                                : "$^";
        return name.replaceFirst(ending, "");
    }

    private Set<Kind> kinds(Csv.Row row) {
        String field = get(row, "kind");
        if (field == null) {
            throw new RegisterException(row.line(), "no kind");
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : field.toLowerCase(Locale.ROOT).split("[+|/;, ]+")) {
            Kind kind = Kind.ofKey(word.replace('_', '-'));
            kind = kind == null ? NORWEGIAN.get(word) : kind;
            if (kind == null) {
                throw new RegisterException(
                        row.line(),
                        "unknown kind \""
                                + word
                                + "\"; known are "
                                + Arrays.stream(Kind.values()).map(Kind::key).toList());
            }
            kinds.add(kind);
        }
        return kinds;
    }

    /** The field's text; null where it is empty or the column is not there. */
    private @Nullable String get(Csv.Row row, String column) {
        Integer index = columns.get(column);
        if (index == null || index >= row.fields().size() || row.fields().get(index).isEmpty()) {
            return null;
        }
        return row.fields().get(index);
    }
}
