package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.learn.Goal;
import no.samsvar.engine.learn.Item;

/** What was said of a task's items against what was meant, with an interval over documents. */
final class CodedScore {
    private CodedScore() {}

    static Score of(CodedTask task, List<Item> items, SortedMap<Integer, Set<String>> said) {
        boolean samples = task.goal() == Goal.SUBJECTS;
        List<String> labels =
                task.wanted().values().stream().flatMap(Set::stream).distinct().sorted().toList();
        Map<String, double[]> documents = new TreeMap<>();
        said.forEach((item, chosen) -> {
            Set<String> meant = task.wanted().getOrDefault(item, Set.of());
            double[] counts =
                    documents.computeIfAbsent(
                            items.get(item).document(), d -> new double[2 + 3 * labels.size()]);
            counts[0]++;
            counts[1] += Measure.f1(meant, chosen);
            for (int l = 0; l < labels.size(); l++) {
                String label = labels.get(l);
                Bootstrap.count(counts, 2 + 3 * l, meant.contains(label), chosen.contains(label));
            }
        });
        List<double[]> all = new ArrayList<>(documents.values());
        return Bootstrap.of(all, sum -> samples ? sum[1] / sum[0] : Bootstrap.macroF1(sum, 2));
    }
}
