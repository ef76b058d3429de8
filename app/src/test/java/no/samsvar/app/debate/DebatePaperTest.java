package no.samsvar.app.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.RoundDocuments;
import no.samsvar.engine.round.DocumentKind;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a debate on paper: a draft of the answer, a start for the form, sheets. */
class DebatePaperTest {
    private static final String FIRST =
            "Hva skal vår kommune gjøre for at flere kan gå trygt om vinteren?";
    private static final String SECOND =
            "Hvordan kan innbyggerne selv bidra til tryggere vinterveger?";
    private TestDebate debate;

    @BeforeEach
    void aDebateInWhichSomethingWasSaid() throws IOException {
        debate = new TestDebate();
        HttpVisitor first = debate.phone("Bord 1");
        HttpVisitor second = debate.phone("Bord 2");
        debate.say(first, "1", "Slukk lyset\nom *natta*.");
        debate.say(first, "1", "Strø hver morgen.");
        debate.say(second, "1", "Fjernes.");
        String contested = debate.point("Slukk lyset om *natta*.");
        debate.mark(first, contested, "for");
        debate.mark(second, contested, "against");
        debate.mark(first, debate.point("Strø hver morgen."), "priority");
        debate.mark(second, debate.point("Strø hver morgen."), "priority");
        debate.act(debate.point("Fjernes."), "remove");
    }

    @Test
    void theDraftHasThePointsInOrderOfPriorityWithWhatIsContestedMarked() throws IOException {
        assertThat(paragraphs(debate.officer.get(debate.at + "/draft.docx")))
                .containsExactly(
                        "Lys i mørket: utkast til svar fra Storvatn",
                        "Spørsmål 1",
                        FIRST,
                        "Strø hver morgen. (prioritert av 2 bord)",
                        "Slukk lyset om ∗natta∗. (omstridt – for: Bord 1, imot: Bord 2)",
                        "Spørsmål 2",
                        SECOND);
    }

    @Test
    void whereTheRoundHasATemplateThePointsStandInItBehindTheirQuestions()
            throws IOException, TooLargeException {
        try (XWPFDocument template = new XWPFDocument();
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            for (String words :
                    List.of("Saksframlegg for [xx] kommune", "1. " + FIRST, "Vurdering")) {
                template.createParagraph().createRun().setText(words);
            }
            template.write(out);
            TestApp.part(RoundDocuments.class)
                    .add(
                            debate.round.id,
                            DocumentKind.TEMPLATE,
                            "mal.docx",
                            new ByteArrayInputStream(out.toByteArray()),
                            Visitor.STRANGER);
        }
        assertThat(paragraphs(debate.officer.get(debate.at + "/draft.docx")))
                .containsExactly(
                        "Saksframlegg for Storvatn kommune",
                        "1. " + FIRST,
                        "Strø hver morgen. (prioritert av 2 bord)",
                        "Slukk lyset om ∗natta∗. (omstridt – for: Bord 1, imot: Bord 2)",
                        "Vurdering",
                        "Spørsmål 2",
                        SECOND);
    }

    @Test
    void aTemplateWithListsOfItsOwnKeepsThem() throws IOException, TooLargeException {
        byte[] template =
                Files.readAllBytes(Path.of("../examples/naermere-hverdagen/template.docx"));
        TestApp.part(RoundDocuments.class)
                .add(
                        debate.round.id,
                        DocumentKind.TEMPLATE,
                        "mal.docx",
                        new ByteArrayInputStream(template),
                        Visitor.STRANGER);
        Answer paper = debate.officer.get(debate.at + "/draft.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.content()));
                XWPFDocument before = new XWPFDocument(new ByteArrayInputStream(template))) {
            assertThat(document.getNumbering().getAbstractNums())
                    .hasSize(before.getNumbering().getAbstractNums().size() + 1)
                    .extracting(list -> list.getAbstractNum().getAbstractNumId())
                    .doesNotHaveDuplicates();
            XWPFParagraph point =
                    document.getParagraphs().stream()
                            .filter(p -> p.getText().startsWith("Strø hver morgen."))
                            .findFirst()
                            .orElseThrow();
            assertThat(point.getNumFmt()).isEqualTo("bullet");
        }
    }

    @Test
    void thePointsAreTakenIntoTheFormBehindWhatIsWrittenAndOnlyOnce() {
        String form = "/rounds/" + debate.round.id + "/bodies/" + debate.body + "/form";
        debate.officer.post(form, "t-1", "Skrevet før.", "v-1", "0", "t-2", "", "v-2", "0");
        Answer taken = debate.officer.follow(debate.officer.post(debate.at + "/form"));
        String expected =
                "Skrevet før.\n\n- Strø hver morgen. *(prioritert av 2 bord)*\n"
                        + "- Slukk lyset om ∗natta∗. *(omstridt – for: Bord 1, imot: Bord 2)*";
        assertThat(taken.page().select("#t-1").val()).isEqualTo(expected);
        assertThat(taken.page().select("#t-2").val()).isEmpty();
        assertThat(taken.page().text()).contains("er ikke rørt");
        Answer again = debate.officer.follow(debate.officer.post(debate.at + "/form"));
        assertThat(again.page().select("#t-1").val()).isEqualTo(expected);
        assertThat(again.page().text()).contains("Ingenting nytt å ta inn");
        assertThat(debate.officer.get(form + "/history?question=1").page().select("section"))
                .hasSize(2);
    }

    @Test
    void aSheetDoesTheSameOnPaper() {
        Document page = debate.officer.get(debate.at + "/sheet").page();
        assertThat(page.select(".sheet")).hasSize(2);
        assertThat(page.select(".sheet").getFirst().text())
                .contains(FIRST, "Bord:", "Lyse opp skolevegen. Mange barn går til skolen")
                .contains("Viktigst (1–3)", "Uenighet? Hvem mener hva?");
        assertThat(page.select(".sheet").getFirst().select("tbody tr")).hasSize(7);
        assertThat(page.select(".sheet").getLast().text()).contains(SECOND).doesNotContain(FIRST);
    }

    private static List<String> paragraphs(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.content()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
