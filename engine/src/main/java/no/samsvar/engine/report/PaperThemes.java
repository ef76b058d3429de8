package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;

/**
 * Question by question: a table of the themes, then each with its numbers, a place for the
 * adviser's assessment, who speaks of it, its positions and every quotation.
 */
final class PaperThemes {
    private final Paper paper;
    private final Page page;
    private final WordText text;
    private final PaperQuotation quotations;

    PaperThemes(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
        this.text = paper.text;
        this.quotations = new PaperQuotation(paper);
    }

    void write() {
        paper.part(paper.say("themes.title"), "doc.themes.lead");
        for (QuestionInfo question : page.all().round().questions()) {
            paper.question(question.id(), question.text());
            question(question.id());
        }
        if (page.all().round().questions().isEmpty()) {
            paper.nothing("themes.none");
        }
    }

    private void question(String question) {
        int answered = page.answers.to(question).size();
        List<Themes.Weighed> themes = Themes.weighed(page, question);
        Count all = page.index.count(question, null, null, "all");
        if (all != null) {
            new PaperGroups(paper).question(all);
        }
        if (themes.isEmpty()) {
            paper.nothing("themes.nobody");
        } else {
            table(question, themes, answered);
        }
        themes.forEach(theme -> theme(theme, answered));
        List<StatementInfo> untold =
                page.all().statements().stream()
                        .filter(s -> question.equals(s.question()) && s.themes().isEmpty())
                        .toList();
        if (!untold.isEmpty()) {
            paper.heading(3, page.phrases.count("themes.untold", untold.size()));
            quotations.all(untold);
        }
    }

    private void table(String question, List<Themes.Weighed> themes, int answered) {
        String caption = paper.say("doc.themes.table", Shown.of(question));
        paper.caption(caption);
        WordTable table = new WordTable(text, caption, 3970, 1350, 1300, 1450, 1000);
        table.head(
                table.words(paper.say("js.theme")),
                table.number(paper.say("doc.bodies")),
                table.number(paper.say("themes.group.municipality")),
                table.number(paper.say("doc.counties")),
                table.number(paper.say("js.statement")));
        for (Themes.Weighed theme : themes) {
            Count count = theme.count();
            table.row(
                    table.words(Shown.of(theme.theme().title())),
                    table.number(paper.say("who.of", count.respondents().size(), answered)),
                    table.number(page.phrases.number(page.index.bodies(count, "municipality"))),
                    table.number(
                            page.phrases.number(page.index.bodies(count, "county-municipality"))),
                    table.number(page.phrases.number(count.statements().size())));
        }
        table.done();
    }

    private void theme(Themes.Weighed theme, int answered) {
        Count count = theme.count();
        String title = Shown.of(theme.theme().title());
        boolean found = theme.theme().source().equals("found");
        paper.heading(3, found ? title + " (" + Themes.found(page, theme.theme()) + ")" : title);
        text.paragraph("Numbers", () -> numbers(count, answered));
        paper.assessment(paper.say("doc.assessment"), paper.say("doc.assessment.of", title));
        text.paragraph("Names", () -> who(count));
        ThemeVoices voices = ThemeVoices.of(page.index, count);
        voices.shared().forEach(this::position);
        Unasked.ROLES.forEach(role -> single(role, voices));
        paper.done();
    }

    /** What stands alone: what they propose and why in full, what it rests on closer set. */
    private void single(String role, ThemeVoices voices) {
        List<StatementInfo> of =
                voices.single().stream().filter(s -> s.role().equals(role)).toList();
        if (of.isEmpty()) {
            return;
        }
        String alone = voices.shared().isEmpty() ? "" : ", " + paper.say("doc.alone");
        text.paragraph("Position", page.phrases.name("roles", role) + alone);
        if (role.equals("background")) {
            quotations.close(of);
        } else {
            quotations.under(of);
        }
    }

    private void numbers(Count count, int answered) {
        int bodies = count.respondents().size();
        text.run(page.phrases.name("degree", ThemeView.degree(bodies, answered)), "Strong");
        text.run(": " + paper.say("themes.bodies", bodies, answered));
        text.run(" · " + page.phrases.count("themes.statements", count.statements().size()));
        once(count);
    }

    private void once(Count count) {
        if (count.once().size() < count.respondents().size()) {
            text.run(" · " + page.phrases.count("themes.once", count.once().size()));
        }
    }

    /** Kinds of members apart, by the body that adopted it, and each by name. */
    private void who(Count count) {
        List<String> kinds = new ArrayList<>();
        for (String kind : List.of("municipality", "county-municipality")) {
            add(count, kind, paper.say("themes.group." + kind), kinds);
        }
        List<String> bodies = new ArrayList<>();
        for (String body : Who.ADOPTED) {
            add(count, "adopted:" + body, page.phrases.name("adopted", body), bodies);
        }
        text.run(paper.say("doc.themes.who"), "Strong");
        text.run(": " + names(count.respondents()) + " (" + String.join(", ", kinds) + ")").line();
        text.run(paper.say("one.adopted"), "Strong").run(": " + String.join(" · ", bodies));
        new PaperGroups(paper).of(count);
    }

    private void add(Count count, String group, String name, List<String> parts) {
        int part = page.index.bodies(count, group);
        if (part > 0) {
            parts.add(name + ": " + page.groups.of(part, group));
        }
    }

    private String names(List<String> respondents) {
        return respondents.stream()
                .map(id -> Shown.of(page.index.nameOf(id)))
                .collect(Collectors.joining(", "));
    }

    private void position(Position position) {
        Count row = page.index.count(position.question(), position.theme(), position.id(), "all");
        int bodies = position.respondents().size();
        text.paragraph(
                "Position",
                () -> {
                    text.run(paper.say("doc.position") + ": ");
                    text.run(page.phrases.count("themes.who", bodies));
                    text.run(
                            " · "
                                    + page.phrases.count(
                                            "themes.statements", position.statements().size()));
                    if (row != null) {
                        once(row);
                    }
                });
        quotations.all(page.index.statements(position.statements()));
    }
}
