package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Recognises one submission at a time. */
public final class Recognition {
    private Recognition() {}

    /**
     * Where a text asks for something to be filled in: {@code [xx]}, {@code [region]}; those in
     * brackets first.
     */
    public static List<Span> placeholders(CharSequence text) {
        return Placeholders.spans(text.toString());
    }

    /**
     * @param borrowed one for each document of the submission, in its order
     */
    public static Partial<Recognised> of(
            Submission submission, List<Borrowed> borrowed, Draft draft, Register register) {
        List<Problem> problems = new ArrayList<>();
        List<Paper> papers = borrowed.stream().map(Paper::new).toList();
        BiPredicate<SourceText, Span> isBorrowed = (text, span) -> isBorrowed(papers, text, span);
        Partial<Who> who =
                Respondents.find(
                        submission.documents(),
                        submission.path(),
                        submission.hint(),
                        register,
                        isBorrowed);
        problems.addAll(who.problems());
        Asked asked = Asked.in(draft);
        Pointers pointers = Pointers.in(papers);
        List<Zone[]> zones = new ArrayList<>();
        for (Paper paper : papers) {
            String column = submission.questions().get(paper.text().id());
            zones.add(
                    column == null
                            ? AnswerFinder.in(paper, asked, pointers)
                            : allUnder(column, paper));
            problems.addAll(Placeholders.in(paper.text()));
        }
        Composition.compose(papers, zones, asked.ids());
        String endorses = Endorsement.takeFrom(papers, zones);
        List<Listed> listed = submission.documents().stream().map(Listed::of).toList();
        Adoption adoption = Adoption.in(listed, isBorrowed);
        // one paper with nothing borrowed in it has been looked through as a whole already
        boolean whole = papers.size() == 1 && papers.getFirst().isAllOwn();
        List<CaseFacts.Facts> facts =
                listed.stream()
                        .map(paper ->
                                whole ? CaseFacts.of(paper, adoption.by()) : CaseFacts.of(paper))
                        .toList();
        List<Recognised.Document> documents = new ArrayList<>();
        boolean answered = false;
        for (int p = 0; p < papers.size(); p++) {
            for (Zone zone : zones.get(p)) {
                answered |= zone.is(Zone.Kind.ANSWER);
            }
            documents.add(
                    new Recognised.Document(
                            papers.get(p).borrowed(),
                            facts.get(p).kind(),
                            facts.get(p).caseFile(),
                            List.of(zones.get(p)),
                            Treatments.in(listed.get(p), papers.get(p), asked)));
        }
        if (!answered && pointers.any()) {
            problems.add(
                    new Problem(
                            Problem.Code.ANSWER_ELSEWHERE,
                            Map.of(),
                            pointers.document(),
                            pointers.span()));
        }
        if (endorses != null && !papers.isEmpty()) {
            problems.add(
                    Problem.of(
                            Problem.Code.ENDORSES_OTHER,
                            papers.getFirst().text().id(),
                            Map.of("name", endorses)));
        }
        return Partial.of(
                new Recognised(
                        submission,
                        who.value().respondent(),
                        who.value().confidence(),
                        who.value().evidence(),
                        adoption.by(),
                        adoption.evidence(),
                        date(adoption, facts, submission),
                        endorses,
                        documents),
                problems);
    }

    /** Of the adoption, else of the latest meeting, else of the e-mail. */
    private static @Nullable String date(
            Adoption adoption, List<CaseFacts.Facts> facts, Submission submission) {
        if (adoption.date() != null) {
            return adoption.date();
        }
        String latest = null;
        for (CaseFacts.Facts fact : facts) {
            String date = fact.caseFile().date();
            if (date != null && (latest == null || date.compareTo(latest) > 0)) {
                latest = date;
            }
        }
        for (SourceText text : submission.documents()) {
            String date = text.metadata().date();
            if (latest == null && date != null && text.type().equals("email")) {
                latest = date;
            }
        }
        return latest;
    }

    /** A cell of a table is an answer from its first word to its last. */
    private static Zone[] allUnder(String question, Paper paper) {
        Zone[] zones = new Zone[paper.size()];
        Arrays.fill(
                zones, new Zone(Zone.Kind.ANSWER, question.isBlank() ? null : question, "column"));
        return zones;
    }

    private static boolean isBorrowed(List<Paper> papers, SourceText text, Span span) {
        for (Paper paper : papers) {
            if (paper.text().id().equals(text.id())) {
                return paper.isBorrowed(span);
            }
        }
        return false;
    }
}
