package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;

/** Who answered: of how many, by county, and adopted by which body. */
final class Who extends Section {
    static final List<String> ADOPTED =
            List.of("council", "executive-board", "committee", "administration", "not-shown");

    Who(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "who";
    }

    @Override
    void body() {
        List<RespondentInfo> answered = page.index.answered();
        int invited = page.all().respondents().size();
        html.open("p", "class", "big");
        html.sentence(
                page.say("who.sum"),
                () ->
                        Counted.link(
                                html,
                                page.phrases.number(answered.size()),
                                answered.size(),
                                "respondent",
                                "who-answered"),
                () -> html.text(page.phrases.number(invited)),
                () -> html.text(page.phrases.percent(answered.size(), invited)));
        html.close("p");
        if (answered.isEmpty()) {
            nothing();
        }
        html.element("h3", page.say("who.adopted"));
        html.element("p", page.say("who.adopted.lead"), "class", "note");
        adopted(answered);
        html.element("h3", page.say("who.county"));
        counties();
        new WhoGroups(this).write();
        html.element("h3", page.say("who.list"));
        html.open("ul", "class", "names", "id", "who-answered");
        answered.forEach(this::respondent);
        html.close("ul");
    }

    private void respondent(RespondentInfo respondent) {
        html.open("li", "data-respondent", respondent.id());
        page.respondent(respondent.id());
        html.element("span", " " + kinds(page, respondent), "class", "kind").close("li");
    }

    /** Kind and county: "kommune i Vestland". */
    static String kinds(Page page, RespondentInfo respondent) {
        List<String> kinds = new ArrayList<>();
        respondent.kinds().forEach(kind -> kinds.add(page.phrases.name("kind", kind)));
        String kind = String.join(", ", kinds);
        String county = respondent.county();
        return county == null || respondent.kinds().contains("county-municipality")
                ? kind
                : page.say("who.kind.county", kind, Shown.of(county));
    }

    private void adopted(List<RespondentInfo> answered) {
        for (String body : ADOPTED) {
            List<RespondentInfo> by =
                    answered.stream().filter(r -> body.equals(adoptedBy(page, r.id()))).toList();
            String list = page.list();
            row(
                    () -> name(page.phrases.name("adopted", body)),
                    answered.size(),
                    new Bar.Part[] {
                        new Bar.Part(body.equals("not-shown") ? "f-weak" : "f-own", by.size())
                    },
                    () ->
                            Counted.here(
                                    html,
                                    page.say("who.of", by.size(), answered.size()),
                                    by.size(),
                                    "respondent",
                                    list),
                    () -> adopters(by, list));
        }
    }

    private void adopters(List<RespondentInfo> by, String list) {
        html.open("ul", "class", "names wide-names", "id", list);
        for (RespondentInfo respondent : by) {
            html.open("li", "data-respondent", respondent.id());
            page.respondent(respondent.id());
            SubmissionInfo submission = page.index.countedOf(respondent.id());
            if (submission != null && submission.evidence() != null) {
                html.text(" ");
                new Quotation(page).evidence(submission.evidence());
            }
            html.close("li");
        }
        html.close("ul");
        if (by.isEmpty()) {
            html.element("p", page.say("list.empty"), "class", "none");
        }
    }

    static String adoptedBy(Page page, String respondent) {
        SubmissionInfo submission = page.index.countedOf(respondent);
        return submission == null ? "not-shown" : submission.adoptedBy();
    }

    private void counties() {
        County.of(page.all().respondents()).forEach(this::county);
    }

    private void county(County county) {
        List<RespondentInfo> municipalities = county.municipalities();
        int answered = county.answered();
        String list = page.list();
        row(
                () -> name(nameOf(page, county)),
                municipalities.size(),
                new Bar.Part[] {new Bar.Part("f-own", answered)},
                () -> {
                    Counted.here(
                            html,
                            page.phrases.count(
                                    "who.municipalities", municipalities.size(), answered),
                            answered,
                            "respondent",
                            list);
                    county.others().forEach(this::other);
                },
                () -> {
                    html.element("h4", page.say("who.have"));
                    plain(list, municipalities, true);
                    html.element("h4", page.say("who.havenot"));
                    plain(page.list(), county.bodies(), false);
                });
    }

    static String nameOf(Page page, County county) {
        return county.name().isEmpty() ? page.say("who.nowhere") : Shown.of(county.name());
    }

    /** A county municipality is one body: it has answered, or it has not. */
    static String whether(Page page, RespondentInfo body) {
        String key = body.kinds().contains("county-municipality") ? "who.county." : "who.other.";
        return page.say(key + (body.answered() ? "yes" : "no"), Shown.of(body.name()));
    }

    private void other(RespondentInfo body) {
        html.element("span", whether(page, body), "class", body.answered() ? "also yes" : "also");
    }

    private void plain(String list, List<RespondentInfo> bodies, boolean answered) {
        List<RespondentInfo> shown = bodies.stream().filter(b -> b.answered() == answered).toList();
        html.open("ul", "class", "names", "id", list);
        for (RespondentInfo body : shown) {
            html.open("li", "data-respondent", body.id());
            page.respondent(body.id());
            html.close("li");
        }
        html.close("ul");
        if (shown.isEmpty()) {
            html.element("p", page.say("list.empty"), "class", "none");
        }
    }
}
