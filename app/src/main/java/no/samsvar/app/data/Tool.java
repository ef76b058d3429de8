package no.samsvar.app.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Programs of the system and of PostgreSQL, run with an environment that holds nothing of ours. */
final class Tool {
    private static final String PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    private static final int MOST_OUTPUT = 64 * 1024;

    private Tool() {}

    /**
     * What a program has said and how it ended.
     *
     * @param exit 0 if it went well
     * @param output what it wrote, both its answer and its complaints
     */
    record Result(int exit, String output) {
        boolean well() {
            return exit == 0;
        }

        /** The last line, which is where programs say what went wrong. */
        String lastLine() {
            List<String> lines = output.strip().lines().toList();
            return lines.isEmpty() ? "exit code " + exit : lines.getLast();
        }

        /** The lines that tell of an error, or else the last line. */
        String complaint() {
            String errors =
                    output.lines()
                            .filter(line -> line.matches(".*(error|fatal|FATAL|could not).*"))
                            .collect(Collectors.joining("; "));
            return errors.isEmpty() ? lastLine() : errors;
        }
    }

    static ProcessBuilder builder(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", PATH);
        environment.put("LC_ALL", "C");
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    static Result run(List<String> command, Path folder) throws IOException {
        Process process = builder(command, folder).start();
        try (InputStream out = process.getInputStream()) {
            byte[] said = out.readNBytes(MOST_OUTPUT);
            int exit = process.waitFor();
            return new Result(exit, new String(said, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    /** Where a program of the system is, if it has it. */
    static @Nullable Path find(String name) {
        for (String folder : PATH.split(":", -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        return null;
    }
}
