package no.samsvar.cli.statistics;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.cli.statistics.StatisticsException.Code;
import tools.jackson.databind.JsonNode;

/**
 * Statistics Norway's classifications as they were on a day: {@code codesAt}, and which code of one
 * corresponds to which of another ({@code correspondsAt}; the range {@code corresponds} where that
 * knows none).
 */
final class Klass {
    static final int COUNTIES = 104;
    static final int KOSTRA = 112;
    static final int CENTRALITY = 128;
    static final int MUNICIPALITIES = 131;

    /** Tables of correspondence may come out some time after the figures of their year. */
    private static final int YEARS_BACK = 3;

    private final Web web;
    private final String address;

    Klass(Web web, String address) {
        this.web = web;
        this.address = address.replaceFirst("/+$", "");
    }

    /**
     * @param year from whose 1 January on they held
     * @param byMunicipality the other classification's code by the municipality's number
     */
    record Correspondence(int year, SortedMap<String, String> byMunicipality) {}

    /** Names by code, on 1 January of a year. */
    SortedMap<String, String> codes(int classification, int year) throws StatisticsException {
        String path = "/classifications/" + classification + "/codesAt?date=" + year + "-01-01";
        Json json = new Json(address + path);
        SortedMap<String, String> names = new TreeMap<>();
        for (JsonNode code : json.array(json.parse(web.get(URI.create(address + path))), "codes")) {
            String key = code.path("code").asString("");
            String name = code.path("name").asString("");
            if (key.isBlank() || name.isBlank()) {
                throw json.other("\"codes\": " + code);
            }
            names.put(key, name);
        }
        if (names.isEmpty()) {
            throw json.other("\"codes\": []");
        }
        return names;
    }

    /**
     * What municipalities correspond to, in the last year in which there is a table of it.
     *
     * @param source classification that the table is from, of which one end is {@link
     *     #MUNICIPALITIES}
     */
    Correspondence correspondence(int source, int target, int year) throws StatisticsException {
        for (int at = year; at >= year - YEARS_BACK; at--) {
            String day = at + "-01-01";
            String to = "?targetClassificationId=" + target;
            String before = "/classifications/" + source;
            SortedMap<String, String> found =
                    items(before + "/correspondsAt" + to + "&date=" + day, source, day);
            if (found.isEmpty()) {
                String range = "&from=" + day + "&to=" + (at + 1) + "-01-01";
                found = items(before + "/corresponds" + to + range, source, day);
            }
            if (!found.isEmpty()) {
                return new Correspondence(at, found);
            }
        }
        throw new StatisticsException(
                Code.OTHER_FORM, address, source + " → " + target + ", " + year);
    }

    /** Municipalities correspond to codes that the classification does not have. */
    StatisticsException unknownCodes(int classification) {
        return new StatisticsException(Code.OTHER_FORM, address, "Klass " + classification);
    }

    private SortedMap<String, String> items(String path, int source, String day)
            throws StatisticsException {
        Json json = new Json(address + path);
        List<JsonNode> items = new ArrayList<>();
        json.array(json.parse(web.get(URI.create(address + path))), "correspondenceItems")
                .forEach(items::add);
        boolean from = source == MUNICIPALITIES;
        SortedMap<String, String> found = new TreeMap<>();
        for (JsonNode item : items) {
            String municipality = item.path(from ? "sourceCode" : "targetCode").asString("");
            String other = item.path(from ? "targetCode" : "sourceCode").asString("");
            if (municipality.isBlank() || other.isBlank()) {
                throw json.other("\"correspondenceItems\": " + item);
            }
            if (holds(item, day)) {
                found.put(municipality, other);
            }
        }
        return found;
    }

    /** Whether an item of a range holds on a day; one without dates does. */
    private static boolean holds(JsonNode item, String day) {
        String from = item.path("validFrom").asString("");
        String to = item.path("validTo").asString("");
        return from.compareTo(day) <= 0 && (to.isEmpty() || to.compareTo(day) > 0);
    }
}
