package no.samsvar.cli;

import no.samsvar.engine.pipeline.Progress;

/**
 * Between the steps of a run, gives back the memory that the step before has left: the collector
 * that a small heap is best served by would rather let it grow.
 */
final class Tidy implements Progress {
    private final Progress shown;
    private String step = "";

    /**
     * @param shown told of all that this is told of
     */
    Tidy(Progress shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void at(String current, int done, int total) {
        if (!current.equals(step)) {
            step = current;
            System.gc();
        }
        shown.at(current, done, total);
    }
}
