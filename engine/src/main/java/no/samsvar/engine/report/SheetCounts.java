package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.report.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the result, one a row, to be pivoted: of all, of each kind, by county and by the
 * body that adopted, where there are figures also by what they say; each n of those of the same
 * group who answered the question.
 */
final class SheetCounts extends SheetPart {
    private final Map<String, Set<String>> answered = new TreeMap<>();
    private final Map<List<String>, Integer> wholes = new HashMap<>();

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
        List<Column> columns = new ArrayList<>();
        columns.addAll(
                List.of(
                        column("js.question", 12),
                        column("js.theme", 36),
                        column("xlsx.group", 18),
                        column("xlsx.value", 36),
                        column("doc.bodies", 10),
                        column("xlsx.of", 11),
                        column("xlsx.share", 10),
                        column("xlsx.once", 13),
                        column("js.statement", 9)));
        if (!page.groups.isEmpty()) {
            columns.add(column("weigh.invited", 11));
            columns.add(column("xlsx.answered", 11));
            columns.add(column("who.havenot", 11));
            columns.add(column("weigh.inhabitants", 12));
            columns.add(column("weigh.share.group", 16));
        }
        return columns;
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
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(question == null ? page.say("js.unasked") : question));
            cells.add(
                    theme == null
                            ? Cell.of(page.say("xlsx.any"))
                            : Cell.of(titles.getOrDefault(theme, theme)));
            cells.add(name("group-by", kind(count.group())));
            cells.add(value(count.group()));
            cells.add(new Cell.Number(count.respondents().size()));
            cells.add(new Cell.Number(all));
            cells.add(new Cell.Share(count.respondents().size(), all));
            cells.add(new Cell.Number(count.once().size()));
            cells.add(new Cell.Number(count.statements().size()));
            group(count, cells);
            sheet.row(cells);
        }
    }

    /** Those invited of the group, and its inhabitants; nothing for groups of answers. */
    private void group(Count count, List<Cell> cells) {
        Group group = page.groups.get(count.group());
        if (group != null) {
            long said = Objects.requireNonNullElse(count.inhabitants(), 0L);
            cells.add(new Cell.Number(group.invited().size()));
            cells.add(new Cell.Number(group.answered().size()));
            cells.add(new Cell.Number(group.silent().size()));
            cells.add(new Cell.Number(said));
            cells.add(
                    page.groups.isWeighed(group)
                            ? new Cell.Share(said, group.inhabitants())
                            : Cell.NONE);
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
            case "all" -> Cell.of(page.say("js.all"));
            default -> Cell.of(page.groups.name(group));
        };
    }

    /** How many of a group have answered the question. */
    private int whole(@Nullable String question, String group) {
        String asked = question == null ? Index.UNASKED : question;
        return wholes.computeIfAbsent(List.of(asked, group), k -> counted(asked, group));
    }

    private int counted(String question, String group) {
        Set<String> all = answered.getOrDefault(question, Set.of());
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
            case "all" -> true;
            default -> Groups.isIn(body, group);
        };
    }
}
