package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Weighing;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.report.Finding.Code;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a page says of groups is what the result says: how many were invited ({@code
 * data-invited}) and have answered ({@code data-answered}) of a {@code data-group}, and shares of
 * inhabitants ({@code data-shares}).
 */
final class PageShares {
    /** Of a group's inhabitants, whose municipalities have answered. */
    static final String ANSWERED = "answered";

    /** Of all inhabitants, and of those of whom a municipality has answered, who says a thing. */
    static final String SAID = "said";

    private static final Pattern SHARE =
            Pattern.compile("([<>])?[\\s\\u00A0]?(\\d+)[\\s\\u00A0]?%");

    private final String file;
    private final Findings findings;
    private final Index index;
    private final Phrases phrases;
    private final Map<String, Group> groups = new HashMap<>();

    PageShares(String file, Index index, Phrases phrases, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.index = index;
        this.phrases = phrases;
        Weighing weighing = index.all().weighing();
        if (weighing != null) {
            weighing.groups().forEach(group -> groups.put(group.group(), group));
        }
    }

    static PageShares of(String file, Collation all, Findings findings) {
        Phrases phrases = Phrases.of(all.round().language());
        return new PageShares(file, new Index(all, Map.of()), phrases, findings);
    }

    void check(Document page) {
        for (Element element : page.select("[data-invited], [data-answered]")) {
            Group group = groups.get(element.attr("data-group"));
            size(element, "data-invited", group == null ? -1 : group.invited().size());
            size(element, "data-answered", group == null ? -1 : group.answered().size());
        }
        page.select("[data-shares]").forEach(this::shares);
    }

    private void size(Element element, String attribute, int size) {
        if (!element.hasAttr(attribute)) {
            return;
        }
        boolean shown = element.text().matches("(?s)(.*\\D)?" + size + "(\\D.*)?");
        if (!shown || !element.attr(attribute).equals(Integer.toString(size))) {
            findings.differ(
                    Code.WRONG_NUMBER, file, element.attr("data-group"), size, element.text());
        }
    }

    private void shares(Element element) {
        List<String> expected = new ArrayList<>();
        String where = element.attr("data-group");
        if (element.attr("data-shares").equals(SAID)) {
            where = element.attr("data-question") + "/" + element.attr("data-theme");
            Count count =
                    index.count(
                            attribute(element, "data-question"),
                            attribute(element, "data-theme"),
                            null,
                            "all");
            Group all = groups.get("municipality");
            Long said = count == null ? null : count.inhabitants();
            if (said != null && all != null) {
                expected.add(share(said, all.inhabitants()));
                expected.add(share(said, all.answeredInhabitants()));
            }
        } else {
            Group group = groups.get(where);
            if (group != null) {
                expected.add(share(group.answeredInhabitants(), group.inhabitants()));
            }
        }
        List<String> found = found(element.text());
        if (expected.isEmpty() || !expected.equals(found)) {
            findings.differ(Code.WRONG_NUMBER, file, where, expected, element.text());
        }
    }

    private String share(long part, long whole) {
        return String.join("", found(phrases.percent(part, whole)));
    }

    /** Shares in their order, without how the language writes them. */
    private static List<String> found(String text) {
        List<String> shares = new ArrayList<>();
        Matcher share = SHARE.matcher(text);
        while (share.find()) {
            shares.add((share.group(1) == null ? "" : share.group(1)) + share.group(2));
        }
        return shares;
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttr(name) ? element.attr(name) : null;
    }
}
