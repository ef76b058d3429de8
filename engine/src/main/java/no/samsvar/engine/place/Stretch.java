package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are placed together: those of a paragraph, or a bullet with what is under it.
 *
 * @param said the question that the paper says they answer, or null
 * @param heading the words of the innermost heading above; empty where there is none
 * @param members at least one, in the order of the text
 */
record Stretch(@Nullable String said, String heading, List<Statement> members) {
    Stretch {
        members = List.copyOf(members);
    }

    /** All statements of a document, in order. */
    static List<Stretch> of(List<Statement> statements) {
        List<Stretch> stretches = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : statements) {
            if (!open.isEmpty() && !together(open.getLast(), statement)) {
                stretches.add(of(open.getFirst(), open));
                open = new ArrayList<>();
            }
            open.add(statement);
        }
        if (!open.isEmpty()) {
            stretches.add(of(open.getFirst(), open));
        }
        return stretches;
    }

    private static Stretch of(Statement first, List<Statement> members) {
        return new Stretch(first.under(), heading(first), members);
    }

    /** Sentences of one block, and items under the item or lead-in before them. */
    private static boolean together(Statement before, Statement next) {
        if (!Objects.equals(before.under(), next.under())) {
            return false;
        }
        if (before.block() == next.block()) {
            return true;
        }
        Block block = next.source().blocks().get(next.block());
        if (!block.is(Block.Kind.ITEM) || next.path().isEmpty()) {
            return false;
        }
        return next.path().contains(before.span())
                || before.path().equals(next.path()) && !isHeading(next, next.path().getLast());
    }

    /** Whether a part of the path is a heading, not a lead-in or an item. */
    private static boolean isHeading(Statement statement, Span part) {
        int index = statement.source().blockIndexAt(part.start());
        return index < 0 || statement.source().blocks().get(index).is(Block.Kind.HEADING);
    }

    private static String heading(Statement statement) {
        for (Span part : statement.path().reversed()) {
            if (isHeading(statement, part)) {
                return statement.pathText(part);
            }
        }
        return "";
    }
}
