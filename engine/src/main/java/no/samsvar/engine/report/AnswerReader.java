package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Answer.Atom;
import no.samsvar.engine.report.Answer.Piece;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the answer out of one document: all its own words and quotations, with the headings that
 * stand over them, in the order of the document. A heading over a repeated question is the
 * question's, not the answer's. A block belongs to the question of its statements; words between
 * statements go with the statement before them.
 */
final class AnswerReader {
    /** A piece and the question that it answers. */
    record Part(String question, Piece piece) {}

    private final Index index;
    private final DocumentInfo document;
    private final String text;
    private final List<Passage> passages;
    private final List<StatementInfo> statements;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> headings = new ArrayList<>();
    private int nextStatement;
    private String question = Index.UNASKED;

    AnswerReader(Index index, DocumentInfo document) {
        this.index = index;
        this.document = document;
        this.text = index.text(document.id());
        this.passages = document.passages();
        this.statements = index.of(document);
        if (!statements.isEmpty()) {
            question = index.questionOf(statements.getFirst());
        }
    }

    List<Part> read() {
        for (BlockInfo block : document.blocks()) {
            if (!block.kind().equals("furniture") && block.end() <= text.length()) {
                read(block);
            }
        }
        while (nextStatement < statements.size()) {
            StatementInfo statement = statements.get(nextStatement++);
            add(index.questionOf(statement), null, true, List.of(atom(statement)));
        }
        return parts;
    }

    private void read(BlockInfo block) {
        List<Atom> atoms = atoms(block);
        if (atoms.isEmpty()) {
            String origin = originOf(block);
            if (origin.equals("heading")) {
                headings.add(new Piece(document.id(), block, true, true, List.of(heading(block))));
            } else if (!origin.equals("furniture")) {
                headings.clear();
            }
            return;
        }
        List<Atom> run = new ArrayList<>();
        boolean first = true;
        for (Atom atom : atoms) {
            String of = questionOf(atom, atoms);
            if (!run.isEmpty() && !of.equals(question)) {
                add(question, block, first, List.copyOf(run));
                run.clear();
                first = false;
            }
            question = of;
            run.add(atom);
        }
        add(question, block, first, List.copyOf(run));
    }

    private String questionOf(Atom atom, List<Atom> block) {
        StatementInfo statement = atom.statement();
        if (statement != null) {
            return index.questionOf(statement);
        }
        for (Atom other : block) {
            if (other.statement() != null) {
                return other.start() < atom.start()
                        ? question
                        : index.questionOf(other.statement());
            }
        }
        return question;
    }

    private void add(String of, @Nullable BlockInfo block, boolean first, List<Atom> atoms) {
        headings.forEach(heading -> parts.add(new Part(of, heading)));
        headings.clear();
        parts.add(new Part(of, new Piece(document.id(), block, first, false, atoms)));
    }

    /** The statements of a block and what stands between them, in order. */
    private List<Atom> atoms(BlockInfo block) {
        List<Atom> atoms = new ArrayList<>();
        List<StatementInfo> within = new ArrayList<>();
        while (nextStatement < statements.size()
                && statements.get(nextStatement).start() < block.end()) {
            StatementInfo statement = statements.get(nextStatement++);
            within.add(statement);
            atoms.add(atom(statement));
        }
        for (Passage passage : passagesIn(block)) {
            if (!isAnswer(passage)) {
                continue;
            }
            int at = Math.max(passage.start(), block.start());
            int end = Math.min(passage.end(), block.end());
            for (StatementInfo statement : within) {
                if (statement.start() < end && statement.end() > at) {
                    between(at, statement.start(), passage, atoms);
                    at = Math.max(at, statement.end());
                }
            }
            between(at, end, passage, atoms);
        }
        atoms.sort(Comparator.comparingInt(Atom::start));
        return atoms;
    }

    private void between(int start, int end, Passage passage, List<Atom> atoms) {
        if (start >= end) {
            return;
        }
        Span words = Span.of(start, end).trim(text);
        if (!words.isEmpty()) {
            atoms.add(
                    new Atom(
                            words.start(),
                            words.end(),
                            null,
                            passage.origin().equals("quotation"),
                            isApart(words.start()),
                            basis(passage),
                            Shown.slice(text, words.start(), words.end())));
        }
    }

    private Atom atom(StatementInfo statement) {
        Passage passage = passageAt(statement.start());
        return new Atom(
                statement.start(),
                statement.end(),
                statement,
                passage != null && passage.origin().equals("quotation"),
                isApart(statement.start()),
                null,
                Shown.of(statement.text()));
    }

    /** A heading's words; its marker is shown beside them. */
    private Atom heading(BlockInfo block) {
        int start = block.start();
        String marker = block.marker();
        if (marker != null && text.startsWith(marker, start)) {
            start = Span.of(start + marker.length(), block.end()).trim(text).start();
        }
        return new Atom(
                start, block.end(), null, false, true, null, Shown.slice(text, start, block.end()));
    }

    private static @Nullable String basis(Passage passage) {
        return passage.exempt() == null ? null : passage.exempt().basis();
    }

    private boolean isApart(int start) {
        return start == 0 || start > text.length() || Span.isSpace(text.charAt(start - 1));
    }

    /** The origin of the most words of a block that is no part of the answer. */
    private String originOf(BlockInfo block) {
        String most = "";
        int length = 0;
        for (Passage passage : passagesIn(block)) {
            int shared =
                    Math.min(passage.end(), block.end()) - Math.max(passage.start(), block.start());
            if (shared > length) {
                length = shared;
                most = passage.origin();
            }
        }
        return most;
    }

    private static boolean isAnswer(Passage passage) {
        return DocumentCheck.isAnswer(passage.origin());
    }

    private List<Passage> passagesIn(BlockInfo block) {
        int from = firstEndingAfter(block.start());
        int to = from;
        while (to < passages.size() && passages.get(to).start() < block.end()) {
            to++;
        }
        return passages.subList(from, to);
    }

    private @Nullable Passage passageAt(int offset) {
        int at = firstEndingAfter(offset);
        return at < passages.size() ? passages.get(at) : null;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
