package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.text.WordDifference;
import org.jspecify.annotations.Nullable;

/** A statement word for word, with who said it and the way to its place. */
final class Quotation {
    /** An item of fewer characters may say little without the heading over it. */
    private static final int SHORT = 60;

    private final Page page;
    private final Html html;

    Quotation(Page page) {
        this.page = page;
        this.html = page.html;
    }

    /** A list of quotations that numbers can refer to. */
    void list(String id, List<StatementInfo> statements) {
        list(id, statements, s -> "");
    }

    /**
     * @param note what is to be said of each; empty where there is nothing
     */
    void list(String id, List<StatementInfo> statements, Function<StatementInfo, String> note) {
        html.open("ul", "class", "quotes", "id", id);
        statements.forEach(s -> item(s, note.apply(s)));
        html.close("ul").line();
    }

    void item(StatementInfo statement) {
        item(statement, "");
    }

    private void item(StatementInfo statement, String note) {
        String respondent = page.index.respondentOf(statement);
        html.open("li", "data-respondent", respondent);
        lead(statement);
        words(statement);
        html.open("p", "class", "by");
        page.respondent(respondent);
        html.element("span", ", ", "class", statement.page() == null ? "go" : null);
        place(statement);
        html.text(" · ").text(label(statement));
        alike(statement);
        if (!note.isEmpty()) {
            html.text(" · ").text(note);
        }
        html.close("p").close("li");
    }

    /** The statement's words and nothing else, with the place that they were cut from. */
    void words(StatementInfo statement) {
        open(statement);
        html.text(Shown.of(statement.text())).close("q");
    }

    private void open(StatementInfo statement) {
        html.open(
                "q",
                "data-statement",
                statement.id(),
                "data-document",
                statement.document(),
                "data-start",
                Integer.toString(statement.start()),
                "data-end",
                Integer.toString(statement.end()),
                "lang",
                page.lang(statement.language()));
    }

    /** As {@link #words}, with the words marked that another statement does not have. */
    void against(StatementInfo statement, StatementInfo other) {
        open(statement);
        for (WordDifference.Run run :
                WordDifference.of(Shown.of(statement.text()), Shown.of(other.text()))) {
            if (run.differs()) {
                html.element("mark", run.words());
            } else {
                html.text(run.words());
            }
        }
        html.close("q");
    }

    /** As {@link #words}, with what is concrete in it marked. */
    void marked(StatementInfo statement) {
        open(statement);
        for (Concretes.Part part : Concretes.of(statement, page.index)) {
            String kind = part.kind();
            if (kind == null) {
                html.text(part.words());
            } else {
                html.element("mark", part.words(), "class", "k-" + Page.safe(kind));
            }
        }
        html.close("q");
    }

    /**
     * What stands over a list item and it needs: the lead-in, or a heading where the item is short;
     * null where it needs nothing.
     */
    @Nullable PathPart leadOf(StatementInfo statement) {
        DocumentInfo document = page.index.document(statement.document());
        if (document == null
                || statement.path().isEmpty()
                || !kindAt(document, statement.start()).equals("item")) {
            return null;
        }
        PathPart last = statement.path().getLast();
        boolean heading = kindAt(document, last.start()).equals("heading");
        return heading && statement.text().length() > SHORT ? null : last;
    }

    private void lead(StatementInfo statement) {
        PathPart last = leadOf(statement);
        if (last == null) {
            return;
        }
        html.element(
                "q",
                Shown.of(last.text()),
                "class",
                "lead-in",
                "data-document",
                statement.document(),
                "data-start",
                Integer.toString(last.start()),
                "data-end",
                Integer.toString(last.end()));
    }

    private static String kindAt(DocumentInfo document, int offset) {
        int low = 0;
        int high = document.blocks().size() - 1;
        String kind = "";
        while (low <= high) {
            int middle = (low + high) >>> 1;
            BlockInfo block = document.blocks().get(middle);
            if (block.start() <= offset) {
                kind = block.kind();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return kind;
    }

    void place(StatementInfo statement) {
        Integer number = statement.page();
        html.element(
                "a",
                number == null ? page.say("quote.place") : page.say("quote.page", number),
                "class",
                number == null ? "see go" : "see",
                "href",
                page.placeLink(statement.document(), statement.start()));
    }

    /** Role, addressee and stage in words: "Forslag til staten, igangsatt". */
    String label(StatementInfo statement) {
        String role = page.phrases.name("role", statement.role());
        String aside = aside(statement);
        boolean addressed = statement.role().equals("proposal");
        return aside.isEmpty() ? role : role + (addressed ? " " : ", ") + aside;
    }

    /** As {@link #label}, without the role: "til staten, igangsatt". */
    String aside(StatementInfo statement) {
        List<String> parts = new ArrayList<>();
        if (statement.role().equals("proposal")) {
            parts.add(page.phrases.name("to", statement.addressee()));
        }
        String stage = statement.stage();
        if (stage != null && !stage.equals("wanted")) {
            parts.add(page.phrases.name("stage", stage));
        }
        return String.join(", ", parts);
    }

    private void alike(StatementInfo statement) {
        Copies group = page.index.copiesOf(statement);
        if (group != null && group.statements().size() > 1) {
            html.text(" · ");
            html.element(
                    "a",
                    page.phrases.count("quote.alike", group.statements().size() - 1),
                    "href",
                    "#c-" + Page.safe(group.id()));
        }
        if (statement.exempt() != null) {
            html.text(" · ").element("strong", page.say("exempt", statement.exempt().basis()));
        }
    }

    /** Any stretch of a document, word for word. */
    void evidence(@Nullable Place place) {
        if (place == null) {
            return;
        }
        String text = page.index.text(place.document());
        if (place.end() > text.length()) {
            return;
        }
        html.element(
                "q",
                Shown.slice(text, place.start(), place.end()),
                "data-document",
                place.document(),
                "data-start",
                Integer.toString(place.start()),
                "data-end",
                Integer.toString(place.end()));
        html.text(" ");
        html.element(
                "a",
                page.say("quote.place"),
                "class",
                "see go",
                "href",
                page.placeLink(place.document(), place.start()));
    }
}
