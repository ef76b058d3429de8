package no.samsvar.engine.report;

import java.util.List;
import java.util.Objects;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;

/** What was raised unasked, what was asked and nobody answered, and the bank of examples. */
final class PaperLists {
    private final Paper paper;
    private final Page page;
    private final PaperQuotation quotations;

    PaperLists(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
        this.quotations = new PaperQuotation(paper);
    }

    void write() {
        unasked();
        unanswered();
        examples();
    }

    private void unasked() {
        paper.part(paper.say("unasked.title"), "unasked.lead");
        List<StatementInfo> unasked = Unasked.of(page);
        if (unasked.isEmpty()) {
            paper.nothing("unasked.none");
            return;
        }
        paper.assessment(paper.say("doc.assessment"), paper.say("unasked.title"));
        for (String role : Unasked.ROLES) {
            List<StatementInfo> of = unasked.stream().filter(s -> s.role().equals(role)).toList();
            if (!of.isEmpty()) {
                String title = page.phrases.name("roles", role);
                paper.heading(2, title + ": " + page.phrases.number(of.size()));
                quotations.all(of);
            }
        }
    }

    private void unanswered() {
        paper.section(paper.say("unanswered.title"), "unanswered.lead");
        List<ThemeInfo> silent = Unanswered.silent(page);
        if (silent.isEmpty()) {
            paper.nothing("unanswered.none");
            return;
        }
        for (QuestionInfo question : page.all().round().questions()) {
            silent(question.id(), paper.say("doc.question", Shown.of(question.id())), silent);
        }
        silent(null, paper.say("unanswered.any"), silent);
        paper.assessment(paper.say("doc.assessment"), paper.say("unanswered.title"));
    }

    private void silent(@Nullable String question, String title, List<ThemeInfo> silent) {
        List<ThemeInfo> of =
                silent.stream().filter(t -> Objects.equals(t.question(), question)).toList();
        if (!of.isEmpty()) {
            paper.text.paragraph("Position", title);
            of.forEach(t -> paper.text.paragraph("ListBullet", Shown.of(t.title())));
        }
    }

    private void examples() {
        paper.section(paper.say("examples.title"), "examples.lead");
        List<StatementInfo> examples = Examples.of(page);
        if (examples.isEmpty()) {
            paper.nothing("examples.none");
            return;
        }
        for (QuestionInfo question : page.all().round().questions()) {
            examples(
                    paper.say("doc.question", Shown.of(question.id())),
                    examples.stream().filter(s -> question.id().equals(s.question())).toList());
        }
        examples(
                paper.say("answers.unasked"),
                examples.stream()
                        .filter(s -> page.index.questionOf(s).equals(Index.UNASKED))
                        .toList());
    }

    private void examples(String title, List<StatementInfo> examples) {
        if (!examples.isEmpty()) {
            int size = examples.size();
            paper.text.paragraph(
                    "Position", title + ": " + page.phrases.count("examples.count", size));
            examples.forEach(quotations::example);
        }
    }
}
