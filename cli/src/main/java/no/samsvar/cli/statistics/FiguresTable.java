package no.samsvar.cli.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found about municipalities and counties.
 *
 * @param year on whose 1 January the inhabitants were counted
 * @param classifiedIn the year that each classification's table is of, by its number; those that
 *     could not be had are not in it
 * @param rows by number
 * @param lacking what could not be had, and why
 */
public record FiguresTable(
        int year,
        Map<Integer, Integer> classifiedIn,
        List<Row> rows,
        List<StatisticsException> lacking) {

    /**
     * @param number four digits of a municipality, two of a county municipality
     * @param centrality one digit, or null
     * @param kostra as Klass writes it ({@code EKG07}), or null
     */
    public record Row(
            String number,
            @Nullable String name,
            @Nullable String county,
            int inhabitants,
            @Nullable String centrality,
            @Nullable String kostra) {}

    /** The rows as CSV, with a header. */
    public String csv() {
        StringBuilder csv = new StringBuilder("number,name,county,inhabitants,centrality,kostra\n");
        for (Row row : rows) {
            csv.append(row.number()).append(',').append(field(row.name()));
            csv.append(',').append(field(row.county())).append(',').append(row.inhabitants());
            csv.append(',').append(field(row.centrality()));
            csv.append(',').append(field(row.kostra())).append('\n');
        }
        return csv.toString();
    }

    private static String field(@Nullable String words) {
        if (words == null) {
            return "";
        }
        String line = words.replaceAll("\\s+", " ").strip();
        return line.matches("[^,;\"#]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
