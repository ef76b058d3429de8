package no.samsvar.app.debate;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.web.Texts;

/**
 * What the tables said under a question as the beginning of an answer: a list, the most important
 * first, what is contested marked, in the form that {@link no.samsvar.app.workspace.Markup} reads.
 */
final class Answer {
    private Answer() {}

    /** Empty where nothing was said. */
    static String of(Board board, String question, Texts t) {
        StringBuilder text = new StringBuilder();
        for (Point point : board.byPriority(question)) {
            text.append(text.isEmpty() ? "" : "\n").append("- ").append(line(point.text()));
            List<String> notes = new ArrayList<>();
            if (!point.priorities().isEmpty()) {
                notes.add(t.get("answer.priorities", point.priorities().size()));
            }
            if (point.contested()) {
                notes.add(contested(point, t));
            }
            if (!notes.isEmpty()) {
                text.append(" *(").append(String.join("; ", notes)).append(")*");
            }
        }
        return text.toString();
    }

    /** Who stands how. */
    private static String contested(Point point, Texts t) {
        List<String> who = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            List<String> tables = point.tables(stance);
            if (!tables.isEmpty()) {
                who.add(t.get("answer.stance." + stance.key(), line(String.join(", ", tables))));
            }
        }
        return t.get("answer.contested", String.join(", ", who));
    }

    /** On one line; a star would begin or end emphasis. */
    private static String line(String text) {
        return text.replace('*', '∗').replaceAll("\\s+", " ").strip();
    }
}
