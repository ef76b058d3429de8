package no.samsvar.app.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second process that works on a data folder, and is killed as by {@code kill -9}. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts {@link HoldFolder} with a folder and what it is to do there. */
    static Child start(Path folder, String... wishes) throws IOException {
        return start(List.of(), folder, wishes);
    }

    /** The same, behind a program that looks on, as strace. */
    static Child start(List<String> before, Path folder, String... wishes) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldFolder.class.getName(),
                        folder.toString()));
        command.addAll(List.of(wishes));
        return new Child(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** The next line, or an empty one at the end. */
    String line() throws IOException {
        String line = out.readLine();
        return line == null ? "" : line;
    }

    /** Kills it, and gives the whole lines that it had said and nobody had read. */
    List<String> kill() throws IOException, InterruptedException {
        killAll();
        String rest = out.readAllAsString();
        process.waitFor();
        return rest.substring(0, rest.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Waits for its end. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        killAll();
        process.waitFor();
    }

    /** Not through the process itself, which would close what it had said before it is read. */
    private void killAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }
}
