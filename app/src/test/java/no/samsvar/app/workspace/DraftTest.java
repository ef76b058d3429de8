package no.samsvar.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paper is brought in, shown as it was read, and corrected. */
class DraftTest {
    private static final String PAPER =
            """
            Svar fra Storvatn kommune

            Spørsmål 1
            Storvatn kommune vil strø gangvegene hver morgen før klokka sju.
            Vi vil sette opp lys med sensor langs skolevegen.

            Spørsmål 2
            Innbyggerne kan melde fra om feil på telefon hele døgnet.

            Saken er lagt fram for [xx] kommune av rådmannen.
            """;
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String body;
    private String at;
    private HttpVisitor officer;

    @BeforeEach
    void aBodyWithAnOfficer() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
        at = "/rounds/" + round.id + "/bodies/" + body;
        officer = people.inRole(Role.CASE_OFFICER, body).browser();
    }

    @Test
    void theAnswerIsShownApartFromTheRest() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        assertThat(rows(page, ".is-answer"))
                .anyMatch(row -> row.contains("strø gangvegene"))
                .anyMatch(row -> row.contains("melde fra om feil"))
                .noneMatch(row -> row.contains("Svar fra Storvatn"));
        assertThat(value(page, "strø gangvegene")).isEqualTo("q1");
        assertThat(value(page, "melde fra om feil")).isEqualTo("q2");
        assertThat(rows(page, ".is-not")).anyMatch(row -> row.contains("Svar fra Storvatn"));
    }

    @Test
    void aPlaceholderThatWasLeftIsPointedOutWhereItStands() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        Element found = Objects.requireNonNull(page.page().selectFirst(".found a:contains([xx])"));
        assertThat(page.page().select(found.attr("href")).text()).contains("[xx] kommune");
    }

    @Test
    void aQuestionThatNothingAnswersIsPointedOut() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER.substring(0, PAPER.indexOf("Spørsmål 2")));
        assertThat(page.page().select(".found").text())
                .contains("Ingenting er lest som svar på spørsmål 2");
    }

    @Test
    void whatIsCorrectedHoldsInTheNextVersionAndCanBeUndone() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        Answer saved = settled(page, "melde fra om feil", Sheet.NOT);
        assertThat(saved.page().text()).contains("Lagret: 1 rettelser");
        assertThat(value(saved, "melde fra om feil")).isEqualTo(Sheet.NOT);
        assertThat(value(saved, "strø gangvegene")).isEqualTo("q1");
        assertThat(saved.page().select(".found").text()).contains("spørsmål 2");

        Answer next = broughtIn("svar 2.txt", PAPER.replace("før klokka sju", "før klokka seks"));
        assertThat(value(next, "melde fra om feil")).isEqualTo(Sheet.NOT);

        Answer undone = shown(officer.post(path(next) + "/undo"));
        assertThat(value(undone, "melde fra om feil")).isEqualTo("q2");
    }

    @Test
    void anAnswerIsPutUnderAnotherQuestionOrUnderNone() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        Answer other = settled(page, "strø gangvegene", "q2");
        assertThat(value(other, "strø gangvegene")).isEqualTo("q2");
        Answer none = settled(other, "strø gangvegene", Sheet.NONE);
        assertThat(value(none, "strø gangvegene")).isEqualTo(Sheet.NONE);
    }

    @Test
    void whatWasReadAsNoAnswerBecomesOneUnderItsQuestion() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        Answer saved = settled(settled(page, "melde fra om feil", Sheet.NOT), "melde fra", "q1");
        assertThat(value(saved, "melde fra om feil")).isEqualTo("q1");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsTold() throws Exception {
        Answer page = broughtIn("svar.txt", PAPER);
        settled(page, "melde fra om feil", Sheet.NOT);
        Answer late = settled(page, "strø gangvegene", Sheet.NOT);
        assertThat(late.page().text()).contains("Noen andre har rettet på lesingen");
        assertThat(value(late, "strø gangvegene")).isEqualTo("q1");
    }

    @Test
    void aNewVersionShowsItsDifference() throws Exception {
        broughtIn("svar.txt", PAPER);
        Answer next =
                broughtIn(
                        "svar 2.txt",
                        PAPER.replace("klokka sju", "klokka seks")
                                .replace("rådmannen", "kommunedirektøren"));
        Answer own = shown(path(next) + "/difference");
        assertThat(own.page().select("del").eachText()).containsExactly("sju.");
        assertThat(own.page().select("ins").eachText()).containsExactly("seks.");
        Answer whole = shown(path(next) + "/difference?of=whole");
        assertThat(whole.page().select("ins").eachText()).contains("seks.", "kommunedirektøren.");
    }

    @Test
    void theSameFileTwiceIsOneVersionAndNoFileIsNone() throws Exception {
        broughtIn("svar.txt", PAPER);
        Answer again = broughtIn("svar.txt", PAPER);
        assertThat(again.page().text()).contains("samme fil som versjon 1");
        Answer none = officer.follow(officer.upload(at + "/drafts", "", new byte[0]));
        assertThat(none.page().text()).contains("Velg en fil først");
        assertThat(none.page().select("#bring .plain li")).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndIsKept() throws Exception {
        Answer page = broughtIn("svar.pdf", "%PDF-1.7\nbroken");
        assertThat(page.page().text()).contains("Filen kunne ikke leses");
        assertThat(page.page().select(".found li")).isNotEmpty();
        Answer file = officer.get(path(page) + "/file");
        assertThat(file.body()).isEqualTo("%PDF-1.7\nbroken");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void nobodyOutsideTheBodySeesIt() throws Exception {
        String path = path(broughtIn("svar.txt", PAPER));
        String neighbour = round.body("Granmo", "7102");
        List<HttpVisitor> others =
                List.of(
                        people.inRole(Role.CASE_OFFICER, neighbour).browser(),
                        people.inRole(Role.REGIONAL_ADVISER, round.region).browser(),
                        people.inRole(Role.COMMITTEE_MEMBER, round.region).browser(),
                        people.inRole(Role.NATIONAL_EDITOR, null).browser(),
                        people.inRole(Role.ADMINISTRATOR, null).browser(),
                        people.inRole(Role.AUDITOR, null).browser());
        for (HttpVisitor other : others) {
            for (String page : new String[] {at, path, path + "/file", path + "/difference"}) {
                Answer answer = other.get(page);
                assertThat(answer.status()).as(page).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("gangvegene");
            }
            assertThat(other.post(path + "/undo").status()).isEqualTo(404);
        }
        String through = path.replace(body, neighbour);
        assertThat(others.getFirst().get(through).status()).isEqualTo(404);
        HttpVisitor elected = people.inRole(Role.ELECTED_REPRESENTATIVE, body).browser();
        Answer seen = elected.get(path);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("select, .bar")).isEmpty();
        assertThat(elected.post(path + "/undo").status()).isEqualTo(404);
    }

    private Answer broughtIn(String name, String text) throws Exception {
        Answer answer = officer.upload(at + "/drafts", name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(303);
        return shown(answer);
    }

    private Answer settled(Answer page, String words, String value) throws Exception {
        List<String> fields = new ArrayList<>();
        fields.add("seen");
        fields.add(page.page().select("input[name=seen]").attr("value"));
        for (Element select : page.page().select("select")) {
            Element row = select.closest("div.read-row");
            fields.add(select.attr("name"));
            fields.add(
                    row != null && row.text().contains(words)
                            ? value
                            : select.select("option[selected]").attr("value"));
        }
        return shown(officer.post(path(page) + "/settle", fields.toArray(String[]::new)));
    }

    private Answer shown(Answer answer) throws Exception {
        return shown(answer.location());
    }

    /** The page once it has been read. */
    private Answer shown(String page) throws Exception {
        Answer now = officer.get(page);
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (now.headers().firstValue("Refresh").isPresent()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(200);
            now = officer.get(page);
        }
        assertThat(now.status()).isEqualTo(200);
        return now;
    }

    private static String path(Answer page) {
        return page.page().select("a[href$=/file]").attr("href").replaceAll("/file$", "");
    }

    private static List<String> rows(Answer page, String kind) {
        return page.page().select("div.read-row" + kind + " .words").eachText();
    }

    private static String value(Answer page, String words) {
        return page.page().select("div.read-row").stream()
                .filter(row -> row.select(".words").text().contains(words))
                .findFirst()
                .orElseThrow()
                .select("option[selected]")
                .attr("value");
    }
}
