package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/** Recognises one submission at a time. */
public final class Recognition {
    private Recognition() {}

    /**
     * @param borrowed one for each document of the submission, in its order
     */
    public static Partial<Recognised> of(Submission submission, List<Borrowed> borrowed, Draft draft) {
        List<Problem> problems = new ArrayList<>();
        List<Paper> papers = borrowed.stream().map(Paper::new).toList();
        Set<String> questions =
                draft.round().questions().stream().map(Question::id).collect(Collectors.toSet());
        Pointers pointers = Pointers.in(papers);
        List<Recognised.Document> documents = new ArrayList<>();
        boolean answered = false;
        for (Paper paper : papers) {
            Zone[] zones = AnswerFinder.in(paper, questions, draft.chapters(), pointers);
            for (Zone zone : zones) {
                answered |= zone.is(Zone.Kind.ANSWER);
            }
            documents.add(new Recognised.Document(paper.borrowed(), DocumentKind.ANSWER, List.of(zones)));
            problems.addAll(Placeholders.in(paper.text()));
        }
        if (!answered && pointers.any()) {
            problems.add(
                    new Problem(
                            Problem.Code.ANSWER_ELSEWHERE,
                            Map.of(),
                            pointers.document(),
                            pointers.span()));
        }
        return Partial.of(new Recognised(submission, documents), problems);
    }
}
