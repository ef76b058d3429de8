package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.AnswerCopies;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Engine;
import no.samsvar.engine.collate.Collation.Evidence;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.collate.Weighing;
import org.jspecify.annotations.Nullable;

/** Gathers sample documents into a result whose counts and positions follow from its statements. */
final class SampleRound {
    private final String language;
    private final List<QuestionInfo> questions = new ArrayList<>();
    private final List<ThemeInfo> themes = new ArrayList<>();
    private final List<RespondentInfo> respondents = new ArrayList<>();
    private final List<SubmissionInfo> submissions = new ArrayList<>();
    private final List<SampleDocument> documents = new ArrayList<>();
    final List<ProblemInfo> problems = new ArrayList<>();
    boolean touchedByClock;
    String audience = "internal";
    @Nullable String endorses;

    /** Where the figures are from. */
    @Nullable String source;

    private boolean weighed;
    final List<AnswerCopies> answerCopies = new ArrayList<>();

    /** Texts that count as copies of another. */
    final Map<String, String> wordings = new LinkedHashMap<>();

    /** Whether the first two positions pull apart. */
    boolean divided;

    /** Who wrote a title for each shared position; null for nobody. */
    @Nullable String titledBy;

    @Nullable List<FormerTheme> former;

    /** A sentence of the booklet in which the owner says what it holds. */
    @Nullable Place held;

    /** Why more decisions are worth it or not; null where nobody is asked to decide. */
    @Nullable String more;

    /** How many statements people are asked to look at. */
    int asked;

    SampleRound(String language) {
        this.language = language;
    }

    void question(String id, String text) {
        questions.add(new QuestionInfo(id, text));
    }

    void theme(String id, @Nullable String question, String title, String source) {
        themes.add(new ThemeInfo(id, question, title, source));
    }

    void renamed(String id, String was, String title) {
        themes.add(new ThemeInfo(id, null, title, "codebook", was, "person"));
    }

    void accepted(String id, String title) {
        themes.add(new ThemeInfo(id, null, title, "found", null, "person"));
    }

    void invited(
            String id, String name, @Nullable String county, boolean answered, String... kinds) {
        respondents.add(new RespondentInfo(id, name, Arrays.asList(kinds), id, county, answered));
    }

    /** The figures of a body that is invited; those of all counts follow. */
    void figures(
            String id,
            @Nullable Integer inhabitants,
            @Nullable String size,
            @Nullable String centrality,
            @Nullable String kostra) {
        weighed = true;
        respondents.replaceAll(b ->
                b.id().equals(id)
                        ? new RespondentInfo(
                                id,
                                b.name(),
                                b.kinds(),
                                id,
                                b.county(),
                                b.answered(),
                                inhabitants,
                                size,
                                centrality,
                                kostra)
                        : b);
    }

    SampleDocument ownDocument(String file, String kind) {
        SampleDocument document = new SampleDocument(null, file, kind, "nb");
        documents.add(document);
        return document;
    }

    SampleDocument document(String respondent, String file, String kind, String language) {
        SampleDocument document = new SampleDocument("s-" + respondent, file, kind, language);
        documents.add(document);
        return document;
    }

    void submission(String respondent, String adoptedBy, @Nullable Place evidence) {
        submissions.add(
                new SubmissionInfo(
                        "s-" + respondent,
                        respondent,
                        "2026-04-0" + (1 + submissions.size() % 9),
                        "counted",
                        adoptedBy,
                        evidence,
                        List.<Evidence>of(),
                        endorses));
    }

    /** What is held in the booklet, with all that can stand behind it, and once rejected. */
    private List<OwnerPosition> mandate(Collation all) {
        Place place = held;
        if (place == null) {
            return List.of();
        }
        List<StatementInfo> said = all.statements();
        String text = texts().getOrDefault(place.document(), "");
        String words = text.substring(place.start(), place.end());
        List<Voice> first = List.of(voice(said.getFirst(), "of-part"));
        List<Voice> last = List.of(voice(said.getLast(), "part"));
        Set<String> spoke = new LinkedHashSet<>(List.of(first.getFirst().respondent()));
        List<String> silent =
                all.respondents().stream()
                        .filter(r -> r.answered() && !spoke.contains(r.id()))
                        .map(RespondentInfo::id)
                        .toList();
        OwnerPosition position =
                new OwnerPosition(
                        "@mandate." + place.document() + "-" + place.start() + "-" + place.end(),
                        place.document(),
                        place.start(),
                        place.end(),
                        List.of(),
                        words,
                        null,
                        "nb",
                        new PathPart(place.start(), place.end(), words),
                        List.of(),
                        first,
                        List.of(),
                        last,
                        silent,
                        "confirmed");
        OwnerPosition rejected =
                new OwnerPosition(
                        position.id() + "-x",
                        place.document(),
                        place.start(),
                        place.end(),
                        List.of(),
                        words,
                        1,
                        "nb",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "rejected");
        return List.of(position, rejected);
    }

    private Voice voice(StatementInfo statement, String because) {
        return new Voice(
                statement.id(),
                respondentOf(statement),
                List.of(new Because("mandate", because, Map.of("words", "mangler hver fjerde"))));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        documents.forEach(d -> texts.put(d.id, d.text.toString()));
        return texts;
    }

    Collation build() {
        List<StatementInfo> statements =
                documents.stream().flatMap(d -> d.statements.stream()).toList();
        Map<String, String> keys = new LinkedHashMap<>();
        documents.forEach(d -> keys.putAll(d.positions));
        List<Position> positions = positions(statements, keys);
        Collation all =
                new Collation(
                        Collation.SCHEMA,
                        audience,
                        new Engine("0.1.0", Map.of("lang", language), touchedByClock),
                        new RoundInfo(
                                "prove-2026",
                                questions.isEmpty() ? "" : "Rom for mer",
                                questions.isEmpty() ? null : 2026,
                                questions,
                                themes,
                                language,
                                former,
                                held == null ? null : "Laget"),
                        respondents,
                        submissions,
                        documents.stream().map(SampleDocument::info).toList(),
                        statements,
                        positions,
                        copies(statements),
                        answerCopies,
                        counts(statements, positions),
                        weighed ? Weighing.of(source, respondents) : null,
                        problems);
        Collation held = all.with(statements, mandate(all));
        return more == null ? held : held.with(review(statements, more));
    }

    private Collation.Review review(List<StatementInfo> statements, String reason) {
        return new Collation.Review(
                statements.stream()
                        .limit(asked)
                        .map(s -> new Collation.Next(s.id(), 0.6, 1, List.of()))
                        .toList(),
                new Collation.More(4, reason, 0.01, 1));
    }

    private String respondentOf(StatementInfo statement) {
        for (SampleDocument document : documents) {
            if (document.id.equals(statement.document())) {
                String submission = Objects.requireNonNull(document.info().submission());
                return submission.substring(2);
            }
        }
        throw new IllegalStateException();
    }

    private final Map<String, String> bodies = new LinkedHashMap<>();

    private List<String> bodiesOf(List<StatementInfo> statements) {
        Set<String> found = new LinkedHashSet<>();
        for (StatementInfo statement : statements) {
            found.add(bodies.computeIfAbsent(statement.document(), d -> respondentOf(statement)));
        }
        return List.copyOf(found);
    }

    private List<Position> positions(List<StatementInfo> statements, Map<String, String> keys) {
        Map<List<String>, List<StatementInfo>> groups = new LinkedHashMap<>();
        for (StatementInfo statement : statements) {
            String key = keys.getOrDefault(statement.id(), "");
            if (key.isEmpty()) {
                key = statement.id();
            }
            for (String theme : statement.themes()) {
                String question = statement.question() == null ? "" : statement.question();
                groups.computeIfAbsent(List.of(theme, question, key), k -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Position> positions = new ArrayList<>();
        groups.forEach((key, group) ->
                positions.add(
                        new Position(
                                key.getFirst() + "." + group.getFirst().id(),
                                key.getFirst(),
                                key.get(1).isEmpty() ? null : key.get(1),
                                titledBy != null && group.size() > 1
                                        ? "Vente og se"
                                        : group.getFirst().text(),
                                ids(group),
                                bodiesOf(group),
                                List.of(),
                                titledBy != null && group.size() > 1 ? "person" : null,
                                group.size() > 1 ? titledBy : null)));
        if (divided) {
            Position one = positions.get(0);
            Position other = positions.get(1);
            positions.set(0, against(one, other));
            positions.set(1, against(other, one));
        }
        return positions;
    }

    private static Position against(Position position, Position other) {
        return new Position(
                position.id(),
                position.theme(),
                position.question(),
                position.title(),
                position.statements(),
                position.respondents(),
                List.of(other.id()),
                position.decidedBy(),
                position.titledBy());
    }

    private static List<String> ids(List<StatementInfo> statements) {
        return statements.stream().map(StatementInfo::id).toList();
    }

    private List<Copies> copies(List<StatementInfo> statements) {
        Map<String, List<StatementInfo>> same = new LinkedHashMap<>();
        statements.forEach(s -> same.computeIfAbsent(wording(s), t -> new ArrayList<>()).add(s));
        List<Copies> copies = new ArrayList<>();
        same.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group ->
                        copies.add(
                                new Copies(
                                        "copy-" + (copies.size() + 1),
                                        ids(group),
                                        group.getFirst().id())));
        return copies;
    }

    private String wording(StatementInfo statement) {
        return wordings.getOrDefault(statement.text(), statement.text());
    }

    private List<Count> counts(List<StatementInfo> statements, List<Position> positions) {
        Map<String, StatementInfo> byId = new LinkedHashMap<>();
        statements.forEach(s -> byId.put(s.id(), s));
        Map<List<String>, List<StatementInfo>> themed = new LinkedHashMap<>();
        for (StatementInfo statement : statements) {
            String question = statement.question() == null ? "" : statement.question();
            themed.computeIfAbsent(List.of(question, ""), k -> new ArrayList<>()).add(statement);
            for (String theme : statement.themes()) {
                themed.computeIfAbsent(List.of(question, theme), k -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Count> counts = new ArrayList<>();
        themed.forEach((key, of) -> counts(key.getFirst(), key.get(1), null, of, counts));
        for (Position position : positions) {
            List<StatementInfo> of =
                    position.statements().stream()
                            .map(id -> Objects.requireNonNull(byId.get(id)))
                            .toList();
            String question = position.question() == null ? "" : position.question();
            counts(question, position.theme(), position.id(), of, counts);
        }
        return counts;
    }

    private void counts(
            String question,
            String theme,
            @Nullable String position,
            List<StatementInfo> of,
            List<Count> counts) {
        Map<String, List<StatementInfo>> groups = new LinkedHashMap<>();
        groups.put("all", of);
        for (StatementInfo statement : of) {
            String id = bodiesOf(List.of(statement)).getFirst();
            RespondentInfo body =
                    respondents.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
            body.kinds()
                    .forEach(k -> groups.computeIfAbsent(k, g -> new ArrayList<>()).add(statement));
            String adopted =
                    submissions.stream()
                            .filter(s -> s.respondent().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .adoptedBy();
            groups.computeIfAbsent("adopted:" + adopted, g -> new ArrayList<>()).add(statement);
            figures(body)
                    .forEach(g -> groups.computeIfAbsent(g, k -> new ArrayList<>()).add(statement));
        }
        groups.forEach((group, statements) ->
                counts.add(
                        new Count(
                                question.isEmpty() ? null : question,
                                theme.isEmpty() ? null : theme,
                                position,
                                group,
                                ids(statements),
                                bodiesOf(statements),
                                once(statements),
                                weighed ? inhabitants(bodiesOf(statements)) : null)));
    }

    private static List<String> figures(RespondentInfo body) {
        List<String> groups = new ArrayList<>();
        if (body.sizeClass() != null) {
            groups.add("size:" + body.sizeClass());
        }
        if (body.centrality() != null) {
            groups.add("centrality:" + body.centrality());
        }
        if (body.kostra() != null) {
            groups.add("kostra:" + body.kostra());
        }
        return groups;
    }

    private long inhabitants(List<String> of) {
        return respondents.stream()
                .filter(r -> of.contains(r.id()) && r.kinds().contains("municipality"))
                .mapToLong(r -> r.inhabitants() == null ? 0 : r.inhabitants())
                .sum();
    }

    /** Bodies with statements of the same words counted once. */
    private List<String> once(List<StatementInfo> statements) {
        Map<String, StatementInfo> first = new LinkedHashMap<>();
        statements.forEach(s -> first.putIfAbsent(wording(s), s));
        return bodiesOf(List.copyOf(first.values()));
    }
}
