package no.samsvar.engine.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was learned, and what it says of each item. Immutable in what it answers; thread-safe. */
public final class Model {
    private final Vectors features;
    private final Vec[] vectors;
    private final List<Item> items;
    private final List<String> labels;
    private final Bank bank;
    private final double[][] margins;
    private final Calibration[] calibrations;
    private final Choice choice;
    private final SortedMap<Integer, double[]> unseen;

    /**
     * @param margins by item, then label
     * @param unseen probabilities of the coded items as if they had not been learned from
     */
    Model(
            Vectors features,
            Vec[] vectors,
            List<Item> items,
            List<String> labels,
            Bank bank,
            double[][] margins,
            Calibration[] calibrations,
            Choice choice,
            SortedMap<Integer, double[]> unseen) {
        this.features = features;
        this.vectors = vectors;
        this.items = items;
        this.labels = labels;
        this.bank = bank;
        this.margins = margins;
        this.calibrations = calibrations;
        this.choice = choice;
        this.unseen = unseen;
    }

    /** The labels that were coded at least once, in order of their names. */
    public List<String> labels() {
        return labels;
    }

    /**
     * What is said of an item, one that was learned from too.
     *
     * @param item its number
     */
    public Prediction prediction(int item) {
        double[] probability = probabilities(item);
        SortedMap<String, Double> named = named(probability);
        Choice.Chosen chosen = choice.choose(probability);
        Set<String> names = new TreeSet<>();
        chosen.labels().stream().forEach(l -> names.add(labels.get(l)));
        return new Prediction(named, names, chosen.confidence());
    }

    /**
     * How likely each label is for an item; for one that was learned from, as classifiers say that
     * had not seen it nor the rest of its document. So what is learned can be weighed against
     * another opinion on the very texts that people coded.
     *
     * @param item its number
     */
    public SortedMap<String, Double> unseen(int item) {
        double[] known = unseen.get(item);
        return named(known == null ? probabilities(item) : known);
    }

    private SortedMap<String, Double> named(double[] probability) {
        SortedMap<String, Double> named = new TreeMap<>();
        for (int l = 0; l < probability.length; l++) {
            named.put(labels.get(l), probability[l]);
        }
        return named;
    }

    private double[] probabilities(int item) {
        double[] p = new double[labels.size()];
        for (int l = 0; l < p.length; l++) {
            p[l] = calibrations[l].probability(margins[item][l]);
        }
        return p;
    }

    /**
     * The strongest reasons for a label. What letters tell is told by the word that they stand in.
     *
     * @return at most {@code most}; empty where the label was never coded
     */
    public List<Prediction.Reason> reasons(int item, String label, int most) {
        int l = labels.indexOf(label);
        if (l < 0) {
            return List.of();
        }
        Map<String, Double> parts = new TreeMap<>();
        Vec vector = vectors[item];
        for (int i = 0; i < vector.at().length; i++) {
            int feature = vector.at()[i];
            double part = vector.value()[i] * bank.weights()[l][feature];
            if (feature != Vectors.BIAS && part != 0) {
                parts.put(name(feature), part);
            }
        }
        return Prediction.strongest(Reasons.of(items.get(item), parts), most);
    }

    private String name(int feature) {
        int own = features.size();
        return feature < own
                ? features.name(feature)
                : Beside.KIND + ":" + Beside.name(feature - own, labels);
    }
}
