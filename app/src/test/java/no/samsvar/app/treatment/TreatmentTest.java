package no.samsvar.app.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Stream;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import no.samsvar.app.web.Texts;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A treatment is read from minutes, confirmed, corrected, removed; or typed. */
class TreatmentTest {
    static final LocalDate TODAY = LocalDate.now(Texts.ZONE);
    private static final String DAY = day(TODAY);
    private static final String MINUTES =
            """
            Storvatn kommune

            Saksprotokoll i Utvalg for drift %s, sak 9/26

            Svar på debattheftet «Lys i mørket»

            Votering

            Tilrådingen ble enstemmig vedtatt.

            Saksprotokoll i kommunestyret %s, sak 44/26

            Votering

            Endringsforslaget fra Lien falt mot 5 stemmer.

            Innstillingen ble vedtatt mot 3 stemmer.
            """
                    .formatted(day(TODAY.minusDays(9)), DAY);
    private final People people = new People(TestApp.server());
    private final JdbcClient database = TestApp.part(JdbcClient.class);
    private TestRound round;
    private String body;
    private String at;
    private HttpVisitor officer;

    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    @BeforeEach
    void aBodyWithAnOfficer() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
        at = "/rounds/" + round.id + "/bodies/" + body + "/treatments";
        officer = people.inRole(Role.CASE_OFFICER, body).browser();
    }

    @Test
    void bothTreatmentsAreReadInTheirOwnWordsAndConfirmed() throws Exception {
        Answer read = read("protokoll.txt", MINUTES);
        Elements forms = read.page().select("main section form");
        assertThat(forms).hasSize(2);
        Element council = forms.get(1);
        assertThat(council.select("[name=by] [selected]").val()).isEqualTo("council");
        assertThat(council.select("[name=on]").val()).isEqualTo(TODAY.toString());
        assertThat(council.select("[name=number]").val()).isEqualTo("44/26");
        assertThat(council.select("[name=outcome] [selected]").val()).isEqualTo("adopted");
        assertThat(council.select("q").eachText())
                .containsExactly(
                        "kommunestyret", DAY, "44/26", "Innstillingen ble vedtatt mot 3 stemmer.");

        officer.post(at, values(council));
        Answer saved = officer.follow(officer.post(at, values(forms.get(0))));
        assertThat(saved.page().select("ol.treatments h2").eachText())
                .as("the committee first")
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Utvalg for drift"),
                        two -> assertThat(two).startsWith("Kommunestyret"));
        assertThat(saved.page().select("ol.treatments").text())
                .contains("sak 44/26", "Lest av protokoll.txt", "vedtatt mot 3 stemmer")
                .doesNotContain("Rettet av dere");
        Answer again = officer.post(at, values(council));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().text()).contains("er registrert fra før");
    }

    @Test
    void whatIsCorrectedKeepsWhatWasReadBesideIt() throws Exception {
        Element council = read("protokoll.txt", MINUTES).page().select("section form").get(1);
        String[] values = values(council);
        set(values, "outcome", "changed");
        Answer saved = officer.follow(officer.post(at, values));
        assertThat(saved.page().select("ol.treatments .ds-tag").text())
                .isEqualTo("Vedtatt med endringer");
        assertThat(saved.page().select("ol.treatments").text())
                .contains("Rettet av dere. I protokollen ble dette lest:", "Vedtatt");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsToldAndKeepsWhatTheyWrote() {
        String one = at + "/" + typed("61/26");
        String[] first = {
            "version",
            "1",
            "by",
            "council",
            "on",
            TODAY.toString(),
            "number",
            "62/26",
            "outcome",
            "adopted"
        };
        assertThat(officer.post(one, first).status()).isEqualTo(303);
        set(first, "number", "63/26");
        Answer late = officer.post(one, first);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[role=alert]").text())
                .contains("Noen andre har rettet", "sak 62/26");
        assertThat(late.page().select("[name=number]").val()).isEqualTo("63/26");
        assertThat(late.page().select("[name=version]").val()).isEqualTo("2");
    }

    @Test
    void itIsRemovedAndBroughtBackAndTheLogKnows() {
        String id = typed("61/26");
        Answer gone = officer.follow(officer.post(at + "/" + id + "/remove"));
        assertThat(gone.page().select("ol.treatments")).isEmpty();
        assertThat(gone.page().select("details li").text()).contains("Hent tilbake");
        assertThat(officer.get(at + "/" + id).status()).isEqualTo(404);
        Answer back = officer.follow(officer.post(at + "/" + id + "/restore"));
        assertThat(back.page().select("ol.treatments li")).hasSize(1);
        assertThat(
                        database.sql(
                                        "select action from audit_event where subject like ? order by id")
                                .param("%treatment:" + id)
                                .query(String.class)
                                .list())
                .containsExactly("record-treatment", "remove-treatment", "restore-treatment");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDo() {
        assertThat(fault(TODAY.plusDays(1).toString(), "council", "", "adopted"))
                .contains("fram i tid");
        assertThat(fault("", "council", "", "adopted")).contains("datoen for møtet");
        assertThat(fault(TODAY.toString(), "committee", "", "adopted"))
                .contains("hva utvalget heter");
        assertThat(fault(TODAY.toString(), "council", "61", "adopted")).contains("som 61/26");
        assertThat(fault(TODAY.toString(), "king", "", "")).contains("slags organ", "hva det ble");
        database.sql("update round set published_at = now() where id = ?").param(round.id).update();
        String early = TODAY.minusDays(3).toString();
        assertThat(fault(early, "council", "", "adopted")).contains("før runden ble publisert");
        Answer sure =
                officer.post(at, "by", "council", "on", early, "outcome", "noted", "sure", "yes");
        assertThat(sure.status()).as("the officer knows better").isEqualTo(303);
    }

    @Test
    void minutesThatAreNotTheseSaySo() throws Exception {
        assertThat(read("annet.txt", "Storvatn kommune\n\nVi vil strø.\n").page().text())
                .contains("Fant ingen behandling av denne saken");
        round.body("Granmo", "7102");
        Answer others =
                read(
                        "granmo.txt",
                        "Granmo kommune\n\nSvar fra Granmo kommune på «Lys i mørket»\n\n"
                                + "Vedtatt av Granmo kommunestyre "
                                + DAY
                                + ", sak 6/26.\n");
        assertThat(others.page().select("[role=alert]").text()).contains("Granmo", "Storvatn");
        Answer other =
                read(
                        "bil.txt",
                        "Storvatn kommune\n\nSaksprotokoll i formannskapet "
                                + DAY
                                + ", sak 5/26\n\nNy brannbil\n\nVotering\n\nEnstemmig vedtatt.\n");
        assertThat(other.page().select("[role=alert]").text())
                .contains("nevner ikke «Lys i mørket»");
        Answer broken = read("bilde.pdf", "%PDF-1.7\nbroken");
        assertThat(broken.page().select("[role=alert]").eachText()).hasSizeGreaterThan(1);
    }

    @Test
    void theCaseTheRegionAndTheReviewKnowOfIt() {
        typed("61/26");
        assertThat(officer.get("/rounds/" + round.id + "/bodies/" + body).page().text())
                .contains("Vedtatt");
        Answer region =
                people.inRole(Role.REGIONAL_ADVISER, round.region)
                        .browser()
                        .get("/rounds/" + round.id + "/regions/" + round.region);
        assertThat(region.page().select("table").text())
                .contains("Behandlet", "Kommunestyre, bystyre eller fylkesting", "Vedtatt")
                .doesNotContain("61/26");
        assertThat(region.page().select("table").text()).as("no draft").contains("Ikke begynt");
    }

    private String typed(String number) {
        Answer answer =
                officer.post(
                        at,
                        "by",
                        "council",
                        "on",
                        TODAY.toString(),
                        "number",
                        number,
                        "outcome",
                        "adopted");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return database.sql("select id from treatment where round = ? and number = ?")
                .params(round.id, number)
                .query(UUID.class)
                .single()
                .toString();
    }

    private String fault(String on, String by, String number, String outcome) {
        Answer answer = officer.post(at, "by", by, "on", on, "number", number, "outcome", outcome);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select(".notice").text();
    }

    private Answer read(String name, String text) throws InterruptedException {
        Answer answer =
                officer.upload(at + "/minutes", name, text.getBytes(StandardCharsets.UTF_8));
        String page = answer.location();
        for (int i = 0; i < 300; i++) {
            Answer shown = officer.get(page);
            if (shown.headers().firstValue("Refresh").isEmpty()) {
                assertThat(shown.status()).isEqualTo(200);
                return shown;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("not read: " + name);
    }

    private static String[] values(Element form) {
        return form.select("input:not([name=_csrf]), select").stream()
                .flatMap(field ->
                        Stream.of(
                                field.attr("name"),
                                field.is("select")
                                        ? field.select("[selected]").val()
                                        : field.val()))
                .toArray(String[]::new);
    }

    private static void set(String[] values, String name, String value) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                values[i + 1] = value;
            }
        }
    }
}
