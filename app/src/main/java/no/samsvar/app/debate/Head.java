package no.samsvar.app.debate;

import java.util.List;
import no.samsvar.engine.round.Question;
import org.jspecify.annotations.Nullable;

/**
 * What stands over every page of a debate.
 *
 * @param round its title
 * @param body its name
 */
public record Head(Debate debate, String round, String body, List<Question> questions) {
    public Head {
        questions = List.copyOf(questions);
    }

    /** The question with this id; the first where there is none. */
    Question question(@Nullable String id) {
        return questions.stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseGet(questions::getFirst);
    }

    /** Whether the round asks this. */
    boolean asks(@Nullable String id) {
        return questions.stream().anyMatch(q -> q.id().equals(id));
    }

    /**
     * The question so many steps from this one, or null.
     *
     * @param steps below 0 for those before it
     */
    public @Nullable Question from(Question question, int steps) {
        int at = questions.indexOf(question) + steps;
        return at >= 0 && at < questions.size() ? questions.get(at) : null;
    }
}
