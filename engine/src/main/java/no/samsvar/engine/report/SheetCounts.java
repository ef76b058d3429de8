package no.samsvar.engine.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.report.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the result, one a row, to be pivoted: of all, of each kind, by county and by the
 * body that adopted, each n of those of the same group who answered the question.
 */
final class SheetCounts extends SheetPart {
    private final Map<String, Set<String>> answered = new TreeMap<>();

    SheetCounts(Page page) {
        super(page);
        page.all().round().questions().forEach(q -> answered.put(q.id(), to(q.id())));
        answered.put(Index.UNASKED, to(Index.UNASKED));
    }

    private Set<String> to(String question) {
        Set<String> bodies = new HashSet<>();
        page.answers.to(question).forEach(answer -> bodies.add(answer.respondent()));
        return bodies;
    }

    @Override
    String id() {
        return "counts";
    }

    @Override
    int head() {
        return 0;
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("js.question", 12),
                column("js.theme", 36),
                column("xlsx.group", 18),
                column("xlsx.value", 36),
                column("doc.bodies", 10),
                column("xlsx.of", 11),
                column("xlsx.share", 10),
                column("xlsx.once", 13),
                column("js.statement", 9));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        page.all().round().themes().forEach(t -> titles.put(t.id(), t.title()));
        for (Count count : page.all().counts()) {
            if (count.position() != null) {
                continue;
            }
            String question = count.question();
            String theme = count.theme();
            int all = whole(question, count.group());
            sheet.row(
                    List.of(
                            Cell.of(question == null ? page.say("js.unasked") : question),
                            theme == null
                                    ? Cell.of(page.say("xlsx.any"))
                                    : Cell.of(titles.getOrDefault(theme, theme)),
                            name("group-by", kind(count.group())),
                            value(count.group()),
                            new Cell.Number(count.respondents().size()),
                            new Cell.Number(all),
                            new Cell.Share(count.respondents().size(), all),
                            new Cell.Number(count.once().size()),
                            new Cell.Number(count.statements().size())));
        }
    }

    private static String kind(String group) {
        int colon = group.indexOf(':');
        if (colon >= 0) {
            return group.substring(0, colon);
        }
        return group.equals("all") ? "all" : "kind";
    }

    private Cell value(String group) {
        String value = group.substring(group.indexOf(':') + 1);
        return switch (kind(group)) {
            case "county" -> Cell.of(value);
            case "adopted" -> name("adopted", value);
            case "kind" -> name("kind", value);
            default -> Cell.of(page.say("js.all"));
        };
    }

    /** How many of a group have answered the question. */
    private int whole(@Nullable String question, String group) {
        Set<String> all =
                answered.getOrDefault(question == null ? Index.UNASKED : question, Set.of());
        return (int)
                page.all().respondents().stream()
                        .filter(body -> all.contains(body.id()) && isOf(body, group))
                        .count();
    }

    private boolean isOf(RespondentInfo body, String group) {
        return switch (kind(group)) {
            case "county" -> group.equals("county:" + body.county());
            case "adopted" -> group.equals("adopted:" + Who.adoptedBy(page, body.id()));
            case "kind" -> body.kinds().contains(group);
            default -> true;
        };
    }
}
