package no.samsvar.engine.learn;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps from coded texts to a model. */
final class Training {
    private final Recipe recipe;
    private final List<Item> items;
    private final Coded coded;
    private final Vectors features;
    private final int[] fold;
    private final int folds;
    private final int labels;
    private Vec[] vectors;
    private int size;
    private Fit fit = new Fit(0, new double[0][0], new Calibration[0], 0);
    private Bank bank = new Bank(new double[0][]);
    private double[][] margins = new double[0][];

    /**
     * What a cost comes to on texts that its classifiers had not seen: their margins by label, then
     * row, and the sum of the labels' mean log losses.
     */
    private static final class Fit {
        private final double cost;
        private final double[][] unseen;
        private final Calibration[] calibrations;
        private final double loss;

        Fit(double cost, double[][] unseen, Calibration[] calibrations, double loss) {
            this.cost = cost;
            this.unseen = unseen;
            this.calibrations = calibrations;
            this.loss = loss;
        }

        double cost() {
            return cost;
        }

        double[][] unseen() {
            return unseen;
        }

        Calibration[] calibrations() {
            return calibrations;
        }

        double loss() {
            return loss;
        }
    }

    Training(Recipe recipe, List<Item> items, Coded coded, Vec[] vectors, Vectors features) {
        this.recipe = recipe;
        this.items = items;
        this.coded = coded;
        this.vectors = vectors;
        this.features = features;
        this.size = features.size();
        this.labels = coded.labels().size();
        this.folds = Math.max(2, Math.min(Learner.INNER, coded.rows().length));
        this.fold = Folds.of(coded.rows(), items, folds, Learner.SEED);
    }

    Model run() {
        if (recipe.plain()) {
            learn(recipe.costs().getFirst());
            Calibration[] same = new Calibration[labels];
            Arrays.fill(same, new Calibration(1, 0));
            return model(same, Choice.plain(recipe.only()), new TreeMap<>());
        }
        Vec[] own = vectors;
        fit();
        for (int round = 0; round < recipe.rounds(); round++) {
            vectors = Beside.with(own, features.size(), items, probabilities(), labels);
            size = features.size() + Beside.features(labels);
            fit();
        }
        double[][] calibrated = calibrated();
        SortedMap<Integer, double[]> unseen = new TreeMap<>();
        for (int k = 0; k < calibrated.length; k++) {
            unseen.put(coded.rows()[k], calibrated[k]);
        }
        Choice choice = Choice.of(recipe.only(), coded, calibrated);
        return model(fit.calibrations(), choice, unseen);
    }

    private Model model(
            Calibration[] calibrations, Choice choice, SortedMap<Integer, double[]> unseen) {
        return new Model(
                features,
                vectors,
                items,
                coded.labels(),
                bank,
                margins,
                calibrations,
                choice,
                unseen);
    }

    private void fit() {
        fit = fit(recipe.costs().getFirst());
        for (double tried : recipe.costs().subList(1, recipe.costs().size())) {
            Fit next = fit(tried);
            fit = next.loss() < fit.loss() ? next : fit;
        }
        learn(fit.cost());
    }

    private void learn(double cost) {
        bank = Bank.learn(vectors, size, coded, cost);
        margins = new double[items.size()][];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = bank.margins(vectors[i]);
        }
    }

    private Fit fit(double cost) {
        double[][] unseen = new double[labels][coded.rows().length];
        for (int f = 0; f < folds; f++) {
            Bank part = Bank.learn(vectors, size, coded.without(fold, f), cost);
            for (int k = 0; k < fold.length; k++) {
                double[] said =
                        fold[k] == f ? part.margins(vectors[coded.rows()[k]]) : new double[0];
                for (int l = 0; l < said.length; l++) {
                    unseen[l][k] = said[l];
                }
            }
        }
        Calibration[] fitted = new Calibration[labels];
        double loss = 0;
        for (int l = 0; l < labels; l++) {
            fitted[l] = Calibration.of(unseen[l], coded.has()[l]);
            loss += fitted[l].loss(unseen[l], coded.has()[l]);
        }
        return new Fit(cost, unseen, fitted, loss);
    }

    /** Of every item; for those that were learned from, as if they had not been. By item. */
    private double[][] probabilities() {
        double[][] probabilities = new double[items.size()][labels];
        for (int i = 0; i < probabilities.length; i++) {
            for (int l = 0; l < labels; l++) {
                probabilities[i][l] = fit.calibrations()[l].probability(margins[i][l]);
            }
        }
        double[][] rows = calibrated();
        for (int k = 0; k < rows.length; k++) {
            probabilities[coded.rows()[k]] = rows[k];
        }
        return probabilities;
    }

    /** Of the coded texts, as if they had not been learned from: by row, then label. */
    private double[][] calibrated() {
        double[][] rows = new double[coded.rows().length][labels];
        for (int k = 0; k < rows.length; k++) {
            for (int l = 0; l < labels; l++) {
                rows[k][l] = fit.calibrations()[l].probability(fit.unseen()[l][k]);
            }
        }
        return rows;
    }
}
