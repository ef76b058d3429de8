package no.samsvar.engine.read;

/** Finds how all the letters of a paragraph look, from its runs. */
final class LookMeter {
    private boolean any;
    private boolean bold = true;
    private double size = Double.MAX_VALUE;

    /**
     * Takes in a run that shows something.
     *
     * @param points 0 where not known
     */
    void run(boolean runBold, double points) {
        any = true;
        bold &= runBold;
        size = Math.min(size, points);
    }

    Para.Look look() {
        return any ? new Para.Look(bold, size) : Para.Look.PLAIN;
    }
}
