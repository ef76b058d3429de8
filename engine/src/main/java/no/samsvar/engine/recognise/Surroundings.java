package no.samsvar.engine.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * Tells bodies of the same name apart by what stands around: the KS region that is addressed, the
 * county, the neighbours. None of it says who answers, so only they get it.
 */
final class Surroundings {
    private Surroundings() {}

    /**
     * @param mentions in all documents
     * @param document id to show as the place of what stands in no single one
     */
    static void add(
            List<SourceText> documents, List<Mention> mentions, Tally tally, String document) {
        List<Respondent> alike = alike(tally.named());
        if (alike.isEmpty()) {
            return;
        }
        Map<String, Integer> counties = new HashMap<>();
        Set<Respondent> counted = new HashSet<>();
        for (Mention mention : mentions) {
            Respondent named = mention.candidates().getFirst();
            if (mention.candidates().size() == 1 && counted.add(named) && named.county() != null) {
                int weight = named.is(Kind.COUNTY_MUNICIPALITY) ? 2 : 1;
                counties.merge(named.county(), weight, Integer::sum);
            }
        }
        for (Respondent body : alike) {
            int times = counties.getOrDefault(String.valueOf(body.county()), 0);
            String region = body.region();
            if (region != null && documents.stream().anyMatch(d -> names(d, region))) {
                times += 2;
            }
            for (int i = 0; i < times; i++) {
                tally.add(List.of(body), Clue.SURROUNDINGS, document, Span.of(0, 0));
            }
        }
    }

    private static List<Respondent> alike(List<Respondent> named) {
        Map<String, Integer> times = new HashMap<>();
        named.forEach(body -> times.merge(body.names().norwegian(), 1, Integer::sum));
        return named.stream()
                .filter(b -> times.getOrDefault(b.names().norwegian(), 0) > 1)
                .filter(b -> !b.id().startsWith(Strangers.MARK))
                .toList();
    }

    private static boolean names(SourceText text, String region) {
        String plain = text.text().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return plain.contains(region.toLowerCase(Locale.ROOT));
    }
}
