package no.samsvar.engine.assist;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Engine;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a language model wrote and what of it holds, in the form of {@code summaries.json}.
 *
 * @param audience whom the result is for, as in {@link Collation}
 * @param model what the model is called
 * @param language of the instructions: nb, nn or en
 * @param characters of statements, at most, that one request held
 * @param instructions what was asked, by the kind of request
 * @param drafts in the order of the result; those without a sentence that holds are left out
 * @param problems what was dropped, and why
 */
public record Summaries(
        String schema,
        String audience,
        String model,
        String language,
        int characters,
        SortedMap<String, String> instructions,
        List<Draft> drafts,
        List<ProblemInfo> problems) {
    public static final String NAME = "summaries.json";
    public static final String SCHEMA = "samsvar/summaries/1";

    /** Under this key a result names the model, among the options of its engine. */
    private static final String OPTION = "model";

    private static final int LONGEST_NAME = 100;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    public Summaries {
        if (!isName(model)) {
            throw new IllegalArgumentException("a model's name is one line of plain characters");
        }
        Objects.requireNonNull(audience);
        instructions = Collections.unmodifiableSortedMap(new TreeMap<>(instructions));
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }

    /** Whether a model may be called so: one line of at most 100 plain characters. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && Plain.isPlain(name);
    }

    /**
     * What holds of one reply.
     *
     * @param kind {@code summary}, or {@code title} of a theme
     * @param shown how many statements the model was shown, of {@code of}
     * @param prompt SHA-256 of all that was sent, see {@link Request#sha256()}
     */
    public record Draft(
            String kind,
            @Nullable String question,
            @Nullable String theme,
            int shown,
            int of,
            String prompt,
            List<Sentence> sentences) {
        public Draft {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(prompt);
            sentences = List.copyOf(sentences);
        }

        /** Where it belongs, for messages. */
        public String place() {
            return Request.place(question, theme);
        }
    }

    /**
     * @param text of the model's, or the title that it proposes
     * @param statements ids of those that it cites
     */
    public record Sentence(String text, List<String> statements) {
        public Sentence {
            Objects.requireNonNull(text);
            statements = List.copyOf(statements);
        }
    }

    /** The model that a result says was asked; null where none was. */
    public static @Nullable String modelOf(Collation all) {
        return all.engine().options().get(OPTION);
    }

    /** The result with a word of the model that was asked, and that another run differs. */
    public Collation toldIn(Collation all) {
        SortedMap<String, String> options = new TreeMap<>(all.engine().options());
        options.put(OPTION, model);
        return all.with(new Engine(all.engine().version(), options, true));
    }

    /** The file: UTF-8, the same for the same value. */
    public byte[] bytes() {
        String json = MAPPER.writeValueAsString(this).replace("\r\n", "\n");
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @return null where it is no such file
     */
    public static @Nullable Summaries read(InputStream in) {
        try {
            Map<?, ?> tree = MAPPER.readValue(in, Map.class);
            return tree != null && SCHEMA.equals(tree.get("schema"))
                    ? MAPPER.convertValue(tree, Summaries.class)
                    : null;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }
}
