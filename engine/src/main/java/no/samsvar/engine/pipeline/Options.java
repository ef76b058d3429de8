package no.samsvar.engine.pipeline;

import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;

/**
 * How a run is made.
 *
 * @param language of the report: nb, nn or en
 * @param jobs threads, and worker processes; at least 1
 * @param workers whether untrusted files are read in child processes
 * @param booklet files that a person said are the booklet, and likewise deck and template; found by
 *     content where empty
 * @param audience whom the result is for: what is exempt from the public is left out of a public
 *     one
 * @param figures the table of figures about those invited that a person pointed out; null for the
 *     one in the round's folder, if there is one
 * @param review whether to say what people should look at next, also before anybody has decided
 *     anything
 */
public record Options(
        String language,
        int jobs,
        boolean workers,
        ReadLimits limits,
        List<Path> booklet,
        List<Path> deck,
        List<Path> template,
        Audience audience,
        @Nullable Path figures,
        boolean review) {
    public Options {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs " + jobs);
        }
        booklet = List.copyOf(booklet);
        deck = List.copyOf(deck);
        template = List.copyOf(template);
    }

    /** Bokmål, both cores, worker processes, everything found by content. */
    public static Options defaults() {
        return new Options(
                "nb",
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                true,
                ReadLimits.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                Audience.INTERNAL,
                null,
                false);
    }

    public Options withLanguage(String other) {
        return new Options(
                other, jobs, workers, limits, booklet, deck, template, audience, figures, review);
    }

    public Options withJobs(int other) {
        return new Options(
                language, other, workers, limits, booklet, deck, template, audience, figures,
                review);
    }

    public Options inProcess() {
        return new Options(
                language, jobs, false, limits, booklet, deck, template, audience, figures, review);
    }

    public Options forAudience(Audience other) {
        return new Options(
                language, jobs, workers, limits, booklet, deck, template, other, figures, review);
    }

    public Options withFigures(@Nullable Path other) {
        return new Options(
                language, jobs, workers, limits, booklet, deck, template, audience, other, review);
    }

    public Options withPapers(List<Path> newBooklet, List<Path> newDeck, List<Path> newTemplate) {
        return new Options(
                language,
                jobs,
                workers,
                limits,
                newBooklet,
                newDeck,
                newTemplate,
                audience,
                figures,
                review);
    }

    public Options withReview(boolean other) {
        return new Options(
                language, jobs, workers, limits, booklet, deck, template, audience, figures, other);
    }
}
