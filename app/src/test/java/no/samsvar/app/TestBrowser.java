package no.samsvar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.people.People.Someone;

/** A real browser; the test is left out where there is none. */
public final class TestBrowser implements AutoCloseable {
    private final Chromium chromium = Chromium.start();

    /** A window in which somebody is signed in. */
    public BrowserContext of(Someone someone, boolean script) {
        BrowserContext context = of(script);
        context.addCookies(
                List.of(new Cookie("samsvar", someone.cookie()).setUrl(TestApp.url("/"))));
        return context;
    }

    /** A window in which nobody is. */
    public BrowserContext of(boolean script) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(script)
                                .setLocale("nb-NO")
                                .setViewportSize(1280, 1000));
    }

    /** No violation of the accessibility rules, no sideways scrolling at 390 pixels. */
    public static void look(Page page, String name) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        shot(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.violations(page)).as("dark " + page.url()).isEmpty();
        shot(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
        page.setViewportSize(390, 844);
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        shot(page, name + "-390");
        assertThat(((Number) wide).intValue())
                .as("width of " + page.url())
                .isLessThanOrEqualTo(390);
        page.setViewportSize(1280, 1000);
    }

    /** Keeps a picture where {@code samsvar.shots} names a folder. */
    public static void shot(Page page, String name) {
        String folder = System.getProperty("samsvar.shots");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, name + ".png")));
        }
    }

    @Override
    public void close() {
        chromium.close();
    }
}
