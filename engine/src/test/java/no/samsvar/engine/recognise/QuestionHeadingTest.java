package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samsvar.engine.round.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionHeadingTest {
    private final QuestionHeading headings =
            new QuestionHeading(
                    List.of(
                            new Question(
                                    "1",
                                    "Hvordan skal vår kommune holde veger og bygg i stand?",
                                    List.of()),
                            new Question(
                                    "2",
                                    "Hva må vår kommune gjøre for å styrke beredskapsevnen?",
                                    List.of()),
                            new Question(
                                    "3",
                                    "Hvordan bør vi dele ansvaret for møteplassene?",
                                    List.of("Hvem har ansvar for møteplasser for unge?"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.|Veger og bygg|1",
                "|2. Beredskapen|2",
                "|2 – Styrket beredskap|2",
                "|3 Ansvar|3",
                "|Hvordan skal ansvaret for møteplassene deles?|3",
                "|Kva skal til for at vegar og bygg blir haldne i stand?|1",
                "1.|Beredskapen|-",
                "4.|Beredskapen|-",
                "1.|Innledning|-",
                "|Veger og bygg|-",
                "|Hva koster det?|-",
                "|Hvem har ansvaret for bygg?|-",
            })
    void aNumberNeedsAWordAndAQuestionMost(String marker, String line, String question) {
        assertThat(headings.find(marker, line)).isEqualTo(question.equals("-") ? null : question);
    }
}
