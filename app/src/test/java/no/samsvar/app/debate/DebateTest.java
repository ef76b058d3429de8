package no.samsvar.app.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A debate: tables come in by a code, say what they think, and weigh it. */
class DebateTest {
    private TestDebate debate;

    @BeforeEach
    void anOpenDebate() throws IOException {
        debate = new TestDebate();
    }

    @Test
    void whatATableSaysIsSeenByAll() {
        HttpVisitor first = debate.phone("Bord 1");
        HttpVisitor second = debate.phone("Bord 2");
        debate.say(first, "1", "Lys opp skolevegen.");
        debate.say(second, "1", "Brøyt gangvegen først.\nOgså om natta.");
        Answer page = second.get(debate.table() + "?q=1");
        assertThat(page.page().select("h1").text()).contains("gå trygt om vinteren");
        assertThat(page.page().select(".said").eachText())
                .containsExactly("Lys opp skolevegen.", "Brøyt gangvegen først. Også om natta.");
        assertThat(page.page().select(".by").eachText()).containsExactly("Bord 1", "Bord 2");
        assertThat(first.get(debate.table() + "?q=2").page().select(".said")).isEmpty();
        assertThat(debate.officer.get(debate.at + "/screen?q=1").page().select(".said")).hasSize(2);
    }

    @Test
    void theBookletsTextThatLeadsToTheQuestionStandsBesideIt() {
        HttpVisitor phone = debate.phone("Bord 1");
        String second = phone.get(debate.table() + "?q=2").page().select(".booklet").text();
        assertThat(second)
                .contains("Hjelpe hverandre med snøen", "Et nabolag med felles snøfreser");
        assertThat(second).doesNotContain("Lyse opp skolevegen", "Hvordan kan innbyggerne selv");
        assertThat(debate.officer.get(debate.at + "/screen?q=2&view=booklet").page().text())
                .contains("Et nabolag med felles snøfreser");
    }

    @Test
    void twoPhonesOfOneTableAreOneTable() {
        HttpVisitor one = debate.phone("Bord 1");
        HttpVisitor other = debate.phone(" bord  1 ");
        debate.say(one, "1", "Strø.");
        String point = debate.point("Strø.");
        debate.mark(other, point, "priority");
        debate.mark(one, point, "priority");
        assertThat(debate.card("Strø.").select(".stars").text()).isEqualTo("★ Viktig for ett bord");
        assertThat(one.get(debate.table() + "?table=change").page().select("button[name=name]"))
                .hasSize(1);
    }

    @Test
    void aTableHoldsThreePointsOfAQuestionToBeTheMostImportant() {
        HttpVisitor phone = debate.phone("Bord 1");
        for (int i = 1; i <= 4; i++) {
            debate.say(phone, "1", "Punkt " + i + ".");
        }
        debate.say(phone, "2", "Et annet spørsmål.");
        for (int i = 1; i <= 3; i++) {
            debate.mark(phone, debate.point("Punkt " + i + "."), "priority");
        }
        Answer full = phone.follow(debate.mark(phone, debate.point("Punkt 4."), "priority"));
        assertThat(full.page().text()).contains("Bordet har allerede tre viktige punkter");
        assertThat(debate.card("Punkt 4.").select(".stars")).isEmpty();
        debate.mark(phone, debate.point("Et annet spørsmål."), "priority");
        assertThat(debate.card("Et annet spørsmål.").select(".stars")).hasSize(1);
        debate.mark(phone, debate.point("Punkt 1."), "no-priority");
        debate.mark(phone, debate.point("Punkt 4."), "priority");
        assertThat(debate.officer.get(debate.at + "/screen?view=priority").page().select(".said"))
                .extracting(e -> e.text())
                .containsExactly("Punkt 2.", "Punkt 3.", "Punkt 4.", "Punkt 1.");
    }

    @Test
    void aPointIsContestedWhereATableIsAgainstItOrDivided() {
        HttpVisitor first = debate.phone("Bord 1");
        HttpVisitor second = debate.phone("Bord 2");
        debate.say(first, "1", "Slukk lyset om natta.");
        String point = debate.point("Slukk lyset om natta.");
        debate.mark(first, point, "for");
        assertThat(debate.card("Slukk lyset om natta.").text()).doesNotContain("Omstridt");
        debate.mark(second, point, "against");
        assertThat(debate.card("Slukk lyset om natta.").text())
                .contains("Omstridt", "Støtter: Bord 1", "Imot: Bord 2");
        debate.mark(second, point, "divided");
        assertThat(debate.card("Slukk lyset om natta.").text())
                .contains("Omstridt", "Delt: Bord 2");
        debate.mark(second, point, "none");
        assertThat(debate.card("Slukk lyset om natta.").text()).doesNotContain("Omstridt");
    }

    @Test
    void nothingTypedIsLostWhereItIsRefused() {
        HttpVisitor phone = debate.phone("Bord 1");
        String longer = "For langt. ".repeat(200).strip();
        Answer refused = debate.say(phone, "1", longer);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text").val()).isEqualTo(longer);
        assertThat(debate.say(phone, "1", "  ").status()).isEqualTo(422);
        Answer officers =
                debate.officer.post(
                        debate.at + "/points", "q", "2", "table", "Bord 9", "text", longer);
        assertThat(officers.status()).isEqualTo(422);
        assertThat(officers.page().select("#text-2").val()).isEqualTo(longer);
        assertThat(officers.page().select("#table-2").val()).isEqualTo("Bord 9");

        HttpVisitor nameless = debate.joined();
        Answer asked = debate.say(nameless, "1", "Uten bord.");
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.page().text()).contains("Uten bord.", "si hvilket bord det er");

        debate.officer.post(debate.at + "/close");
        Answer over = debate.say(phone, "1", "For sent skrevet.");
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.page().text()).contains("For sent skrevet.", "Debatten er avsluttet");
    }

    @Test
    void ofTwoWhoChangeAPointBothTextsAreShown() {
        HttpVisitor first = debate.phone("Bord 1");
        debate.say(first, "1", "Strø hver morgen.");
        String point = debate.point("Strø hver morgen.");
        change(first, debate.table(), point, "1", "Strø hver morgen og kveld.");
        Answer conflict = change(debate.officer, debate.at, point, "1", "Strø hver natt.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("#text").val()).isEqualTo("Strø hver natt.");
        assertThat(conflict.page().select(".theirs").text())
                .isEqualTo("Strø hver morgen og kveld.");
        assertThat(conflict.page().select("ins").text()).contains("natt");
        String seen = conflict.page().select("input[name=seen]").val();
        assertThat(change(debate.officer, debate.at, point, seen, "Strø hver natt.").status())
                .isEqualTo(303);
        Answer page = debate.officer.get(debate.at + "/points/edit?point=" + point);
        assertThat(page.page().select("li.said").eachText())
                .containsExactly("Strø hver morgen og kveld.", "Strø hver morgen.");
        HttpVisitor other = debate.phone("Bord 2");
        assertThat(change(other, debate.table(), point, "3", "Ikke mitt.").status()).isEqualTo(404);
    }

    @Test
    void theOfficerTidiesAndCanUndoIt() {
        debate.officer.post(debate.at + "/points", "q", "1", "table", "Bord 1", "text", "Strø.");
        debate.officer.post(
                debate.at + "/points", "q", "1", "table", "Bord 2", "text", "Strø mer.");
        debate.officer.post(debate.at + "/points", "q", "1", "table", "", "text", "Måk.");
        assertThat(debate.card("Måk.").select(".by").text()).isEqualTo("Salen");
        String first = debate.point("Strø.");
        String second = debate.point("Strø mer.");
        HttpVisitor table = debate.phone("Bord 3");
        debate.mark(table, first, "priority");
        debate.mark(table, second, "priority");
        debate.mark(debate.phone("Bord 4"), second, "priority");

        assertThat(debate.officer.follow(debate.act(second, "merge", "into", first)).page().text())
                .contains("Punktene er slått sammen");
        assertThat(debate.said()).containsExactly("Strø.", "Måk.");
        assertThat(debate.card("Strø.").select(".stars").text()).contains("2 bord");
        assertThat(debate.card("Strø.").select(".merged").text()).isEqualTo("Strø mer. (Bord 2)");
        assertThat(table.follow(debate.mark(table, second, "for")).page().text())
                .contains("Punktet er fjernet eller slått sammen");
        debate.act(second, "split");
        assertThat(debate.said()).containsExactly("Strø.", "Strø mer.", "Måk.");
        assertThat(debate.card("Strø.").select(".stars").text()).contains("ett bord");

        debate.act(debate.point("Måk."), "up");
        assertThat(debate.said()).containsExactly("Strø.", "Måk.", "Strø mer.");
        debate.act(debate.point("Strø."), "up");
        debate.act(debate.point("Strø."), "down");
        assertThat(debate.said()).containsExactly("Måk.", "Strø.", "Strø mer.");

        debate.act(first, "remove");
        assertThat(debate.said()).containsExactly("Måk.", "Strø mer.");
        assertThat(table.follow(debate.mark(table, first, "priority")).page().text())
                .contains("Punktet er fjernet eller slått sammen");
        assertThat(debate.officer.get(debate.at).page().select(".found").text()).contains("Strø.");
        debate.act(first, "restore");
        assertThat(debate.said()).containsExactly("Måk.", "Strø.", "Strø mer.");
    }

    @Test
    void theOfficerMarksForATableThatHasNoTelephone() {
        debate.officer.post(debate.at + "/points", "q", "1", "table", "Bord 1", "text", "Strø.");
        String point = debate.point("Strø.");
        String table = debate.card("Strø.").select("select[name=table] option").getFirst().val();
        debate.act(point, "mark", "table", table, "mark", "priority");
        debate.act(point, "mark", "table", table, "mark", "against");
        assertThat(debate.card("Strø.").text()).contains("Viktig for ett bord", "Imot: Bord 1");
        assertThat(debate.officer.follow(debate.act(point, "mark", "mark", "for")).page().text())
                .contains("Velg et bord først");
    }

    @Test
    void pointsOfDifferentQuestionsAreNotMerged() {
        HttpVisitor phone = debate.phone("Bord 1");
        debate.say(phone, "1", "Strø.");
        debate.say(phone, "2", "Måk.");
        Answer refused =
                debate.officer.follow(
                        debate.act(debate.point("Strø."), "merge", "into", debate.point("Måk.")));
        assertThat(refused.page().text()).contains("kunne ikke slås sammen");
        assertThat(debate.said()).containsExactly("Strø.", "Måk.");
    }

    @Test
    void whatIsNewIsAskedForCheaplyAndIsNotInTheLog() {
        HttpVisitor phone = debate.phone("Bord 1");
        debate.say(phone, "1", "Strø.");
        String news = phone.get(debate.table() + "?q=1").page().select("#points").attr("hx-get");
        long before = logged("follow-debate");
        assertThat(phone.ask("GET", news, "HX-Request", "true").status()).isEqualTo(204);
        debate.say(phone, "1", "Måk.");
        Answer piece = phone.ask("GET", news, "HX-Request", "true");
        assertThat(piece.status()).isEqualTo(200);
        assertThat(piece.body()).contains("Måk.").doesNotContain("<html");
        assertThat(phone.get(news).location()).isEqualTo(debate.table());
        assertThat(logged("follow-debate")).isEqualTo(before);
        HttpVisitor other =
                debate.people.inRole(Role.REGIONAL_ADVISER, debate.round.region).browser();
        assertThat(other.ask("GET", news, "HX-Request", "true").status()).isEqualTo(404);
        assertThat(debate.people.stranger().ask("GET", news, "HX-Request", "true").status())
                .isEqualTo(401);
        assertThat(logged("follow-debate")).isEqualTo(before + 2);
    }

    @Test
    void whoIsSignedInAndElectedTakesPartWithoutACode() {
        HttpVisitor elected =
                debate.people.inRole(Role.ELECTED_REPRESENTATIVE, debate.body).browser();
        elected.post(debate.table() + "/table", "name", "Bord 7");
        debate.say(elected, "1", "Fra salen.");
        assertThat(debate.card("Fra salen.").select(".by").text()).isEqualTo("Bord 7");
        assertThat(elected.post(debate.at + "/close").status()).isEqualTo(404);
        debate.officer.post(debate.at + "/close");
        assertThat(elected.get(debate.table()).page().text()).contains("Debatten er avsluttet");
        Answer late = debate.say(elected, "1", "For sent.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text()).contains("Nye punkter tas ikke imot");
    }

    @Test
    void aDebateHasAName() {
        Answer refused = debate.officer.post(debate.all, "name", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Skriv et navn på møtet");
        assertThat(debate.officer.get(debate.all).page().select("ul.files h2").eachText())
                .isEqualTo(List.of("Kommunestyret 3. mars Åpen"));
    }

    private static long logged(String action) {
        return TestApp.part(JdbcClient.class)
                .sql("select count(*) from audit_event where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private static Answer change(
            HttpVisitor visitor, String at, String point, String seen, String text) {
        return visitor.post(at + "/points/edit", "point", point, "seen", seen, "text", text);
    }
}
