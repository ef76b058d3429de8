package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that people have labelled.
 *
 * @param answers by the name of their file
 * @param codes for each code the titles that it stands for; none where the codebook lacks it
 */
record Gold(List<Answer> answers, SortedMap<String, List<String>> codes) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * One labelled answer.
     *
     * @param file path of the document
     */
    record Answer(String file, String municipality, List<Label> labels) {}

    /**
     * One labelled statement.
     *
     * @param start in Unicode code points, as is {@code end}
     */
    record Label(
            @Nullable String question,
            String role,
            String to,
            List<String> codes,
            int start,
            int end) {}

    /**
     * @param folder with a JSON file an answer, and {@code codes.json}
     * @throws IOException where it cannot be read, or a file is no such JSON
     */
    static Gold read(Path folder) throws IOException {
        List<Answer> answers = new ArrayList<>();
        SortedMap<String, List<String>> codes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode json = json(file);
                if (json.has("statements")) {
                    answers.add(answer(json));
                } else if (file.endsWith("codes.json")) {
                    json.propertyStream().forEach(e -> codes.put(e.getKey(), texts(e.getValue())));
                }
            }
        }
        return new Gold(List.copyOf(answers), codes);
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Answer answer(JsonNode json) {
        List<Label> labels = new ArrayList<>();
        for (JsonNode label : json.get("statements")) {
            JsonNode question = label.path("question");
            boolean asked = !question.isMissingNode() && !question.isNull();
            String id = asked ? question.asString() : "";
            labels.add(
                    new Label(
                            id.isEmpty() || id.equals("0") ? null : id,
                            label.path("role").asString(),
                            label.path("to").asString(),
                            texts(label.path("codes")),
                            label.path("start").asInt(),
                            label.path("end").asInt()));
        }
        return new Answer(
                json.path("file").asString(),
                json.path("municipality").asString(),
                List.copyOf(labels));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
