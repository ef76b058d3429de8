package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.samsvar.engine.decision.DecisionFile;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a round's folder, in the order of the paths: the same whatever the file system says.
 *
 * @param root the folder
 * @param roundFile {@code round.yaml}, or null
 * @param papers files beside {@code answers/}: the round's own documents, perhaps
 * @param submissions what lies in {@code answers/}
 * @param table {@code answers.csv}, or null
 */
public record RoundFolder(
        Path root,
        @Nullable Path roundFile,
        List<Path> papers,
        List<Entry> submissions,
        @Nullable Path table) {
    private static final Set<String> NO_PAPERS =
            Set.of("csv", "jsonl", "yaml", "yml", "json", "md");
    private static final int DEEPEST = 4;

    public RoundFolder {
        papers = List.copyOf(papers);
        submissions = List.copyOf(submissions);
    }

    /**
     * One submission: a file, or a folder with several.
     *
     * @param respondent an id, number or name, where it is known who sent it; else null
     */
    public record Entry(String path, List<Path> files, @Nullable String respondent) {
        public Entry {
            files = List.copyOf(files);
        }

        /** One of which only its papers tell who sent it. */
        public Entry(String path, List<Path> files) {
            this(path, files, null);
        }
    }

    /**
     * @throws IOException where the folder cannot be listed
     */
    public static RoundFolder at(Path root) throws IOException {
        List<Path> papers = new ArrayList<>();
        Path roundFile = null;
        Path table = null;
        for (Path file : children(root)) {
            String name = name(file).toLowerCase(Locale.ROOT);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            if (name.equals("round.yaml") || name.equals("round.yml")) {
                roundFile = file;
            } else if (name.equals("answers.csv")) {
                table = file;
            } else if (!NO_PAPERS.contains(extension(name))) {
                papers.add(file);
            }
        }
        List<Entry> submissions = new ArrayList<>();
        Path answers = root.resolve("answers");
        if (Files.isDirectory(answers)) {
            for (Path child : children(answers)) {
                List<Path> files = new ArrayList<>();
                collect(child, files, 0);
                if (!files.isEmpty()) {
                    submissions.add(new Entry("answers/" + name(child), files));
                }
            }
        }
        return new RoundFolder(root, roundFile, papers, submissions, table);
    }

    /**
     * The same, where it is known who sent what.
     *
     * @param respondents an id, number or name, by the path of the submission; those of which
     *     nothing is said are recognised by their papers
     */
    public RoundFolder sentBy(Map<String, String> respondents) {
        List<Entry> known =
                submissions.stream()
                        .map(e -> new Entry(e.path(), e.files(), respondents.get(e.path())))
                        .toList();
        return new RoundFolder(root, roundFile, papers, known, table);
    }

    /** What people settled, {@code decisions.jsonl}; null where there is no such file. */
    public @Nullable Path decisions() {
        Path file = root.resolve(DecisionFile.NAME);
        return Files.isRegularFile(file) ? file : null;
    }

    /** Figures about those invited, {@code figures.csv}; null where there is no such file. */
    public @Nullable Path figures() {
        Path file = root.resolve("figures.csv");
        return Files.isRegularFile(file) ? file : null;
    }

    /** The path of a file in the round: NFC, {@code /} between parts. */
    public String pathOf(Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part :
                root.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize())) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static void collect(Path path, List<Path> files, int depth) throws IOException {
        if (Files.isDirectory(path)) {
            if (depth < DEEPEST) {
                for (Path child : children(path)) {
                    collect(child, files, depth + 1);
                }
            }
        } else if (Files.isRegularFile(path)) {
            files.add(path);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(p -> !name(p).startsWith(".") && !name(p).startsWith("~$"))
                    .sorted(Comparator.comparing(RoundFolder::name))
                    .toList();
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : Normalizer.normalize(name.toString(), Normalizer.Form.NFC);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
