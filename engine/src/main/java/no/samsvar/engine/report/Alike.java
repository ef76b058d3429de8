package no.samsvar.engine.report;

import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** The same words, or nearly, from several bodies. */
final class Alike extends Section {
    Alike(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "alike";
    }

    @Override
    void body() {
        List<Copies> groups =
                page.all().copies().stream()
                        .filter(group -> group.statements().size() > 1)
                        .sorted(Comparator.comparingInt(group -> -group.statements().size()))
                        .toList();
        if (groups.isEmpty()) {
            nothing();
            return;
        }
        html.open("details", "class", "more", "open", page.isLarge() ? null : "");
        html.element("summary", page.phrases.count("alike.count", groups.size()));
        page.closed(() -> groups.forEach(this::group));
        html.close("details");
    }

    private void group(Copies group) {
        StatementInfo shown = page.index.statement(group.representative());
        List<StatementInfo> statements = page.index.statements(group.statements());
        if (shown == null || statements.isEmpty()) {
            return;
        }
        String id = "c-" + Page.safe(group.id());
        html.open("div", "class", "alike", "id", id);
        new Quotation(page).words(shown);
        html.open("p", "class", "by");
        Counted.here(
                html,
                page.phrases.count("alike.size", statements.size()),
                statements.size(),
                "copy",
                id);
        html.text(": ");
        String separator = "";
        for (StatementInfo statement : statements) {
            html.text(separator).open("span", "data-copy", statement.id());
            page.respondent(page.index.respondentOf(statement));
            html.text(" (");
            new Quotation(page).place(statement);
            html.text(")").close("span");
            separator = ", ";
        }
        html.close("p").close("div").line();
    }
}
