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
import org.jspecify.annotations.Nullable;

/**
 * The smallest invented round, collated once under the themes of its booklet, with what a test
 * wants changed.
 */
final class AskedRound {
    static final Collation ALL = withoutFoundThemes(collate());

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

    private static Collation withoutFoundThemes(Collation all) {
        RoundInfo round = all.round();
        List<ThemeInfo> given =
                round.themes().stream().filter(t -> !t.source().equals("found")).toList();
        List<String> ids = given.stream().map(ThemeInfo::id).toList();
        RoundInfo asked =
                new RoundInfo(
                        round.id(),
                        round.title(),
                        round.year(),
                        round.questions(),
                        given,
                        round.language());
        return with(
                all,
                asked,
                all.statements().stream()
                        .map(s ->
                                with(
                                        s,
                                        s.text(),
                                        s.exempt(),
                                        s.themes().stream().filter(ids::contains).toList()))
                        .toList());
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

    static StatementInfo changed(StatementInfo s, String text, @Nullable Exempt exempt) {
        return with(s, text, exempt, s.themes());
    }

    private static StatementInfo with(
            StatementInfo s, String text, @Nullable Exempt exempt, List<String> themes) {
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
                themes,
                s.language(),
                exempt,
                s.confidence(),
                s.because(),
                s.decidedBy());
    }

    private static Collation with(RoundInfo round, List<StatementInfo> statements) {
        return with(ALL, round, statements);
    }

    private static Collation with(Collation all, RoundInfo round, List<StatementInfo> statements) {
        return new Collation(
                all.schema(),
                all.audience(),
                all.engine(),
                round,
                all.respondents(),
                all.submissions(),
                all.documents(),
                statements,
                all.positions(),
                all.copies(),
                all.answerCopies(),
                all.counts(),
                all.weighing(),
                all.problems());
    }
}
