package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.app.Axe;
import no.samsvar.app.Chromium;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.Scene.Asker;
import no.samsvar.app.people.Scene.Distance;
import no.samsvar.app.people.Scene.Situation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page that anybody reaches, in a real browser, narrow and wide, light and dark: axe finds
 * nothing, nothing must be scrolled sideways, nothing is blocked by the page's own policy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final int[] WIDTHS = {390, 1280};
    private static final boolean ALL = Boolean.getBoolean("samsvar.long");
    private static final int MOST = 600;
    private static final int BROWSERS = 2;
    private final Scene scene = new Scene(TestApp.server());
    private final People people = new People(TestApp.server());
    private final Set<String> looks = ConcurrentHashMap.newKeySet();
    private final Set<String> builds = ConcurrentHashMap.newKeySet();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger pages = new AtomicInteger();

    @Test
    void everyPageForEverybody() throws Exception {
        Map<String, HttpVisitor> everybody = new LinkedHashMap<>();
        for (Asker asker : scene.askers(Situation.DRAFT)) {
            if (!asker.former()) {
                everybody.put(asker.key(), asker.browser());
            }
        }
        everybody.put("halfway", people.halfway(people.somebody("Halvveis").id()));
        Chromium.orSkip();
        Queue<Map.Entry<String, HttpVisitor>> left =
                new ConcurrentLinkedQueue<>(everybody.entrySet());
        try (ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                all.add(browsers.submit(() -> check(left)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.printf(
                "Accessibility: %d different pages, %d of them built differently, %d looks each%n",
                pages.get(), builds.size(), ALL ? 4 : 2);
        assertThat(wrong).isEmpty();
        assertThat(builds.size()).isGreaterThan(10);
    }

    private void check(Queue<Map.Entry<String, HttpVisitor>> left) {
        try (Chromium chromium = Chromium.start()) {
            for (var one = left.poll(); one != null; one = left.poll()) {
                check(chromium, one.getKey(), one.getValue());
            }
        }
    }

    private void check(Chromium chromium, String key, HttpVisitor visitor) {
        try (BrowserContext context = chromium.browser().newContext()) {
            String session = visitor.cookie("samsvar");
            if (!session.isEmpty()) {
                context.addCookies(
                        List.of(new Cookie("samsvar", session).setUrl(TestApp.url("/"))));
            }
            Page page = context.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")
                        && !message.text().matches("(?s).*status of 40[04] .*")) {
                    said.add(message.text());
                }
            });
            for (Reached reached : reachable(visitor)) {
                String path = reached.path();
                pages.incrementAndGet();
                page.navigate(TestApp.url(path));
                for (String scheme : List.of("light", "dark")) {
                    chromium.colours(page, scheme);
                    for (int width : WIDTHS) {
                        if (!ALL && (width == 390) != scheme.equals("dark")) {
                            continue; // narrow in the dark, wide in the light: half the time
                        }
                        page.setViewportSize(width, 900);
                        String where = path + " as " + key + ", " + width + ", " + scheme;
                        if (reached.builtDifferently()) {
                            Axe.violations(page).forEach(one -> wrong.add(where + ": " + one));
                        }
                        width(page, where);
                    }
                }
            }
            said.forEach(text -> wrong.add(key + ": " + text));
        }
    }

    private void width(Page page, String where) {
        Object over =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            wrong.add(where + ": must be scrolled sideways by " + over);
        }
    }

    /**
     * A page that looks different from all that have been looked at, whoever sees them.
     *
     * @param builtDifferently false where it differs from one of them in words alone, which axe
     *     does not read
     */
    private record Reached(String path, boolean builtDifferently) {}

    private List<Reached> reachable(HttpVisitor visitor) {
        List<Reached> reached = new ArrayList<>();
        Set<String> known =
                new LinkedHashSet<>(
                        Routes.readable(
                                TestApp.server(),
                                scene,
                                List.of(Situation.DRAFTED, Situation.SUBMITTED),
                                List.of(Distance.OWN)));
        known.add("/there-is-nothing-here");
        Deque<String> left = new ArrayDeque<>(known);
        while (!left.isEmpty() && known.size() < MOST) {
            String path = left.poll();
            Answer answer = visitor.get(path);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            String look = look(answer);
            if (looks.add(look)) {
                reached.add(new Reached(path, builds.add(build(look))));
            }
            for (String link : Canaries.links(answer)) {
                if (!link.contains("before=") && scene.isOfThisScene(link) && known.add(link)) {
                    left.add(link);
                }
            }
        }
        return reached;
    }

    /** The page without the frame that all share, and without numbers, ids and texts of rows. */
    private static String look(Answer answer) {
        var page = answer.page();
        page.select("head, nav, .who, .foot, input[type=hidden], tbody tr:gt(0), option").remove();
        page.select(".crumbs, .person:gt(2), .given, .secret, .qr, .plain li:gt(1)").remove();
        return page.outerHtml().replaceAll("[0-9a-f-]{36}|\\d+|value=\"[^\"]*\"|[\\w-]{43}", "_");
    }

    /** Elements and attributes of a page, without its words and addresses. */
    private static String build(String look) {
        var page = Jsoup.parse(look);
        for (Element element : page.getAllElements()) {
            element.textNodes().stream()
                    .filter(words -> !words.isBlank())
                    .forEach(words -> words.text("x"));
            for (String address : List.of("href", "src", "action", "formaction")) {
                if (element.hasAttr(address)) {
                    element.attr(address, "_");
                }
            }
        }
        return page.outerHtml();
    }
}
