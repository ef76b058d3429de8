package no.samsvar.engine.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.evaluate.Figure.What;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.report.Verify;

/**
 * A result against labels.
 *
 * @param answers one for each labelled answer that is in the result
 * @param all of them together
 * @param missing labelled answers that are not in the result
 * @param unknownCodes codes whose titles are no theme of the result
 * @param quotations in the report; {@code verbatim} of them are so
 * @param untraced numbers and references of the report that do not lead to their source
 * @param figures of all labelled answers together, with intervals; drawn again are the statements
 *     (for own words the blocks of the papers), since a round has few labelled answers: the
 *     intervals say how exact a figure is for these answers, and are too narrow for other answers
 */
public record Evaluation(
        List<Scores> answers,
        Scores all,
        List<String> missing,
        List<String> unknownCodes,
        int quotations,
        int verbatim,
        int untraced,
        @JsonIgnore List<Figure> figures) {

    public Evaluation {
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
        unknownCodes = List.copyOf(unknownCodes);
        figures = List.copyOf(figures);
    }

    /**
     * @param gold a folder with a JSON file a labelled answer, and {@code codes.json}
     * @throws IOException where the labels cannot be read
     */
    public static Evaluation of(Result result, Path gold) throws IOException {
        Gold labels = Gold.read(gold);
        Collation all = result.collation();
        ThemeNames themes = new ThemeNames(labels.codes(), all.round().themes());
        Map<String, List<StatementInfo>> statements = AnswerScorer.byDocument(all.statements());
        AnswerScorer total = new AnswerScorer(themes);
        List<Scores> scores = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Gold.Answer answer : labels.answers()) {
            DocumentInfo document =
                    all.documents().stream()
                            .filter(d -> isOf(answer, d.file()))
                            .findFirst()
                            .orElse(null);
            if (document == null) {
                missing.add(answer.municipality());
                continue;
            }
            String text = result.texts().getOrDefault(document.id(), "");
            List<StatementInfo> own = statements.getOrDefault(document.id(), List.of());
            AnswerScorer one = new AnswerScorer(themes);
            one.add(answer, document, text, own);
            total.add(answer, document, text, own);
            scores.add(Scores.of(answer.municipality(), one.figures(answer.municipality())));
        }
        Verify.Shown shown = Verify.shown(all, result.texts());
        List<Figure> figures = new ArrayList<>(total.figures(""));
        figures.add(
                Figure.counted(
                        What.QUOTATIONS,
                        shown.quotations(),
                        Measure.share(shown.verbatim(), shown.quotations())));
        figures.add(Figure.counted(What.TRACE, shown.numbers(), shown.untraced()));
        return new Evaluation(
                scores,
                Scores.of("all", figures),
                missing,
                List.copyOf(themes.unknown()),
                shown.quotations(),
                shown.verbatim(),
                shown.untraced(),
                figures);
    }

    /** By the name of the file, or by the body's where the same answer is typeset otherwise. */
    static boolean isOf(Gold.Answer answer, String file) {
        String name = base(file);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return name.equals(base(answer.file()))
                || stem.equals(answer.municipality().toLowerCase(Locale.ROOT));
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * How many of the sentences of a list are found again once they are joined by single spaces.
     *
     * @param file one sentence a line; blank lines are left out
     * @return exact-span F1
     * @throws IOException where it cannot be read
     */
    public static Figure sentences(Path file) throws IOException {
        return SentenceScore.of(file);
    }
}
