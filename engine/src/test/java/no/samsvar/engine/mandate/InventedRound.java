package no.samsvar.engine.mandate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;

/** A result of which only the statements matter: one document for each of some invented bodies. */
final class InventedRound {
    private final Map<String, DocumentInfo> documents = new LinkedHashMap<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final List<StatementInfo> statements = new ArrayList<>();
    private final List<RespondentInfo> respondents = new ArrayList<>();

    static List<String[]> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(InventedRound.class.getResourceAsStream(name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of rows: id, body, language, words. */
    static InventedRound of(String name) {
        InventedRound round = new InventedRound();
        lines(name).forEach(row -> round.say(row[0], row[1], row[2], row[3]));
        return round;
    }

    InventedRound say(String id, String body, String language, String words) {
        return say(id, body, language, words, "background");
    }

    InventedRound say(String id, String body, String language, String words, String role) {
        if (documents.putIfAbsent(body, document(body, language)) == null) {
            respondents.add(respondent(body, true));
        }
        StringBuilder text = texts.computeIfAbsent(body, k -> new StringBuilder());
        int start = text.length();
        text.append(words).append('\n');
        statements.add(
                new StatementInfo(
                        id,
                        "d-" + body,
                        start,
                        start + words.length(),
                        List.of(),
                        words,
                        0,
                        1,
                        List.of(),
                        null,
                        role,
                        List.of(role),
                        "own",
                        null,
                        List.of(),
                        List.of(),
                        language,
                        null,
                        new TreeMap<>(),
                        List.of(),
                        "machine"));
        return this;
    }

    InventedRound silent(String body) {
        respondents.add(respondent(body, true));
        return this;
    }

    InventedRound unanswered(String body) {
        respondents.add(respondent(body, false));
        return this;
    }

    Collation collation() {
        return new Collation(
                Collation.SCHEMA,
                "internal",
                new Collation.Engine("test", Map.of(), false),
                new RoundInfo("r", "Runde", 2031, List.of(), List.of(), "nb", null, "Velforbundet"),
                respondents,
                documents.keySet().stream().map(InventedRound::submission).toList(),
                List.copyOf(documents.values()),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static RespondentInfo respondent(String body, boolean answered) {
        return new RespondentInfo(body, body, List.of("municipality"), null, null, answered);
    }

    private static SubmissionInfo submission(String body) {
        return new SubmissionInfo(
                "s-" + body, body, null, "counted", "council", null, List.of(), null);
    }

    private static DocumentInfo document(String body, String language) {
        return new DocumentInfo(
                "d-" + body,
                "s-" + body,
                "answers/" + body + ".txt",
                "",
                "",
                "answer",
                language,
                1,
                0,
                0,
                null,
                List.of(),
                List.of());
    }
}
