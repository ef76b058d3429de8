package no.samsvar.engine.recognise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * What a round asks, as the finders of this package need it.
 *
 * @param title of the round
 * @param ids of its questions
 * @param headings tells a question that a heading names in other words
 * @param chapters folded headings of the round's documents and the question each leads to
 */
record Asked(
        String title, Set<String> ids, QuestionHeading headings, Map<String, String> chapters) {
    static Asked in(Draft draft) {
        List<Question> questions = draft.round().questions();
        Set<String> ids = new TreeSet<>();
        questions.forEach(q -> ids.add(q.id()));
        return new Asked(
                draft.round().title(), ids, new QuestionHeading(questions), draft.chapters());
    }

    /** The first question of the group that a heading of the round's own leads to, or null. */
    @Nullable String leadsTo(String heading) {
        return chapters.get(Folded.letters(heading));
    }

    /** Whether the question is of the group that begins with {@code first}. */
    boolean sameGroup(String first, String question) {
        String group = null;
        for (String other : new TreeSet<>(chapters.values())) {
            if (number(other) <= number(question)) {
                group = group == null || number(other) > number(group) ? other : group;
            }
        }
        return first.equals(group);
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
