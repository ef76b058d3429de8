package no.samsvar.engine.report;

import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;

/** Who answered: by county, by the body that adopted it, and each with what it sent. */
final class PaperWho {
    private final Paper paper;
    private final Page page;

    PaperWho(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
    }

    void write() {
        paper.section(paper.say("who.title"), "doc.who.lead");
        List<RespondentInfo> answered = page.index.answered();
        counties();
        adopted(answered);
        if (answered.isEmpty()) {
            paper.nothing("who.none");
        } else {
            each(answered);
        }
        paper.nothing("who.adopted.lead");
        new PaperGroups(paper).who();
    }

    private void counties() {
        String caption = paper.say("doc.who.counties");
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 1700, 1150, 2800, 3420);
        table.head(
                table.words(paper.say("js.county")),
                table.words(paper.say("themes.group.municipality")),
                table.words(paper.say("themes.group.county-municipality")),
                table.words(paper.say("doc.who.havenot")));
        for (County county : County.of(page.all().respondents())) {
            table.row(
                    table.words(Who.nameOf(page, county)),
                    table.words(
                            paper.say("who.of", county.answered(), county.municipalities().size())),
                    table.words(
                            county.others().stream()
                                    .map(body -> Who.whether(page, body))
                                    .collect(Collectors.joining("; "))),
                    table.words(silent(county)));
        }
        table.done();
    }

    /** Names where somebody has answered; elsewhere they would be all of them. */
    private String silent(County county) {
        List<RespondentInfo> bodies = county.bodies();
        if (bodies.stream().noneMatch(RespondentInfo::answered)) {
            return paper.say("doc.who.nobody");
        }
        return names(bodies.stream().filter(body -> !body.answered()).toList());
    }

    private static String names(List<RespondentInfo> bodies) {
        return bodies.stream()
                .map(body -> Shown.of(body.name()))
                .sorted(Names.ORDER)
                .collect(Collectors.joining(", "));
    }

    private void adopted(List<RespondentInfo> answered) {
        String caption = paper.say("who.adopted");
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 3900, 1500, 1700, 1970);
        table.head(
                table.words(paper.say("one.adopted")),
                table.number(paper.say("doc.bodies")),
                table.number(paper.say("themes.group.municipality")),
                table.number(paper.say("themes.group.county-municipality")));
        for (String body : Who.ADOPTED) {
            List<RespondentInfo> by =
                    answered.stream()
                            .filter(r -> Who.adoptedBy(page, r.id()).equals(body))
                            .toList();
            table.row(
                    table.words(page.phrases.name("adopted", body)),
                    table.number(paper.say("who.of", by.size(), answered.size())),
                    table.number(of("municipality", by)),
                    table.number(of("county-municipality", by)));
        }
        table.done();
    }

    private String of(String kind, List<RespondentInfo> bodies) {
        return page.phrases.number(
                (int) bodies.stream().filter(r -> r.kinds().contains(kind)).count());
    }

    private void each(List<RespondentInfo> answered) {
        String caption = paper.say("who.list");
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 2000, 3420, 1500, 2150);
        table.head(
                table.words(paper.say("js.body")),
                table.words(paper.say("one.adopted")),
                table.words(paper.say("one.received")),
                table.words(paper.say("one.document")));
        for (RespondentInfo body : answered) {
            SubmissionInfo submission = page.index.countedOf(body.id());
            String received = submission == null ? null : submission.received();
            table.row(
                    table.words(Shown.of(body.name())),
                    table.words(page.phrases.name("adopted", Who.adoptedBy(page, body.id()))),
                    table.words(received == null ? "–" : page.phrases.date(received)),
                    table.cell(() -> documents(body)));
        }
        table.done();
    }

    private void documents(RespondentInfo body) {
        String between = "";
        for (DocumentInfo document : page.index.documentsOf(body.id())) {
            paper.text.run(between);
            paper.text.out("texts/" + document.id() + ".txt", Page.nameOf(document), "Hyperlink");
            between = ", ";
        }
    }
}
