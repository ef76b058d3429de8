package no.samsvar.cli.statistics;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.cli.statistics.FiguresTable.Row;
import no.samsvar.cli.statistics.Klass.Correspondence;
import no.samsvar.cli.statistics.StatisticsException.Code;
import no.samsvar.engine.round.Register;
import org.jspecify.annotations.Nullable;

/** Puts figures together from Statistics Norway's two interfaces. */
public final class Statistics {
    /** Where they are in public. */
    public static final String PXWEB = "https://data.ssb.no/api/pxwebapi/v2";

    public static final String KLASS = "https://data.ssb.no/api/klass/v1";

    static final String TABLE = "07459";
    private static final String PERSONS = "Personer1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NAMED = 8;

    private final Web web;
    private final @Nullable Integer year;
    private final List<StatisticsException> lacking = new ArrayList<>();
    private final Map<Integer, Integer> classifiedIn = new TreeMap<>();

    Statistics(Web web, @Nullable Integer year) {
        this.web = web;
        this.year = year;
    }

    /**
     * Asks, and waits at most some minutes.
     *
     * @param year whose inhabitants are wanted; null for the last there is
     */
    public static Statistics over(@Nullable Integer year) {
        return new Statistics(new Web(PATIENCE, Thread::sleep), year);
    }

    /**
     * Inhabitants from PxWeb.
     *
     * @param address of the interface: its second version, or its first up to and with {@code
     *     /table}
     * @param klass address of Klass; null where it is not to be asked
     */
    public FiguresTable from(String address, @Nullable String klass) throws StatisticsException {
        String base = address.replaceFirst("/+$", "");
        String text = base.contains("/v0/") || base.contains("/v1/") ? first(base) : second(base);
        return table(text, base, klass);
    }

    /** Inhabitants from an answer of the interface that lies in a file. */
    public FiguresTable from(Path answer, @Nullable String klass) throws IOException {
        String text = new String(Files.readAllBytes(answer), StandardCharsets.UTF_8);
        return table(text, answer.toString(), klass);
    }

    private String second(String base) throws StatisticsException {
        String wanted = year == null ? "top(1)" : year.toString();
        return web.get(
                URI.create(
                        base
                                + ("/tables/" + TABLE + "/data?lang=no&outputFormat=json-stat2")
                                + ("&valueCodes%5BRegion%5D=*&valueCodes%5BContentsCode%5D=")
                                + (PERSONS + "&valueCodes%5BTid%5D=")
                                + wanted.replace("(", "%28").replace(")", "%29")));
    }

    private String first(String base) throws StatisticsException {
        String when =
                year == null
                        ? "\"filter\":\"top\",\"values\":[\"1\"]"
                        : "\"filter\":\"item\",\"values\":[\"" + year + "\"]";
        String query =
                """
                {"query":[
                {"code":"Region","selection":{"filter":"all","values":["*"]}},
                {"code":"ContentsCode","selection":{"filter":"item","values":["%s"]}},
                {"code":"Tid","selection":{%s}}],
                "response":{"format":"json-stat2"}}
                """
                        .formatted(PERSONS, when);
        return web.post(URI.create(base + "/" + TABLE), query);
    }

    private FiguresTable table(String text, String from, @Nullable String address)
            throws StatisticsException {
        Population population = Population.parse(text, new Json(from), year);
        int of = population.year();
        SortedMap<String, String> counties = new TreeMap<>();
        SortedMap<String, String> municipalities = new TreeMap<>();
        SortedMap<String, String> centrality = new TreeMap<>();
        SortedMap<String, String> kostra = new TreeMap<>();
        if (address != null) {
            Klass klass = new Klass(web, address);
            municipalities = codes(klass, Klass.MUNICIPALITIES, of);
            counties = codes(klass, Klass.COUNTIES, of);
            centrality = group(klass, Klass.MUNICIPALITIES, Klass.CENTRALITY, of);
            kostra = group(klass, Klass.KOSTRA, Klass.MUNICIPALITIES, of);
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> inCounty = new HashMap<>();
        for (String number : population.inhabitants().keySet()) {
            if (number.length() == 4 && isThere(number, municipalities)) {
                inCounty.merge(number.substring(0, 2), 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> entry : population.inhabitants().entrySet()) {
            String number = entry.getKey();
            String county = counties.get(number.substring(0, 2));
            if (number.length() == 4 && isThere(number, municipalities)) {
                rows.add(
                        new Row(
                                number,
                                municipalities.get(number),
                                county,
                                entry.getValue(),
                                centrality.get(number),
                                kostra.get(number)));
            } else if (number.length() == 2 && inCounty.getOrDefault(number, 0) > 1) {
                // one with a single municipality is that municipality
                rows.add(new Row(number, county, county, entry.getValue(), null, null));
            }
        }
        complete(from, rows, municipalities, inCounty);
        return new FiguresTable(of, Map.copyOf(classifiedIn), List.copyOf(rows), lacking);
    }

    /** Whether a number is a municipality's; where Klass was not asked, whether it has the form. */
    private static boolean isThere(String number, Map<String, String> municipalities) {
        return municipalities.isEmpty() || municipalities.containsKey(number);
    }

    private SortedMap<String, String> codes(Klass klass, int classification, int of) {
        if (isGone()) {
            return new TreeMap<>();
        }
        try {
            SortedMap<String, String> codes = klass.codes(classification, of);
            classifiedIn.put(classification, of);
            return codes;
        } catch (StatisticsException e) {
            lacking.add(e);
            return new TreeMap<>();
        }
    }

    private SortedMap<String, String> group(Klass klass, int source, int target, int of) {
        int classification = source == Klass.MUNICIPALITIES ? target : source;
        if (isGone()) {
            return new TreeMap<>();
        }
        try {
            Map<String, String> known = klass.codes(classification, of);
            Correspondence found = klass.correspondence(source, target, of);
            SortedMap<String, String> codes = new TreeMap<>(found.byMunicipality());
            codes.values().retainAll(known.keySet());
            if (codes.isEmpty()) {
                throw klass.unknownCodes(classification);
            }
            codes.replaceAll((municipality, code) -> plain(classification, code));
            classifiedIn.put(classification, found.year());
            return codes;
        } catch (StatisticsException e) {
            lacking.add(e);
            return new TreeMap<>();
        }
    }

    /** Whether Klass did not answer: it need not be asked again. */
    private boolean isGone() {
        return lacking.stream()
                .anyMatch(e ->
                        e.code() == Code.NO_CONNECTION
                                || e.code() == Code.TOO_SLOW
                                || e.code() == Code.BUSY);
    }

    /** Classes of centrality are written {@code 01} to {@code 06}. */
    private static String plain(int classification, String code) {
        return classification == Klass.CENTRALITY ? code.replaceFirst("^0+(?=.)", "") : code;
    }

    /** Tells which municipalities of that day have no inhabitants in the answer. */
    private void complete(
            String from,
            List<Row> rows,
            Map<String, String> municipalities,
            Map<String, Integer> inCounty)
            throws StatisticsException {
        int found = inCounty.values().stream().mapToInt(Integer::intValue).sum();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> municipality : municipalities.entrySet()) {
            String number = municipality.getKey();
            boolean expected =
                    Register.bundled().byNumber(number).isPresent()
                            || number.length() == 4 && inCounty.containsKey(number.substring(0, 2));
            if (expected && rows.stream().noneMatch(row -> row.number().equals(number))) {
                missing.add(municipality.getValue() + " (" + number + ")");
            }
        }
        if (found > 0 && missing.isEmpty()) {
            return;
        }
        List<String> named = missing.subList(0, Math.min(NAMED, missing.size()));
        StatisticsException partial =
                new StatisticsException(
                        Code.PARTIAL,
                        from,
                        Integer.toString(found),
                        Integer.toString(found + missing.size()),
                        String.join(", ", named) + (missing.size() > NAMED ? " …" : ""));
        if (found <= missing.size()) {
            throw partial;
        }
        lacking.add(partial);
    }
}
