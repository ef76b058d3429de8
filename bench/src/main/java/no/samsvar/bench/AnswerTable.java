package no.samsvar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code answers.csv}, and clears a folder away again. */
final class AnswerTable {
    /** One row, as a form on the web gives it. */
    record Row(String id, String respondent, String question, String text) {}

    private AnswerTable() {}

    static void write(Path file, List<Row> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,respondent,question,text\n");
            for (Row row : rows) {
                out.write(
                        "%s,%s,%s,\"%s\"\n"
                                .formatted(
                                        row.id(),
                                        row.respondent(),
                                        row.question(),
                                        row.text().replace("\"", "\"\"")));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> {
                        try {
                            Files.delete(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
