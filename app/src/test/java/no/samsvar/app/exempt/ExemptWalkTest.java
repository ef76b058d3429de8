package no.samsvar.app.exempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.samsvar.app.TestBrowser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.UUID;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestBrowser;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real browser: the officer withholds a statement, the adviser gives out the rest. */
class ExemptWalkTest {
    private static final LocatorAssertions.ContainsTextOptions WHEN_READ =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
    private final People people = new People(TestApp.server());

    @Test
    void aStatementIsWithheldAndTheRestIsGivenOut() throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        UUID sent = round.sent(body, "svar.txt", TestRound.answer("storvatn"));
        try (TestBrowser browser = new TestBrowser()) {
            try (BrowserContext context =
                    browser.of(people.inRole(Role.CASE_OFFICER, body), true)) {
                Page page = context.newPage();
                page.navigate(TestApp.url(at(round, body, sent)));
                look(page, "exempt-waiting");
                assertThat(page.locator("main")).containsText("Merk avsnitt", WHEN_READ);
                look(page, "exempt-none");
                statement(page).check();
                page.fill("#basis", "offl. § 23");
                page.locator("main form button").last().click();
                assertThat(page.locator("ul.files")).containsText("Vi vil heller strø bedre");
                look(page, "exempt-one");
            }
            try (BrowserContext context =
                    browser.of(people.inRole(Role.REGIONAL_ADVISER, round.region), true)) {
                Page page = context.newPage();
                page.navigate(
                        TestApp.url(
                                "/rounds/"
                                        + round.id
                                        + "/regions/"
                                        + round.region
                                        + "/collations"));
                look(page, "collations-none");
                page.locator("main form button").last().click();
                assertThat(page.locator("main")).containsText("Åpne rapporten", WHEN_READ);
                assertThat(page.locator("h1")).containsText("For offentligheten");
                look(page, "collation-public");
                page.locator("main a.ds-button").first().click();
                assertThat(page.locator("body")).containsText("Lys med sensor");
                assertThat(page.locator("body"))
                        .not()
                        .containsText("strø bedre og setter av 200 000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMistakeIsToldBesideItsField(boolean script) throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        UUID sent = round.sent(body, "svar.txt", TestRound.answer("storvatn"));
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context =
                        browser.of(people.inRole(Role.CASE_OFFICER, body), script)) {
            Page page = context.newPage();
            page.navigate(TestApp.url(at(round, body, sent)));
            assertThat(page.locator("main")).containsText("Merk avsnitt", WHEN_READ);
            page.fill("#words", "står ingen steder");
            page.fill("#basis", "offl. § 23");
            page.locator("main form button").last().click();
            assertThat(page.locator("#words-said")).containsText("står ikke i svaret");
            assertThat(page.locator("#basis")).hasValue("offl. § 23");
            if (script) {
                look(page, "exempt-mistake");
            }
            page.fill("#words", "brøytemaskiner");
            page.locator("main form button").last().click();
            assertThat(page.locator("ul.files")).containsText("brøytemaskiner");
        }
    }

    private static Locator statement(Page page) {
        return page.locator("ul.pieces label").filter(text("Vi vil heller")).locator("input");
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static String at(TestRound round, String body, UUID submission) {
        return "/rounds/" + round.id + "/bodies/" + body + "/submissions/" + submission + "/exempt";
    }
}
