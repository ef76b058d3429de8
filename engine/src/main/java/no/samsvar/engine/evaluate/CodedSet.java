package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.learn.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that people have coded, in one of two forms: JSON lines {@code {"id","text","themes"}}, or
 * a table with tabs and the columns {@code document}, {@code sentence}, the role (several with
 * {@code +}) and {@code text}.
 *
 * @param roles whether labels are roles of the sentences of documents; else themes of texts
 * @param items in the order of the file, with {@code labels} of each
 */
record CodedSet(String name, boolean roles, List<Item> items, List<Set<String>> labels) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String HEADER = String.join("\t", "document", "sentence", "role", "text");

    /** How much of the texts tells their language. */
    private static final int TELLING = 10_000;

    private record Line(String document, String text, Set<String> labels) {}

    /**
     * @throws IOException where the file cannot be read or has neither form; the message names the
     *     line
     */
    static CodedSet read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        boolean roles = !lines.isEmpty() && lines.getFirst().strip().equals(HEADER);
        List<Line> read = new ArrayList<>();
        for (int i = roles ? 1 : 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    read.add(roles ? row(lines.get(i)) : object(lines.get(i)));
                } catch (JacksonException e) {
                    throw bad(file, i, e.getOriginalMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw bad(file, i, String.valueOf(e.getMessage()), e);
                }
            }
        }
        Language language = language(read);
        return new CodedSet(
                String.valueOf(file.getFileName()),
                roles,
                read.stream().map(l -> item(l, language, roles)).toList(),
                read.stream().map(Line::labels).toList());
    }

    private static IOException bad(Path file, int line, String why, Exception cause) {
        String reason = "line " + (line + 1) + ": " + why;
        IOException bad = new FileSystemException(file.toString(), null, reason);
        bad.initCause(cause);
        return bad;
    }

    private static Line row(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("four columns are wanted, not " + fields.length);
        }
        return new Line(fields[0], fields[3], new TreeSet<>(List.of(fields[2].split("\\+"))));
    }

    private static Line object(String line) {
        JsonNode json = MAPPER.readTree(line);
        if (!json.path("text").isString() || !json.path("themes").isArray()) {
            throw new IllegalArgumentException("\"text\" and \"themes\" are wanted");
        }
        Set<String> themes = new TreeSet<>();
        json.path("themes").forEach(t -> themes.add(t.asString()));
        return new Line(json.path("id").asString(), json.path("text").asString(), themes);
    }

    private static Language language(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (text.length() < TELLING) {
                text.append(line.text()).append('\n');
            }
        }
        return Languages.of(Languages.detect(text));
    }

    private static Item item(Line line, Language language, boolean roles) {
        List<String> context = new ArrayList<>();
        if (roles) {
            CueText words = CueText.of(language, line.text());
            for (Cue cue : language.cues().all()) {
                if (cue.matches(words)) {
                    context.add(cue.code());
                }
            }
            if (words.hasFiniteVerb()) {
                context.add("finite-verb");
            }
        }
        return new Item(line.text(), language, line.document(), context);
    }

    /** How many documents there are. */
    int documents() {
        return (int) items.stream().map(Item::document).distinct().count();
    }
}
