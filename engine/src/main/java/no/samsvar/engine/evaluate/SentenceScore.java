package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.evaluate.Figure.What;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Span;

/**
 * How many sentences of a list are found again once they are joined by single spaces. Sentence ends
 * alone are measured: a statement keeps the lead word that stands before it with a colon, where a
 * list of sentences may have two.
 */
final class SentenceScore {
    /** Less is asked of nynorsk, which has the fewer sentences to learn from. */
    private static final double NYNORSK = 0.96;

    private SentenceScore() {}

    /**
     * @param file one sentence a line; blank lines are left out
     * @return exact-span F1
     */
    static Figure of(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        Set<Span> meant = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            String sentence = line.strip();
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ");
                meant.add(Span.of(text.length(), text.length() + sentence.length()));
                text.append(sentence);
            }
        }
        String code = Languages.detect(text);
        Language language = Languages.of(code);
        List<double[]> units = new ArrayList<>();
        Set<Span> missed = new HashSet<>(meant);
        for (Span span : language.sentences(text, Span.of(0, text.length()))) {
            boolean right = missed.remove(span);
            units.add(new double[] {right ? 1 : 0, 1, right ? 1 : 0});
        }
        missed.forEach(_ -> units.add(new double[] {1, 0, 0}));
        Figure figure =
                Figure.of(
                        What.SENTENCES,
                        String.valueOf(file.getFileName()),
                        meant.size(),
                        Bootstrap.of(units, sum -> Bootstrap.macroF1(sum, 0)));
        return code.equals("nn")
                ? new Figure(figure.what(), figure.of(), figure.n(), figure.score(), NYNORSK)
                : figure;
    }
}
