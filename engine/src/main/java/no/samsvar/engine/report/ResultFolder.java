package no.samsvar.engine.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
        if (!Files.isRegularFile(folder.resolve(CollationJson.NAME))) {
            throw new UnreadableResultException(folder + ": no " + CollationJson.NAME, null);
        }
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(folder.resolve(CollationJson.NAME)))) {
            return new ResultFolder(CollationJson.read(in), texts(folder));
        }
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
                    // a damaged byte becomes a sign of its own, and the text's sum tells
                    byte[] bytes = Files.readAllBytes(file);
                    texts.put(
                            name.substring(0, name.length() - 4),
                            new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
