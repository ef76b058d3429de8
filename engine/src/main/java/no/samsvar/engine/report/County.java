package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.RespondentInfo;

/**
 * A county's bodies. One that is both municipality and county municipality is a municipality here.
 *
 * @param name empty for those that lie in none
 */
record County(String name, List<RespondentInfo> municipalities, List<RespondentInfo> others) {

    /** In the order of names. */
    static List<County> of(List<RespondentInfo> bodies) {
        Map<String, List<RespondentInfo>> counties = new LinkedHashMap<>();
        for (RespondentInfo body : bodies) {
            String county = body.county();
            counties.computeIfAbsent(county == null ? "" : county, c -> new ArrayList<>())
                    .add(body);
        }
        List<String> names = new ArrayList<>(counties.keySet());
        names.sort(Names.ORDER);
        List<County> all = new ArrayList<>();
        for (String name : names) {
            List<RespondentInfo> of = counties.getOrDefault(name, List.of());
            all.add(
                    new County(
                            name,
                            of.stream().filter(County::isMunicipality).toList(),
                            of.stream().filter(body -> !isMunicipality(body)).toList()));
        }
        return all;
    }

    private static boolean isMunicipality(RespondentInfo body) {
        return body.kinds().contains("municipality");
    }

    List<RespondentInfo> bodies() {
        List<RespondentInfo> all = new ArrayList<>(municipalities);
        all.addAll(others);
        return all;
    }

    /** How many municipalities have answered. */
    int answered() {
        return (int) municipalities.stream().filter(RespondentInfo::answered).count();
    }
}
