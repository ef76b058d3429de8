package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tabs, bookmarks and screen readers tell two pages apart by their titles. */
class TitleTest {
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String body;

    @BeforeEach
    void aRound() throws IOException {
        round = new TestRound(TestApp.server());
        body = round.body("Storvatn", "7101");
    }

    @Test
    void aTitleNamesTheRound() {
        assertThat(title(people.stranger(), "/booklet"))
                .isEqualTo("Debatthefte – Lys i mørket – Samsvar");
    }

    @Test
    void aTitleNamesTheBodyAndTheRoundItIsIn() {
        HttpVisitor officer = people.inRole(Role.CASE_OFFICER, body).browser();
        assertThat(title(officer, "/bodies/" + body + "/form"))
                .isEqualTo("Skriv svaret her – Storvatn – Lys i mørket – Samsvar");
    }

    @Test
    void aTitleNamesTheRegionWhereThePageIsAboutIt() {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(title(adviser, "/regions/" + round.region))
                .isEqualTo("Regionens side – Solmark – Lys i mørket – Samsvar");
    }

    @Test
    void whoIsRefusedDoesNotLearnANameFromTheTitle() {
        HttpVisitor other =
                people.inRole(Role.CASE_OFFICER, round.body("Granmo", "7102")).browser();
        assertThat(title(other, "/bodies/" + body + "/form"))
                .isEqualTo("Siden finnes ikke, eller du har ikke tilgang – Samsvar");
    }

    private String title(HttpVisitor visitor, String path) {
        return visitor.get("/rounds/" + round.id + path).page().title();
    }
}
