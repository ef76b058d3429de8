package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import org.jspecify.annotations.Nullable;

/** The result by id, and who said what. */
final class Index {
    /** Stands for "answers no question" where a question's id is a key. */
    static final String UNASKED = "";

    private record CountKey(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            String group) {}

    private final Collation all;
    private final Map<String, String> texts;
    private final Map<String, RespondentInfo> respondents = new LinkedHashMap<>();
    private final Map<String, SubmissionInfo> submissions = new LinkedHashMap<>();
    private final Map<String, SubmissionInfo> counted = new LinkedHashMap<>();
    private final Map<List<String>, List<Position>> positions = new LinkedHashMap<>();
    private final Map<String, Position> byId = new LinkedHashMap<>();
    private final Map<String, DocumentInfo> documents = new LinkedHashMap<>();
    private final Map<String, StatementInfo> statements = new LinkedHashMap<>();
    private final Map<String, List<StatementInfo>> byDocument = new LinkedHashMap<>();
    private final Map<String, List<DocumentInfo>> byRespondent = new LinkedHashMap<>();
    private final Map<String, Copies> copies = new LinkedHashMap<>();
    private final Map<CountKey, Count> counts = new LinkedHashMap<>();
    private final Map<String, List<ProblemInfo>> problems = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<String, String> pageOf = new LinkedHashMap<>();
    private final Map<String, List<DocumentInfo>> pages;

    Index(Collation all, Map<String, String> texts) {
        this.all = all;
        this.texts = texts;
        all.respondents().forEach(r -> respondents.put(r.id(), r));
        all.submissions().forEach(s -> submissions.put(s.id(), s));
        all.submissions().stream()
                .filter(s -> s.standing().equals("counted"))
                .forEach(s -> counted.putIfAbsent(s.respondent(), s));
        all.statements().forEach(s -> statements.put(s.id(), s));
        for (Position position : all.positions()) {
            byId.put(position.id(), position);
            positions
                    .computeIfAbsent(
                            key(position.question(), position.theme()), k -> new ArrayList<>())
                    .add(position);
        }
        all.round().questions().forEach(q -> questions.add(q.id()));
        for (StatementInfo statement : all.statements()) {
            byDocument.computeIfAbsent(statement.document(), d -> new ArrayList<>()).add(statement);
        }
        byDocument
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(StatementInfo::start)));
        for (DocumentInfo document : all.documents()) {
            documents.put(document.id(), document);
            String respondent = respondentOf(document.id());
            if (respondent != null && (isCounted(document) || !of(document).isEmpty())) {
                byRespondent.computeIfAbsent(respondent, r -> new ArrayList<>()).add(document);
            }
        }
        for (Copies group : all.copies()) {
            group.statements().forEach(id -> copies.put(id, group));
        }
        for (ProblemInfo problem : all.problems()) {
            Set<String> bodies = new LinkedHashSet<>();
            bodies.add(Objects.requireNonNullElse(problem.respondent(), ""));
            bodies.add(Objects.requireNonNullElse(respondentOf(problem.document()), ""));
            for (String body : bodies) {
                problems.computeIfAbsent(body, b -> new ArrayList<>()).add(problem);
            }
        }
        for (Count count : all.counts()) {
            counts.put(
                    new CountKey(count.question(), count.theme(), count.position(), count.group()),
                    count);
        }
        pages = Linked.pages(this);
        pages.forEach((path, shown) -> shown.forEach(d -> pageOf.put(d.id(), path)));
    }

    Collation all() {
        return all;
    }

    /** Whether it belongs to an answer that counts. */
    boolean isCounted(DocumentInfo document) {
        SubmissionInfo submission = submissionOf(document);
        return submission != null && submission.standing().equals("counted");
    }

    List<RespondentInfo> answered() {
        return all.respondents().stream().filter(RespondentInfo::answered).toList();
    }

    @Nullable RespondentInfo respondent(@Nullable String id) {
        return id == null ? null : respondents.get(id);
    }

    /** The body's name; its id where the result does not know it. */
    String nameOf(String respondent) {
        RespondentInfo known = respondents.get(respondent);
        return known == null ? respondent : known.name();
    }

    /** The id of the body whose document this is; null for the round's own. */
    @Nullable String respondentOf(@Nullable String document) {
        DocumentInfo known = document == null ? null : documents.get(document);
        SubmissionInfo submission = known == null ? null : submissionOf(known);
        return submission == null ? null : submission.respondent();
    }

    String respondentOf(StatementInfo statement) {
        String known = respondentOf(statement.document());
        return known == null ? statement.document() : known;
    }

    @Nullable SubmissionInfo submissionOf(DocumentInfo document) {
        return document.submission() == null ? null : submissions.get(document.submission());
    }

    /** The submission of a body that counts, or null. */
    @Nullable SubmissionInfo countedOf(String respondent) {
        return counted.get(respondent);
    }

    @Nullable DocumentInfo document(String id) {
        return documents.get(id);
    }

    /** The documents in which a body's answer stands. */
    List<DocumentInfo> documentsOf(String respondent) {
        return byRespondent.getOrDefault(respondent, List.of());
    }

    /** What there is to look at in a body's documents, in the order of the result. */
    List<ProblemInfo> problemsOf(String respondent) {
        return problems.getOrDefault(respondent, List.of());
    }

    /** A document's text; empty where it was not kept. */
    String text(String document) {
        return texts.getOrDefault(document, "");
    }

    @Nullable StatementInfo statement(String id) {
        return statements.get(id);
    }

    /** Those of the ids that stand in the result, in the same order. */
    List<StatementInfo> statements(List<String> ids) {
        List<StatementInfo> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            StatementInfo statement = statements.get(id);
            if (statement != null) {
                found.add(statement);
            }
        }
        return found;
    }

    /** A document's statements by their start. */
    List<StatementInfo> of(DocumentInfo document) {
        return byDocument.getOrDefault(document.id(), List.of());
    }

    /** The statement's question, or {@link #UNASKED}. */
    String questionOf(StatementInfo statement) {
        String question = statement.question();
        return question != null && questions.contains(question) ? question : UNASKED;
    }

    @Nullable Copies copiesOf(StatementInfo statement) {
        return copies.get(statement.id());
    }

    @Nullable Count count(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            String group) {
        return counts.get(new CountKey(question, theme, position, group));
    }

    @Nullable Position position(String id) {
        return byId.get(id);
    }

    /** How many bodies of a group are in a count. */
    int bodies(Count of, String group) {
        Count part = count(of.question(), of.theme(), of.position(), group);
        return part == null ? 0 : part.respondents().size();
    }

    List<Position> positions(@Nullable String question, String theme) {
        return positions.getOrDefault(key(question, theme), List.of());
    }

    /** The path of the page that shows a document, where documents have pages beside the report. */
    String pageOf(String document) {
        return pageOf.getOrDefault(document, "");
    }

    /** Whether nothing else stands on that page. */
    boolean hasOwnPage(String document) {
        return pages.getOrDefault(pageOf(document), List.of()).size() == 1;
    }

    private static List<String> key(@Nullable String question, String theme) {
        return List.of(question == null ? UNASKED : question, theme);
    }
}
