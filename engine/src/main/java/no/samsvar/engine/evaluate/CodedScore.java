package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.learn.Goal;
import no.samsvar.engine.learn.Item;

/** What was said of a task's items against what was meant, with an interval over documents. */
final class CodedScore {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261101;

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
                boolean is = meant.contains(labels.get(l));
                boolean says = chosen.contains(labels.get(l));
                counts[2 + 3 * l] += is ? 1 : 0;
                counts[3 + 3 * l] += says ? 1 : 0;
                counts[4 + 3 * l] += is && says ? 1 : 0;
            }
        });
        List<double[]> all = new ArrayList<>(documents.values());
        return score(all, samples);
    }

    private static Score score(List<double[]> documents, boolean samples) {
        if (documents.isEmpty()) {
            return new Score(0, 0, 0);
        }
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double[] sum = new double[documents.getFirst().length];
            for (int k = 0; k < documents.size(); k++) {
                add(sum, documents.get(random.nextInt(documents.size())));
            }
            values[r] = value(sum, samples);
        }
        java.util.Arrays.sort(values);
        double[] sum = new double[documents.getFirst().length];
        documents.forEach(d -> add(sum, d));
        return new Score(
                value(sum, samples),
                values[RESAMPLES / 40],
                values[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static double value(double[] counts, boolean samples) {
        if (samples) {
            return counts[1] / counts[0];
        }
        double sum = 0;
        int seen = 0;
        for (int l = 2; l < counts.length; l += 3) {
            if (counts[l] > 0) {
                seen++;
                sum += 2 * counts[l + 2] / (counts[l] + counts[l + 1]);
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }
}
