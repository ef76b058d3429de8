package no.samsvar.engine.assist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;

/** The smallest invented round, collated once, with what a test wants changed. */
final class AskedRound {
    static final Collation ALL = collate();

    private AskedRound() {}

    private static Collation collate() {
        try {
            return Pipeline.run(
                            RoundFolder.at(Path.of("..", "examples", "minimal")),
                            Options.defaults().inProcess(),
                            Progress.SILENT)
                    .collation();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the statement that begins so. */
    static String id(String beginning) {
        return ALL.statements().stream()
                .filter(s -> s.text().startsWith(beginning))
                .map(StatementInfo::id)
                .findFirst()
                .orElseThrow();
    }

    /** With its themes as found ones that nobody has named. */
    static Collation withFoundThemes() {
        RoundInfo round = ALL.round();
        List<ThemeInfo> found =
                round.themes().stream()
                        .map(t -> new ThemeInfo(t.id(), t.question(), t.title(), "found"))
                        .toList();
        return with(
                new RoundInfo(
                        round.id(),
                        round.title(),
                        round.year(),
                        round.questions(),
                        found,
                        round.language()),
                ALL.statements());
    }

    static Collation withExempt(String id) {
        return withStatements(s -> s.id().equals(id) ? exempt(s) : s);
    }

    static Collation withStatements(UnaryOperator<StatementInfo> change) {
        return with(ALL.round(), ALL.statements().stream().map(change).toList());
    }

    private static StatementInfo exempt(StatementInfo s) {
        return changed(s, s.text(), new Exempt("offl. § 24", null));
    }

    static StatementInfo changed(
            StatementInfo s, String text, @org.jspecify.annotations.Nullable Exempt exempt) {
        return new StatementInfo(
                s.id(),
                s.document(),
                s.start(),
                s.end(),
                s.gaps(),
                text,
                s.block(),
                s.page(),
                s.path(),
                s.question(),
                s.role(),
                s.roles(),
                s.addressee(),
                s.stage(),
                s.concrete(),
                s.themes(),
                s.language(),
                exempt,
                s.confidence(),
                s.because(),
                s.decidedBy());
    }

    private static Collation with(RoundInfo round, List<StatementInfo> statements) {
        return new Collation(
                ALL.schema(),
                ALL.audience(),
                ALL.engine(),
                round,
                ALL.respondents(),
                ALL.submissions(),
                ALL.documents(),
                statements,
                ALL.positions(),
                ALL.copies(),
                ALL.answerCopies(),
                ALL.counts(),
                ALL.weighing(),
                ALL.problems());
    }
}
