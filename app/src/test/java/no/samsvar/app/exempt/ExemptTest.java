package no.samsvar.app.exempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import no.samsvar.app.web.Texts;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must not reach the public is marked in the answer, with its legal basis, and lifted again.
 */
class ExemptTest {
    private static final String BASIS = "offl. § 13, jf. fvl. § 13";
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String body;
    private HttpVisitor officer;
    private String at;

    @BeforeEach
    void anAnswerThatWasSentIn() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
        officer = people.inRole(Role.CASE_OFFICER, body).browser();
        at = exempt(round.sent(body, "svar.txt", TestRound.answer("storvatn")));
    }

    private String exempt(UUID submission) {
        return "/rounds/" + round.id + "/bodies/" + body + "/submissions/" + submission + "/exempt";
    }

    @Test
    void nothingIsWithheldAtFirst() throws Exception {
        Answer page = read(at);
        assertThat(page.page().text()).contains("Ingenting er skjermet");
        assertThat(page.page().select("main a[href]").eachAttr("href"))
                .contains(at.replace("/exempt", ""), at + "?whole");
    }

    @Test
    void aStatementIsMarkedLiftedAndMarkedAgain() throws Exception {
        Element statement = pick(read(at), "Vi vil heller strø bedre");
        assertThat(statement.closest("ul.pieces")).isNotNull();
        Answer marked = marked("chosen", statement.val());
        assertThat(marked.page().select(".ds-alert").text()).contains("Ett sted er merket");
        Element card = marked.page().select("ul.files li").get(0);
        assertThat(card.text())
                .contains(
                        "Vi vil heller strø bedre og setter av 200 000 kroner", BASIS, "Merket av");
        assertThat(marked.page().select("mark.withheld").text()).startsWith("Vi vil heller");

        Answer lifted = officer.follow(officer.post(card.select("form").attr("action")));
        assertThat(lifted.page().text()).contains("Ingenting er skjermet", "Opphevet");
        assertThat(lifted.page().select("mark.withheld")).isEmpty();

        Element again = lifted.page().select("details form").get(0);
        Answer restored = officer.follow(officer.post(again.attr("action")));
        assertThat(restored.page().select("mark.withheld").text()).startsWith("Vi vil heller");
    }

    @Test
    void aFormThatIsSentTwiceMarksOnce() throws Exception {
        String key = pick(read(at), "Lys med sensor").val();
        marked("chosen", key);
        Answer twice = marked("chosen", key);
        assertThat(twice.page().select(".ds-alert").text()).contains("skjermet fra før");
        assertThat(twice.page().select("ul.files > li")).hasSize(1);
    }

    @Test
    void wordsAreWithheldWhereverTheyStandAlsoInALaterVersion() throws Exception {
        read(at);
        Answer marked = marked("words", "brøytemaskiner");
        assertThat(marked.page().select("mark.withheld").eachText()).contains("brøytemaskiner");

        String later =
                new String(TestRound.answer("storvatn"), StandardCharsets.UTF_8)
                        .replace("Med hilsen", "Flere brøytemaskiner trengs.\n\nMed hilsen");
        String newer =
                exempt(round.sent(body, "svar2.txt", later.getBytes(StandardCharsets.UTF_8)));
        Answer page = read(newer);
        assertThat(page.page().select("ul.files li").text())
                .contains("brøytemaskiner", "Står 2 steder i denne versjonen");
        assertThat(read(at).page().text()).contains("tidligere versjon av svaret");
    }

    @Test
    void wordsThatAreTakenOutOfTheAnswerStandNowhere() throws Exception {
        read(at);
        marked("words", "brøytemaskiner");
        String newer =
                exempt(
                        round.sent(
                                body,
                                "nytt.txt",
                                "Vi vil ha mer lys.".getBytes(StandardCharsets.UTF_8)));
        assertThat(read(newer).page().select("ul.files li").text())
                .contains("står ikke i denne versjonen");
    }

    @Test
    void allOfADocumentIsWithheldAtOnce() throws Exception {
        Element whole = read(at).page().select("fieldset input").get(0);
        assertThat(whole.attr("aria-label")).isEqualTo("Hele dokumentet svar.txt");
        Answer marked = marked("chosen", whole.val());
        assertThat(marked.page().select("fieldset input[name=chosen]")).isEmpty();
        assertThat(marked.page().select("ul.files li").text()).contains("Hele dokumentet");
    }

    @Test
    void whatIsNoAnswerCanBeWithheldToo() throws Exception {
        assertThat(read(at).page().select("fieldset").text()).doesNotContain("Til Kommunelaget");
        Answer whole = officer.get(at + "?whole");
        String key = pick(whole, "Til Kommunelaget").val();
        assertThat(marked("chosen", key).page().select("ul.files li").text())
                .contains("Til Kommunelaget");
    }

    @Test
    void everyMistakeIsToldAndNothingOfTheFormIsLost() throws Exception {
        String key = pick(read(at), "Lys med sensor").val();
        Answer none = officer.post(at, "basis", BASIS);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().text()).contains("Kryss av minst ett avsnitt");
        assertThat(none.page().select("[name=basis]").val()).isEqualTo(BASIS);

        Answer noBasis = officer.post(at, "chosen", key, "words", "finnes ikke", "until", "i går");
        assertThat(noBasis.status()).isEqualTo(422);
        assertThat(noBasis.page().text())
                .contains("Skriv hjemmelen", "Disse ordene står ikke i svaret", "dag.måned.år");
        assertThat(noBasis.page().select("input[name=chosen][checked]").eachAttr("value"))
                .containsExactly(key);
        assertThat(noBasis.page().select("[name=words]").val()).isEqualTo("finnes ikke");

        String past = LocalDate.now(Texts.ZONE).minusDays(1).toString();
        assertThat(officer.post(at, "chosen", key, "basis", BASIS, "until", past).page().text())
                .contains("Datoen er passert");
        for (String wrong : List.of("x", "a-b-c-d", key + "9", key.replace("-", "-0"))) {
            Answer changed = officer.post(at, "chosen", wrong, "basis", BASIS);
            assertThat(changed.status()).as(wrong).isEqualTo(422);
        }
        assertThat(officer.get(at).page().text()).contains("Ingenting er skjermet");
    }

    @Test
    void aMarkEndsByItselfAfterItsLastDay() throws Exception {
        String key = pick(read(at), "Lys med sensor").val();
        String today = LocalDate.now(Texts.ZONE).toString();
        officer.follow(officer.post(at, "chosen", key, "basis", BASIS, "until", today));
        assertThat(officer.get(at).page().select("ul.files > li").text()).contains("til og med");
        TestApp.part(JdbcClient.class)
                .sql(
                        "update exempt_passage set until = until - 1 where paper in (select id from paper where round = ?)")
                .param(round.id)
                .update();
        assertThat(officer.get(at).page().text()).contains("Ingenting er skjermet", "Gikk ut");
    }

    @Test
    void anAnswerWithoutWordsSaysSo() throws Exception {
        String empty = exempt(round.sent(body, "tom.docx", new byte[] {'P', 'K', 3, 4, 0}));
        assertThat(read(empty).page().text()).contains("ingen ord å skjerme");
    }

    @Test
    void theNeighbourReachesNeitherThePageNorTheMark() throws Exception {
        String key = pick(read(at), "Lys med sensor").val();
        String lift = marked("chosen", key).page().select("ul.files form").attr("action");
        String other = round.body("Granmo", "7102");
        HttpVisitor neighbour = people.inRole(Role.CASE_OFFICER, other).browser();
        assertThat(neighbour.get(at).status()).isEqualTo(404);
        assertThat(neighbour.post(lift).status()).isEqualTo(404);
        String through = lift.replace("/bodies/" + body, "/bodies/" + other);
        assertThat(neighbour.post(through).status()).isEqualTo(404);
        assertThat(officer.get(at).page().select("mark.withheld")).isNotEmpty();
    }

    private Answer marked(String name, String value) {
        return officer.follow(officer.post(at, name, value, "basis", BASIS));
    }

    /** The page once the answer is read. */
    private Answer read(String page) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Answer answer = officer.get(page);
        while (answer.headers().firstValue("Refresh").isPresent()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(100);
            answer = officer.get(page);
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** The box before these words: the smallest there is. */
    private static Element pick(Answer page, String words) {
        return page.page().select("label.pick").stream()
                .filter(label -> label.text().startsWith(words))
                .reduce((first, second) -> second)
                .orElseThrow()
                .select("input")
                .get(0);
    }
}
