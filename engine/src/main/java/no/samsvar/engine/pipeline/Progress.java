package no.samsvar.engine.pipeline;

/** Told how far a run has come. Called from several threads; must not throw. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (step, done, total) -> {};

    /**
     * @param step {@code read}, {@code borrow}, {@code collate}
     * @param done how many of {@code total} files or submissions are done
     */
    void at(String step, int done, int total);
}
