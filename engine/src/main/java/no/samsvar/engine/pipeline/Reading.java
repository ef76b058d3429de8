package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Reads the files of a round's folder. */
final class Reading {
    private final RoundFolder folder;
    private final Reader reader;
    private final Options options;
    private final Progress progress;

    Reading(RoundFolder folder, Reader reader, Options options, Progress progress) {
        this.folder = folder;
        this.reader = reader;
        this.options = options;
        this.progress = progress;
    }

    /**
     * The round's own documents: those that the command line names, else those of the round file,
     * else every file beside the answers.
     *
     * @param kinds filled with what a person said of a document, by its id
     */
    List<SourceText> papers(Round given, Map<String, DocumentKind> kinds, List<Problem> problems) {
        Map<Path, DocumentKind> named = new LinkedHashMap<>();
        options.booklet().forEach(p -> named.put(p, DocumentKind.BOOKLET));
        options.deck().forEach(p -> named.put(p, DocumentKind.DECK));
        options.template().forEach(p -> named.put(p, DocumentKind.TEMPLATE));
        Round.Documents said = given.documents();
        said.booklet()
                .forEach(p -> named.putIfAbsent(folder.root().resolve(p), DocumentKind.BOOKLET));
        said.deck().forEach(p -> named.putIfAbsent(folder.root().resolve(p), DocumentKind.DECK));
        said.template()
                .forEach(p -> named.putIfAbsent(folder.root().resolve(p), DocumentKind.TEMPLATE));
        Set<Path> files = new LinkedHashSet<>(named.keySet());
        boolean all = said.equals(Round.Documents.NONE);
        if (all) {
            Set<Path> real = new HashSet<>();
            named.keySet().forEach(p -> real.add(p.toAbsolutePath().normalize()));
            for (Path paper : folder.papers()) {
                if (!real.contains(paper.toAbsolutePath().normalize())) {
                    files.add(paper);
                }
            }
        }
        List<SourceText> texts = new ArrayList<>();
        for (Path file : files) {
            Partial<List<SourceText>> read = reader.read(file, folder.pathOf(file));
            problems.addAll(read.problems());
            for (SourceText text : read.value()) {
                texts.add(text);
                DocumentKind kind = named.get(file);
                if (kind != null) {
                    kinds.put(text.id(), kind);
                }
            }
        }
        return texts;
    }

    /** Every submission, also those of which nothing could be read. */
    List<Submission> submissions(List<Problem> problems) throws IOException {
        List<Path> files = new ArrayList<>();
        folder.submissions().forEach(entry -> files.addAll(entry.files()));
        AtomicInteger done = new AtomicInteger();
        List<Partial<List<SourceText>>> read =
                Parallel.map(
                        options.jobs(),
                        files.size(),
                        i -> {
                            Partial<List<SourceText>> one =
                                    reader.read(files.get(i), folder.pathOf(files.get(i)));
                            progress.at("read", done.incrementAndGet(), files.size());
                            return one;
                        });
        List<Submission> submissions = new ArrayList<>();
        int next = 0;
        for (RoundFolder.Entry entry : folder.submissions()) {
            List<SourceText> documents = new ArrayList<>();
            for (int i = 0; i < entry.files().size(); i++) {
                Partial<List<SourceText>> one = read.get(next++);
                documents.addAll(one.value());
                problems.addAll(one.problems());
            }
            submissions.add(
                    new Submission(
                            Submission.idOf(entry.path()),
                            entry.path(),
                            entry.respondent(),
                            documents,
                            Map.of()));
        }
        Path table = folder.table();
        if (table != null) {
            submissions.addAll(rows(table, problems));
        }
        return submissions;
    }

    /**
     * The rows of a table: those of one respondent, or of one id, are one submission. In the order
     * of their ids, so that a table sorted otherwise gives the same result.
     */
    private List<Submission> rows(Path table, List<Problem> problems) throws IOException {
        String name = folder.pathOf(table);
        List<AnswerTable.Row> rows =
                new ArrayList<>(AnswerTable.parse(Files.readAllBytes(table), name, problems));
        rows.sort(AnswerTable.BY_ID);
        Map<String, List<AnswerTable.Row>> grouped = new LinkedHashMap<>();
        for (AnswerTable.Row row : rows) {
            String respondent = row.respondent();
            String key = respondent.isBlank() ? "id:" + row.id() : "respondent:" + respondent;
            grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<List<AnswerTable.Row>> groups = List.copyOf(grouped.values());
        List<Submission> submissions = new ArrayList<>();
        for (Partial<Submission> one :
                Parallel.map(options.jobs(), groups.size(), i -> submission(name, groups.get(i)))) {
            submissions.add(one.value());
            problems.addAll(one.problems());
        }
        return submissions;
    }

    private Partial<Submission> submission(String table, List<AnswerTable.Row> rows) {
        List<Problem> problems = new ArrayList<>();
        List<SourceText> documents = new ArrayList<>();
        Map<String, String> questions = new HashMap<>();
        for (AnswerTable.Row row : rows) {
            RawFile file =
                    new RawFile(
                            table + "/" + row.id(), row.text().getBytes(StandardCharsets.UTF_8));
            Partial<List<SourceText>> read = reader.read(file);
            problems.addAll(read.problems());
            for (SourceText text : read.value()) {
                documents.add(text);
                questions.put(text.id(), row.question());
            }
        }
        AnswerTable.Row first = rows.getFirst();
        String path = table + "/" + first.id();
        @Nullable String hint = first.respondent().isBlank() ? null : first.respondent();
        return Partial.of(
                new Submission(Submission.idOf(path), path, hint, documents, questions), problems);
    }
}
