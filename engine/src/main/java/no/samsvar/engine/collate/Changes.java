package no.samsvar.engine.collate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two results of one round.
 *
 * @param labels in the order of the later result's statements
 * @param added how many statements are only in the later result, and {@code gone} only in the
 *     earlier
 */
public record Changes(List<Label> labels, int added, int gone) {
    /** Reasons that come of what people settled about other statements. */
    private static final Set<String> LEARNED = Set.of("decisions", "learned", "unlearned");

    public Changes {
        labels = List.copyOf(labels);
    }

    /**
     * A label of a statement that is another than before.
     *
     * @param statement id of the statement in the later result
     * @param field as in {@link Collation#LABELS}
     * @param before values as they stand in files, in order; none where there was no label
     * @param person whether a person settled it
     * @param learned whether it is suggested by what people settled about like statements
     */
    public record Label(
            String statement,
            String text,
            String field,
            List<String> before,
            List<String> after,
            boolean person,
            boolean learned) {
        public Label {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * A statement is the same if its id is, or if the same respondent says it in the same words: so
     * that a new version of an answer is compared with the old.
     */
    public static Changes between(Collation before, Collation after) {
        Map<String, StatementInfo> old = new LinkedHashMap<>();
        before.statements().forEach(s -> old.put(s.id(), s));
        Map<String, StatementInfo> pairs = new HashMap<>();
        List<StatementInfo> unknown = new ArrayList<>();
        for (StatementInfo statement : after.statements()) {
            StatementInfo same = old.remove(statement.id());
            if (same == null) {
                unknown.add(statement);
            } else {
                pairs.put(statement.id(), same);
            }
        }
        Map<String, String> speakers = speakers(before);
        Map<String, Deque<StatementInfo>> byWords = new HashMap<>();
        for (StatementInfo statement : old.values()) {
            byWords.computeIfAbsent(said(statement, speakers), k -> new ArrayDeque<>())
                    .add(statement);
        }
        Map<String, String> now = speakers(after);
        for (StatementInfo statement : unknown) {
            Deque<StatementInfo> same = byWords.get(said(statement, now));
            StatementInfo first = same == null ? null : same.poll();
            if (first != null) {
                pairs.put(statement.id(), first);
            }
        }
        List<Label> labels = new ArrayList<>();
        for (StatementInfo statement : after.statements()) {
            StatementInfo same = pairs.get(statement.id());
            if (same != null) {
                compare(same, statement, labels);
            }
        }
        return new Changes(
                labels,
                after.statements().size() - pairs.size(),
                before.statements().size() - pairs.size());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return labels.isEmpty() && added == 0 && gone == 0;
    }

    /** How many statements have another label, by field, in the order of the fields' names. */
    public SortedMap<String, Integer> byField() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        labels.forEach(l -> counts.merge(l.field(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** How many statements have at least one other label. */
    public int statements() {
        return (int) labels.stream().map(Label::statement).distinct().count();
    }

    private static Map<String, String> speakers(Collation all) {
        Map<String, String> bySubmission = new HashMap<>();
        for (SubmissionInfo submission : all.submissions()) {
            bySubmission.put(submission.id(), submission.respondent());
        }
        Map<String, String> speakers = new HashMap<>();
        for (DocumentInfo document : all.documents()) {
            String submission = document.submission();
            if (submission != null) {
                speakers.put(document.id(), bySubmission.getOrDefault(submission, ""));
            }
        }
        return speakers;
    }

    private static String said(StatementInfo statement, Map<String, String> speakers) {
        return speakers.getOrDefault(statement.document(), "") + "\n" + statement.text();
    }

    private static void compare(StatementInfo before, StatementInfo after, List<Label> labels) {
        for (String field : Collation.LABELS) {
            List<String> was = values(before, field);
            List<String> is = values(after, field);
            if (!was.equals(is)) {
                labels.add(
                        new Label(
                                after.id(),
                                after.text(),
                                field,
                                was,
                                is,
                                after.settled().contains(field),
                                isLearned(after, field)));
            }
        }
    }

    private static boolean isLearned(StatementInfo statement, String field) {
        String step = field.equals("themes") ? "theme" : field;
        return !statement.settled().contains(field)
                && statement.because().stream()
                        .filter(b -> b.step().equals(step))
                        .anyMatch(b -> LEARNED.contains(b.code()));
    }

    /** The values of a statement's label; none where it has none. */
    public static List<String> values(StatementInfo statement, String field) {
        return switch (field) {
            case "question" -> optional(statement.question());
            case "role" -> List.of(statement.role());
            case "addressee" -> List.of(statement.addressee());
            case "stage" -> optional(statement.stage());
            case "themes" -> statement.themes().stream().sorted().toList();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
