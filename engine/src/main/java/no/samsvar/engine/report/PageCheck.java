package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Finding.Code;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether every quotation, number and reference of {@code report.html} is what the result and the
 * texts say, by what the page's elements carry; and whether every statement stands in it.
 */
final class PageCheck {
    private static final String TEXTS = "texts/";

    private final Map<String, Document> pages = new TreeMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Findings findings;

    private PageCheck(Map<String, String> html, Findings findings) {
        this.findings = findings;
        html.forEach((path, text) -> {
            Document page = Jsoup.parse(text);
            pages.put(path, page);
            targets.add(path);
            page.select("[id]").forEach(e -> targets.add(path + "#" + e.id()));
        });
    }

    /** How much was checked. */
    record Checked(int quotations, int numbers) {}

    /**
     * @param html the report and, where it has them, its documents' pages, by path
     */
    static Checked check(
            Map<String, String> html, Collation all, Map<String, String> texts, Findings findings) {
        PageCheck check = new PageCheck(html, findings);
        int quotations = 0;
        int numbers = 0;
        for (Map.Entry<String, Document> entry : check.pages.entrySet()) {
            String file = entry.getKey();
            Document page = entry.getValue();
            PageQuotations quoted = new PageQuotations(file, all, texts, findings);
            quotations += quoted.check(page);
            numbers += new PageNumbers(file, all, check.ids(file, page), findings).check(page);
            if (all.weighing() != null && file.equals(HtmlReport.NAME)) {
                PageShares.of(file, all, findings).check(page);
            }
            page.select("a[href]").forEach(link -> check.link(file, link.attr("href")));
            if (file.equals(HtmlReport.NAME)) {
                for (StatementInfo statement : all.statements()) {
                    if (!quoted.shown().contains(statement.id())) {
                        findings.add(Code.MISSING_STATEMENT, file, statement.id());
                    }
                }
            }
        }
        return new Checked(quotations, numbers);
    }

    private Map<String, Element> ids(String file, Document page) {
        Map<String, Element> ids = new HashMap<>();
        for (Element element : page.select("[id]")) {
            if (ids.put(element.id(), element) != null) {
                findings.add(Code.REPEATED_ID, file, element.id());
            }
        }
        return ids;
    }

    private void link(String file, String href) {
        boolean here = href.startsWith("#");
        if (!here && (href.matches("[a-z]+:.*") || !href.contains(".html"))) {
            return;
        }
        String folder = file.startsWith(TEXTS) ? TEXTS : "";
        String target = here ? file + href : (folder + href).replace(TEXTS + "../", "");
        if (!targets.contains(target)) {
            findings.add(Code.BROKEN_LINK, file, href);
        }
    }
}
