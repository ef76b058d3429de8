package no.samsvar.engine.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Whether a document's ids, sums, spans and numbers are those of its text. */
final class DocumentCheck {
    private static final String FILE = CollationJson.NAME;

    private final Map<String, String> texts;
    private final Findings findings;
    private final Set<String> submissions;

    /**
     * @param submissions ids of all there are
     */
    DocumentCheck(Set<String> submissions, Map<String, String> texts, Findings findings) {
        this.submissions = submissions;
        this.texts = texts;
        this.findings = findings;
    }

    void check(DocumentInfo document) {
        String where = document.id();
        String text = texts.get(where);
        String id = DocumentId.of(document.file(), document.sha256());
        if (!id.equals(where)) {
            findings.differ(Code.WRONG_ID, FILE, where, id, where);
        }
        String submission = document.submission();
        if (submission != null && !submissions.contains(submission)) {
            findings.add(Code.UNKNOWN_REFERENCE, FILE, where, Map.of("found", submission));
        }
        if (text == null) {
            findings.add(Code.NO_TEXT, FILE, where);
            return;
        }
        if (!DocumentId.sha256(text).equals(document.textSha256())) {
            findings.add(Code.CHANGED_TEXT, "texts/" + where + ".txt", where);
        }
        blocks(document, text);
        passages(document, text);
        words(document, text);
    }

    /** Blocks begin and end with a letter, and hold every letter of the text. */
    private void blocks(DocumentInfo document, String text) {
        int last = 0;
        int held = 0;
        for (BlockInfo block : document.blocks()) {
            boolean inside =
                    block.start() >= last
                            && block.end() > block.start()
                            && block.end() <= text.length();
            if (!inside
                    || Span.isSpace(text.charAt(block.start()))
                    || Span.isSpace(text.charAt(block.end() - 1))) {
                findings.add(Code.OUTSIDE, FILE, at(document, block.start()));
                return;
            }
            blank(document, text, held, block.start());
            last = block.start();
            held = Math.max(held, block.end());
        }
        blank(document, text, held, text.length());
    }

    private void blank(DocumentInfo document, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Span.isSpace(text.charAt(i))) {
                findings.add(Code.NOT_COVERED, FILE, at(document, i));
                return;
            }
        }
    }

    private void passages(DocumentInfo document, String text) {
        int at = 0;
        for (Passage passage : document.passages()) {
            if (passage.start() != at || passage.end() <= at || passage.end() > text.length()) {
                findings.add(Code.NOT_COVERED, FILE, at(document, passage.start()));
            }
            at = Math.max(at, passage.end());
            for (Place match : passage.matches()) {
                place(match, texts, at(document, passage.start()), findings);
            }
        }
        if (at != text.length()) {
            findings.add(Code.NOT_COVERED, FILE, at(document, at));
        }
    }

    private void words(DocumentInfo document, String text) {
        int words = Folded.of(text).words();
        if (words != document.words()) {
            findings.differ(Code.WRONG_NUMBER, FILE, document.id(), words, document.words());
        }
        int own = 0;
        for (Passage passage : document.passages()) {
            boolean inside = passage.start() <= passage.end() && passage.end() <= text.length();
            if (isAnswer(passage.origin()) && inside) {
                own += Folded.of(text, Span.of(passage.start(), passage.end())).words();
            }
        }
        if (own != document.ownWords()) {
            findings.differ(Code.WRONG_NUMBER, FILE, document.id(), own, document.ownWords());
        }
    }

    static boolean isAnswer(String origin) {
        return PassageOrigin.isAnswer(origin);
    }

    static void place(Place place, Map<String, String> texts, String where, Findings findings) {
        @Nullable String text = texts.get(place.document());
        if (text == null) {
            findings.add(Code.UNKNOWN_REFERENCE, FILE, where, Map.of("found", place.document()));
        } else if (place.end() < place.start() || place.end() > text.length()) {
            findings.add(Code.OUTSIDE, FILE, where);
        }
    }

    static String at(DocumentInfo document, int offset) {
        return document.id() + "-" + offset;
    }

    /** The passages that hold any of a stretch. */
    static List<Passage> over(DocumentInfo document, int start, int end) {
        return document.passages().stream()
                .filter(p -> p.start() < end && start < p.end())
                .toList();
    }
}
