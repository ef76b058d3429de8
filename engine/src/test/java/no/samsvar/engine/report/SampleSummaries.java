package no.samsvar.engine.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.assist.LanguageModel;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.assist.Summarising;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Engine;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.collate.EngineVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts by a model that quotes the first words of each statement that it is shown. */
final class SampleSummaries {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SampleSummaries() {}

    /** The sample as this version of the engine makes it, with themes that nobody has named. */
    static Collation ofThisVersion(Collation c) {
        return new Collation(
                c.schema(),
                c.audience(),
                new Engine(EngineVersion.VERSION, c.engine().options(), false),
                found(c.round()),
                c.respondents(),
                c.submissions(),
                c.documents(),
                c.statements(),
                c.positions(),
                c.copies(),
                c.answerCopies(),
                c.counts(),
                c.weighing(),
                c.problems());
    }

    private static RoundInfo found(RoundInfo round) {
        return new RoundInfo(
                round.id(),
                round.title(),
                round.year(),
                round.questions(),
                round.themes().stream()
                        .map(t -> new ThemeInfo(t.id(), t.question(), t.title(), "found"))
                        .toList(),
                round.language());
    }

    static Summaries of(Collation all) {
        LanguageModel model =
                new LanguageModel() {
                    @Override
                    public String name() {
                        return "<b>prøve</b>modell";
                    }

                    @Override
                    public String answer(String instruction, String material) {
                        JsonNode statements = MAPPER.readTree(material).path("statements");
                        boolean title = !material.contains("\"question\"");
                        return title ? title(statements) : summary(statements);
                    }
                };
        return Summarising.of(all, model, 20_000, (done, total) -> {}).value();
    }

    private static String title(JsonNode statements) {
        String text = statements.path(0).path("text").asString();
        String longest =
                Arrays.stream(text.split("[ .,:;]+"))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
        return reply(longest, List.of(statements.path(0)));
    }

    private static String summary(JsonNode statements) {
        String text = statements.path(0).path("text").asString();
        String start = text.substring(0, text.indexOf(' ', text.indexOf(' ') + 1));
        return reply("Her står «" + start + "».", List.of(statements.path(0)));
    }

    private static String reply(String text, List<JsonNode> cited) {
        return "{\"sentences\":[{\"text\":%s,\"statements\":%s}]}"
                .formatted(
                        MAPPER.writeValueAsString(text),
                        MAPPER.writeValueAsString(
                                cited.stream().map(s -> s.path("id").asString()).toList()));
    }
}
