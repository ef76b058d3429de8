package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;

/** Question by question: what the answers are about, by how many bodies say it. */
final class Themes extends Section {
    Themes(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "themes";
    }

    @Override
    void body() {
        for (QuestionInfo question : page.all().round().questions()) {
            html.open("section", "class", "q", "id", "q-" + Page.safe(question.id()));
            html.open("h3").element("span", Shown.of(question.id()), "class", "num");
            html.text(Shown.of(question.text())).close("h3");
            question(question.id());
            html.close("section").line();
        }
        if (page.all().round().questions().isEmpty()) {
            nothing();
        }
        former();
    }

    /** What people took out of the codebook, so that nothing is gone without a word. */
    private void former() {
        List<FormerTheme> former = page.all().round().former();
        if (former == null) {
            return;
        }
        Map<String, String> titles = new HashMap<>();
        page.all().round().themes().forEach(t -> titles.put(t.id(), t.title()));
        html.element("h3", page.say("themes.former")).open("ul", "class", "plain-list");
        for (FormerTheme theme : former) {
            String into = theme.into();
            String title = Shown.of(theme.title());
            String by = Shown.of(theme.by());
            String at = page.phrases.date(theme.at());
            html.element(
                    "li",
                    into == null
                            ? page.say("themes.rejected", title, by, at)
                            : page.say(
                                    "themes.merged",
                                    title,
                                    Shown.of(titles.getOrDefault(into, into)),
                                    by,
                                    at));
        }
        html.close("ul").line();
    }

    private void question(String question) {
        int answered = page.answers.to(question).size();
        List<Weighed> themes = weighed(page, question);
        if (themes.isEmpty()) {
            html.element("p", page.say("themes.nobody"), "class", "none");
        }
        Count all = page.index.count(question, null, null, "all");
        if (all != null) {
            new GroupTable(page).write(all, page.say("weigh.question"));
        }
        for (Weighed theme : themes) {
            ThemeView view = new ThemeView(page, theme.count(), answered);
            row(
                    () -> {
                        html.open("span", "id", Page.themeId(question, theme.theme().id()));
                        html.text(Shown.of(theme.theme().title())).close("span");
                        if (theme.theme().source().equals("found")) {
                            html.text(" ")
                                    .element("span", found(page, theme.theme()), "class", "tag");
                        }
                        String was = theme.theme().was();
                        if (was != null) {
                            html.text(" ")
                                    .element(
                                            "span",
                                            page.say("themes.was", Shown.of(was)),
                                            "class",
                                            "tag");
                        }
                    },
                    answered,
                    new Bar.Part[] {new Bar.Part("f-own", theme.count().respondents().size())},
                    view::numbers,
                    view::content);
        }
        untold(question);
    }

    /** Statements of the question that were placed under no theme. */
    private void untold(String question) {
        List<StatementInfo> untold =
                page.all().statements().stream()
                        .filter(s -> question.equals(s.question()) && s.themes().isEmpty())
                        .toList();
        if (untold.isEmpty()) {
            return;
        }
        String list = page.list();
        html.open("details", "class", "more").open("summary");
        Counted.here(
                html,
                page.phrases.count("themes.untold", untold.size()),
                untold.size(),
                "statement",
                list);
        html.close("summary");
        page.closed(() -> new Quotation(page).list(list, untold));
        html.close("details");
    }

    /** A theme and the row of the result that says how much was said about it. */
    record Weighed(ThemeInfo theme, Count count) {}

    /** The themes of a question (null: of what answers none), the one with most bodies first. */
    static List<Weighed> weighed(Page page, @Nullable String question) {
        List<Weighed> themes = new ArrayList<>();
        for (ThemeInfo theme : page.all().round().themes()) {
            Count count = page.index.count(question, theme.id(), null, "all");
            if (count != null && !count.statements().isEmpty()) {
                themes.add(new Weighed(theme, count));
            }
        }
        themes.sort(
                Comparator.comparingInt((Weighed w) -> -w.count().respondents().size())
                        .thenComparingInt(w -> -w.count().statements().size())
                        .thenComparing(w -> w.theme().title(), Names.ORDER)
                        .thenComparing(w -> w.theme().id()));
        return themes;
    }

    /** What a theme is that the codebook did not have: a proposal until a person decides. */
    static String found(Page page, ThemeInfo theme) {
        return page.say(theme.decidedBy() == null ? "themes.proposed" : "themes.found");
    }
}
