package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;

/** The first page: a place for the adviser's summary, and the numbers that it can rest on. */
final class PaperSummary {
    /** So many themes of a question are in the table; the rest stand in their own part. */
    private static final int MOST = 5;

    private final Paper paper;
    private final Page page;

    PaperSummary(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
    }

    void write() {
        paper.part(paper.say("doc.summary"), "doc.summary.lead");
        paper.assessment(paper.say("doc.summary.head"), paper.say("doc.summary"));
        members("municipality");
        members("county-municipality");
        List<RespondentInfo> answered = page.index.answered();
        int council =
                (int)
                        answered.stream()
                                .filter(r -> Who.adoptedBy(page, r.id()).equals("council"))
                                .count();
        bullet(paper.say("doc.summary.council", council, answered.size()));
        long words = 0;
        long own = 0;
        for (DocumentInfo document : page.all().documents()) {
            if (page.index.isCounted(document)) {
                words += document.words();
                own += document.ownWords();
            }
        }
        int statements = page.all().statements().size();
        bullet(
                page.phrases.count(
                        "doc.summary.statements", statements, page.phrases.percent(own, words)));
        bullet(page.phrases.count("doc.summary.unasked", Unasked.of(page).size()));
        int codebook =
                (int)
                        page.all().round().themes().stream()
                                .filter(t -> t.source().equals("codebook"))
                                .count();
        bullet(paper.say("doc.summary.silent", Unanswered.silent(page).size(), codebook));
        table();
    }

    private void bullet(String words) {
        paper.text.paragraph("ListBullet", words);
    }

    private void members(String kind) {
        List<RespondentInfo> invited =
                page.all().respondents().stream().filter(r -> r.kinds().contains(kind)).toList();
        if (!invited.isEmpty()) {
            int answered = (int) invited.stream().filter(RespondentInfo::answered).count();
            bullet(paper.say("doc.summary." + kind, answered, invited.size()));
        }
    }

    private void table() {
        String caption = paper.say("doc.summary.themes");
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 1150, 5220, 1600, 1100);
        table.head(
                table.words(paper.say("js.question")),
                table.words(paper.say("js.theme")),
                table.number(paper.say("doc.bodies")),
                table.number(paper.say("js.statement")));
        for (QuestionInfo question : page.all().round().questions()) {
            int answers = page.answers.to(question.id()).size();
            for (Themes.Weighed theme :
                    Themes.weighed(page, question.id()).stream().limit(MOST).toList()) {
                row(table, question, theme.theme(), theme.count(), answers);
            }
        }
        table.done();
        paper.nothing("doc.summary.note");
    }

    private void row(
            WordTable table, QuestionInfo question, ThemeInfo theme, Count count, int answers) {
        table.row(
                table.words(Shown.of(question.id())),
                table.words(Shown.of(theme.title())),
                table.number(paper.say("who.of", count.respondents().size(), answers)),
                table.number(page.phrases.number(count.statements().size())));
    }
}
