package no.samsvar.app.treatment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.samsvar.app.TestBrowser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestBrowser;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.Test;

/** The officer brings the minutes in, confirms one treatment and corrects the other. */
class TreatmentWalkTest {
    private final People people = new People(TestApp.server());

    @Test
    void minutesAreReadConfirmedAndCorrected() throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        String home = TestApp.url("/rounds/" + round.id + "/bodies/" + body);
        String day = TreatmentTest.day(TreatmentTest.TODAY);
        String minutes =
                """
                Storvatn kommune

                Saksprotokoll i formannskapet %s, sak 9/26

                Svar på debattheftet «Lys i mørket»

                Votering

                Tilrådingen ble enstemmig vedtatt.

                Saksprotokoll i kommunestyret %s, sak 44/26

                Votering

                Tilleggsforslaget fra Lien ble vedtatt mot 5 stemmer.

                Innstillingen med det vedtatte tillegget ble enstemmig vedtatt.
                """
                        .formatted(TreatmentTest.day(TreatmentTest.TODAY.minusDays(9)), day);
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(people.inRole(Role.CASE_OFFICER, body), true)) {
            Page page = context.newPage();
            page.navigate(home);
            page.locator("#treatment a").click();
            look(page, "treatments-empty");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "særutskrift.txt",
                            "text/plain",
                            minutes.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action$=minutes] button").click();
            assertThat(page.locator("h1"))
                    .containsText(
                            "Lest: særutskrift.txt",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
            Locator council = page.locator("section.ds-card").nth(1);
            assertThat(council.locator("select[name=outcome]")).hasValue("changed");
            assertThat(council.locator("q").last()).containsText("med det vedtatte tillegget");
            look(page, "treatments-read");
            council.locator("input[name=number]").fill("tull");
            council.locator("button").click();
            assertThat(page.locator("main")).containsText("Skriv saksnummeret som 61/26");
            look(page, "treatments-fault");
            page.locator("input[name=number]").fill("45/26");
            page.locator("main form button").first().click();
            assertThat(page.locator("ol.treatments")).containsText("Rettet av dere");
            page.locator("ol.treatments a").first().click(); // the minutes again
            page.locator("section.ds-card").first().locator("button").click();
            assertThat(page.locator("ol.treatments > li")).hasCount(2);
            look(page, "treatments");
            page.navigate(home);
            assertThat(page.locator("#treatment")).containsText("Vedtatt med endringer");
            look(page, "steps-treated");
        }
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context =
                        browser.of(people.inRole(Role.REGIONAL_ADVISER, round.region), true)) {
            Page page = context.newPage();
            page.navigate(TestApp.url("/rounds/" + round.id + "/regions/" + round.region));
            assertThat(page.locator("table")).containsText("Behandlet");
            look(page, "region-treated");
        }
    }
}
