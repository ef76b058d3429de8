package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;

/**
 * {@code report.html}: the page that people read. Made of the result and the texts alone, so that
 * the same result gives the same bytes and a check can make it again.
 */
final class HtmlReport {
    static final String NAME = "report.html";

    /** From this size on the documents' texts become pages of their own beside the report. */
    private static final int LARGEST = 15 * 1024 * 1024;

    private static final String SCRIPT = Resource.text("report.js");

    private HtmlReport() {}

    /**
     * @param texts every document's text by its id, the round's own documents too
     * @return the files by path, seen from the folder of the result: the report, and pages of the
     *     documents where it would be too large with them inside
     */
    static SortedMap<String, byte[]> files(Collation collation, Map<String, String> texts) {
        return files(collation, texts, LARGEST);
    }

    static SortedMap<String, byte[]> files(
            Collation collation, Map<String, String> texts, int largest) {
        SortedMap<String, byte[]> files = Collections.synchronizedSortedMap(new TreeMap<>());
        Sink sink = (path, bytes) -> files.put(path, bytes.bytes());
        write(new Page(collation, texts, false), texts, largest, sink);
        return files;
    }

    /**
     * Gives every file to the sink.
     *
     * @param all a page that nothing was written to
     * @return whether the documents have pages of their own
     */
    static boolean write(Page all, Map<String, String> texts, Sink sink) {
        return write(all, texts, LARGEST, sink);
    }

    private static boolean write(Page all, Map<String, String> texts, int largest, Sink sink) {
        if (expected(all.all(), texts) <= largest) {
            Kept whole = page(all);
            if (whole.size() <= largest) {
                sink.give(NAME, whole);
                return false;
            }
        }
        sink.give(NAME, page(all.blank(true)));
        Linked.write(all, sink);
        return true;
    }

    /** About how large the report is with all texts inside: spares writing it to find out. */
    private static long expected(Collation collation, Map<String, String> texts) {
        long characters = texts.values().stream().mapToLong(String::length).sum();
        return characters / 2 + 800L * collation.statements().size();
    }

    static Kept page(Page page) {
        Kept kept = new Kept();
        Html html = page.html;
        Shell shell = new Shell(page);
        shell.open(page.say("top.page", Top.title(page)), SCRIPT);
        html.element("a", page.say("nav.skip"), "href", "#main", "class", "skip").line();
        html.markup(Mark.patterns()).line();
        List<Section> sections = sections(page);
        new Nav(page).write(sections);
        html.open("main", "id", "main", "tabindex", "-1").line();
        new Top(page).write();
        html.open("div", "class", "wide");
        for (Section section : sections) {
            section.write();
            kept.take(html);
        }
        html.close("div").close("main").line();
        html.open("footer", "class", "wide foot").text(page.say("foot")).close("footer").line();
        new Nav(page).sheet();
        shell.close(SCRIPT);
        html.finish();
        kept.all(html);
        return kept;
    }

    private static List<Section> sections(Page page) {
        List<Section> sections =
                new ArrayList<>(
                        List.of(
                                new Who(page),
                                new OwnShare(page),
                                new AnswerBook(page),
                                new OneByOne(page),
                                new Themes(page),
                                new Mandate(page),
                                new Unasked(page),
                                new Unanswered(page),
                                new Examples(page),
                                new Alike(page),
                                new Problems(page)));
        Collation.Review review = page.all().review();
        if (review != null) {
            sections.add(new NextToReview(page, review));
        }
        sections.addAll(List.of(new Statements(page), new Method(page), new Documents(page)));
        return sections;
    }
}
