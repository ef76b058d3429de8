package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.Voice;
import org.jspecify.annotations.Nullable;

/**
 * In the paper: what the round's owner holds, each with who supports it, goes further, pulls
 * against or is silent; and what is asked of others, by the desk that would follow it up.
 */
final class PaperMandate {
    /** So many of what is only near stand in the paper; the report has them all. */
    private static final int MOST_NEAR = 3;

    private final Paper paper;
    private final Page page;
    private final WordText text;
    private final PaperQuotation quotations;
    private final Mandate reasons;
    private final Stood stood;

    PaperMandate(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
        this.text = paper.text;
        this.quotations = new PaperQuotation(paper);
        this.reasons = new Mandate(page);
        this.stood = new Stood(page.all());
    }

    void write() {
        paper.part(paper.say("mandate.title"), "mandate.lead");
        List<OwnerPosition> held =
                page.all().mandate().stream().filter(p -> !p.hasBeenRejected()).toList();
        if (page.all().mandate().isEmpty()) {
            paper.nothing("mandate.none");
        } else {
            String owner = Objects.requireNonNullElse(page.all().round().owner(), "");
            paper.heading(2, paper.say("mandate.holds", Shown.of(owner)));
            table(held);
            for (int i = 0; i < held.size(); i++) {
                position(i + 1, held.get(i));
            }
            rejected();
        }
        desks();
    }

    private void table(List<OwnerPosition> held) {
        if (held.isEmpty()) {
            return;
        }
        String caption = page.phrases.count("doc.mandate.table", stood.answered());
        paper.caption(caption);
        WordTable table = new WordTable(text, caption, 4870, 1050, 1050, 1050, 1050);
        table.head(
                table.words(paper.say("doc.position")),
                table.number(paper.say("mandate.h.supports")),
                table.number(paper.say("mandate.h.further")),
                table.number(paper.say("mandate.h.against")),
                table.number(paper.say("mandate.h.silent")));
        int number = 0;
        for (OwnerPosition position : held) {
            String title = ++number + ". " + WordText.cut(Shown.of(position.text()), 90);
            WordTable.Cell[] cells = new WordTable.Cell[1 + Stood.GROUPS.size()];
            cells[0] = table.cell(() -> text.to(WordMandate.words(position), "", title, "Source"));
            for (int i = 0; i < Stood.GROUPS.size(); i++) {
                String group = Stood.GROUPS.get(i);
                cells[i + 1] =
                        new WordTable.Cell(
                                "TableNumber",
                                () ->
                                        marked(
                                                WordMandate.row(position, group),
                                                page.phrases.number(
                                                        Stood.bodies(position, group).size()),
                                                null));
            }
            table.row(cells);
        }
        table.done();
    }

    private void marked(String mark, String words, @Nullable String style) {
        text.marked(mark, () -> text.run(words, style));
    }

    private void position(int number, OwnerPosition position) {
        paper.heading(3, paper.say("doc.position") + " " + page.phrases.number(number));
        text.paragraph("Quote", () -> words(position));
        paper.assessment(
                paper.say("doc.assessment"),
                paper.say("doc.assessment.of", Shown.of(position.text())));
        Stood.GROUPS.forEach(group -> group(position, group));
        near(position);
        paper.done();
    }

    private void words(OwnerPosition position) {
        if (position.before() != null) {
            text.run(paper.say("mandate.before") + " ", "Soft").run(paper.say("doc.open"));
            text.marked(
                    WordMandate.before(position),
                    () ->
                            text.run(
                                    Shown.of(Objects.requireNonNull(position.before()).text()),
                                    WordText.WORDS,
                                    position.language()));
            text.run(paper.say("doc.close")).line();
        }
        text.run(paper.say("doc.open"));
        text.marked(
                WordMandate.words(position),
                () -> text.run(Shown.of(position.text()), WordText.WORDS, position.language()));
        text.run(paper.say("doc.close")).line();
        text.run(place(page, position), "Soft");
        if (position.decided() != null) {
            text.run(" · " + paper.say("mandate.confirmed"), "Soft");
        }
    }

    /** "hefte.pdf, side 3", or where in the text it stands. */
    static String place(Page page, OwnerPosition position) {
        var document = page.index.document(position.document());
        String file = document == null ? position.document() : document.file();
        Integer number = position.page();
        return number == null
                ? page.say("doc.mandate.place", file, position.start(), position.end())
                : file + ", " + page.say("quote.page", number);
    }

    private void group(OwnerPosition position, String group) {
        List<String> bodies = Stood.bodies(position, group);
        text.paragraph(
                "Position",
                () ->
                        marked(
                                WordMandate.number(position, group),
                                paper.say("mandate.h." + group)
                                        + ": "
                                        + of(bodies.size(), stood.answered())
                                        + kinds(position, group),
                                null));
        if (bodies.isEmpty()) {
            return;
        }
        text.paragraph(
                "Names",
                () ->
                        marked(
                                WordMandate.names(position, group),
                                WordMandate.names(bodies, page.index::nameOf),
                                null));
        voices(Stood.voices(position, group));
    }

    private String of(int part, int whole) {
        return paper.say("who.of", page.phrases.number(part), page.phrases.number(whole));
    }

    /** Kinds of members apart, where more than one has answered. */
    private String kinds(OwnerPosition position, String group) {
        List<String> kinds =
                Stood.KINDS.stream().filter(k -> !stood.answered(k).isEmpty()).toList();
        return kinds.isEmpty()
                ? ""
                : kinds.stream()
                        .map(kind ->
                                paper.say("themes.group." + kind)
                                        + ": "
                                        + of(
                                                stood.bodies(position, group, kind).size(),
                                                stood.answered(kind).size()))
                        .collect(Collectors.joining(" · ", " (", ")"));
    }

    private void voices(List<Voice> voices) {
        Map<String, String> notes = new HashMap<>();
        voices.forEach(v -> notes.put(v.statement(), reasons.note(v)));
        quotations.noted(
                page.index.statements(voices.stream().map(Voice::statement).toList()), notes);
    }

    private void near(OwnerPosition position) {
        if (!position.near().isEmpty()) {
            text.paragraph("Position", paper.say("doc.mandate.near"));
            voices(position.near().stream().limit(MOST_NEAR).toList());
        }
    }

    private void rejected() {
        List<OwnerPosition> rejected =
                page.all().mandate().stream().filter(OwnerPosition::hasBeenRejected).toList();
        if (rejected.isEmpty()) {
            return;
        }
        paper.heading(3, paper.say("mandate.rejected"));
        for (OwnerPosition position : rejected) {
            text.paragraph(
                    "Close",
                    () -> {
                        text.run(paper.say("doc.open"));
                        text.run(Shown.of(position.text()), WordText.WORDS, position.language());
                        text.run(paper.say("doc.close") + " (" + place(page, position) + ")");
                    });
        }
    }

    private void desks() {
        paper.heading(2, paper.say("mandate.desks"));
        text.paragraph("Normal", paper.say("mandate.desks.lead"));
        String caption = paper.say("mandate.desks");
        paper.caption(caption);
        WordTable table = new WordTable(text, caption, 5870, 1600, 1600);
        table.head(
                table.words(paper.say("xlsx.desk")),
                table.number(paper.say("js.statement")),
                table.number(paper.say("doc.bodies")));
        for (String desk : Demands.desks()) {
            List<StatementInfo> asked = Demands.of(page.all(), desk);
            int bodies = (int) asked.stream().map(page.index::respondentOf).distinct().count();
            table.row(
                    table.words(page.phrases.name("desk", desk)),
                    counted(WordMandate.desk(desk, "n"), asked.size()),
                    counted(WordMandate.desk(desk, "b"), bodies));
        }
        table.done();
        text.paragraph("Note", paper.say("doc.mandate.unsorted"));
        for (String desk : Collation.DESKS) {
            List<StatementInfo> asked = Demands.of(page.all(), desk);
            if (!asked.isEmpty()) {
                paper.heading(3, page.phrases.name("desk", desk));
                quotations.all(asked);
                paper.done();
            }
        }
    }

    private WordTable.Cell counted(String mark, int number) {
        return new WordTable.Cell(
                "TableNumber", () -> marked(mark, page.phrases.number(number), null));
    }
}
