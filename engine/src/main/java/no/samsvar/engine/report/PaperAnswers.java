package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Answer.Atom;
import no.samsvar.engine.report.Answer.Piece;

/**
 * The answer book: every answer whole, with headings, paragraphs and lists as they were written.
 */
final class PaperAnswers {
    private static final int DEEPEST = 5;

    /** How far a deeper item stands in, in twentieths of a point. */
    private static final int STEP = 340;

    private final Paper paper;
    private final Page page;
    private final WordText text;

    PaperAnswers(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
        this.text = paper.text;
    }

    void write() {
        paper.part(paper.say("answers.title"), "answers.lead");
        for (QuestionInfo question : page.all().round().questions()) {
            paper.question(question.id(), question.text());
            answers(question.id());
        }
        if (!page.answers.to(Index.UNASKED).isEmpty() || page.all().round().questions().isEmpty()) {
            paper.heading(2, paper.say("answers.unasked"));
            answers(Index.UNASKED);
        }
    }

    private void answers(String question) {
        Collection<Answer> answers = page.answers.to(question);
        if (answers.isEmpty()) {
            paper.nothing("answers.nobody");
            return;
        }
        text.paragraph("Numbers", page.phrases.count("answers.count", answers.size()));
        answers.forEach(this::answer);
    }

    private void answer(Answer answer) {
        paper.heading(3, Shown.of(page.index.nameOf(answer.respondent())));
        text.paragraph(
                "By",
                () -> {
                    text.run(page.phrases.name("by", Who.adoptedBy(page, answer.respondent())));
                    answer.pieces().stream()
                            .map(Piece::document)
                            .distinct()
                            .forEach(document -> {
                                text.run(" · ");
                                document(document);
                            });
                });
        String before = "";
        List<Integer> levels = levels(answer.pieces());
        for (int i = 0; i < answer.pieces().size(); i++) {
            Piece piece = answer.pieces().get(i);
            DocumentInfo document = page.index.document(piece.document());
            if (!before.isEmpty() && !before.equals(piece.document()) && document != null) {
                text.paragraph("By", paper.say("answers.from", Page.nameOf(document)));
            }
            before = piece.document();
            piece(piece, levels.get(i));
        }
        paper.done();
    }

    private void document(String id) {
        DocumentInfo document = page.index.document(id);
        String name = document == null ? id : Page.nameOf(document);
        text.out("texts/" + id + ".txt", name, "Source");
    }

    /** How deep each item lies in its list; a list of deep items alone begins at the margin. */
    private static List<Integer> levels(List<Piece> pieces) {
        List<Integer> levels = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            int top = DEEPEST;
            while (to < pieces.size() && pieces.get(to).is("item")) {
                top = Math.min(top, level(pieces.get(to++)));
            }
            to = Math.max(to, from + 1);
            for (; from < to; from++) {
                levels.add(Math.max(1, level(pieces.get(from)) - top + 1));
            }
        }
        return levels;
    }

    private static int level(Piece piece) {
        BlockInfo block = piece.block();
        return block == null ? 1 : Math.clamp(block.level(), 1, DEEPEST);
    }

    private void piece(Piece piece, int level) {
        BlockInfo block = piece.block();
        String marker = block == null || block.marker() == null ? "" : Shown.of(block.marker());
        if (piece.isHeading()) {
            text.paragraph("Heading4", () -> atoms(piece, marker));
        } else if (!piece.is("item")) {
            text.paragraph(piece.is("cell") ? "AnswerCell" : "AnswerText", () -> atoms(piece, ""));
        } else if (!piece.first()) {
            text.paragraph("AnswerText", STEP * level, () -> atoms(piece, ""));
        } else if (marker.codePoints().anyMatch(Character::isLetterOrDigit) && !isBullet(marker)) {
            int indent = level == 1 ? 0 : STEP * (level - 1) + 510;
            text.paragraph("Item", indent, () -> atoms(piece, marker));
        } else {
            String style = level == 1 ? "ListBullet" : "ListBullet" + level;
            text.paragraph(style, () -> atoms(piece, ""));
        }
    }

    /** Word processors write a small circle of the second level as the letter. */
    private static boolean isBullet(String marker) {
        return marker.equals("o");
    }

    private void atoms(Piece piece, String marker) {
        if (!marker.isEmpty()) {
            text.run(marker, WordText.WORDS);
            if (piece.isHeading()) {
                text.run(" ");
            } else {
                text.tab();
            }
        }
        boolean first = true;
        for (Atom atom : piece.atoms()) {
            if (!first && atom.apart()) {
                text.run(" ");
            }
            first = false;
            atom(atom);
        }
    }

    private void atom(Atom atom) {
        StatementInfo statement = atom.statement();
        String style = atom.quotation() ? "Quoted" : WordText.WORDS;
        if (statement == null) {
            text.run(atom.words(), style);
            if (atom.basis() != null) {
                text.run(" (" + paper.say("exempt", atom.basis()) + ")", "Soft");
            }
        } else {
            text.marked(
                    PaperQuotation.mark(statement),
                    () -> text.run(atom.words(), style, statement.language()));
        }
    }
}
