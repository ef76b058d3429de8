package no.samsvar.engine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;

/**
 * The table of all statements, with search and filters. Its rows are made in the browser, from what
 * is known of each statement (embedded here) and its words (which stand in the answer book).
 */
final class Statements extends Section {
    private static final Map<String, List<String>> VALUES = values();

    private final Map<String, Integer> bodies;
    private final Map<String, Integer> questions;
    private final Map<String, Integer> themes;

    Statements(Page page) {
        super(page);
        bodies = numbered(page.all().respondents().stream().map(RespondentInfo::id));
        questions = numbered(page.all().round().questions().stream().map(QuestionInfo::id));
        themes = numbered(page.all().round().themes().stream().map(ThemeInfo::id));
    }

    @Override
    String id() {
        return "statements";
    }

    @Override
    void body() {
        html.open("noscript").open("p").text(page.say("statements.noscript") + " ");
        html.element("a", "statements.csv", "href", "statements.csv").close("p").close("noscript");
        html.open("div", "id", "table", "class", "js").close("div");
        html.open("script", "type", "application/json", "id", "data");
        Json json = new Json();
        json.object(() -> {
            json.key("words").strings(page.phrases.under("js."));
            json.key("language").string(page.phrases.language());
            names(json);
            json.key("rows").array(() -> page.all().statements().forEach(s -> row(json, s)));
        });
        html.markup(json.forScript()).close("script").line();
    }

    private void names(Json json) {
        json.key("bodies").array(() -> page.all().respondents().forEach(r -> body(json, r)));
        json.key("questions")
                .array(() ->
                        page.all()
                                .round()
                                .questions()
                                .forEach(q ->
                                        json.array(() ->
                                                json.string(q.id()).string(Shown.of(q.text())))));
        json.key("themes")
                .array(() ->
                        page.all().round().themes().forEach(t -> json.string(Shown.of(t.title()))));
        VALUES.forEach((group, values) ->
                json.key(group)
                        .array(() ->
                                values.forEach(v ->
                                        json.array(() ->
                                                json.string(v)
                                                        .string(page.phrases.name(group, v))))));
    }

    private void body(Json json, RespondentInfo body) {
        String county = body.county();
        json.array(() ->
                json.string(body.id())
                        .string(Shown.of(body.name()))
                        .string(county == null ? "" : Shown.of(county))
                        .string(body.kinds().isEmpty() ? "" : body.kinds().getFirst()));
    }

    /**
     * Id, body, place, page, question, role, addressee, stage, themes; all but the id as numbers.
     */
    private void row(Json json, StatementInfo statement) {
        json.array(() -> {
            json.string(statement.id());
            json.number(bodies.getOrDefault(page.index.respondentOf(statement), -1));
            json.string(Page.safe(statement.document())).number(statement.start());
            json.number(statement.page() == null ? 0 : statement.page());
            json.number(questions.getOrDefault(page.index.questionOf(statement), -1));
            json.number(at("role", statement.role()));
            json.number(at("of", statement.addressee()));
            json.number(statement.stage() == null ? -1 : at("stage", statement.stage()));
            json.array(
                    () -> statement.themes().forEach(t -> json.number(themes.getOrDefault(t, -1))));
        });
    }

    private static int at(String group, String value) {
        return VALUES.getOrDefault(group, List.of()).indexOf(value);
    }

    private static Map<String, Integer> numbered(Stream<String> ids) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ids.forEach(id -> places.putIfAbsent(id, places.size()));
        return places;
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("role", List.of("proposal", "reason", "background"));
        values.put(
                "of",
                List.of(
                        "own",
                        "region",
                        "ks",
                        "state",
                        "county-municipality",
                        "social-partners",
                        "volunteers",
                        "others"));
        values.put("stage", List.of("done", "under-way", "planned", "wanted"));
        values.put("kind", List.of("municipality", "county-municipality", "county-body", "other"));
        return values;
    }
}
