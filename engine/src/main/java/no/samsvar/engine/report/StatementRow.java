package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;

/** A statement with all that a table says of it. */
record StatementRow(List<String> fields) {
    static final List<String> COLUMNS =
            List.of(
                    "id",
                    "respondent",
                    "number",
                    "county",
                    "kinds",
                    "adoptedBy",
                    "question",
                    "path",
                    "text",
                    "role",
                    "roles",
                    "addressee",
                    "stage",
                    "concrete",
                    "themes",
                    "themeTitles",
                    "positions",
                    "copies",
                    "language",
                    "document",
                    "file",
                    "page",
                    "start",
                    "end",
                    "exempt",
                    "decidedBy",
                    "desk");

    /** What stands between several values in a field. */
    static final String AND = " | ";

    StatementRow {
        fields = List.copyOf(fields);
    }

    String get(String column) {
        return fields.get(COLUMNS.indexOf(column));
    }

    /** In the order of the result. */
    static List<StatementRow> of(Collation collation) {
        Lookup lookup = new Lookup(collation);
        return collation.statements().stream().map(lookup::row).toList();
    }

    /** Everything about statements by id, so that each row is made without a search. */
    static final class Lookup {
        private final Map<String, DocumentInfo> documents = new HashMap<>();
        private final Map<String, SubmissionInfo> submissions = new HashMap<>();
        private final Map<String, RespondentInfo> respondents = new HashMap<>();
        private final Map<String, String> themes = new HashMap<>();
        private final Map<String, List<String>> positions = new HashMap<>();
        private final Map<String, String> copies = new HashMap<>();

        Lookup(Collation collation) {
            collation.documents().forEach(d -> documents.put(d.id(), d));
            collation.submissions().forEach(s -> submissions.put(s.id(), s));
            collation.respondents().forEach(r -> respondents.put(r.id(), r));
            for (ThemeInfo theme : collation.round().themes()) {
                themes.put(theme.id(), theme.title());
            }
            for (Position position : collation.positions()) {
                for (String statement : position.statements()) {
                    positions.computeIfAbsent(statement, s -> new ArrayList<>()).add(position.id());
                }
            }
            for (Copies group : collation.copies()) {
                group.statements().forEach(s -> copies.put(s, group.id()));
            }
        }

        StatementRow row(StatementInfo statement) {
            DocumentInfo document = documents.get(statement.document());
            SubmissionInfo submission =
                    document == null ? null : submissions.get(document.submission());
            RespondentInfo body =
                    submission == null ? null : respondents.get(submission.respondent());
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("id", statement.id());
            fields.put("respondent", body == null ? "" : body.name());
            fields.put("number", body == null ? "" : text(body.number()));
            fields.put("county", body == null ? "" : text(body.county()));
            fields.put("kinds", body == null ? "" : join(body.kinds()));
            fields.put("adoptedBy", submission == null ? "" : submission.adoptedBy());
            fields.put("question", text(statement.question()));
            fields.put("path", join(statement.path().stream().map(PathPart::text).toList()));
            fields.put("text", statement.text());
            fields.put("role", statement.role());
            fields.put("roles", join(statement.roles()));
            fields.put("addressee", statement.addressee());
            fields.put("stage", text(statement.stage()));
            fields.put("concrete", join(concrete(statement)));
            fields.put("themes", join(statement.themes()));
            fields.put(
                    "themeTitles",
                    join(statement.themes().stream().map(t -> themes.getOrDefault(t, t)).toList()));
            fields.put("positions", join(positions.getOrDefault(statement.id(), List.of())));
            fields.put("copies", copies.getOrDefault(statement.id(), ""));
            fields.put("language", statement.language());
            fields.put("document", statement.document());
            fields.put("file", document == null ? "" : document.file());
            fields.put("page", text(statement.page()));
            fields.put("start", Integer.toString(statement.start()));
            fields.put("end", Integer.toString(statement.end()));
            fields.put("exempt", statement.exempt() == null ? "" : statement.exempt().basis());
            fields.put("decidedBy", statement.decidedBy());
            fields.put("desk", text(statement.desk()));
            return new StatementRow(
                    COLUMNS.stream().map(c -> Objects.requireNonNull(fields.get(c), c)).toList());
        }

        private static List<String> concrete(StatementInfo statement) {
            String[] kinds =
                    statement.concrete().stream()
                            .map(c -> c.kind())
                            .distinct()
                            .toArray(String[]::new);
            return Arrays.asList(kinds);
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

        private static String join(List<String> values) {
            return String.join(AND, values);
        }
    }
}
