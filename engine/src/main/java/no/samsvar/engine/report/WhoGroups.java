package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Weighing.Group;

/** Who has answered by size, centrality and KOSTRA group, and with how many inhabitants. */
final class WhoGroups {
    private final Page page;
    private final Html html;
    private final Section section;

    WhoGroups(Section section) {
        this.section = section;
        this.page = section.page;
        this.html = section.html;
    }

    void write() {
        if (page.groups.isEmpty()) {
            return;
        }
        html.element("h3", page.say("weigh.title"), "id", "weighing");
        String weight = page.groups.answeredWeight();
        if (weight != null) {
            html.element(
                    "p", weight, "data-shares", PageShares.ANSWERED, "data-group", "municipality");
        }
        html.element("p", page.say("weigh.small") + " " + page.groups.source(), "class", "note");
        for (String by : Groups.BY) {
            List<Group> groups = page.groups.by(by);
            if (groups.isEmpty()) {
                continue;
            }
            boolean brief = Groups.BRIEF.contains(by);
            if (brief) {
                html.element("h4", page.phrases.name("group-by", by));
            } else {
                html.open("details", "class", "more");
                html.element("summary", page.phrases.name("group-by", by));
            }
            groups.forEach(this::group);
            without(by);
            if (!brief) {
                html.close("details");
            }
        }
    }

    private void group(Group group) {
        int answered = group.answered().size();
        int invited = group.invited().size();
        String list = page.list();
        section.row(
                () -> section.name(page.groups.name(group)),
                invited,
                new Bar.Part[] {new Bar.Part("f-own", answered)},
                () -> {
                    html.open(
                            "span",
                            "data-group",
                            group.group(),
                            "data-invited",
                            Integer.toString(invited));
                    Counted.here(
                            html,
                            page.phrases.count("who.municipalities", invited, answered),
                            answered,
                            "respondent",
                            list);
                    html.close("span");
                    String share = page.groups.share(group);
                    if (share != null) {
                        html.element(
                                "span",
                                page.say("weigh.share", share),
                                "class",
                                "also",
                                "data-shares",
                                PageShares.ANSWERED,
                                "data-group",
                                group.group());
                    }
                },
                () -> {
                    html.element("h4", page.say("who.have"));
                    names(list, group.answered());
                    html.element("h4", page.say("who.havenot"));
                    names(GroupTable.silentList(group), group.silent());
                });
    }

    private void names(String list, List<String> bodies) {
        html.open("ul", "class", "names", "id", list);
        for (String body : bodies) {
            html.open("li", "data-respondent", body);
            page.respondent(body);
            RespondentInfo known = page.index.respondent(body);
            if (known != null && known.county() != null) {
                html.element("span", " " + Shown.of(known.county()), "class", "kind");
            }
            html.close("li");
        }
        html.close("ul");
        if (bodies.isEmpty()) {
            html.element("p", page.say("list.empty"), "class", "none");
        }
    }

    private void without(String by) {
        List<RespondentInfo> without = page.groups.without(by);
        if (!without.isEmpty()) {
            html.open("p", "class", "note").text(page.say("weigh.without") + " ");
            html.text(String.join(", ", without.stream().map(b -> Shown.of(b.name())).toList()));
            html.text(".").close("p");
        }
    }
}
