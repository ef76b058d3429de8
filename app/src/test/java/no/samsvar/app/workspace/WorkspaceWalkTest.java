package no.samsvar.app.workspace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.samsvar.app.TestBrowser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestBrowser;
import no.samsvar.app.TestRound;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The way of an officer and of an adviser, in a real browser. */
class WorkspaceWalkTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
    private final People people = new People(TestApp.server());

    @Test
    void aPaperIsBroughtInCorrectedAndCompared() throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(people.inRole(Role.CASE_OFFICER, body), true)) {
            Page page = context.newPage();
            page.navigate(TestApp.url("/rounds/" + round.id + "/bodies/" + body));
            look(page, "steps-empty");
            String answer =
                    new String(TestRound.answer("storvatn"), StandardCharsets.UTF_8)
                            + "\n\nSaken er lagt fram for [xx] kommune.\n";
            bringIn(page, "svar.txt", answer);
            assertThat(page.locator("h1")).containsText("Lest: svar.txt", PATIENT);
            assertThat(page.locator(".found")).containsText("[xx]");
            look(page, "draft");
            Locator row =
                    page.locator("div.read-row", new Page.LocatorOptions().setHasText("strø"));
            row.locator("select").first().selectOption("none");
            page.locator(".bar button").click();
            assertThat(page.locator("[role=status]")).containsText("Lagret");
            page.navigate(TestApp.url("/rounds/" + round.id + "/bodies/" + body));
            assertThat(page.locator("main")).containsText("Sett over");
            bringIn(page, "svar 2.txt", answer.replace("200 000", "300 000"));
            assertThat(page.locator("h1")).containsText("Lest: svar 2.txt", PATIENT);
            page.locator("a[href$=difference]").first().click();
            assertThat(page.locator("ins")).containsText("300");
            look(page, "difference");
            page.navigate(TestApp.url("/rounds/" + round.id + "/bodies/" + body));
            look(page, "steps");
        }
    }

    @Test
    void whatIsTypedSavesItselfAndOutlivesTheSession() throws IOException {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Storvatn", "7101");
        People.Someone officer = people.inRole(Role.CASE_OFFICER, body);
        String form = TestApp.url("/rounds/" + round.id + "/bodies/" + body + "/form");
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(officer, true)) {
            Page page = context.newPage();
            page.navigate(form);
            page.fill("#t-1", "Vi strør *hver* morgen.");
            assertThat(page.locator("#form-news")).containsText("Lagret", PATIENT);
            look(page, "form");
            page.reload();
            assertThat(page.locator("#t-1")).hasValue("Vi strør *hver* morgen.");

            context.clearCookies(); // the session has ended
            page.fill("#t-1", "Vi strør *hver* morgen og kveld.");
            assertThat(page.locator("#form-news")).containsText("Du er logget ut", PATIENT);
            context.addCookies(
                    List.of(new Cookie("samsvar", officer.cookie()).setUrl(TestApp.url("/"))));
            page.reload();
            assertThat(page.locator("#t-1")).hasValue("Vi strør *hver* morgen og kveld.");
            assertThat(page.locator("#form-news")).containsText("hentet fram igjen");
            page.locator("#t-2").focus();
            assertThat(page.locator("#form-news")).containsText("Lagret", PATIENT);
        }
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(officer, false)) {
            Page page = context.newPage();
            page.navigate(form);
            assertThat(page.locator("#t-1")).hasValue("Vi strør *hver* morgen og kveld.");
            page.fill("#t-2", "- melde fra");
            page.locator(".writing button").click();
            assertThat(page.locator(".ds-alert")).containsText("Lagret.");
            assertThat(page.locator("#t-2")).hasValue("- melde fra");
        }
    }

    private static void bringIn(Page page, String name, String text) {
        page.setInputFiles(
                "#file",
                new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#bring button").click();
    }

    @Test
    void theReportWorksInItsSandbox() throws IOException {
        TestRound round = new TestRound(TestApp.server());
        round.sent(round.body("Storvatn", "7101"), "svar.txt", TestRound.answer("storvatn"));
        round.sent(round.body("Granmo", "7102"), "svar.txt", TestRound.answer("granmo"));
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context =
                        browser.of(people.inRole(Role.REGIONAL_ADVISER, round.region), true)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    complaints.add(m.text());
                }
            });
            page.navigate(
                    TestApp.url(
                            "/rounds/" + round.id + "/regions/" + round.region + "/collations"));
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("Åpne rapporten", PATIENT);
            look(page, "collation");
            complaints.clear();
            page.locator("a[href$='report.html']").first().click();
            assertThat(page.locator("body")).containsText("Storvatn");
            Assertions.assertThat(page.evaluate("getComputedStyle(document.body).margin"))
                    .isEqualTo("0px"); // the report's own style holds
            Assertions.assertThat(complaints).isEmpty();
            TestBrowser.shot(page, "report");
            page.goBack();
            page.locator("main p a").last().click();
            look(page, "collations");
        }
    }
}
