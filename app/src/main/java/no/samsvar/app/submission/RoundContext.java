package no.samsvar.app.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.FileStore;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.RoundFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the engine read one file beside the papers of its round. */
@Component
class RoundContext {
    private final JdbcClient database;
    private final FileStore files;
    private final Path work;

    RoundContext(JdbcClient database, FileStore files, DataFolder folder) {
        this.database = database;
        this.files = files;
        this.work = folder.uploads().resolve("reading");
    }

    private record Document(String kind, String name, String sha256) {}

    /** Removes what a process that was killed has left. */
    void sweep() throws IOException {
        if (Files.exists(work)) {
            delete(work);
        }
    }

    EngineReading read(Readings.Task task) throws IOException {
        Files.createDirectories(work);
        Path folder = Files.createTempDirectory(work, "one");
        try {
            return read(task, folder);
        } finally {
            delete(folder);
        }
    }

    private EngineReading read(Readings.Task task, Path folder) throws IOException {
        Map<String, List<Path>> papers = new LinkedHashMap<>();
        List<Path> all = new ArrayList<>();
        int n = 0;
        for (Document document : documents(task.round())) {
            Path path = folder.resolve(document.kind() + "-" + n++ + ending(document.name()));
            link(document.sha256(), path);
            papers.computeIfAbsent(document.kind(), kind -> new ArrayList<>()).add(path);
            all.add(path);
        }
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path file = answers.resolve(task.name());
        link(task.sha256(), file);
        RoundFolder round =
                new RoundFolder(
                        folder,
                        null,
                        all,
                        List.of(new RoundFolder.Entry("answers/" + task.name(), List.of(file))),
                        null);
        Options options =
                Options.defaults()
                        .withJobs(1)
                        .withPapers(
                                papers.getOrDefault("booklet", List.of()),
                                papers.getOrDefault("deck", List.of()),
                                papers.getOrDefault("template", List.of()));
        String definition =
                database.sql("select definition from round where id = ?")
                        .param(task.round())
                        .query(String.class)
                        .single();
        return EngineReading.of(
                Pipeline.run(
                        round,
                        RoundFile.parse(definition),
                        register(task.round()),
                        options,
                        Progress.SILENT));
    }

    private List<Document> documents(UUID round) {
        return database.sql(
                        "select kind, name, sha256 from round_document where round = ? order by kind, name, id")
                .param(round)
                .query((row, n) ->
                        new Document(
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("sha256")))
                .list();
    }

    /** Every body that is known, so that one that answers at the wrong place is recognised. */
    private Register register(UUID round) {
        Map<String, Respondent> all = new LinkedHashMap<>();
        Register.bundled().all().forEach(r -> all.put(r.id(), r));
        StringBuilder others = new StringBuilder("id,name,kind,number,county\n");
        int[] count = {0};
        Set<String> named = new HashSet<>(); // of two added ones with one name, the invited one
        database
                .sql(
                        """
                        select b.id, b.name, b.kind, coalesce(b.number, '') as number,
                               coalesce(b.county, '') as county
                        from body b left join round_body i on i.body = b.id and i.round = ?
                        order by i.body is null, b.id
                        """)
                .param(round)
                .query((row, n) ->
                        List.of(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("number"),
                                row.getString("county")))
                .list()
                .stream()
                .filter(b -> !all.containsKey(b.getFirst()))
                .filter(b -> named.add(b.get(1).toLowerCase(Locale.ROOT)))
                .forEach(b -> {
                    count[0]++;
                    others.append(
                                    String.join(
                                            ",",
                                            b.stream()
                                                    .map(v -> '"' + v.replace("\"", "\"\"") + '"')
                                                    .toList()))
                            .append('\n');
                });
        if (count[0] > 0) {
            Register.parse(others.toString()).all().forEach(r -> all.put(r.id(), r));
        }
        return Register.of(List.copyOf(all.values()));
    }

    private void link(String sha256, Path path) throws IOException {
        try {
            Files.createLink(path, files.path(sha256));
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(files.path(sha256), path);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : "";
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path one, @org.jspecify.annotations.Nullable IOException e)
                            throws IOException {
                        Files.delete(one);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
