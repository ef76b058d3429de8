package no.samsvar.engine.read;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a worker is started: a small heap, no network where the system permits, nothing inherited.
 */
final class WorkerCommand {
    /** The exit code of a JVM told to end when memory runs out. */
    static final int OUT_OF_MEMORY = 3;

    private static final List<String> OPTIONS =
            List.of(
                    "-Xlog:disable", // a warning of the JVM's would stand in the answers' pipe
                    "-Xmx256m",
                    "-Xms40m",
                    "-Xmn20m",
                    "-XX:+UseSerialGC",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:MaxMetaspaceSize=128m",
                    "-XX:MaxDirectMemorySize=32m",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:ActiveProcessorCount=1",
                    "-Xshare:auto",
                    "-XX:-UsePerfData",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+DisableAttachMechanism",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=",
                    "-Duser.timezone=UTC");

    /** Commands that start another without a network; which of them works is found out once. */
    private static final List<List<String>> FENCES =
            List.of(
                    List.of("/usr/bin/unshare", "--net", "--"),
                    List.of("/usr/bin/unshare", "--user", "--map-current-user", "--net", "--"),
                    List.of("/usr/bin/unshare", "--map-root-user", "--net", "--"));

    private static final class Fence {
        static final List<String> FOUND =
                FENCES.stream().filter(WorkerCommand::works).findFirst().orElse(List.of());
    }

    private WorkerCommand() {}

    /** Whether workers are started without a network. */
    static boolean deniesNetwork() {
        return !Fence.FOUND.isEmpty();
    }

    /**
     * @param folder the worker's own, for what it must write; it is also where it runs
     */
    static Process start(ReadLimits limits, Path folder) throws IOException {
        List<String> command = new ArrayList<>(Fence.FOUND);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-XX:ErrorFile=" + folder.resolve("error.log"));
        command.add("-cp");
        command.add(classPath());
        command.add(WorkerMain.class.getName());
        command.add(arguments(limits));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        clean(builder.environment());
        return builder.start();
    }

    private static boolean works(List<String> fence) {
        if (!Files.isExecutable(Path.of(fence.getFirst()))) {
            return false;
        }
        List<String> command = new ArrayList<>(fence);
        command.add("/bin/true");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A worker inherits no secrets: of the environment it gets what a JVM cannot start without. */
    private static void clean(Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : List.of("SystemRoot", "LD_LIBRARY_PATH")) {
            String value = environment.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        environment.clear();
        environment.putAll(kept);
        environment.put("LANG", "C.UTF-8");
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String arguments(ReadLimits limits) {
        return Stream.of(
                        limits.bytes(),
                        limits.pages(),
                        limits.characters(),
                        limits.operators(),
                        limits.zipRatio(),
                        limits.unpacked(),
                        limits.time())
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    static ReadLimits limits(String arguments) {
        String[] parts = arguments.split(",", -1);
        return new ReadLimits(
                Long.parseLong(parts[0]),
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Double.parseDouble(parts[4]),
                Long.parseLong(parts[5]),
                Duration.parse(parts[6]));
    }
}
