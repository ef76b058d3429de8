package no.samsvar.engine.learn;

/**
 * How likely a label is, by a classifier's margin: a sigmoid fitted to margins of texts that the
 * classifier had not seen (Platt 1999, by the Newton method of Lin, Lin and Weng, "A Note on
 * Platt's Probabilistic Outputs for Support Vector Machines", 2007).
 */
record Calibration(double slope, double shift) {
    private static final int MOST_ROUNDS = 100;
    private static final double RIDGE = 1e-10;
    private static final double NEAR = 1e-6;

    static Calibration of(double[] margins, boolean[] has) {
        double with = 0;
        for (boolean one : has) {
            with += one ? 1 : 0;
        }
        double without = has.length - with;
        double high = (with + 1) / (with + 2);
        double low = 1 / (without + 2);
        double a = 0;
        double b = StrictMath.log((without + 1) / (with + 1));
        double loss = loss(margins, has, high, low, a, b);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double h11 = RIDGE;
            double h22 = RIDGE;
            double h21 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int i = 0; i < margins.length; i++) {
                double p = 1 - sigmoid(margins[i] * a + b);
                double d2 = p * (1 - p);
                double d1 = (has[i] ? high : low) - p;
                h11 += margins[i] * margins[i] * d2;
                h22 += d2;
                h21 += margins[i] * d2;
                g1 += margins[i] * d1;
                g2 += d1;
            }
            if (Math.abs(g1) < NEAR && Math.abs(g2) < NEAR) {
                break;
            }
            double det = h11 * h22 - h21 * h21;
            double stepA = -(h22 * g1 - h21 * g2) / det;
            double stepB = -(h11 * g2 - h21 * g1) / det;
            double slope = g1 * stepA + g2 * stepB;
            double size = 1;
            double next = loss;
            while (size > NEAR) {
                next = loss(margins, has, high, low, a + size * stepA, b + size * stepB);
                if (next < loss + 1e-4 * size * slope) {
                    break;
                }
                size /= 2;
            }
            if (size <= NEAR) {
                break;
            }
            a += size * stepA;
            b += size * stepB;
            loss = next;
        }
        if (a > 0) {
            // a higher margin cannot speak against a label: of few texts nothing was learned but
            // how frequent it is
            return new Calibration(0, StrictMath.log((with + 0.5) / (without + 0.5)));
        }
        return new Calibration(-a, -b);
    }

    private static double loss(
            double[] margins, boolean[] has, double high, double low, double a, double b) {
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double f = margins[i] * a + b;
            double target = has[i] ? high : low;
            sum +=
                    f >= 0
                            ? target * f + StrictMath.log1p(StrictMath.exp(-f))
                            : (target - 1) * f + StrictMath.log1p(StrictMath.exp(f));
        }
        return sum;
    }

    double probability(double margin) {
        return sigmoid(slope * margin + shift);
    }

    /** Mean log loss. */
    double loss(double[] margins, boolean[] has) {
        return loss(margins, has, 1, 0, -slope, -shift) / Math.max(1, margins.length);
    }

    static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + StrictMath.exp(-x)) : StrictMath.exp(x) / (1 + StrictMath.exp(x));
    }
}
