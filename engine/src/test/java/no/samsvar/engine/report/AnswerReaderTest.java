package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private final SampleRound round = new SampleRound("nb");
    private SampleDocument paper = round.ownDocument("unused.txt", "deck");

    @BeforeEach
    void aPaper() {
        round.question("1", "Hva nå?");
        round.question("2", "Og så?");
        round.invited("k", "Fjellvik", "Vestmark", true, "municipality");
        round.submission("k", "council", null);
        paper = round.document("k", "answers/k.txt", "case-paper", "nb");
    }

    /** Question, marker, words of each piece: "1|•|Vi vil vente." */
    private List<String> read() {
        Index index = new Index(round.build(), round.texts());
        List<String> lines = new ArrayList<>();
        for (AnswerReader.Part part :
                new AnswerReader(index, index.documentsOf("k").getFirst()).read()) {
            var block = part.piece().block();
            String marker = block == null || block.marker() == null ? "" : block.marker();
            List<String> words = part.piece().atoms().stream().map(Answer.Atom::words).toList();
            lines.add(part.question() + "|" + marker + "|" + String.join(" ", words));
        }
        return lines;
    }

    @Test
    void aHeadingGoesWithTheAnswerUnderIt() {
        paper.heading("Svar fra Fjellvik");
        paper.paragraph(Say.proposal("1", "Vi vil vente."));
        assertThat(read()).containsExactly("1||Svar fra Fjellvik", "1||Vi vil vente.");
    }

    @Test
    void aHeadingOverTheQuestionOrTheTemplateIsNotTheAnswers() {
        paper.heading("Spørsmål til drøfting");
        paper.block("paragraph", "question", "Hva nå?");
        paper.paragraph(Say.proposal("1", "Vi vil vente."));
        paper.heading("Vurdering");
        paper.block("paragraph", "template", "Saken legges fram.");
        paper.paragraph(Say.proposal("2", "Vi vil begynne."));
        assertThat(read()).containsExactly("1||Vi vil vente.", "2||Vi vil begynne.");
    }

    @Test
    void theMarkerOfAHeadingIsShownOnce() {
        paper.headed("A.", "Drift");
        paper.item("•", 2, Say.proposal("1", "Vi vil vente."));
        assertThat(read()).containsExactly("1|A.|Drift", "1|•|Vi vil vente.");
    }

    @Test
    void aBlockThatAnswersTwoQuestionsStandsUnderBoth() {
        paper.paragraph(
                Say.proposal("1", "Vi vil vente."),
                Say.proposal("2", "Vi vil dele."),
                Say.proposal("2", "Vi vil øve."));
        assertThat(read()).containsExactly("1||Vi vil vente.", "2||Vi vil dele. Vi vil øve.");
    }

    @Test
    void whatAnswersNothingIsKept() {
        paper.paragraph(Say.proposal(null, "Havna må bestå."));
        assertThat(read()).containsExactly("||Havna må bestå.");
    }
}
