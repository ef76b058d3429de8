package no.samsvar.engine.collate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The whole result, in the form of {@code collation.json} (schema {@code samsvar/collation/1}).
 * Plain data: keys and ids are strings, so that the file can be read back and verified without the
 * engine that made it.
 *
 * <p>All spans are UTF-16 offsets, end exclusive, into {@code texts/<document id>.txt}.
 *
 * @param audience whom the edition is for, a key of {@link no.samsvar.engine.round.Audience}; what
 *     is exempt stands in internal editions only
 * @param weighing the groups that counts are seen against; null where no figures were given
 */
public record Collation(
        String schema,
        String audience,
        Engine engine,
        RoundInfo round,
        List<RespondentInfo> respondents,
        List<SubmissionInfo> submissions,
        List<DocumentInfo> documents,
        List<StatementInfo> statements,
        List<Position> positions,
        List<Copies> copies,
        List<AnswerCopies> answerCopies,
        List<Count> counts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Weighing weighing,
        List<ProblemInfo> problems,
        List<OwnerPosition> mandate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Review review) {
    public static final String SCHEMA = "samsvar/collation/1";

    public Collation {
        // results that were written before there were these
        audience = Objects.requireNonNullElse(audience, Audience.INTERNAL.key());
        answerCopies = Objects.requireNonNullElse(answerCopies, List.of());
        mandate = Objects.requireNonNullElse(mandate, List.of());
    }

    /**
     * A result before it is said who stands behind what the round's owner holds, and that does not
     * say what to look at next.
     */
    public Collation(
            String schema,
            String audience,
            Engine engine,
            RoundInfo round,
            List<RespondentInfo> respondents,
            List<SubmissionInfo> submissions,
            List<DocumentInfo> documents,
            List<StatementInfo> statements,
            List<Position> positions,
            List<Copies> copies,
            List<AnswerCopies> answerCopies,
            List<Count> counts,
            @Nullable Weighing weighing,
            List<ProblemInfo> problems) {
        this(
                schema,
                audience,
                engine,
                round,
                respondents,
                submissions,
                documents,
                statements,
                positions,
                copies,
                answerCopies,
                counts,
                weighing,
                problems,
                List.of(),
                null);
    }

    /** As if something else had made it. */
    public Collation with(Engine other) {
        return new Collation(
                schema,
                audience,
                other,
                round,
                respondents,
                submissions,
                documents,
                statements,
                positions,
                copies,
                answerCopies,
                counts,
                weighing,
                problems,
                mandate,
                review);
    }

    /** With what to look at next. */
    public Collation with(@Nullable Review other) {
        return new Collation(
                schema,
                audience,
                engine,
                round,
                respondents,
                submissions,
                documents,
                statements,
                positions,
                copies,
                answerCopies,
                counts,
                weighing,
                problems,
                mandate,
                other);
    }

    /** With other statements and positions of the owner. */
    public Collation with(List<StatementInfo> otherStatements, List<OwnerPosition> otherMandate) {
        return new Collation(
                schema,
                audience,
                engine,
                round,
                respondents,
                submissions,
                documents,
                otherStatements,
                positions,
                copies,
                answerCopies,
                counts,
                weighing,
                problems,
                otherMandate,
                review);
    }

    /**
     * What made the result. {@code nondeterministic} when a clock or a language model touched it.
     */
    public record Engine(String version, Map<String, String> options, boolean nondeterministic) {}

    /**
     * @param language of the report's own words: nb, nn or en
     * @param former themes that people took out of the codebook; null where there are none
     * @param owner the body that asks, as the booklet calls it; null where nobody is known
     */
    public record RoundInfo(
            String id,
            String title,
            @Nullable Integer year,
            List<QuestionInfo> questions,
            List<ThemeInfo> themes,
            String language,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FormerTheme> former,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String owner) {
        public RoundInfo(
                String id,
                String title,
                @Nullable Integer year,
                List<QuestionInfo> questions,
                List<ThemeInfo> themes,
                String language) {
            this(id, title, year, questions, themes, language, null);
        }

        /** One of which it is not known who asks. */
        public RoundInfo(
                String id,
                String title,
                @Nullable Integer year,
                List<QuestionInfo> questions,
                List<ThemeInfo> themes,
                String language,
                @Nullable List<FormerTheme> former) {
            this(id, title, year, questions, themes, language, former, null);
        }
    }

    /**
     * A theme that is no longer in the codebook.
     *
     * @param into the theme that it was taken into, or null where it was rejected
     * @param by who decided so
     */
    public record FormerTheme(
            String id, String title, @Nullable String into, String by, String at) {}

    public record QuestionInfo(String id, String text) {}

    /**
     * @param source {@code codebook} or {@code found}
     * @param was the title that it had before a person gave it this one; null where nobody did
     * @param decidedBy person where a person has decided on it, else null
     */
    public record ThemeInfo(
            String id,
            @Nullable String question,
            String title,
            String source,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String was,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decidedBy) {
        public ThemeInfo(String id, @Nullable String question, String title, String source) {
            this(id, question, title, source, null, null);
        }
    }

    /**
     * One invited body, or one that answered without being invited.
     *
     * @param kinds municipality, county-municipality, county-body, other
     * @param answered whether a submission of it counts
     * @param inhabitants and the groups that its figures put it in; null where they are not known
     */
    public record RespondentInfo(
            String id,
            String name,
            List<String> kinds,
            @Nullable String number,
            @Nullable String county,
            boolean answered,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer inhabitants,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sizeClass,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String centrality,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kostra) {

        /** One of which there are no figures. */
        public RespondentInfo(
                String id,
                String name,
                List<String> kinds,
                @Nullable String number,
                @Nullable String county,
                boolean answered) {
            this(id, name, kinds, number, county, answered, null, null, null, null);
        }
    }

    /**
     * @param respondent the respondent's id; an unknown one has an id of its own made of the file's
     *     name
     * @param received ISO date or date-time, or null
     * @param standing counted, superseded, duplicate, unread
     * @param adoptedBy council, executive-board, committee, administration, not-shown
     * @param evidence where it stands that the body adopted it, or null
     * @param who how the respondent was recognised: places in the documents
     * @param endorses the name of the body whose answer this one supports, or null
     */
    public record SubmissionInfo(
            String id,
            String respondent,
            @Nullable String received,
            String standing,
            String adoptedBy,
            @Nullable Place evidence,
            List<Evidence> who,
            @Nullable String endorses) {}

    public record Place(String document, int start, int end) {}

    public record Evidence(String code, String document, int start, int end) {}

    /**
     * @param submission null for the round's own documents
     * @param pages 0 where the format has none
     * @param words tokens in the text, and {@code ownWords} those of the answer
     */
    public record DocumentInfo(
            String id,
            @Nullable String submission,
            String file,
            String sha256,
            String textSha256,
            String kind,
            String language,
            int pages,
            int words,
            int ownWords,
            @JsonProperty("case") @Nullable CaseInfo caseFile,
            List<BlockInfo> blocks,
            List<Passage> passages) {}

    public record CaseInfo(
            @Nullable String number,
            @Nullable String archive,
            @Nullable String body,
            @Nullable String date,
            @Nullable String status) {}

    /**
     * @param kind heading, paragraph, item, cell, footnote, furniture
     * @param box x, y, width, height in points, or null
     * @param paragraph its index, or line of a plain text, or null
     */
    public record BlockInfo(
            int start,
            int end,
            String kind,
            int level,
            @Nullable String marker,
            @Nullable Integer page,
            @Nullable List<Double> box,
            @Nullable Integer paragraph) {}

    /** Passages cover a text without gap or overlap. */
    public record Passage(
            int start, int end, String origin, @Nullable Exempt exempt, List<Place> matches) {}

    public record Exempt(String basis, @Nullable String until) {}

    /**
     * A sentence of an answer.
     *
     * @param text the slice without its gaps, runs of white space as one space
     * @param block index of its block in the document's {@code blocks}
     * @param path headings and lead-ins above it, outermost first
     * @param question null where it answers none
     * @param confidence 0 to 1 by field
     * @param because why it was read so
     * @param desk of the round's owner that would follow it up, one of {@link #DESKS}; null where
     *     it asks nothing of the owner or the State
     */
    public record StatementInfo(
            String id,
            String document,
            int start,
            int end,
            List<Gap> gaps,
            String text,
            int block,
            @Nullable Integer page,
            List<PathPart> path,
            @Nullable String question,
            String role,
            List<String> roles,
            String addressee,
            @Nullable String stage,
            List<Concrete> concrete,
            List<String> themes,
            String language,
            @Nullable Exempt exempt,
            Map<String, Double> confidence,
            List<Because> because,
            String decidedBy,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String desk) {

        /** One that it is not said of who would follow it up. */
        public StatementInfo(
                String id,
                String document,
                int start,
                int end,
                List<Gap> gaps,
                String text,
                int block,
                @Nullable Integer page,
                List<PathPart> path,
                @Nullable String question,
                String role,
                List<String> roles,
                String addressee,
                @Nullable String stage,
                List<Concrete> concrete,
                List<String> themes,
                String language,
                @Nullable Exempt exempt,
                Map<String, Double> confidence,
                List<Because> because,
                String decidedBy) {
            this(
                    id,
                    document,
                    start,
                    end,
                    gaps,
                    text,
                    block,
                    page,
                    path,
                    question,
                    role,
                    roles,
                    addressee,
                    stage,
                    concrete,
                    themes,
                    language,
                    exempt,
                    confidence,
                    because,
                    decidedBy,
                    null);
        }

        /** The same, withheld from the public. */
        StatementInfo withheld(Exempt basis) {
            return with(basis, desk);
        }

        /** The same, followed up by a desk. */
        public StatementInfo at(@Nullable String followedUpBy) {
            return with(exempt, followedUpBy);
        }

        private StatementInfo with(@Nullable Exempt basis, @Nullable String followedUpBy) {
            return new StatementInfo(
                    id,
                    document,
                    start,
                    end,
                    gaps,
                    text,
                    block,
                    page,
                    path,
                    question,
                    role,
                    roles,
                    addressee,
                    stage,
                    concrete,
                    themes,
                    language,
                    basis,
                    confidence,
                    because,
                    decidedBy,
                    followedUpBy);
        }

        /** The fields that a person settled; all of them where it was looked through as a whole. */
        public Set<String> settled() {
            Set<String> fields = new LinkedHashSet<>();
            for (Because reason : because) {
                if (reason.step().equals("settle") && !reason.code().equals("differs")) {
                    String field = reason.args().get("field");
                    if (field != null) {
                        fields.add(field);
                    } else if (reason.code().equals("confirm")) {
                        fields.addAll(LABELS);
                    }
                }
            }
            return fields;
        }
    }

    /**
     * The desks of the round's owner: policy voice, development partner, employers' organisation.
     */
    public static final List<String> DESKS = List.of("policy", "development", "employer");

    /** The labels of a statement. */
    public static final List<String> LABELS =
            List.of("question", "role", "addressee", "stage", "themes");

    public record Gap(int start, int end) {}

    public record PathPart(int start, int end, String text) {}

    /**
     * @param kind thing, date or number
     */
    public record Concrete(String kind, int start, int end) {}

    public record Because(String step, String code, Map<String, String> args) {}

    /**
     * Statements that say the same in the same direction; the first gives the id, and the title
     * where no person wrote one.
     *
     * @param opposed ids of positions that speak of the same and point the other way
     * @param decidedBy person where a person has decided on it, else null
     * @param titledBy who wrote the title; null where it is the first statement's words
     */
    public record Position(
            String id,
            String theme,
            @Nullable String question,
            String title,
            List<String> statements,
            List<String> respondents,
            List<String> opposed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decidedBy,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String titledBy) {
        public Position {
            opposed = Objects.requireNonNullElse(opposed, List.of());
        }

        /** One that nothing is known to be opposed to, and that nobody decided on. */
        public Position(
                String id,
                String theme,
                @Nullable String question,
                String title,
                List<String> statements,
                List<String> respondents) {
            this(id, theme, question, title, statements, respondents, List.of(), null, null);
        }
    }

    /** Statements that are the same words, or nearly. */
    public record Copies(String id, List<String> statements, String representative) {}

    /**
     * Respondents whose whole answers to a question are the same text, or nearly.
     *
     * @param question null for what answers none
     * @param representative the respondent whose answer stands for all
     */
    public record AnswerCopies(
            String id,
            @Nullable String question,
            List<String> respondents,
            String representative) {}

    /**
     * A number and the lists that it is the length of.
     *
     * @param group {@code all}, {@code municipality}, {@code county-municipality}, {@code
     *     county:<name>}, {@code adopted:<body>}; where figures were given also {@code
     *     size:<class>}, {@code centrality:<class>}, {@code kostra:<group>}
     * @param once respondents with each group of copies counted as one
     * @param inhabitants of the municipalities among the respondents; null without figures
     */
    public record Count(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            String group,
            List<String> statements,
            List<String> respondents,
            List<String> once,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long inhabitants) {

        /** One without figures. */
        public Count(
                @Nullable String question,
                @Nullable String theme,
                @Nullable String position,
                String group,
                List<String> statements,
                List<String> respondents,
                List<String> once) {
            this(question, theme, position, group, statements, respondents, once, null);
        }
    }

    public record ProblemInfo(
            String code,
            String severity,
            Map<String, String> args,
            @Nullable String document,
            @Nullable String respondent,
            @Nullable Integer start,
            @Nullable Integer end,
            String message) {}

    /** What ids of positions of the round's owner begin with, where decisions name them. */
    public static final String OWNER_POSITION = "@mandate";

    /**
     * Something that the round's owner holds in its booklet, and who stands behind it. The first
     * three lists have the likest statements first; the silent are those who answered and stand in
     * none of them.
     *
     * @param document the booklet; the span is a sentence of it
     * @param text the slice without its gaps, runs of white space as one space
     * @param before the sentence before it, where it says nothing by itself ("This must be
     *     clarified"); else null
     * @param decided {@code confirmed} or {@code rejected} where a person has decided on it, else
     *     null; one that is rejected has no evidence
     */
    public record OwnerPosition(
            String id,
            String document,
            int start,
            int end,
            List<Gap> gaps,
            String text,
            @Nullable Integer page,
            String language,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PathPart before,
            List<Voice> supports,
            List<Voice> further,
            List<Voice> against,
            List<Voice> near,
            List<String> silent,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decided) {

        /** The same, as a person decided. */
        public OwnerPosition decided(String as) {
            return new OwnerPosition(
                    id, document, start, end, gaps, text, page, language, before, supports, further,
                    against, near, silent, as);
        }

        public boolean hasBeenRejected() {
            return "rejected".equals(decided);
        }

        /** The same, with other evidence. */
        public OwnerPosition with(
                List<Voice> supporting,
                List<Voice> goingFurther,
                List<Voice> opposed,
                List<Voice> nearby,
                List<String> saidNothing) {
            return new OwnerPosition(
                    id,
                    document,
                    start,
                    end,
                    gaps,
                    text,
                    page,
                    language,
                    before,
                    supporting,
                    goingFurther,
                    opposed,
                    nearby,
                    saidNothing,
                    decided);
        }
    }

    /** A statement that speaks of what the owner holds, who said it, and why it counts so. */
    public record Voice(String statement, String respondent, List<Because> because) {}

    /**
     * What people should look at next, what teaches most first, and how many more decisions are
     * worth it.
     */
    public record Review(List<Next> next, More more) {}

    /**
     * @param doubt 0 to 1: how unsure the statement's labels are
     * @param others how many undecided statements are suggested under its first theme
     * @param differs themes that the decisions alone would give it, where that is something else
     */
    public record Next(String statement, double doubt, int others, List<String> differs) {}

    /**
     * @param decisions how many more are worth it; 0 where more teach little now
     * @param reason {@code too-few} (until then nothing can be measured), {@code worth} or {@code
     *     little}
     * @param gain what twice as many decisions are expected to add to the agreement on themes (mean
     *     F1)
     * @param labels how many other statements would have their themes set right by then
     */
    public record More(int decisions, String reason, double gain, int labels) {}
}
