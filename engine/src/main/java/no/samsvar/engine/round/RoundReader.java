package no.samsvar.engine.round;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.round.Round.Documents;
import no.samsvar.engine.round.Round.Invited;
import no.samsvar.engine.round.RoundFileException.Code;
import no.samsvar.engine.round.YamlNode.Mapping;
import no.samsvar.engine.round.YamlNode.Scalar;
import org.jspecify.annotations.Nullable;

/** From YAML to a round. */
final class RoundReader {
    static final List<String> KEYS =
            List.of(
                    "schema",
                    "id",
                    "title",
                    "year",
                    "languages",
                    "documents",
                    "questions",
                    "themes",
                    "respondents",
                    "deadlines",
                    "owner");
    private static final List<String> QUESTION = List.of("id", "text", "wordings");
    private static final List<String> THEME =
            List.of("id", "question", "title", "terms", "description");
    private static final List<String> INVITED = List.of("register", "counties");

    private RoundReader() {}

    static Round read(YamlNode root) {
        YamlFields file = new YamlFields(root, RoundFile.NAME, KEYS);
        schema(file);
        String id = file.text("id");
        String title = file.text("title");
        List<Question> questions = questions(file);
        return new Round(
                id == null ? Round.unknown().id() : id,
                title == null ? "" : title,
                file.whole("year", 1900, 2999),
                languages(file),
                documents(file),
                questions,
                themes(file, questions),
                invited(file),
                deadlines(file),
                file.text("owner"));
    }

    private static void schema(YamlFields file) {
        String schema = file.text("schema");
        if (schema != null && !schema.equals(RoundFile.SCHEMA)) {
            throw new RoundFileException(
                    Code.UNKNOWN_SCHEMA,
                    line(file, "schema"),
                    Map.of("found", schema, "known", RoundFile.SCHEMA));
        }
    }

    private static int line(YamlFields fields, String key) {
        YamlNode node = fields.node(key);
        return node == null ? fields.line() : node.line();
    }

    private static List<String> languages(YamlFields file) {
        List<String> languages = file.texts("languages");
        YamlNode node = file.node("languages");
        for (String language : languages) {
            if (node != null && !language.matches("[a-z]{2,3}")) {
                throw YamlFields.wrongValue("languages", "codes such as nb, nn, en", node);
            }
        }
        return languages;
    }

    private static Documents documents(YamlFields file) {
        YamlNode node = file.node("documents");
        if (node == null) {
            return Documents.NONE;
        }
        YamlFields kinds =
                new YamlFields(node, "documents", List.of("booklet", "deck", "template"));
        return new Documents(
                paths(kinds, "booklet"), paths(kinds, "deck"), paths(kinds, "template"));
    }

    private static List<String> paths(YamlFields fields, String key) {
        List<String> paths = new ArrayList<>();
        YamlNode node = fields.node(key);
        for (String path : fields.texts(key)) {
            String plain = path.replace('\\', '/');
            boolean outside =
                    plain.startsWith("/")
                            || plain.matches("[A-Za-z]:.*")
                            || List.of(plain.split("/")).contains("..");
            if (outside && node != null) {
                throw YamlFields.wrongValue(key, "a path inside the round's folder", node);
            }
            paths.add(plain);
        }
        return paths;
    }

    private static List<Question> questions(YamlFields file) {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : file.items("questions")) {
            YamlFields fields = new YamlFields(item, "questions", QUESTION);
            String id = fields.required("id", "questions");
            unused(ids, id, "questions", fields.line());
            questions.add(
                    new Question(
                            id, fields.required("text", "questions"), fields.texts("wordings")));
        }
        return questions;
    }

    private static void unused(Set<String> ids, String id, String key, int line) {
        if (!ids.add(id)) {
            throw new RoundFileException(Code.REPEATED_ID, line, Map.of("key", key, "found", id));
        }
    }

    private static List<Theme> themes(YamlFields file, List<Question> questions) {
        List<String> known = questions.stream().map(Question::id).toList();
        List<YamlFields> all =
                file.items("themes").stream()
                        .map(item -> new YamlFields(item, "themes", THEME))
                        .toList();
        Set<String> ids = new HashSet<>();
        for (YamlFields fields : all) {
            String id = fields.text("id");
            if (id != null) {
                unused(ids, id, "themes", fields.line());
            }
        }
        List<Theme> themes = new ArrayList<>();
        for (YamlFields fields : all) {
            String title = fields.required("title", "themes");
            String id = fields.text("id");
            String question = fields.text("question");
            if (question != null && !known.isEmpty() && !known.contains(question)) {
                throw new RoundFileException(
                        Code.UNKNOWN_ID,
                        line(fields, "question"),
                        Map.of(
                                "key",
                                "question",
                                "found",
                                question,
                                "nearest",
                                Nearest.of(question, known),
                                "known",
                                String.join(", ", known)));
            }
            String description = fields.text("description");
            themes.add(
                    new Theme(
                            id == null ? Slug.unused(title, ids) : id,
                            question,
                            title,
                            fields.texts("terms"),
                            description == null ? "" : description));
        }
        return themes;
    }

    private static Invited invited(YamlFields file) {
        YamlNode node = file.node("respondents");
        if (node == null) {
            return Invited.BUNDLED;
        }
        if (node instanceof Scalar) {
            return new Invited(csv(file, "respondents"), List.of());
        }
        if (!(node instanceof Mapping)) {
            throw YamlFields.wrongType(
                    "respondents", "a CSV file's path, or register and counties", node);
        }
        YamlFields fields = new YamlFields(node, "respondents", INVITED);
        return new Invited(csv(fields, "register"), fields.texts("counties"));
    }

    private static @Nullable String csv(YamlFields fields, String key) {
        List<String> paths = paths(fields, key);
        if (paths.isEmpty() || paths.equals(List.of("bundled"))) {
            return null;
        }
        return paths.getFirst();
    }

    private static SortedMap<String, String> deadlines(YamlFields file) {
        SortedMap<String, String> deadlines = new TreeMap<>();
        YamlNode node = file.node("deadlines");
        if (node instanceof Scalar) {
            deadlines.put("all", date(node));
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((where, entry) -> deadlines.put(where, date(entry.value())));
        } else if (node != null) {
            throw YamlFields.wrongType("deadlines", "a date for each region or county", node);
        }
        return deadlines;
    }

    private static String date(YamlNode node) {
        try {
            return LocalDate.parse(YamlFields.text("deadlines", node)).toString();
        } catch (DateTimeException e) {
            throw YamlFields.wrongValue("deadlines", "a date such as 2026-11-01", node);
        }
    }
}
