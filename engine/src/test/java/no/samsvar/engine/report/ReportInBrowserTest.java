package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.round.Round;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people meet it, in a Chromium that is installed; skipped where none is. */
class ReportInBrowserTest {
    private static final String OPEN_ALL =
            "document.querySelectorAll('main details:not(.doc)').forEach(d => d.open = true)";

    @TempDir static Path folder;
    private static @org.jspecify.annotations.Nullable Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> installed = Browser.installed();
        assumeTrue(installed.isPresent(), "no Chromium: set SAMSVAR_CHROMIUM");
        browser = Browser.start(installed.get());
        SampleRound round = SampleCollation.round("nb");
        write(HtmlReport.files(round.build(), round.texts()), "whole");
        write(HtmlReport.files(round.build(), round.texts(), 50_000), "linked");
        Collation drafted = SampleSummaries.ofThisVersion(round.build());
        Summaries summaries = SampleSummaries.of(drafted);
        Report.write(
                summaries.toldIn(drafted),
                round.texts(),
                Round.unknown(),
                summaries,
                folder.resolve("drafted"));
        SampleRound large = SampleNational.round(45, 5);
        write(HtmlReport.files(large.build(), large.texts()), "large");
    }

    private static void write(SortedMap<String, byte[]> files, String to) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(to).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static Browser open(String report, int width, String scheme) {
        Browser chromium = Objects.requireNonNull(browser);
        chromium.open(folder.resolve(report).resolve("report.html"), width, scheme, true);
        return chromium;
    }

    private static String violations(Browser page) throws IOException {
        try (InputStream axe = ReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            page.run(
                    new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.run(
                        "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>"
                                + " v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')).join('\\n'))")
                .asString();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void nothingStandsInTheWayOfAnyReader(int width, String scheme) throws IOException {
        Browser page = open("whole", width, scheme);
        page.run(OPEN_ALL);
        Browser.pause(300);
        assertThat(violations(page)).isEmpty();
        assertThat(page.run("document.documentElement.scrollWidth <= innerWidth").asBoolean())
                .as("nothing is wider than the page")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"whole", "large", "linked"})
    void norDoesItWhileClosed(String report) throws IOException {
        assertThat(violations(open(report, 1280, "light"))).isEmpty();
    }

    @Test
    void norInATextBesideTheReport() throws IOException {
        Browser page = Objects.requireNonNull(browser);
        String id = SampleCollation.round("nb").build().documents().get(1).id();
        page.open(folder.resolve("linked").resolve(Linked.path(id)), 1280, "light", true);
        assertThat(violations(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void thePanelAndTheSearchAreForEveryReaderToo(int width, String scheme) throws IOException {
        Browser page = open("whole", width, scheme);
        page.run("document.querySelector('#answers a.see').click()");
        assertThat(violations(page)).isEmpty();
        page.run("document.querySelector('#sheet').close()");
        page.run("document.querySelector('#answers a.who').click()");
        assertThat(violations(page)).isEmpty();
        page.run("document.querySelector('#sheet').close()");
        search(page, "nett");
        assertThat(violations(page)).isEmpty();
    }

    private static void search(Browser page, String words) {
        page.run(
                "(() => { const s = document.querySelector('#search'); s.value = '"
                        + words
                        + "'; s.dispatchEvent(new Event('input')); })()");
        page.await(
                "document.querySelector('#table input')?.value === '"
                        + words
                        + "' && document.body.classList.contains('searching') === "
                        + !words.isEmpty());
    }

    @Test
    void aQuotationOpensItsPlaceAndFocusComesBack() {
        Browser page = open("whole", 1280, "light");
        page.run(
                "(() => { document.querySelectorAll('#themes details').forEach(d => d.open = true);"
                        + " document.querySelector('#themes .quotes a.see').focus(); })()");
        page.press("Enter");
        page.await("document.querySelector('#sheet').open");
        assertThat(
                        page.run(
                                        "[...document.querySelectorAll('#sheet .at')].map(e => e.textContent).join('')")
                                .asString())
                .isEqualTo(
                        page.run(
                                        "document.querySelector('#themes .quotes q:not(.lead-in)').textContent")
                                .asString());
        page.press("Escape");
        page.await("!document.querySelector('#sheet').open");
        assertThat(page.run("document.activeElement.className").asString()).isEqualTo("see");
    }

    @Test
    void oneBodyIsShownWhole() {
        Browser page = open("large", 1280, "light");
        page.run(
                "(() => { const c = document.querySelector('#choose'); c.selectedIndex = 7;"
                        + " c.dispatchEvent(new Event('change')); })()");
        assertThat(page.run("document.querySelectorAll('#sheet .answer').length").asInt())
                .isEqualTo(3);
        assertThat(page.run("document.querySelectorAll('#sheet .answer .s').length").asInt())
                .isEqualTo(42);
        page.run("document.querySelector('#sheet a.see').click()");
        Browser.pause(200);
        assertThat(page.run("document.querySelectorAll('#sheet [data-same]').length").asInt())
                .isPositive();
        assertThat(
                        page.run("document.querySelector('#sheet').textContent.includes('[…]')")
                                .asBoolean())
                .as("borrowed words are fetched from the booklet")
                .isFalse();
    }

    @Test
    void borrowedWordsAreTheSameAsInThePaper() {
        Browser page = open("large", 1280, "light");
        SampleRound large = SampleNational.round(45, 5);
        String id = large.build().documents().get(5).id();
        page.run("location.hash = '#d-" + id + "'");
        page.await("document.querySelector('#sheet').open");
        String shown =
                page.run(
                                "[...document.querySelectorAll('#sheet .text > p:not(.pg)')].map(p => {"
                                        + " p.querySelectorAll('.label').forEach(l => l.remove()); return p.textContent; }).join(' ')")
                        .asString();
        assertThat(Shown.of(shown)).isEqualTo(Shown.of(large.texts().getOrDefault(id, "")));
    }

    @Test
    void theSearchFindsWordsWithoutTheirAccents() {
        Browser page = open("whole", 1280, "light");
        search(page, "OVELSE");
        String status =
                page.run("document.querySelector('#table [role=status]').textContent").asString();
        assertThat(status).isEqualTo("2 utsagn fra 2 svarere");
        assertThat(page.run("document.querySelector('#table mark').textContent").asString())
                .isEqualTo("øvelse");
        search(page, "ingen slike ord");
        assertThat(page.run("document.querySelectorAll('#table tbody tr').length").asInt())
                .isZero();
        search(page, "");
        assertThat(page.run("document.body.classList.contains('searching')").asBoolean()).isFalse();
    }

    @Test
    void theTableHoldsEveryStatementAndSorts() {
        Browser page = open("whole", 1280, "light");
        page.run("document.querySelector('#statements').scrollIntoView({behavior: 'instant'})");
        page.await("document.querySelector('#table tbody tr') !== null");
        assertThat(page.run("document.querySelectorAll('#table tbody tr').length").asInt())
                .isEqualTo(SampleCollation.round("nb").build().statements().size());
        page.run("document.querySelectorAll('#table th button')[1].click()");
        String bodies =
                page.run(
                                "[...document.querySelectorAll('#table tbody tr td:nth-child(2)')].map(t => t.textContent.split(',')[0]).join(';')")
                        .asString();
        assertThat(bodies).startsWith("Fjellvik;").endsWith(";Ytre Skjergard");
        assertThat(
                        page.run(
                                        "document.querySelectorAll('#table th')[1].getAttribute('aria-sort')")
                                .asString())
                .isEqualTo("ascending");
    }

    @Test
    void theFirstTabLeadsPastTheBar() {
        Browser page = open("whole", 1280, "light");
        page.press("Tab");
        assertThat(page.run("document.activeElement.className").asString()).isEqualTo("skip");
        page.press("Enter");
        page.await("document.activeElement.id === 'main'");
    }

    @Test
    void nothingIsAskedOfAnyNetwork() {
        Browser page = open("whole", 1280, "light");
        page.run(OPEN_ALL);
        assertThat(page.run("performance.getEntriesByType('resource').length").asInt()).isZero();
    }

    @Test
    void withoutScriptsThePageIsStillReadable() {
        Browser page = Objects.requireNonNull(browser);
        page.open(folder.resolve("large").resolve("report.html"), 1280, "light", false);
        byte[] closed = page.screenshot(false);
        assertThat(closed.length).isGreaterThan(20_000);
        assertThat(page.pdf().length).isGreaterThan(100_000);
    }
}
