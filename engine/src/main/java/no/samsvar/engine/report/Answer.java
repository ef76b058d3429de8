package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/** One body's words under one question, in their own order. */
record Answer(String respondent, String question, List<Piece> pieces) {

    /**
     * A block of an answer, or the part of it that belongs to one question.
     *
     * @param block as it stands in the document, or null where the words stand in none
     * @param first whether the block's marker is to be shown
     * @param heading whether its words are a heading, whatever the block looks like
     */
    record Piece(
            String document,
            @Nullable BlockInfo block,
            boolean first,
            boolean heading,
            List<Atom> atoms) {
        int start() {
            return atoms.getFirst().start();
        }

        int end() {
            return atoms.getLast().end();
        }

        /** Whether it stands over what follows, and says nothing of its own. */
        boolean isHeading() {
            return is("heading") || (heading && !is("item"));
        }

        boolean is(String kind) {
            return block != null && block.kind().equals(kind);
        }
    }

    /**
     * A statement, or words of the answer between statements.
     *
     * @param apart whether white space or left-out words stand before it
     * @param basis in law for taking the words out, or null
     * @param words as shown
     */
    record Atom(
            int start,
            int end,
            @Nullable StatementInfo statement,
            boolean quotation,
            boolean apart,
            @Nullable String basis,
            String words) {}

    int statements() {
        return (int)
                pieces.stream()
                        .flatMap(p -> p.atoms().stream())
                        .filter(a -> a.statement() != null)
                        .count();
    }
}
