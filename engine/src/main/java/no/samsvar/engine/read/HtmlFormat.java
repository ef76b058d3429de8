package no.samsvar.engine.read;

import java.util.List;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** HTML pages. Nothing that they point to is fetched. */
final class HtmlFormat implements Format {
    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "html", budget);
        draft.attempt(() -> read(file, draft));
        return draft.finish();
    }

    private static void read(RawFile file, Draft draft) {
        HtmlDecoded decoded = HtmlDecoded.of(file.bytes());
        if (decoded.wrong()) {
            draft.problem(Problem.Code.WRONG_ENCODING);
        }
        String html = decoded.html();
        int most = (int) Math.min(html.length(), draft.budget().limits().characters());
        Document document = Parser.htmlParser().parseInput(html.substring(0, most), "");
        Css css = new Css();
        document.select("style").forEach(style -> css.add(style.data()));
        draft.metadata(metadata(document));
        HtmlText text = new HtmlText(draft, css);
        draft.attempt(() -> NodeTraversor.filter(text, document));
        draft.attempt(text::flush);
        if (most < html.length()) {
            draft.attempt(() -> {
                throw new Budget.Spent(Problem.Code.BUDGET_SPENT, "characters", most);
            });
        }
    }

    private static Metadata metadata(Document document) {
        Element date =
                document.selectFirst(
                        "meta[name=changed],meta[name=dcterms.modified],meta[name=created]");
        return new Metadata(
                orNull(document.title()),
                null,
                date == null ? null : MetadataHandler.date(date.attr("content")));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
