package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** One theme: its numbers, who speaks of it, its positions with every quotation. */
final class ThemeView {
    private final Page page;
    private final Html html;
    private final Count count;
    private final int answered;
    private final String list;

    /**
     * @param count the theme's row for all bodies
     * @param answered how many answered the question
     */
    ThemeView(Page page, Count count, int answered) {
        this.page = page;
        this.html = page.html;
        this.count = count;
        this.answered = answered;
        this.list = page.list();
    }

    /** How many bodies in words and figures, and how many statements. */
    void numbers() {
        int bodies = count.respondents().size();
        html.open("span", "class", "degree");
        html.text(page.phrases.name("degree", degree(bodies, answered))).close("span").text(" ");
        if (isDivided(ThemeVoices.positions(page.index, count))) {
            html.element("span", page.say("themes.divided"), "class", "tag").text(" ");
        }
        Counted.row(
                html,
                page.say("themes.bodies", bodies, answered),
                bodies,
                "respondent",
                count,
                list);
        html.text(" · ");
        int statements = count.statements().size();
        Counted.row(
                html,
                page.phrases.count("themes.statements", statements),
                statements,
                "statement",
                count,
                list);
    }

    /** A share in a word, by fixed limits that the page states. */
    static String degree(int part, int whole) {
        if (part == whole && whole > 1) {
            return "all";
        } else if (part == 1) {
            return "one";
        } else if (4 * part >= 3 * whole) {
            return "most";
        } else if (2 * part > whole) {
            return "majority";
        } else if (4 * part >= whole) {
            return "some";
        }
        return "few";
    }

    /** Whether two of the positions speak of the same and point apart. */
    static boolean isDivided(List<Position> positions) {
        return positions.stream().anyMatch(p -> !p.opposed().isEmpty());
    }

    void content() {
        html.open("div", "id", list);
        who();
        ThemeVoices voices = ThemeVoices.of(page.index, count);
        if (!voices.shared().isEmpty()) {
            html.element("h4", page.say("themes.positions"));
            voices.shared().forEach(this::position);
        }
        if (!voices.single().isEmpty()) {
            html.element(
                    "h4", page.say(voices.shared().isEmpty() ? "themes.each" : "themes.alone"));
            new Quotation(page).list(page.list(), voices.single());
        }
        html.close("div");
    }

    private void position(Position position) {
        List<StatementInfo> statements = page.index.statements(position.statements());
        String quotes = page.list();
        html.open("details", "class", "position").open("summary");
        if (position.titledBy() == null) {
            new Quotation(page).words(statements.getFirst());
        } else {
            // not a quotation: it stands under the name of the one who wrote it
            html.element("span", Shown.of(position.title())).text(" ");
            html.element(
                    "span",
                    page.say("themes.titled", Shown.of(position.titledBy())),
                    "class",
                    "tag");
        }
        html.open("span", "class", "row-n");
        Count row = page.index.count(position.question(), position.theme(), position.id(), "all");
        int bodies = position.respondents().size();
        String words = page.phrases.count("themes.who", bodies);
        if (row == null) {
            Counted.here(html, words, bodies, "respondent", quotes);
        } else {
            Counted.row(html, words, bodies, "respondent", row, quotes);
        }
        html.text(" · ");
        Counted.here(
                html,
                page.phrases.count("themes.statements", statements.size()),
                statements.size(),
                "statement",
                quotes);
        if (row != null && row.once().size() < bodies) {
            html.text(" · ");
            html.element("span", page.phrases.count("themes.once", row.once().size()));
        }
        html.close("span").close("summary");
        opposed(position);
        new Quotation(page).list(quotes, statements);
        html.close("details");
    }

    /** What others say against it, word for word. */
    private void opposed(Position position) {
        for (String id : position.opposed()) {
            Position other = page.index.position(id);
            if (other == null) {
                continue;
            }
            html.open("p", "class", "opposed").text(page.say("themes.opposed") + " ");
            page.index.statements(other.statements()).stream()
                    .limit(1)
                    .forEach(new Quotation(page)::words);
            Count row = page.index.count(other.question(), other.theme(), other.id(), "all");
            if (row != null) {
                html.text(" ");
                int bodies = other.respondents().size();
                String words = page.phrases.count("themes.who", bodies);
                Counted.row(html, words, bodies, "respondent", row, null);
            }
            html.close("p");
        }
    }

    /** Who speaks of the theme, members of each kind apart and by the body that adopted it. */
    private void who() {
        html.open("details", "class", "more who-of");
        String names = page.list();
        html.open("summary");
        Counted.here(
                html,
                page.phrases.count("themes.whom", count.respondents().size()),
                count.respondents().size(),
                "respondent",
                names);
        html.close("summary");
        html.open("ul", "class", "groups");
        group("municipality", page.say("themes.group.municipality"));
        group("county-municipality", page.say("themes.group.county-municipality"));
        for (String body : Who.ADOPTED) {
            group("adopted:" + body, page.phrases.name("adopted", body));
        }
        if (count.once().size() < count.respondents().size()) {
            html.open("li").text(page.say("themes.once.all") + ": ");
            html.text(page.phrases.number(count.once().size())).close("li");
        }
        html.open("li").text(page.say("themes.invited") + ": ");
        html.text(
                page.phrases.percent(count.respondents().size(), page.all().respondents().size()));
        html.close("li").close("ul");
        String weight = page.groups.weight(count);
        if (weight != null) {
            html.element(
                    "p",
                    weight,
                    "class",
                    "note",
                    "data-shares",
                    PageShares.SAID,
                    "data-question",
                    count.question(),
                    "data-theme",
                    count.theme());
        }
        new GroupTable(page).write(count, page.say("weigh.title"));
        html.open("ul", "class", "names", "id", names);
        for (String id : count.respondents()) {
            html.open("li", "data-respondent", id);
            page.respondent(id);
            RespondentInfo known = page.index.respondent(id);
            if (known != null) {
                html.element("span", " " + Who.kinds(page, known), "class", "kind");
            }
            html.close("li");
        }
        html.close("ul").close("details");
    }

    private void group(String group, String name) {
        Count part = page.index.count(count.question(), count.theme(), count.position(), group);
        if (part == null || part.respondents().isEmpty()) {
            return;
        }
        html.open("li").text(name + ": ");
        int bodies = part.respondents().size();
        Counted.row(html, page.groups.of(bodies, group), bodies, "respondent", part, null);
        html.close("li");
    }
}
