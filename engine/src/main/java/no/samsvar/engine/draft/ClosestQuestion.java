package no.samsvar.engine.draft;

import java.util.List;
import java.util.Set;
import no.samsvar.engine.round.Question;
import org.jspecify.annotations.Nullable;

/** Which of a round's questions a heading is about, by shared words. */
final class ClosestQuestion {
    private final List<Question> questions;

    ClosestQuestion(List<Question> questions) {
        this.questions = questions;
    }

    /**
     * The question that the title shares words with, else the one before. A word that several
     * questions have tells less.
     *
     * @param ids the questions to choose from
     */
    @Nullable String of(String title, List<String> ids, @Nullable String before) {
        String best = before;
        double most = 0;
        Set<String> stems = Words.stems(Titles.aim(title));
        for (Question question : questions) {
            if (!ids.contains(question.id())) {
                continue;
            }
            double share = 0;
            Set<String> theirs = Words.stems(question.text());
            for (String stem : stems) {
                if (theirs.stream().anyMatch(t -> related(stem, t))) {
                    share += 1.0 / spread(stem);
                }
            }
            if (share > most) {
                most = share;
                best = question.id();
            }
        }
        return best;
    }

    /** The question to choose from all of them. */
    @Nullable String of(String title) {
        return of(title, questions.stream().map(Question::id).toList(), null);
    }

    /** How many of the round's questions have the word. */
    private long spread(String stem) {
        return Math.max(
                1,
                questions.stream()
                        .filter(q -> Words.stems(q.text()).stream().anyMatch(t -> related(stem, t)))
                        .count());
    }

    /** The same word, or one a part of the other: "arbeidskraft", "arbeidskraftressurs". */
    private static boolean related(String a, String b) {
        return a.equals(b)
                || a.length() > 5 && (b.startsWith(a) || b.endsWith(a))
                || b.length() > 5 && (a.startsWith(b) || a.endsWith(b));
    }
}
