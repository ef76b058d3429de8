package no.samsvar.app.debate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.samsvar.app.TestBrowser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestBrowser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A screen on the wall and two telephones, in a real browser. */
class DebateBrowserTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void whatIsTypedOnATelephoneComesUpOnTheWall() throws IOException {
        TestDebate debate = new TestDebate();
        List<String> complaints = new ArrayList<>();
        try (TestBrowser browser = new TestBrowser();
                BrowserContext hall = browser.of(debate.someone, true);
                BrowserContext one = browser.of(true);
                BrowserContext two = browser.of(true)) {
            Page overview = listened(hall, complaints);
            overview.navigate(TestApp.url(debate.at));
            Page wall = listened(hall, complaints);
            wall.setViewportSize(1280, 720);
            wall.navigate(TestApp.url(debate.at + "/screen"));
            assertThat(wall.locator("h1")).containsText("trygt om vinteren");
            Page first = joined(one, debate, "Bord 1", complaints);
            Page second = joined(two, debate, "Bord 2", complaints);

            first.fill("#text", "Lys opp skolevegen.");
            second.fill("#text", "Halvskrevet");
            first.locator("form.stack button").click();
            assertThat(wall.locator("#points")).containsText("Lys opp skolevegen.", PATIENT);
            assertThat(second.locator("#points")).containsText("Lys opp skolevegen.", PATIENT);
            assertThat(second.locator("#text")).hasValue("Halvskrevet");
            assertThat(overview.locator(".news-note")).containsText("skrevet noe nytt", PATIENT);

            second.locator(".marks button[value=priority]").click();
            second.locator(".marks button[value=against]").click();
            assertThat(wall.locator("#points")).containsText("Viktig for ett bord", PATIENT);
            assertThat(wall.locator("#points")).containsText("Omstridt", PATIENT);
            look(first, "debate-table");
            look(second, "debate-table-marked");
            look(wall, "debate-screen");

            wall.setViewportSize(1280, 720);
            wall.keyboard().press("ArrowRight");
            assertThat(wall.locator("h1")).containsText("innbyggerne selv");
            wall.waitForLoadState(); // its script, too
            wall.keyboard().press("ArrowLeft");
            assertThat(wall.locator("h1")).containsText("trygt om vinteren");
            Assertions.assertThat(complaints).isEmpty();

            second.fill("#text", "Skrevet da det var slutt.");
            debate.officer.post(debate.at + "/close");
            second.locator("form.stack button").click();
            assertThat(second.locator("main")).containsText("Skrevet da det var slutt.");
            assertThat(first.locator("h1")).containsText("ikke med i debatten lenger", PATIENT);
        }
    }

    @Test
    void allOfItWorksWithoutScript() throws IOException {
        TestDebate debate = new TestDebate();
        try (TestBrowser browser = new TestBrowser();
                BrowserContext hall = browser.of(debate.someone, false);
                BrowserContext one = browser.of(false)) {
            Page phone = joined(one, debate, "Bord 1", new ArrayList<>());
            phone.fill("#text", "Strø hver morgen.");
            phone.locator("form.stack button").click();
            assertThat(phone.locator("#points")).containsText("Strø hver morgen.");
            phone.locator(".marks button[value=priority]").click();
            assertThat(phone.locator(".marks button[value=no-priority]"))
                    .hasAttribute("aria-pressed", "true");
            Page officer = hall.newPage();
            officer.navigate(TestApp.url(debate.at));
            officer.locator(".tools summary").click();
            TestBrowser.shot(officer, "debate-overview"); // axe needs script
            officer.locator(".tools button[value=remove]").click();
            assertThat(officer.locator("main")).containsText("hente det tilbake");
            officer.locator("button[value=restore]").click();
            assertThat(officer.locator(".points").first()).containsText("Strø hver morgen.");
            officer.navigate(TestApp.url(debate.at + "/sheet"));
            TestBrowser.shot(officer, "debate-sheet");
        }
    }

    private static Page joined(
            BrowserContext context, TestDebate debate, String table, List<String> complaints) {
        Page page = listened(context, complaints);
        page.setViewportSize(390, 844);
        page.navigate(TestApp.url("/debate?code=" + debate.code()));
        page.locator("main form button").click();
        page.fill("#name", table);
        page.locator("main form button").first().click();
        assertThat(page.locator(".at-table")).containsText(table);
        return page;
    }

    private static Page listened(BrowserContext context, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }
}
