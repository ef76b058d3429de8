package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the region's page there is a way to everything that its adviser does. */
class RegionPageTest {
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String storvatn;
    private UUID submission;
    private String path;

    @BeforeEach
    void aRoundWithAnAnswer() throws IOException {
        round = new TestRound(TestApp.server());
        storvatn = round.body("Storvatn", "7101");
        round.body("Granmo", "7102");
        submission = round.sent(storvatn, "svar.txt", TestRound.answer("storvatn"));
        path = "/rounds/" + round.id + "/regions/" + round.region;
    }

    @Test
    void theAdviserReachesAnswersLinksLettersAndCollations() {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        String body = "/rounds/" + round.id + "/bodies/" + storvatn;
        List<String> ways = ways(adviser.get(path).page());
        assertThat(ways)
                .contains(
                        path + "/received",
                        path + "/collations",
                        path + "/deadline",
                        body + "/submissions/" + submission,
                        body + "/plan",
                        body + "/links");
        ways.removeIf(way -> way.contains("/submissions/")); // has no receipt here
        for (String way : ways) {
            assertThat(adviser.get(way).status()).as(way).isEqualTo(200);
        }
    }

    @Test
    void aCommitteeMemberIsShownNoWayThatIsClosed() {
        HttpVisitor member = people.inRole(Role.COMMITTEE_MEMBER, round.region).browser();
        List<String> ways = ways(member.get(path).page());
        assertThat(ways).contains(path + "/collations").doesNotContain(path + "/received");
        ways.removeIf(way -> way.contains("/submissions/")); // has no receipt here
        for (String way : ways) {
            assertThat(member.get(way).status()).as(way).isEqualTo(200);
        }
    }

    @Test
    void whatIsNoticedOfAnAnswerStandsUnderItsBody() throws IOException {
        String myrland = round.body("Myrland", "7103");
        round.sent(myrland, "tom.txt", new byte[0]);
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        Document page = adviser.get(path).page();
        assertThat(page.select("#noticed-" + myrland).text())
                .contains("Myrland", "Filen er tom", "tom.txt");
        assertThat(page.select("a[href='#noticed-" + myrland + "']").text()).contains("Én merknad");
    }

    @Test
    void aStatusThatNobodyHasSaysSo() {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(adviser.get(path + "?status=replaced").page().text())
                .contains("Ingen står slik nå");
    }

    /** Its own name for it stays its own, as its page says. */
    @Test
    void theLatestTreatmentIsToldByTheKindOfBody() {
        TestApp.part(JdbcClient.class)
                .sql(
                        """
                        insert into treatment
                            (id, round, body, by_kind, name, held_on, outcome, by_whom, at)
                        values (gen_random_uuid(), ?, ?, 'council', 'Storvatn bystyre',
                                '2027-01-14', 'adopted', 'test', now())
                        """)
                .params(round.id, storvatn)
                .update();
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(adviser.get(path).page().text())
                .contains(
                        "Behandlet torsdag 14. januar 2027: Kommunestyre, bystyre eller fylkesting."
                                + " Vedtatt")
                .doesNotContain("Storvatn bystyre");
    }

    /** Where the page leads in this round, the choice of a status and the page itself aside. */
    private List<String> ways(Document page) {
        return page.select("main a[href^=/rounds/]").eachAttr("href").stream()
                .filter(way -> !way.contains("?") && !way.equals(path))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
