package no.samsvar.engine.report;

import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Answer.Atom;
import no.samsvar.engine.report.Answer.Piece;
import org.jspecify.annotations.Nullable;

/** Writes one answer as it stands: headings, paragraphs, and lists with their own markers. */
final class AnswerWriter {
    private final Page page;
    private final Html html;
    private boolean inList;

    AnswerWriter(Page page) {
        this.page = page;
        this.html = page.html;
    }

    void write(Answer answer) {
        html.open("div", "class", "said");
        String document = "";
        for (Piece piece : answer.pieces()) {
            boolean item = piece.is("item");
            if (inList && !item) {
                html.close("ul");
                inList = false;
            }
            if (!document.isEmpty() && !document.equals(piece.document())) {
                from(piece.document());
            }
            document = piece.document();
            if (item && !inList) {
                html.open("ul", "class", "items");
                inList = true;
            }
            write(piece, item ? "li" : "p", style(piece));
        }
        if (inList) {
            html.close("ul");
            inList = false;
        }
        html.close("div");
    }

    private void from(String document) {
        DocumentInfo known = page.index.document(document);
        if (known != null) {
            html.element("p", page.say("answers.from", Page.nameOf(known)), "class", "aside");
        }
    }

    private static @Nullable String style(Piece piece) {
        if (piece.isHeading()) {
            return "h";
        }
        BlockInfo block = piece.block();
        if (block != null && piece.is("item") && block.level() > 1) {
            return "l" + Math.min(block.level(), 5);
        }
        return piece.is("cell") ? "cell" : null;
    }

    private void write(Piece piece, String tag, @Nullable String style) {
        html.open(
                tag,
                "class",
                style,
                "data-document",
                piece.document(),
                "data-start",
                Integer.toString(piece.start()),
                "data-end",
                Integer.toString(piece.end()));
        BlockInfo block = piece.block();
        if (tag.equals("li") && block != null) {
            String marker = block.marker();
            html.element(
                    "span", piece.first() && marker != null ? Shown.of(marker) : "", "class", "m");
        }
        boolean first = true;
        for (Atom atom : piece.atoms()) {
            if (!first && atom.apart()) {
                html.text(" ");
            }
            first = false;
            atom(atom);
        }
        html.close(tag).line();
    }

    private void atom(Atom atom) {
        StatementInfo statement = atom.statement();
        if (atom.quotation()) {
            html.open("span", "class", "quoted");
        }
        if (statement != null) {
            html.element(
                    "span",
                    atom.words(),
                    "class",
                    "s",
                    "data-statement",
                    statement.id(),
                    "data-document",
                    statement.document(),
                    "data-start",
                    Integer.toString(atom.start()),
                    "data-end",
                    Integer.toString(atom.end()),
                    "lang",
                    page.lang(statement.language()));
        } else {
            html.text(atom.words());
        }
        if (atom.basis() != null) {
            html.element("span", " " + page.say("exempt", atom.basis()), "class", "m basis");
        }
        if (atom.quotation()) {
            html.close("span");
        }
    }
}
