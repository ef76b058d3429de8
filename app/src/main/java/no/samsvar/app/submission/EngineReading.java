package no.samsvar.app.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * What the engine read of one file, as it is kept.
 *
 * @param respondent id of who answers in it, or null where that is not known
 * @param respondentName likewise
 * @param adoptedBy council, executive-board, committee, administration or not-shown
 * @param documents one; several for an e-mail with attachments; none where nothing could be read
 */
public record EngineReading(
        @Nullable String respondent,
        @Nullable String respondentName,
        @Nullable String adoptedBy,
        List<Document> documents,
        List<Finding> problems) {
    public EngineReading {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /**
     * @param words of each origin of passages
     * @param sha256 of the file, or of what is attached to a letter
     * @param passages cover the text; offsets in UTF-16, end exclusive
     * @param blocks paragraphs, list items and so on, in order
     */
    public record Document(
            String file,
            String sha256,
            String kind,
            String language,
            int pages,
            int words,
            int ownWords,
            Map<String, Integer> origins,
            String textSha256,
            String text,
            List<Part> passages,
            List<Block> blocks,
            List<Said> statements,
            List<Treated> treatments) {
        public Document {
            blocks = blocks == null ? List.of() : List.copyOf(blocks);
            treatments = treatments == null ? List.of() : List.copyOf(treatments);
        }
    }

    /** A treatment of the case, by its kind of body; each part beside its words. */
    public record Treated(
            String by,
            Quote body,
            @Nullable Quote date,
            @Nullable Quote number,
            @Nullable Quote outcome) {}

    /**
     * @param value what it means: a date as ISO-8601, an outcome's key
     * @param words verbatim, white space as one space
     * @param start of the words in the document's text; {@code end} exclusive
     */
    public record Quote(String value, String words, int start, int end) {}

    /** A stretch of one origin. */
    public record Part(int start, int end, String origin) {}

    /**
     * A stretch of one kind: a paragraph, a heading; of an item, without what marks it in a list.
     */
    public record Block(int start, int end, String kind) {}

    /** A statement and the question that it answers, or null. */
    public record Said(int start, int end, @Nullable String question, String role) {}

    /** A problem, of which the words are made in the reader's language. */
    public record Finding(String code, Map<String, String> args) {}

    static EngineReading of(Result result) {
        Collation all = result.collation();
        SubmissionInfo submission =
                all.submissions().isEmpty() ? null : all.submissions().getFirst();
        String id = submission == null ? null : submission.respondent();
        boolean known = id != null && !id.startsWith("unknown-");
        String name =
                all.respondents().stream()
                        .filter(r -> known && r.id().equals(id))
                        .map(RespondentInfo::name)
                        .findFirst()
                        .orElse(null);
        List<Document> documents =
                all.documents().stream()
                        .filter(d -> d.submission() != null)
                        .map(d -> document(d, result))
                        .toList();
        List<Finding> problems =
                all.problems().stream()
                        .filter(p -> p.document() != null || p.code().equals("question-unanswered"))
                        .map(p -> new Finding(p.code(), new TreeMap<>(p.args())))
                        .distinct()
                        .toList();
        return new EngineReading(
                name == null ? null : id,
                name,
                submission == null ? null : submission.adoptedBy(),
                documents,
                problems);
    }

    private static Document document(DocumentInfo d, Result result) {
        Collation all = result.collation();
        String text = result.texts().getOrDefault(d.id(), "");
        Map<String, Integer> origins = new TreeMap<>();
        d.passages()
                .forEach(p ->
                        origins.merge(p.origin(), words(text, p.start(), p.end()), Integer::sum));
        return new Document(
                d.file().replaceAll(".*/", ""),
                d.sha256(),
                d.kind(),
                d.language(),
                d.pages(),
                d.words(),
                d.ownWords(),
                origins,
                d.textSha256(),
                text,
                d.passages().stream().map(p -> new Part(p.start(), p.end(), p.origin())).toList(),
                d.blocks().stream()
                        .map(b -> new Block(b.start() + marker(b, text), b.end(), b.kind()))
                        .toList(),
                all.statements().stream()
                        .filter(s -> s.document().equals(d.id()))
                        .map(s -> new Said(s.start(), s.end(), s.question(), s.role()))
                        .toList(),
                result.treatments().getOrDefault(d.id(), List.of()).stream()
                        .map(t ->
                                new Treated(
                                        t.by().key(),
                                        Objects.requireNonNull(quote(t.body(), text)),
                                        quote(t.date(), text),
                                        quote(t.number(), text),
                                        quote(t.outcome(), text)))
                        .toList());
    }

    private static int marker(BlockInfo block, String text) {
        String marker = block.marker();
        return marker != null && text.startsWith(marker, block.start()) ? marker.length() : 0;
    }

    private static @Nullable Quote quote(Treatment.@Nullable Read read, String text) {
        return read == null
                ? null
                : new Quote(
                        read.value(),
                        read.words().in(text).replaceAll("\\s+", " "),
                        read.words().start(),
                        read.words().end());
    }

    private static int words(String text, int start, int end) {
        int words = 0;
        boolean inside = false;
        for (int i = start; i < Math.min(end, text.length()); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
