package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether the quotations of a page are the words at their places. */
final class PageQuotations {
    private final String file;
    private final Map<String, String> texts;
    private final Map<String, StatementInfo> statements = new HashMap<>();
    private final Map<String, OwnerPosition> positions = new HashMap<>();
    private final Map<String, DocumentInfo> documents = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final Findings findings;

    /**
     * The words that an element says it shows.
     *
     * @param where the place, for messages
     */
    private record Cut(String where, DocumentInfo document, String text, int start, int end) {}

    PageQuotations(String file, Collation all, Map<String, String> texts, Findings findings) {
        this.file = file;
        this.texts = texts;
        this.findings = findings;
        all.statements().forEach(s -> statements.put(s.id(), s));
        all.documents().forEach(d -> documents.put(d.id(), d));
        all.mandate().forEach(p -> positions.put(p.id(), p));
    }

    /** Returns how many there are. */
    int check(Document page) {
        List<Element> quotations = page.select("q, [data-statement]");
        quotations.forEach(this::quotation);
        page.select("[data-start]:not(q):not([data-statement])").forEach(this::piece);
        return quotations.size();
    }

    /** The statements that stood in the page. */
    Set<String> shown() {
        return shown;
    }

    private @Nullable Cut cut(Element element) {
        String id = element.attr("data-document");
        String from = element.attr("data-start");
        String to = element.attr("data-end");
        String where = id + "-" + from + "-" + to;
        DocumentInfo document = documents.get(id);
        String text = texts.get(id);
        if (document != null && text != null && isOffset(from) && isOffset(to)) {
            int start = Integer.parseInt(from);
            int end = Integer.parseInt(to);
            if (start <= end && end <= text.length()) {
                return new Cut(where, document, text, start, end);
            }
        }
        unknown(where, where);
        return null;
    }

    private static boolean isOffset(String digits) {
        return digits.matches("\\d{1,9}");
    }

    private void unknown(String where, String found) {
        findings.add(Code.UNKNOWN_REFERENCE, file, where, Map.of("found", found));
    }

    private void quotation(Element element) {
        Cut cut = cut(element);
        if (cut == null) {
            return;
        }
        List<Gap> gaps = List.of();
        if (element.hasAttr("data-statement")) {
            StatementInfo statement = statements.get(element.attr("data-statement"));
            if (statement == null || !holds(statement, cut)) {
                unknown(cut.where(), element.attr("data-statement"));
                return;
            }
            shown.add(statement.id());
            gaps =
                    statement.gaps().stream()
                            .filter(g -> g.start() >= cut.start() && g.end() <= cut.end())
                            .toList();
        }
        if (element.hasAttr("data-mandate")) {
            OwnerPosition position = positions.get(element.attr("data-mandate"));
            boolean same =
                    position != null
                            && position.document().equals(cut.document().id())
                            && position.start() == cut.start()
                            && position.end() == cut.end();
            if (position == null || !same) {
                unknown(cut.where(), element.attr("data-mandate"));
                return;
            }
            gaps = position.gaps();
        }
        String expected = Shown.slice(cut.text(), cut.start(), cut.end(), gaps);
        String found = element.wholeText();
        if (!expected.equals(found)) {
            findings.differ(Code.NOT_VERBATIM, file, cut.where(), expected, found);
        }
    }

    private static boolean holds(StatementInfo statement, Cut cut) {
        return statement.document().equals(cut.document().id())
                && statement.start() <= cut.start()
                && cut.end() <= statement.end();
    }

    /** A block of the answer book: all of the answer's words between its ends, and no others. */
    private void piece(Element element) {
        Cut cut = cut(element);
        if (cut == null) {
            return;
        }
        Element bare = element.clone();
        bare.select(".m").remove();
        String found = letters(bare.wholeText());
        StringBuilder answer = new StringBuilder();
        for (Passage passage : DocumentCheck.over(cut.document(), cut.start(), cut.end())) {
            if (DocumentCheck.isAnswer(passage.origin())) {
                int from = Math.max(cut.start(), passage.start());
                int to = Math.max(from, Math.min(cut.end(), passage.end()));
                answer.append(cut.text(), from, Math.min(to, cut.text().length()));
            }
        }
        String slice = cut.text().substring(cut.start(), cut.end());
        boolean whole = slice.strip().length() == slice.length() && !slice.isEmpty();
        if (!whole || !found.equals(letters(slice)) && !found.equals(letters(answer))) {
            findings.differ(Code.NOT_VERBATIM, file, cut.where(), answer, bare.wholeText());
        }
    }

    private static String letters(CharSequence words) {
        StringBuilder letters = new StringBuilder(words.length());
        Shown.of(words)
                .chars()
                .filter(c -> !Span.isSpace((char) c))
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
