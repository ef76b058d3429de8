package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.report.Verify;
import no.samsvar.engine.text.Span;

/**
 * A result against labels.
 *
 * @param answers one for each labelled answer that is in the result
 * @param all of them together
 * @param missing labelled answers that are not in the result
 * @param unknownCodes codes whose titles are no theme of the result
 * @param quotations in the report; {@code verbatim} of them are so
 * @param untraced numbers and references of the report that do not lead to their source
 */
public record Evaluation(
        List<Scores> answers,
        Scores all,
        List<String> missing,
        List<String> unknownCodes,
        int quotations,
        int verbatim,
        int untraced) {

    public Evaluation {
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
        unknownCodes = List.copyOf(unknownCodes);
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
            scores.add(one.scores(answer.municipality()));
        }
        Verify.Shown shown = Verify.shown(all, result.texts());
        return new Evaluation(
                scores,
                total.scores("all"),
                missing,
                List.copyOf(themes.unknown()),
                shown.quotations(),
                shown.verbatim(),
                shown.untraced());
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
     * @param lines one sentence a line; blank lines are left out
     * @return exact-span F1
     */
    public static double sentences(String lines, Options options) {
        StringBuilder text = new StringBuilder();
        Set<Span> meant = new HashSet<>();
        for (String line : lines.split("\\R")) {
            String sentence = line.strip();
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ");
                meant.add(Span.of(text.length(), text.length() + sentence.length()));
                text.append(sentence);
            }
        }
        byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Result result = Pipeline.alone(new RawFile("sentences.txt", bytes), options);
        Set<Span> said = new HashSet<>();
        result.collation().statements().forEach(s -> said.add(Span.of(s.start(), s.end())));
        long both = said.stream().filter(meant::contains).count();
        return Measure.f1(Measure.share(both, said.size()), Measure.share(both, meant.size()));
    }
}
