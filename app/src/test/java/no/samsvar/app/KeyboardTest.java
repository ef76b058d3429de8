package no.samsvar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.Test;

/** A case officer who has no mouse: from the front page to the receipt. */
class KeyboardTest {
    /** More stops than any page has. */
    private static final int MOST_STOPS = 150;

    /** What the focus is on: its words, or those of its label. */
    private static final String FOCUSED =
            """
            () => { const e = document.activeElement;
              if (e === document.body) { return ''; }
              const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
              return (label || e.innerText || e.value || '').trim(); }\
            """;

    /** Whether a person sees where the focus is. */
    private static final String VISIBLE =
            """
            () => { const e = document.activeElement; const s = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return box.width > 0 && box.height > 0
                && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)
                    || s.boxShadow !== 'none'); }\
            """;

    @Test
    void fromTheFrontPageToTheReceiptWithoutAMouse() throws Exception {
        TestRound round = new TestRound(TestApp.server());
        String body = round.body("Tastdal", "7190");
        People people = new People(TestApp.server());
        try (TestBrowser browser = new TestBrowser();
                BrowserContext context = browser.of(people.inRole(Role.CASE_OFFICER, body), true)) {
            Page page = context.newPage();
            // from the start: the browser must know that it is asked before the key is pressed
            List<FileChooser> choosers = new ArrayList<>();
            page.onFileChooser(choosers::add);
            page.navigate(TestApp.url("/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("Gå til innholdet");
            follow(page, "Lys i mørket");
            follow(page, "Arbeid med svaret fra");
            follow(page, "Skriv i skjemaet her");
            stopAt(page, "Spørsmål 1");
            page.keyboard().type("Vi vil strø gangvegene før klokka seks hver morgen.");
            press(page, "Lagre", "Enter");
            assertThat(page.locator("#t-1").inputValue()).startsWith("Vi vil strø");
            page.navigate(TestApp.url("/rounds/" + round.id + "/bodies/" + body + "/submission"));
            stopAt(page, "Velg en eller flere filer");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !choosers.isEmpty());
            choosers.getFirst()
                    .setFiles(
                            new FilePayload(
                                    "svar.txt",
                                    "text/plain",
                                    "Vi vil strø gangvegene før klokka seks."
                                            .getBytes(StandardCharsets.UTF_8)));
            press(page, "Legg til", "Space");
            page.locator("#chosen .file-name").first().waitFor();
            follow(page, "Se over og send inn");
            press(page, "Send inn", "Enter");
            page.locator("h1", new Page.LocatorOptions().setHasText("Kvittering")).waitFor();
            press(page, "Nynorsk", "Enter");
            page.locator("html[lang=nn]").waitFor();
            assertThat(page.url()).contains("/submissions/");
        }
    }

    private static void follow(Page page, String link) {
        String before = page.url();
        press(page, link, "Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private static void press(Page page, String words, String key) {
        stopAt(page, words);
        page.keyboard().press(key);
        page.waitForLoadState();
    }

    /** Goes on until the focus is where the words are, and sees it at every stop. */
    private static void stopAt(Page page, String words) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            String at = String.valueOf(page.evaluate(FOCUSED));
            if (!at.isEmpty()) {
                assertThat(page.evaluate(VISIBLE))
                        .as("focus seen at «%s» of %s", at, page.url())
                        .isEqualTo(true);
            }
            if (at.startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach «" + words + "» at " + page.url());
    }
}
