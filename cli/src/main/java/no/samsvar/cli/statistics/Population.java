package no.samsvar.cli.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.cli.statistics.StatisticsException.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Inhabitants by municipality and county, from a JSON-stat 2.0 answer (json-stat.org/format) with a
 * dimension of regions and one of years; any other has one value.
 *
 * @param year on whose 1 January they were counted
 * @param inhabitants more than 0, by number: four digits of a municipality, two of a county
 */
record Population(int year, SortedMap<String, Integer> inhabitants) {
    private static final int MOST_CELLS = 5_000_000;

    /** "0301", and "K-0301" where series were joined over changed borders. */
    private static final Pattern REGION = Pattern.compile("(?:[KF][-_])?(\\d{2}(?:\\d{2})?)");

    /** Regions stand as 0 in years in which they did not exist. */
    static Population parse(String text, Json json, @Nullable Integer wanted)
            throws StatisticsException {
        JsonNode all = json.parse(text);
        if (!all.path("class").asString("").equals("dataset")) {
            throw json.other("\"class\": \"dataset\"");
        }
        List<String> ids = new ArrayList<>();
        json.array(all, "id").forEach(id -> ids.add(id.asString("")));
        Map<String, List<String>> codes = new LinkedHashMap<>();
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            List<String> of = codes(all, ids.get(i), json);
            if (json.array(all, "size").path(i).asInt(-1) != of.size()) {
                throw json.other("\"size\" / \"" + ids.get(i) + "\"");
            }
            codes.put(ids.get(i), of);
            cells *= of.size();
        }
        JsonNode values = all.path("value");
        boolean dense = values.isArray();
        if (cells > MOST_CELLS || dense && values.size() != cells || !dense && !values.isObject()) {
            throw json.other("\"value\"");
        }
        String regions = role(all, "geo", "Region", codes, json);
        String years = role(all, "time", "Tid", codes, json);
        for (Map.Entry<String, List<String>> dimension : codes.entrySet()) {
            boolean free = dimension.getKey().equals(regions) || dimension.getKey().equals(years);
            if (!free && dimension.getValue().size() != 1) {
                throw json.other("\"" + dimension.getKey() + "\": " + dimension.getValue().size());
            }
        }
        String year = year(codes.getOrDefault(years, List.of()), wanted, json);
        return read(values, codes, regions, years, year, json);
    }

    private static Population read(
            JsonNode values,
            Map<String, List<String>> codes,
            String regions,
            String years,
            String year,
            Json json)
            throws StatisticsException {
        List<String> of = codes.getOrDefault(regions, List.of());
        List<String> when = codes.getOrDefault(years, List.of());
        boolean regionsFirst =
                List.copyOf(codes.keySet()).indexOf(regions)
                        < List.copyOf(codes.keySet()).indexOf(years);
        SortedMap<String, Integer> inhabitants = new TreeMap<>();
        for (int r = 0; r < of.size(); r++) {
            int at = when.indexOf(year);
            int cell = regionsFirst ? r * when.size() + at : at * of.size() + r;
            JsonNode value =
                    values.isArray() ? values.path(cell) : values.path(Integer.toString(cell));
            Matcher region = REGION.matcher(of.get(r));
            if (!region.matches() || value.isNull() || value.isMissingNode()) {
                continue;
            }
            if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < 0) {
                throw json.other(of.get(r) + ": " + value);
            }
            if (value.asInt() > 0) {
                inhabitants.putIfAbsent(region.group(1), value.asInt());
            }
        }
        return new Population(Integer.parseInt(year), inhabitants);
    }

    /** The codes of a dimension in their order. */
    private static List<String> codes(JsonNode all, String id, Json json)
            throws StatisticsException {
        JsonNode index = all.path("dimension").path(id).path("category").path("index");
        List<String> codes = new ArrayList<>();
        if (index.isArray()) {
            index.forEach(code -> codes.add(code.asString("")));
        } else if (index.isObject()) {
            index.propertyStream()
                    .sorted(Comparator.comparingInt(entry -> entry.getValue().asInt(-1)))
                    .forEach(entry -> codes.add(entry.getKey()));
            for (int i = 0; i < codes.size(); i++) {
                if (index.path(codes.get(i)).asInt(-1) != i) {
                    throw json.other("\"index\" / \"" + id + "\"");
                }
            }
        } else {
            // the form allows to leave the index out where there is one category
            all.path("dimension")
                    .path(id)
                    .path("category")
                    .path("label")
                    .propertyNames()
                    .forEach(codes::add);
        }
        if (codes.isEmpty()) {
            throw json.other("\"dimension\" / \"" + id + "\"");
        }
        return codes;
    }

    /** The one dimension with a role, or with the name that it has in this table. */
    private static String role(
            JsonNode all, String role, String name, Map<String, List<String>> codes, Json json)
            throws StatisticsException {
        String said = all.path("role").path(role).path(0).asString("");
        String found = codes.containsKey(said) ? said : name;
        if (!codes.containsKey(found)) {
            throw json.other("\"" + name + "\"");
        }
        return found;
    }

    private static String year(List<String> years, @Nullable Integer wanted, Json json)
            throws StatisticsException {
        List<String> known = years.stream().filter(y -> y.matches("\\d{4}")).sorted().toList();
        if (known.isEmpty()) {
            throw json.other("\"Tid\": " + years);
        }
        if (wanted == null) {
            return known.getLast();
        }
        if (!known.contains(wanted.toString())) {
            throw new StatisticsException(
                    Code.NO_YEAR, json.from(), wanted.toString(), String.join(", ", known));
        }
        return wanted.toString();
    }
}
