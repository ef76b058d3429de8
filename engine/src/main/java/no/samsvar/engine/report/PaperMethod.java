package no.samsvar.engine.report;

import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;

/** How the paper was made, by which version, and of which documents. */
final class PaperMethod {
    private final Paper paper;
    private final Page page;
    private final WordText text;

    PaperMethod(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
        this.text = paper.text;
    }

    void write() {
        paper.section(paper.say("method.title"), "method.lead");
        for (String step : Method.STEPS) {
            pair(paper.say("method." + step), paper.say("method." + step + ".text"));
        }
        pair(paper.say("doc.method.source"), paper.say("doc.method.source.text"));
        Collation all = page.all();
        paper.heading(2, paper.say("method.versions"));
        pair(paper.say("method.engine"), all.engine().version());
        pair(paper.say("method.schema"), all.schema());
        new TreeMap<>(all.engine().options()).forEach(this::pair);
        text.paragraph("Normal", Method.repeatable(page));
        documents();
        paper.nothing("foot");
    }

    private void pair(String name, String value) {
        text.paragraph("Normal", () -> text.run(name, "Strong").run(". " + value));
    }

    private void documents() {
        String caption = paper.say("documents.title");
        paper.heading(2, caption);
        paper.caption(caption);
        WordTable table = new WordTable(text, caption, 3370, 1750, 950, 950, 2050);
        table.head(
                table.words(paper.say("method.file")),
                table.words(paper.say("method.kind")),
                table.number(paper.say("method.words")),
                table.number(paper.say("words.title")),
                table.words(paper.say("doc.id")));
        for (DocumentInfo document : page.all().documents()) {
            table.row(
                    table.cell(() ->
                            text.out(
                                    "texts/" + document.id() + ".txt",
                                    Page.nameOf(document),
                                    "Hyperlink")),
                    table.words(page.phrases.name("paper", document.kind())),
                    table.number(page.phrases.number(document.words())),
                    table.number(page.phrases.number(document.ownWords())),
                    table.cell(() -> text.run(document.id(), "Code")));
        }
        table.done();
    }
}
