package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Weighing.Group;

/** In the paper: who has answered by size and centrality, and how many of each say a thing. */
final class PaperGroups {
    private final Paper paper;
    private final Page page;

    PaperGroups(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
    }

    /** Tables of who has answered, and who has not; nothing where there are no figures. */
    void who() {
        if (page.groups.isEmpty()) {
            return;
        }
        paper.heading(2, paper.say("weigh.title"));
        String weight = page.groups.answeredWeight();
        if (weight != null) {
            paper.text.paragraph("Normal", weight);
        }
        for (String by : Groups.BRIEF) {
            List<Group> groups = page.groups.by(by);
            if (!groups.isEmpty()) {
                table(page.phrases.name("group-by", by), groups);
            }
        }
        paper.text.paragraph("Note", paper.say("weigh.small") + " " + page.groups.source());
    }

    private void table(String caption, List<Group> groups) {
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 2500, 1100, 1650, 3820);
        table.head(
                table.words(paper.say("xlsx.value")),
                table.number(paper.say("xlsx.answered")),
                table.number(paper.say("weigh.inhabitants.answered")),
                table.words(paper.say("doc.who.havenot")));
        for (Group group : groups) {
            String share = page.groups.share(group);
            table.row(
                    table.words(page.groups.name(group)),
                    table.number(
                            paper.say("who.of", group.answered().size(), group.invited().size())),
                    table.number(share == null ? "–" : share),
                    table.words(String.join(", ", page.groups.silent(group))));
        }
        table.done();
    }

    /**
     * On lines of their own after the names of those who say it: with how many inhabitants, too.
     */
    void of(Count count) {
        String weight = page.groups.weight(count);
        if (weight != null) {
            paper.text.line().run(weight);
        }
        for (String by : shown(count)) {
            paper.text.line();
            line(by, count);
        }
    }

    /** Who answers a question, as a paragraph. */
    void question(Count count) {
        for (String by : shown(count)) {
            paper.text.paragraph("Names", () -> line(by, count));
        }
    }

    private List<String> shown(Count count) {
        boolean few = count.respondents().size() < Groups.SMALL;
        return Groups.BRIEF.stream().filter(by -> !few && !page.groups.by(by).isEmpty()).toList();
    }

    private void line(String by, Count count) {
        List<String> parts = new ArrayList<>();
        for (Group group : page.groups.by(by)) {
            int said = page.index.bodies(count, group.group());
            String of = paper.say("who.of", said, group.invited().size());
            parts.add(page.groups.name(group) + ": " + of);
        }
        paper.text.run(page.phrases.name("group-by", by), "Strong");
        paper.text.run(": " + String.join(" · ", parts));
    }
}
