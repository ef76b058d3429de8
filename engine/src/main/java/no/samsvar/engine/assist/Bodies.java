package no.samsvar.engine.assist;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/**
 * Who said a statement, and whether a sentence names a body that did not say what it cites. Names
 * are compared with their capitals, since some are common words without.
 */
final class Bodies {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> speakers = new HashMap<>();

    Bodies(Collation all) {
        all.respondents().forEach(r -> names.put(r.id(), words(r.name())));
        Map<String, String> submitters = new HashMap<>();
        all.submissions().forEach(s -> submitters.put(s.id(), s.respondent()));
        all.documents()
                .forEach(d -> {
                    String speaker = submitters.get(String.valueOf(d.submission()));
                    if (speaker != null) {
                        speakers.put(d.id(), speaker);
                    }
                });
    }

    private static String words(String text) {
        return " " + String.join(" ", GAP.split(text.strip())).strip() + " ";
    }

    /** The first body, in the order of names, that is named and said none of what is cited. */
    @Nullable String named(String sentence, Collection<StatementInfo> cited, Traces traces) {
        Set<String> said = new HashSet<>();
        cited.forEach(s -> said.add(String.valueOf(speakers.get(s.document()))));
        String words = words(sentence);
        List<String> wrong =
                names.entrySet().stream()
                        .filter(e -> !said.contains(e.getKey()))
                        .map(e -> e.getValue().strip())
                        .filter(name -> !name.isEmpty())
                        .filter(name ->
                                words.contains(" " + name + " ")
                                        || words.contains(" " + name + "s "))
                        .filter(name ->
                                !Stream.of(name.toLowerCase(Locale.ROOT).split(" "))
                                        .allMatch(traces::isKnown))
                        .sorted()
                        .toList();
        return wrong.isEmpty() ? null : wrong.getFirst();
    }
}
