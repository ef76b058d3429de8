package no.samsvar.engine.report;

import java.util.Map;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.Concrete;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.text.Span;

/** Whether a statement is the words at its place, and those are the answer's. */
final class StatementCheck {
    private static final String FILE = CollationJson.NAME;

    private final Map<String, String> texts;
    private final Findings findings;

    StatementCheck(Map<String, String> texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
    }

    void check(StatementInfo statement, DocumentInfo document) {
        String where = statement.id();
        String text = texts.get(document.id());
        String id = document.id() + "-" + statement.start() + "-" + statement.end();
        if (!id.equals(where)) {
            findings.differ(Code.WRONG_ID, FILE, where, id, where);
        }
        if (text == null) {
            return;
        }
        if (statement.end() <= statement.start() || statement.end() > text.length()) {
            findings.add(Code.OUTSIDE, FILE, where);
            return;
        }
        int last = statement.start();
        for (Gap gap : statement.gaps()) {
            if (gap.start() < last || gap.end() < gap.start() || gap.end() > statement.end()) {
                findings.add(Code.OUTSIDE, FILE, where);
                return;
            }
            last = gap.end();
        }
        String words = words(text, statement);
        if (!words.equals(statement.text())) {
            findings.differ(Code.NOT_VERBATIM, FILE, where, words, statement.text());
        }
        block(statement, document);
        path(statement, text);
        for (Concrete part : statement.concrete()) {
            if (part.start() < statement.start() || part.end() > statement.end()) {
                findings.add(Code.OUTSIDE, FILE, where);
            }
        }
        origin(statement, document, text);
    }

    /** The slice without its gaps, runs of white space as one space. */
    static String words(String text, StatementInfo statement) {
        StringBuilder words = new StringBuilder();
        int at = statement.start();
        for (Gap gap : statement.gaps()) {
            words.append(text, at, gap.start());
            at = gap.end();
        }
        return squeeze(words.append(text, at, statement.end()));
    }

    static String squeeze(CharSequence words) {
        StringBuilder squeezed = new StringBuilder(words.length());
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Span.isSpace(c)) {
                space = true;
                continue;
            }
            if (space && !squeezed.isEmpty()) {
                squeezed.append(' ');
            }
            space = false;
            squeezed.append(c);
        }
        return squeezed.toString();
    }

    private void block(StatementInfo statement, DocumentInfo document) {
        if (statement.block() >= document.blocks().size()) {
            findings.add(
                    Code.UNKNOWN_REFERENCE,
                    FILE,
                    statement.id(),
                    Map.of("found", "block " + statement.block()));
            return;
        }
        BlockInfo block = document.blocks().get(statement.block());
        if (statement.start() < block.start() || statement.end() > block.end()) {
            findings.add(Code.OUTSIDE, FILE, statement.id());
        }
    }

    private void path(StatementInfo statement, String text) {
        for (PathPart part : statement.path()) {
            if (part.end() < part.start() || part.end() > text.length()) {
                findings.add(Code.OUTSIDE, FILE, statement.id());
                continue;
            }
            String words = squeeze(text.substring(part.start(), part.end()));
            if (!words.equals(part.text())) {
                findings.differ(Code.NOT_VERBATIM, FILE, statement.id(), words, part.text());
            }
        }
    }

    private void origin(StatementInfo statement, DocumentInfo document, String text) {
        for (Passage passage : DocumentCheck.over(document, statement.start(), statement.end())) {
            if (DocumentCheck.isAnswer(passage.origin())) {
                continue;
            }
            int to = Math.min(passage.end(), statement.end());
            for (int i = Math.max(passage.start(), statement.start()); i < to; i++) {
                int at = i;
                boolean gap =
                        statement.gaps().stream().anyMatch(g -> g.start() <= at && at < g.end());
                if (!gap && !Span.isSpace(text.charAt(i))) {
                    findings.add(Code.NOT_OWN, FILE, statement.id());
                    return;
                }
            }
        }
    }
}
