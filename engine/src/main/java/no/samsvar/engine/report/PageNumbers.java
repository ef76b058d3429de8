package no.samsvar.engine.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.report.Finding.Code;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether the numbers of a page are the lengths of their lists. */
final class PageNumbers {
    private final String file;
    private final Map<List<@Nullable String>, Count> counts = new HashMap<>();
    private final Map<String, Element> byId;
    private final Findings findings;

    /**
     * @param byId the page's elements
     */
    PageNumbers(String file, Collation all, Map<String, Element> byId, Findings findings) {
        this.file = file;
        this.byId = byId;
        this.findings = findings;
        for (Count count : all.counts()) {
            counts.put(
                    Arrays.asList(count.question(), count.theme(), count.position(), count.group()),
                    count);
        }
    }

    /** Returns how many there are. */
    int check(Document page) {
        List<Element> numbers = page.select("[data-count]");
        numbers.forEach(this::number);
        return numbers.size();
    }

    private void number(Element element) {
        String count = element.attr("data-count");
        String where = where(element);
        String words = element.text().replaceAll("(?<=\\d)[\\u00A0,](?=\\d{3})", "");
        if (!count.matches("\\d{1,9}") || !words.matches("(?s)(.*\\D)?" + count + "(\\D.*)?")) {
            findings.differ(Code.WRONG_NUMBER, file, where, count, element.text());
            return;
        }
        int number = Integer.parseInt(count);
        if (element.hasAttr("data-list")) {
            int size = size(byId.get(element.attr("data-list")), element.attr("data-of"));
            if (size != number) {
                findings.differ(Code.WRONG_NUMBER, file, where, size, number);
            }
        }
        if (element.hasAttr("data-group")) {
            row(element, number, where);
        }
    }

    /** How many different things of a kind stand in an element. */
    private static int size(@Nullable Element list, String kind) {
        String of = "data-" + kind;
        return list == null || !kind.matches("[a-z]+")
                ? -1
                : new HashSet<>(list.select("[" + of + "]").eachAttr(of)).size();
    }

    private static String where(Element element) {
        return element.hasAttr("data-list")
                ? "#" + element.attr("data-list")
                : String.join(
                        "/",
                        element.attr("data-question"),
                        element.attr("data-theme"),
                        element.attr("data-position"),
                        element.attr("data-group"));
    }

    /** A number that repeats one of the result's counts. */
    private void row(Element element, int number, String where) {
        Count count =
                counts.get(
                        Arrays.asList(
                                attribute(element, "data-question"),
                                attribute(element, "data-theme"),
                                attribute(element, "data-position"),
                                element.attr("data-group")));
        if (count == null) {
            findings.add(Code.UNKNOWN_REFERENCE, file, where, Map.of("found", where));
            return;
        }
        int size =
                switch (element.attr("data-of")) {
                    case "statement" -> count.statements().size();
                    case "respondent" -> count.respondents().size();
                    default -> count.once().size();
                };
        if (size != number) {
            findings.differ(Code.WRONG_NUMBER, file, where, size, number);
        }
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttr(name) ? element.attr(name) : null;
    }
}
