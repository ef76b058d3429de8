package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.AnswerCopies;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.Concrete;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Evidence;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Figures;
import no.samsvar.engine.round.Figures.Figure;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;
import no.samsvar.engine.theme.Theming;
import org.jspecify.annotations.Nullable;

/** Puts everything together to the result. */
public final class Collator {
    private final Draft draft;
    private final Collation.Engine engine;
    private final List<Respondent> invited;
    private final Figures figures;
    private final String language;

    /**
     * @param invited who was invited to answer
     * @param figures about them
     * @param language of the report: nb, nn or en
     */
    public Collator(
            Draft draft,
            Collation.Engine engine,
            List<Respondent> invited,
            Figures figures,
            String language) {
        this.draft = draft;
        this.engine = engine;
        this.invited = List.copyOf(invited);
        this.figures = figures;
        this.language = language;
    }

    /** Which of several submissions of one respondent counts. */
    public static Partial<List<Answered>> standings(List<Answered> all) {
        return Standings.of(all);
    }

    /**
     * @param all every submission with its standing, in the order of the paths
     * @param settled what people settled; the answers are already as it says
     * @param problems of all steps before
     * @param review whether to say what people should look at next
     */
    public Collation collate(
            List<Answered> all, Settled settled, List<Problem> problems, boolean review) {
        Draft decided = settled.themes().in(draft);
        List<Voiced> voiced = new ArrayList<>();
        Map<String, Answered> counted = new LinkedHashMap<>();
        for (Answered answered : all) {
            if (answered.counts()) {
                counted.put(answered.respondent().id(), answered);
                for (Placement placement : answered.placements()) {
                    voiced.add(new Voiced(placement, answered.respondent().id()));
                }
            }
        }
        Themed themed = Theming.of(voiced, decided, everyone(all), settled, review);
        PositionDecisions decisions =
                new PositionDecisions(
                        themed.positions(),
                        settled.positions().stream()
                                .filter(d -> !d.theme().equals(Collation.OWNER_POSITION))
                                .toList());
        Opposition opposition = new Opposition(themed.positions(), decisions.groups());
        List<Copies> copies = copies(themed);
        Map<String, String> copyOf = new LinkedHashMap<>();
        copies.forEach(c -> c.statements().forEach(s -> copyOf.put(s, c.id())));
        List<Position> positions = new ArrayList<>();
        Map<String, List<Coded>> members = new LinkedHashMap<>();
        Map<String, Counting.Subjects> subjects = new LinkedHashMap<>();
        for (PositionDecisions.Group group : decisions.groups()) {
            Themed.Position position = group.position();
            Position info = position(position, group, opposition.to(group));
            positions.add(info);
            members.put(info.id(), position.statements());
            subjects.put(info.id(), new Counting.Subjects(position.question(), position.theme()));
        }
        List<Problem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(decisions.problems());
        CodebookInfo codebook =
                new CodebookInfo(decided.round().themes(), settled.themes(), themed.found());
        allProblems.addAll(codebook.unmet());
        allProblems.addAll(Gaps.in(draft.round(), counted.values()));
        List<RespondentInfo> respondents = respondents(all, counted);
        Map<String, RespondentInfo> weighed = new LinkedHashMap<>();
        if (!figures.isEmpty()) {
            respondents.forEach(body -> weighed.put(body.id(), body));
        }
        return new Collation(
                Collation.SCHEMA,
                Audience.INTERNAL.key(),
                engine,
                roundInfo(codebook),
                respondents,
                all.stream().map(Collator::submission).toList(),
                documents(all),
                themed.statements().stream()
                        .map(c -> statement(c, settled.labels().containsKey(c.id())))
                        .toList(),
                positions,
                copies,
                answerCopies(themed),
                new Counting(counted, copyOf, weighed).of(themed.statements(), members, subjects),
                figures.isEmpty() ? null : Weighing.of(figures.source(), respondents),
                problems(allProblems, all),
                List.of(),
                review(themed.review()));
    }

    private static Collation.@Nullable Review review(Themed.@Nullable Review review) {
        if (review == null) {
            return null;
        }
        Themed.More more = review.more();
        return new Collation.Review(
                review.next().stream()
                        .map(n ->
                                new Collation.Next(
                                        n.statement().id(), n.doubt(), n.others(), n.differs()))
                        .toList(),
                new Collation.More(more.decisions(), more.reason(), more.gain(), more.labels()));
    }

    private RoundInfo roundInfo(CodebookInfo codebook) {
        return new RoundInfo(
                draft.round().id(),
                draft.round().title(),
                draft.round().year(),
                draft.round().questions().stream()
                        .map((Question q) -> new QuestionInfo(q.id(), q.text()))
                        .toList(),
                codebook.themes(),
                language,
                codebook.former(),
                draft.round().owner());
    }

    private List<RespondentInfo> respondents(List<Answered> all, Map<String, Answered> counted) {
        return everyone(all).stream().map(r -> respondent(r, counted.containsKey(r.id()))).toList();
    }

    private RespondentInfo respondent(Respondent body, boolean answered) {
        Figure figure = figures.of().get(body.id());
        return new RespondentInfo(
                body.id(),
                body.name(),
                body.kinds().stream()
                        .map(Respondent.Kind::key)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                body.number(),
                body.county(),
                answered,
                figure == null ? null : figure.inhabitants(),
                figure == null ? null : figure.sizeClass(),
                figure == null ? null : figure.centrality(),
                figure == null ? null : figure.kostra());
    }

    /** Who was invited, and after them who answered all the same, by id. */
    private List<Respondent> everyone(List<Answered> all) {
        SortedMap<String, Respondent> extra = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>();
        invited.forEach(r -> known.add(r.id()));
        for (Answered answered : all) {
            if (!known.contains(answered.respondent().id())) {
                extra.put(answered.respondent().id(), answered.respondent());
            }
        }
        List<Respondent> everyone = new ArrayList<>(invited);
        everyone.addAll(extra.values());
        return everyone;
    }

    private static SubmissionInfo submission(Answered answered) {
        var recognised = answered.recognised();
        var adoption = recognised.adoption();
        return new SubmissionInfo(
                recognised.submission().id(),
                answered.respondent().id(),
                recognised.date(),
                answered.standing().key(),
                recognised.adoptedBy().key(),
                adoption == null
                        ? null
                        : new Place(
                                adoption.document(),
                                adoption.span().start(),
                                adoption.span().end()),
                recognised.evidence().stream()
                        .map(e ->
                                new Evidence(
                                        e.code(), e.document(), e.span().start(), e.span().end()))
                        .toList(),
                recognised.endorses());
    }

    private List<DocumentInfo> documents(List<Answered> all) {
        List<DocumentInfo> infos = new ArrayList<>();
        String main =
                draft.round().languages().isEmpty() ? "nb" : draft.round().languages().getFirst();
        draft.booklet().forEach(t -> infos.add(Documents.ofRound(t, DocumentKind.BOOKLET, main)));
        draft.deck().forEach(t -> infos.add(Documents.ofRound(t, DocumentKind.DECK, main)));
        draft.template().forEach(t -> infos.add(Documents.ofRound(t, DocumentKind.TEMPLATE, main)));
        for (Answered answered : all) {
            for (OwnWords own : answered.documents()) {
                infos.add(Documents.answer(own, answered.recognised().submission().id()));
            }
        }
        return infos;
    }

    private static StatementInfo statement(Coded coded, boolean decided) {
        Statement statement = coded.voiced().placement().statement();
        List<PathPart> path = new ArrayList<>();
        for (Span part : statement.path()) {
            path.add(new PathPart(part.start(), part.end(), statement.pathText(part)));
        }
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (coded.roles().contains(role)) {
                roles.add(role.key());
            }
        }
        return new StatementInfo(
                statement.id(),
                statement.source().id(),
                statement.span().start(),
                statement.span().end(),
                statement.gaps().stream().map(g -> new Gap(g.start(), g.end())).toList(),
                statement.text(),
                statement.block(),
                statement.source().pageAt(statement.span().start()),
                path,
                coded.voiced().placement().question(),
                coded.role().key(),
                roles,
                coded.addressee().key(),
                coded.stage() == null ? null : coded.stage().key(),
                coded.concrete().stream().map(Collator::concrete).toList(),
                coded.themes(),
                statement.language(),
                null,
                coded.confidence(),
                coded.because().stream()
                        .map(b -> new Because(b.step(), b.code(), b.args()))
                        .toList(),
                decided ? "person" : "machine");
    }

    private static Concrete concrete(Themed.Concrete concrete) {
        return new Concrete(
                concrete.kind().name().toLowerCase(java.util.Locale.ROOT),
                concrete.span().start(),
                concrete.span().end());
    }

    /** The id of a position of these statements under a theme. */
    static String id(Themed.Position position) {
        return position.theme() + "." + position.statements().getFirst().id();
    }

    private static Position position(
            Themed.Position position, PositionDecisions.Group group, List<String> opposed) {
        Coded title = position.statements().getFirst();
        Set<String> respondents = new LinkedHashSet<>();
        position.statements().forEach(c -> respondents.add(c.voiced().respondent()));
        return new Position(
                id(position),
                position.theme(),
                position.question(),
                group.title() == null ? title.text() : group.title(),
                position.statements().stream().map(Coded::id).toList(),
                List.copyOf(respondents),
                opposed,
                group.isDecided() ? "person" : null,
                group.titledBy());
    }

    private static List<Copies> copies(Themed themed) {
        List<Copies> copies = new ArrayList<>();
        for (Themed.Copies group : themed.copies()) {
            String first = group.statements().getFirst().id();
            copies.add(
                    new Copies(
                            "c" + DocumentId.sha256(first).substring(0, 11),
                            group.statements().stream().map(Coded::id).toList(),
                            first));
        }
        return copies;
    }

    private static List<AnswerCopies> answerCopies(Themed themed) {
        List<AnswerCopies> copies = new ArrayList<>();
        for (Themed.AnswerCopies group : themed.answerCopies()) {
            String first = group.respondents().getFirst();
            String question = group.question();
            String key = Objects.requireNonNullElse(question, "") + "\0" + first;
            copies.add(
                    new AnswerCopies(
                            "a" + DocumentId.sha256(key).substring(0, 11),
                            question,
                            group.respondents(),
                            first));
        }
        return copies;
    }

    private List<ProblemInfo> problems(List<Problem> problems, List<Answered> all) {
        Map<String, String> respondentOf = new LinkedHashMap<>();
        for (Answered answered : all) {
            respondentOf.put(answered.recognised().submission().path(), answered.respondent().id());
            for (OwnWords own : answered.documents()) {
                SourceText text = own.document().borrowed().text();
                respondentOf.put(text.id(), answered.respondent().id());
            }
        }
        ProblemMessages messages = ProblemMessages.in(language);
        List<ProblemInfo> infos = new ArrayList<>();
        for (Problem problem : problems) {
            String document = problem.document();
            @Nullable Span span = problem.span();
            infos.add(
                    new ProblemInfo(
                            problem.code().key(),
                            problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                            problem.args(),
                            document,
                            problem.args().containsKey("respondent")
                                    ? problem.args().get("respondent")
                                    : document == null ? null : respondentOf.get(document),
                            span == null ? null : span.start(),
                            span == null ? null : span.end(),
                            messages.of(problem)));
        }
        infos.sort(
                Comparator.comparing((ProblemInfo p) -> -severity(p.severity()))
                        .thenComparing(ProblemInfo::code)
                        .thenComparing(p -> String.valueOf(p.document()))
                        .thenComparing(p -> p.start() == null ? -1 : p.start())
                        .thenComparing(ProblemInfo::message));
        return infos;
    }

    private static int severity(String key) {
        return switch (key) {
            case "error" -> 2;
            case "warning" -> 1;
            default -> 0;
        };
    }
}
