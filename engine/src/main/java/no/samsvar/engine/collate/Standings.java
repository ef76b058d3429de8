package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.Standing;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/** Which of several submissions of one respondent counts: the adopted, else the newest. */
final class Standings {
    private static final Comparator<Answered> NEWEST_LAST =
            Comparator.<Answered, Boolean>comparing(a -> !a.placements().isEmpty())
                    .thenComparing(a -> a.recognised().adoptedBy() != AdoptedBy.NOT_SHOWN)
                    .thenComparing(a -> Objects.requireNonNullElse(a.recognised().date(), ""))
                    .thenComparing(a -> a.recognised().submission().path(), Standings::natural);

    private Standings() {}

    static Partial<List<Answered>> of(List<Answered> all) {
        Map<String, List<Answered>> byRespondent = new LinkedHashMap<>();
        for (Answered answered : all) {
            byRespondent
                    .computeIfAbsent(answered.respondent().id(), k -> new ArrayList<>())
                    .add(answered);
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (List<Answered> group : byRespondent.values()) {
            List<Answered> readable = new ArrayList<>(group);
            readable.removeIf(a -> a.documents().isEmpty());
            readable.sort(NEWEST_LAST);
            Answered counted = readable.isEmpty() ? null : readable.getLast();
            for (Answered answered : group) {
                Standing standing =
                        answered.documents().isEmpty()
                                ? Standing.UNREAD
                                : answered == counted
                                        ? Standing.COUNTED
                                        : counted != null && same(answered, counted)
                                                ? Standing.DUPLICATE
                                                : Standing.SUPERSEDED;
                standings.put(answered.recognised().submission().id(), standing);
                if (standing == Standing.SUPERSEDED && counted != null) {
                    problems.add(told(Problem.Code.TWO_SUBMISSIONS, answered, counted));
                } else if (standing == Standing.DUPLICATE && counted != null) {
                    problems.add(told(Problem.Code.DUPLICATE_SUBMISSION, answered, counted));
                }
            }
        }
        List<Answered> result = new ArrayList<>();
        for (Answered answered : all) {
            result.add(
                    answered.as(
                            standings.getOrDefault(
                                    answered.recognised().submission().id(), Standing.COUNTED)));
        }
        return Partial.of(result, problems);
    }

    private static Problem told(Problem.Code code, Answered left, Answered counted) {
        return Problem.of(
                code,
                left.documents().getFirst().document().borrowed().text().id(),
                Map.of(
                        "file", left.recognised().submission().path(),
                        "counted", counted.recognised().submission().path()));
    }

    private static boolean same(Answered a, Answered b) {
        return words(a).equals(words(b));
    }

    private static String words(Answered answered) {
        StringBuilder words = new StringBuilder();
        answered.placements().forEach(p -> words.append(Folded.letters(p.statement().text())));
        return words.toString();
    }

    /** Digits in a name count as numbers: "v2" stands before "v10". */
    private static int natural(String a, String b) {
        String[] left = a.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        String[] right = b.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
            int order =
                    numbers
                            ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                            : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
