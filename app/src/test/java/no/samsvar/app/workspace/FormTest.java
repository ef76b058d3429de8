package no.samsvar.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form: question by question, with two who write at once, history, and a case paper. */
class FormTest {
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String body;
    private String form;
    private HttpVisitor officer;

    @BeforeEach
    void aBodyWithAnOfficer() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
        form = "/rounds/" + round.id + "/bodies/" + body + "/form";
        officer = people.inRole(Role.CASE_OFFICER, body).browser();
    }

    @Test
    void whatIsWrittenIsThereAgain() {
        assertThat(save(officer, "Vi strør.", "0").status()).isEqualTo(303);
        Answer page = officer.get(form);
        assertThat(page.page().select("#t-1").text()).isEqualTo("Vi strør.");
        assertThat(page.page().select("#t-2").text()).isEmpty();
        assertThat(seen(page)).isEqualTo("1");
    }

    @Test
    void ofTwoWhoWriteAtOnceBothTextsAreKept() {
        HttpVisitor other = people.inRole(Role.CASE_OFFICER, body).browser();
        save(officer, "Vi strør hver morgen.", "0");
        Answer conflict = save(other, "Vi strør hver kveld.", "0");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("#t-1").text()).isEqualTo("Vi strør hver kveld.");
        assertThat(conflict.page().select("del").text()).isEqualTo("morgen.");
        assertThat(conflict.page().select("ins").text()).isEqualTo("kveld.");
        assertThat(officer.get(form).page().select("#t-1").text())
                .isEqualTo("Vi strør hver morgen.");
        assertThat(save(other, "Vi strør hver kveld.", seen(conflict)).status()).isEqualTo(303);
        assertThat(officer.get(form + "/history?question=1").page().text())
                .contains("hver morgen", "hver kveld");
    }

    @Test
    void anEarlierTextIsBroughtBackAndTheNewerOneStaysInTheHistory() {
        HttpVisitor other = people.inRole(Role.CASE_OFFICER, body).browser();
        save(officer, "Den første.", "0");
        save(other, "Den andre.", "1");
        Answer back =
                officer.follow(
                        officer.post(
                                form + "/restore", "question", "1", "version", "1", "seen", "2"));
        assertThat(back.page().select("#t-1").text()).isEqualTo("Den første.");
        assertThat(officer.get(form + "/history?question=1").page().select("section")).hasSize(3);
        Answer late =
                officer.follow(
                        officer.post(
                                form + "/restore", "question", "1", "version", "2", "seen", "2"));
        assertThat(late.page().text()).contains("Noen andre har skrevet på det samme");
    }

    @Test
    void savingByItselfTellsTheVersionAndSaysWhereSomebodyElseWrote() {
        Answer saved = officer.post(form + "/auto", "t-1", "Vi", "v-1", "0", "t-2", "", "v-2", "0");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo("{\"1\":1,\"2\":0}");
        HttpVisitor other = people.inRole(Role.CASE_OFFICER, body).browser();
        Answer conflict = other.post(form + "/auto", "t-1", "De", "v-1", "0");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("{\"2\":0}");
        assertThat(people.stranger().post(form + "/auto", "t-1", "X", "v-1", "1").status())
                .isEqualTo(401);
    }

    @Test
    void theCasePaperHasEveryQuestionWithItsAnswer() throws Exception {
        save(officer, "Vi vil *ikke* vente.\n\n- strø\n- lyse opp", "0");
        Answer paper = officer.get(form + "/case-paper.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.content()))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly(
                            "Lys i mørket: svar fra Storvatn",
                            "Spørsmål 1",
                            "Hva skal vår kommune gjøre for at flere kan gå trygt om vinteren?",
                            "Vi vil ikke vente.",
                            "strø",
                            "lyse opp",
                            "Spørsmål 2",
                            "Hvordan kan innbyggerne selv bidra til tryggere vinterveger?");
            assertThat(document.getParagraphs().get(4).getNumID()).isNotNull();
            assertThat(document.getParagraphs().get(3).getRuns().get(1).isItalic()).isTrue();
        }
        Answer draft = officer.post(form + "/case-paper");
        assertThat(draft.location()).contains("/drafts/");
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNeverAsMarkup() {
        save(officer, "<script>alert(1)</script> </textarea> *viktig*", "0");
        Answer page = officer.get(form);
        assertThat(page.page().select("#t-1").text())
                .isEqualTo("<script>alert(1)</script> </textarea> *viktig*");
        Answer history = officer.get(form + "/history?question=1");
        assertThat(history.page().select("em").text()).isEqualTo("viktig");
        assertThat(history.body()).doesNotContain("<script>alert");
    }

    @Test
    void nobodyOutsideTheBodySeesIt() throws IOException {
        save(officer, "Hemmelig foreløpig.", "0");
        String neighbour = round.body("Granmo", "7102");
        for (HttpVisitor other :
                new HttpVisitor[] {
                    people.inRole(Role.CASE_OFFICER, neighbour).browser(),
                    people.inRole(Role.REGIONAL_ADVISER, round.region).browser(),
                    people.inRole(Role.NATIONAL_EDITOR, null).browser()
                }) {
            for (String page : new String[] {"", "/history?question=1", "/case-paper.docx"}) {
                assertThat(other.get(form + page).status()).isEqualTo(404);
            }
            assertThat(save(other, "Overtatt.", "1").status()).isEqualTo(404);
        }
        HttpVisitor elected = people.inRole(Role.ELECTED_REPRESENTATIVE, body).browser();
        assertThat(elected.get(form).page().text()).contains("Hemmelig foreløpig.");
        assertThat(save(elected, "Overtatt.", "1").status()).isEqualTo(404);
    }

    private Answer save(HttpVisitor visitor, String text, String seen) {
        return visitor.post(form, "t-1", text, "v-1", seen, "t-2", "", "v-2", "0");
    }

    private static String seen(Answer page) {
        return page.page().select("input[name=v-1]").attr("value");
    }
}
