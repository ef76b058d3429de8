package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.Axe;
import no.samsvar.app.Chromium;
import no.samsvar.app.TestApp;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way from a link to a receipt in a real browser, with JavaScript and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private Chromium chromium;
    private Fixtures round;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        round =
                Fixtures.round(
                        TestApp.part(JdbcClient.class),
                        TestApp.part(FileStore.class),
                        "Lys i mørket");
        round.body("granmo", "Granmo");
        round.body("storvatn", "Storvatn");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void i01UploadReviewSendReceiptWithJavaScript() {
        walk("granmo", true, "nb-NO", 1280);
    }

    @Test
    void i02TheSameWithoutJavaScriptOnAPhoneInNynorsk() {
        walk("storvatn", false, "nn-NO", 390);
    }

    @Test
    void i03AnAdviserMakesALinkAndDropsInEmails() {
        String cookie = Sessions.of(Role.REGIONAL_ADVISER, null, Fixtures.REGION);
        try (BrowserContext context =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(390, 900))) {
            context.addCookies(List.of(new Cookie("samsvar", cookie).setUrl(TestApp.url("/"))));
            Page page = context.newPage();
            page.navigate(TestApp.url(round.base("storvatn") + "/links"));
            button(page, "Make a new link").click();
            page.locator("#new-link").waitFor();
            look(page, "adviser-1-links", true);
            page.navigate(
                    TestApp.url(
                            "/rounds/"
                                    + round.round
                                    + "/regions/"
                                    + Fixtures.REGION
                                    + "/received"));
            page.locator("#choose")
                    .setInputFiles(
                            new FilePayload[] {
                                new FilePayload(
                                        "notat.txt",
                                        "text/plain",
                                        Fixtures.bytes("Vi vil ha mer lys ved skolen.")),
                                new FilePayload("tom.txt", "text/plain", new byte[0])
                            });
            button(page, "Receive").click();
            page.locator(".file-name").first().waitFor();
            long end = System.nanoTime() + 60_000_000_000L;
            while (page.locator("select").count() < 2 && System.nanoTime() < end) {
                page.waitForTimeout(500);
                page.reload();
            }
            look(page, "adviser-2-received", true);
            page.locator("select").first().selectOption("storvatn");
            button(page, "Put under").click();
            page.locator("main .file-name").first().waitFor();
            look(page, "adviser-3-placed", true);
        }
    }

    private void walk(String body, boolean script, String language, int width) {
        boolean nynorsk = language.startsWith("nn");
        try (BrowserContext context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setJavaScriptEnabled(script)
                                        .setLocale(language)
                                        .setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(TestApp.url("/s/" + round.link(body)));
            look(page, body + "-1-page", script);
            page.getByLabel(nynorsk ? "Vel ei eller fleire filer" : "Velg en eller flere filer")
                    .setInputFiles(
                            new FilePayload(body + ".txt", "text/plain", Fixtures.answer(body)));
            button(page, nynorsk ? "Legg til" : "Legg til").click();
            page.locator("#chosen .file-name").first().waitFor();
            settle(page, script);
            look(page, body + "-2-file", script);
            link(page, nynorsk ? "Sjå over og send inn" : "Se over og send inn").click();
            settle(page, script);
            look(page, body + "-3-review", script);
            button(page, "Send inn").click();
            page.locator("h1", new Page.LocatorOptions().setHasText("Kvittering")).waitFor();
            look(page, body + "-4-receipt", script);
            assertThat(round.counts(body)).containsExactly(1, 1);
        }
    }

    /** Until everything has been read: by itself with JavaScript, by loading the page without. */
    private static void settle(Page page, boolean script) {
        Locator reading = page.locator("[data-refresh]");
        long end = System.nanoTime() + 90_000_000_000L;
        while (reading.count() > 0 && System.nanoTime() < end) {
            page.waitForTimeout(500);
            if (!script) {
                page.reload();
            }
        }
        assertThat(reading.count()).isZero();
    }

    /** Not by role: the driver's names of roles do not survive a Turkish locale. */
    private static Locator button(Page page, String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name)).last();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(name)).last();
    }

    /** No violations; a picture where {@code -Dsamsvar.shots=FOLDER} asks for it. */
    private static void look(Page page, String name, boolean script) {
        page.waitForLoadState();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        String folder = System.getProperty("samsvar.shots");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
        if (script) {
            assertThat(Axe.violations(page)).as(name).isEmpty();
        }
    }
}
