package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.Problem;

/** What is missing from the answers that count. */
final class Gaps {
    private Gaps() {}

    static List<Problem> in(Round round, Collection<Answered> counted) {
        List<Problem> problems = new ArrayList<>();
        for (Answered answered : counted) {
            if (answered.documents().isEmpty()) {
                continue;
            }
            String document = answered.documents().getFirst().document().borrowed().text().id();
            if (answered.placements().isEmpty()) {
                if (answered.recognised().endorses() == null) {
                    problems.add(Problem.of(Problem.Code.NO_OWN_WORDS, document));
                }
                continue;
            }
            if (answered.recognised().adoptedBy() == AdoptedBy.NOT_SHOWN) {
                problems.add(Problem.of(Problem.Code.NOT_SHOWN_ADOPTED, document));
            }
            Set<String> asked = new LinkedHashSet<>();
            for (Placement placement : answered.placements()) {
                if (placement.question() != null) {
                    asked.add(placement.question());
                }
            }
            for (Question question : round.questions()) {
                if (!asked.contains(question.id()) && answered.recognised().endorses() == null) {
                    problems.add(
                            Problem.of(
                                    Problem.Code.QUESTION_UNANSWERED,
                                    document,
                                    Map.of("question", question.id())));
                }
            }
        }
        return problems;
    }
}
