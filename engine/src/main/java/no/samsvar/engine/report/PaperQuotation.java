package no.samsvar.engine.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/** A statement word for word in the paper, with who said it and the way to the answer. */
final class PaperQuotation {
    /** What the names of bookmarks of statements begin with. */
    static final String MARK = "s";

    private final Paper paper;
    private final WordText text;
    private final Quotation labels;
    private @Nullable PathPart shown;

    PaperQuotation(Paper paper) {
        this.paper = paper;
        this.text = paper.text;
        this.labels = new Quotation(paper.page);
    }

    /** A lead-in is shown over the first of those that follow it. */
    void all(List<StatementInfo> statements) {
        shown = null;
        statements.forEach(this::one);
    }

    void one(StatementInfo statement) {
        one(
                statement,
                s -> text.run(Shown.of(s.text()), WordText.WORDS, s.language()),
                labels.label(statement));
    }

    /** Under a heading that says their role already. */
    void under(List<StatementInfo> statements) {
        shown = null;
        for (StatementInfo statement : statements) {
            one(
                    statement,
                    s -> text.run(Shown.of(s.text()), WordText.WORDS, s.language()),
                    labels.aside(statement));
        }
    }

    /**
     * Each with why it stands there.
     *
     * @param notes by the ids of statements
     */
    void noted(List<StatementInfo> statements, Map<String, String> notes) {
        shown = null;
        for (StatementInfo statement : statements) {
            String note = notes.getOrDefault(statement.id(), "");
            String label = labels.label(statement);
            one(
                    statement,
                    s -> text.run(Shown.of(s.text()), WordText.WORDS, s.language()),
                    note.isEmpty() ? label : label + " · " + note);
        }
    }

    /** One after the other in one paragraph, each with its source. */
    void close(List<StatementInfo> statements) {
        text.paragraph(
                "Close",
                () -> {
                    String between = "";
                    for (StatementInfo statement : statements) {
                        text.run(between + paper.say("doc.open"));
                        text.run(Shown.of(statement.text()), WordText.WORDS, statement.language());
                        text.run(paper.say("doc.close") + " (");
                        source(statement);
                        text.run(")");
                        between = " ";
                    }
                });
    }

    /** With what is concrete in it in bold type. */
    void example(StatementInfo statement) {
        String stage = statement.stage();
        one(
                statement,
                s -> {
                    for (Concretes.Part part : Concretes.of(s, paper.page.index)) {
                        text.run(
                                part.words(),
                                part.kind() == null ? WordText.WORDS : "Concrete",
                                s.language());
                    }
                },
                paper.page.phrases.name("stage", stage == null ? "" : stage));
    }

    private void one(StatementInfo statement, Consumer<StatementInfo> words, String label) {
        text.paragraph(
                "Quote",
                () -> {
                    PathPart lead = labels.leadOf(statement);
                    if (lead != null && !lead.equals(shown)) {
                        text.run(Shown.of(lead.text()), "LeadIn", statement.language()).line();
                    }
                    shown = lead;
                    text.run(paper.say("doc.open"));
                    words.accept(statement);
                    text.run(paper.say("doc.close")).line();
                    source(statement);
                    if (!label.isEmpty()) {
                        text.run(" · " + label, "Soft");
                    }
                    notes(statement);
                });
    }

    /** "Storvik, side 3", which leads to the statement where it stands in the answer. */
    void source(StatementInfo statement) {
        Page page = paper.page;
        String name = Shown.of(page.index.nameOf(page.index.respondentOf(statement)));
        Integer number = statement.page();
        String words = number == null ? name : name + ", " + page.say("quote.page", number);
        DocumentInfo document = page.index.document(statement.document());
        String file = document == null ? statement.document() : document.file();
        text.to(mark(statement), file + " · " + statement.id(), words, "Source");
    }

    static String mark(StatementInfo statement) {
        return WordText.mark(MARK, statement.id());
    }

    private void notes(StatementInfo statement) {
        Copies group = paper.page.index.copiesOf(statement);
        if (group != null && group.statements().size() > 1) {
            int others = group.statements().size() - 1;
            text.run(" · " + paper.page.phrases.count("quote.alike", others), "Soft");
        }
        if (statement.exempt() != null) {
            text.run(" · " + paper.say("exempt", statement.exempt().basis()), "Strong");
        }
    }
}
