package no.samsvar.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.report.Sheet.Column;

/** One sheet of {@code statements.xlsx}: its columns and its rows. */
abstract class SheetPart {
    final Page page;

    SheetPart(Page page) {
        this.page = page;
    }

    /** The stem of its phrases: {@code themes} is named by {@code xlsx.themes}. */
    abstract String id();

    abstract List<Column> columns();

    abstract void rows(Sheet sheet) throws IOException;

    /** How many columns stay in sight. */
    int head() {
        return 1;
    }

    final String name() {
        return page.say("xlsx." + id());
    }

    final Column column(String key, int width) {
        return new Column(page.say(key), width, false);
    }

    /** A column for programs, put away. */
    final Column folded(String key, int width) {
        return new Column(page.say(key), width, true);
    }

    final Cell name(String group, String value) {
        return value.isEmpty() ? Cell.NONE : Cell.of(page.phrases.name(group, value));
    }

    final String names(List<String> respondents) {
        return respondents.stream()
                .map(id -> Shown.of(page.index.nameOf(id)))
                .collect(Collectors.joining(", "));
    }

    final String kinds(RespondentInfo body) {
        return body.kinds().stream()
                .map(kind -> page.phrases.name("kind", kind))
                .collect(Collectors.joining(", "));
    }

    /** A link to a document's text, beside the workbook. */
    static Cell text(String document, String words) {
        return new Cell.Link(words, "texts/" + document + ".txt");
    }
}
