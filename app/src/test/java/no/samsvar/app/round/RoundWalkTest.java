package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samsvar.app.Axe;
import no.samsvar.app.Chromium;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor's way from papers to a published round, in a real browser. */
class RoundWalkTest {
    private static final Path EXAMPLE = Path.of("../examples/naermere-hverdagen");

    /**
     * The library writes the name of LIGHT in the machine's language, and so wrongly in Turkish.
     */
    private static final ColorScheme LIGHT = ColorScheme.NO_PREFERENCE;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromPapersToAPublishedRound(boolean script) throws IOException {
        People people = new People(TestApp.server());
        People.Someone editor = people.inRole(Role.NATIONAL_EDITOR, null);
        try (BrowserContext context = context(editor, script)) {
            Page page = context.newPage();
            page.navigate(TestApp.url("/rounds/new"));
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Les dokumentene"))
                    .click();
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("Velg minst ett dokument");
            page.setInputFiles("#booklet", EXAMPLE.resolve("booklet.pdf"));
            page.setInputFiles("#deck", EXAMPLE.resolve("deck.pptx"));
            page.setInputFiles("#template", EXAMPLE.resolve("template.docx"));
            shot(page, "new", script);
            click(page, "Les dokumentene og lag et utkast");
            page.waitForURL("**/edit", new Page.WaitForURLOptions().setTimeout(90_000));
            assertThat(page.inputValue("#title")).isEqualTo("Nærmere hverdagen");
            assertThat(page.locator("fieldset").count()).isEqualTo(4);
            look(page, "edit", script);

            // nothing typed is lost when a question is added
            page.fill("[id='q.0.wordings']", "En annen formulering");
            click(page, "Legg til et spørsmål");
            assertThat(page.inputValue("[id='q.0.wordings']")).isEqualTo("En annen formulering");
            page.fill("[id='q.4.id']", "1");
            page.fill("[id='q.4.text']", "Noe mer?");
            click(page, "Lagre");
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("To spørsmål har nummer 1");
            page.fill("[id='q.4.id']", "5");

            // somebody else saves meanwhile
            UUID round = UUID.fromString(page.url().replaceAll(".*/rounds/|/edit.*", ""));
            Rounds rounds = TestApp.part(Rounds.class);
            KeptRound kept = rounds.byId(round);
            RoundForm other = RoundForm.of(kept);
            assertThat(
                            rounds.save(
                                    round,
                                    kept.version(),
                                    RoundForm.titled(
                                            other.round(kept.round()), "Nærmere og nærmere"),
                                    no.samsvar.app.people.Visitor.STRANGER))
                    .isTrue();
            click(page, "Lagre");
            assertThat(page.locator("[role=alert]").innerText()).contains("Noen andre har lagret");
            assertThat(page.locator(".differences").innerText())
                    .contains("Nærmere og nærmere", "Noe mer?");
            assertThat(page.inputValue("[id='q.4.text']")).isEqualTo("Noe mer?");
            look(page, "conflict", script);
            click(page, "Lagre");
            assertThat(page.locator("[role=status]").innerText()).contains("lagret");
            assertThat(rounds.byId(round).round().questions()).hasSize(5);

            // an earlier version comes back
            page.navigate(TestApp.url("/rounds/" + round + "/versions"));
            look(page, "versions", script);
            click(page, "Hent tilbake versjon 2");
            assertThat(rounds.byId(round).round().questions()).hasSize(4);
            assertThat(rounds.versions(round)).hasSize(5);

            // who is invited, until when
            page.navigate(TestApp.url("/rounds/" + round + "/bodies?q=alta"));
            look(page, "bodies", script);
            page.navigate(TestApp.url("/rounds/" + round + "/mailboxes"));
            Path table = Files.createTempFile("mailboxes", ".csv");
            Files.writeString(
                    table, "navn;e-post\nAlta;postmottak@alta.invalid\nIngensteds;a@b.no\n");
            page.setInputFiles("#file", table);
            click(page, "Last opp");
            assertThat(page.locator("[role=alert]").innerText()).contains("Linje 3: «Ingensteds»");
            Files.writeString(table, "navn;e-post\nAlta;postmottak@alta.invalid\n");
            page.setInputFiles("#file", table);
            click(page, "Last opp");
            Files.delete(table);
            page.navigate(TestApp.url("/rounds/" + round + "/publish"));
            assertThat(page.locator(".checklist").innerText()).contains("har ingen frist");
            assertThat(
                            page.locator(
                                            "button",
                                            new Page.LocatorOptions().setHasText("Publiser nå"))
                                    .count())
                    .isZero();
            look(page, "checklist", script);
            page.navigate(TestApp.url("/rounds/" + round + "/deadlines"));
            look(page, "deadlines", script);
            LocalDate day = LocalDate.of(2099, 2, 27);
            page.fill("#date", day.toString());
            page.fill("#time", "12:00");
            click(page, "Lagre fristene");
            assertThat(page.locator("main").innerText())
                    .contains("fredag 27. februar 2099 kl. 12:00");

            // as others will see it
            for (String role :
                    List.of("nobody", "case-officer", "regional-adviser", "board-member")) {
                page.navigate(TestApp.url("/rounds/" + round + "?as=" + role));
                assertThat(page.locator("main").innerText()).contains("Slik ser runden ut for");
                look(page, "as-" + role, script);
            }
            page.navigate(TestApp.url("/rounds/" + round + "/publish"));
            click(page, "Publiser nå");
            assertThat(page.locator("[role=status]").innerText()).contains("publisert");
            look(page, "round", script);
            page.navigate(TestApp.url("/rounds/" + round + "/booklet"));
            assertThat(page.locator(".asked").count()).isEqualTo(4);
            look(page, "booklet", script);
            page.navigate(TestApp.url("/rounds/" + round + "/nation"));
            look(page, "nation", script);
            page.navigate(TestApp.url("/rounds/" + round + "/regions/ks-nord-norge"));
            assertThat(page.locator("tbody tr").count())
                    .isEqualTo(page.locator(".tile").count())
                    .isPositive();
            look(page, "region", script);
            page.navigate(TestApp.url("/rounds/" + round + "/bodies/5601/template"));
            look(page, "template", script);
            page.getByLabel("Rådmannen").check();
            Download download = page.waitForDownload(() -> click(page, "Last ned Word-filen"));
            assertThat(download.suggestedFilename()).isEqualTo("Saksgrunnlag Alta.docx");
        }
    }

    private static BrowserContext context(People.Someone someone, boolean script) {
        BrowserContext context =
                Objects.requireNonNull(chromium)
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("nb-NO")
                                        .setJavaScriptEnabled(script)
                                        .setViewportSize(1280, 900));
        context.addCookies(
                List.of(new Cookie("samsvar", someone.cookie()).setUrl(TestApp.url("/"))));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static void click(Page page, String name) {
        page.locator("main button:not([aria-hidden])", new Page.LocatorOptions().setHasText(name))
                .last()
                .click();
    }

    /** No page breaks a rule of accessibility, in light and dark, wide and narrow. */
    private static void look(Page page, String name, boolean script) {
        shot(page, name, script);
        if (!script) {
            return; // axe is a script itself
        }
        for (ColorScheme scheme : List.of(LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.violations(page)).as(name + " " + scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(LIGHT));
        page.setViewportSize(390, 844);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " fits a telephone")
                .isLessThanOrEqualTo(390);
        page.setViewportSize(1280, 900);
    }

    /** For a person to look at: {@code -Dsamsvar.screenshots=FOLDER}. */
    private static void shot(Page page, String name, boolean script) {
        String folder = System.getProperty("samsvar.screenshots");
        if (folder == null || !script) {
            return;
        }
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Path.of(
                                                folder,
                                                name + "-" + width + "-" + scheme + ".png")));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(LIGHT));
        page.setViewportSize(1280, 900);
    }
}
