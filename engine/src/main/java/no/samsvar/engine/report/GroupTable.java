package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Weighing.Group;

/**
 * How many of each group are in a count: n of the N invited, how many of them have answered at all,
 * and how many have not, who stand in the list of those.
 */
final class GroupTable {
    private final Page page;
    private final Html html;

    GroupTable(Page page) {
        this.page = page;
        this.html = page.html;
    }

    /** The id of the list of a group's bodies that have not answered. */
    static String silentList(Group group) {
        return "g-" + Page.safe(group.group());
    }

    /**
     * Something closed with the table in it; nothing where there are no groups, or where so few
     * speak that the names say more.
     *
     * @param summary what it is called while it is closed
     */
    void write(Count count, String summary) {
        if (page.groups.isEmpty() || count.respondents().size() < Groups.SMALL) {
            return;
        }
        List<String> known =
                Groups.BRIEF.stream().filter(by -> !page.groups.by(by).isEmpty()).toList();
        if (known.isEmpty()) {
            return;
        }
        html.open("details", "class", "more").element("summary", summary);
        known.forEach(by -> table(by, count));
        html.close("details");
    }

    private void table(String by, Count count) {
        String name = page.phrases.name("group-by", by);
        html.open("table", "class", "plain weigh").element("caption", name, "class", "vh");
        html.open("thead").open("tr").element("th", name, "scope", "col");
        html.element("th", page.say("weigh.said.of"), "scope", "col");
        html.element("th", page.say("xlsx.answered"), "scope", "col", "class", "num");
        html.element("th", page.say("who.havenot"), "scope", "col", "class", "num");
        html.close("tr").close("thead").open("tbody");
        page.groups.by(by).forEach(group -> row(group, count));
        html.close("tbody").close("table");
    }

    private void row(Group of, Count count) {
        Count part = page.index.count(count.question(), count.theme(), null, of.group());
        int said = part == null ? 0 : part.respondents().size();
        int invited = of.invited().size();
        String words = page.say("who.of", said, invited);
        html.open("tr").element("th", page.groups.name(of), "scope", "row");
        String group = of.group();
        html.open("td", "data-group", group, "data-invited", Integer.toString(invited));
        Bar.draw(html, invited, new Bar.Part("f-own", said));
        if (part == null) {
            html.element("span", words, "class", "n");
        } else {
            Counted.row(html, words, said, "respondent", part, null);
        }
        html.close("td");
        int answered = of.answered().size();
        html.element(
                "td",
                page.phrases.number(answered),
                "class",
                "num",
                "data-group",
                group,
                "data-answered",
                Integer.toString(answered));
        html.open("td", "class", "num");
        int silent = of.silent().size();
        Counted.link(html, page.phrases.number(silent), silent, "respondent", silentList(of));
        html.close("td").close("tr");
    }
}
