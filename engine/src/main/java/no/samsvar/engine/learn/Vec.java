package no.samsvar.engine.learn;

/** A sparse vector: the numbers of its features ({@code at}) and the value of each. */
final class Vec {
    private final int[] at;
    private final float[] value;

    Vec(int[] at, float[] value) {
        this.at = at;
        this.value = value;
    }

    int[] at() {
        return at;
    }

    float[] value() {
        return value;
    }

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += weights[at[i]] * value[i];
        }
        return sum;
    }

    void addTo(double[] weights, double factor) {
        for (int i = 0; i < at.length; i++) {
            weights[at[i]] += factor * value[i];
        }
    }

    double squared() {
        double sum = 0;
        for (float v : value) {
            sum += (double) v * v;
        }
        return sum;
    }

    /** This vector, then other features with higher numbers. */
    Vec and(int from, double[] more) {
        int[] all = java.util.Arrays.copyOf(at, at.length + more.length);
        float[] values = java.util.Arrays.copyOf(value, all.length);
        for (int i = 0; i < more.length; i++) {
            all[at.length + i] = from + i;
            values[at.length + i] = (float) more[i];
        }
        return new Vec(all, values);
    }
}
