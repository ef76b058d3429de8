package no.samsvar.engine.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;

/**
 * A written result, read back.
 *
 * @param texts each document's text by its id
 */
public record ResultFolder(Collation collation, SortedMap<String, String> texts) {
    public ResultFolder {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * @throws UnreadableResultException where the folder holds no result, or a damaged one
     * @throws IOException where a file cannot be read
     */
    public static ResultFolder read(Path folder) throws IOException {
        try (InputStream in = open(folder)) {
            return new ResultFolder(CollationJson.read(in), texts(folder));
        }
    }

    /**
     * What was said and by whom, without the texts, and without what {@link
     * CollationJson#readStatements} leaves out: for a large result a part of the time.
     *
     * @throws UnreadableResultException where the folder holds no result, or a damaged one
     * @throws IOException where a file cannot be read
     */
    public static ResultFolder readStatements(Path folder) throws IOException {
        try (InputStream in = open(folder)) {
            return new ResultFolder(CollationJson.readStatements(in), new TreeMap<>());
        }
    }

    /**
     * The same with the texts of some documents.
     *
     * @param documents their ids; one that has no text in the folder is passed over
     * @throws IOException where a file cannot be read
     */
    public ResultFolder withTexts(Path folder, Set<String> documents) throws IOException {
        SortedMap<String, String> some = new TreeMap<>();
        for (String id : documents) {
            Path file = folder.resolve("texts").resolve(id + ".txt");
            if (id.matches("[0-9a-f]+") && Files.isRegularFile(file)) {
                some.put(id, text(file));
            }
        }
        return new ResultFolder(collation, some);
    }

    private static InputStream open(Path folder) throws IOException {
        Path file = folder.resolve(CollationJson.NAME);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableResultException(folder + ": no " + CollationJson.NAME, null);
        }
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static String text(Path file) throws IOException {
        // a damaged byte becomes a sign of its own, and the text's sum tells
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Whether a statement's words stand in its document as the result shows them. */
    public boolean holds(StatementInfo statement) {
        String text = texts.getOrDefault(statement.document(), "");
        return statement.start() <= statement.end()
                && statement.end() <= text.length()
                && Shown.slice(text, statement.start(), statement.end(), statement.gaps())
                        .equals(Shown.of(statement.text()));
    }

    /** The line of the document's text on which a statement begins, from 1. */
    public int lineOf(StatementInfo statement) {
        String text = texts.getOrDefault(statement.document(), "");
        int end = Math.min(statement.start(), text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Path inside = folder.resolve("texts");
        if (!Files.isDirectory(inside)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(inside)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".txt")) {
                    texts.put(name.substring(0, name.length() - 4), text(file));
                }
            }
        }
        return texts;
    }
}
