package no.samsvar.app.submission;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.app.Main;
import no.samsvar.app.Server;
import no.samsvar.app.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A national deadline: 371 answers of 2 MB within a minute, while 50 people read pages. Run by
 * hand, with a folder that is not there yet: {@code Load FOLDER [JVM options of the server …]}.
 */
public final class Load {
    private static final int ANSWERS = 371;
    private static final int READERS = 50;
    private static final int SIZE = 2_000_000;
    private static final long MINUTE = 60_000_000_000L;

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        List<String> bodies = new ArrayList<>();
        List<String> links = new ArrayList<>();
        Fixtures round;
        try (Server server = Server.start(Settings.local(data))) {
            round = Fixtures.round(server.part(JdbcClient.class), "Trengsel");
            for (int i = 0; i < ANSWERS; i++) {
                bodies.add(round.body());
                links.add(round.link(bodies.get(i)));
            }
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments).subList(1, arguments.length));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0"));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Samsvar is ready at ")) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("it did not start");
            }
            run(line.substring("Samsvar is ready at ".length()), round, bodies, links, process);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void run(
            String url, Fixtures round, List<String> bodies, List<String> links, Process process)
            throws Exception {
        List<Client> clients = new ArrayList<>();
        for (String link : links) {
            clients.add(Client.with(url, link));
        }
        System.out.printf("warm: %d sessions, %s%n", clients.size(), memory(process));
        List<Took> receipts = Collections.synchronizedList(new ArrayList<>());
        List<Took> pages = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failures = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                int reader = i;
                all.submit(() -> {
                    Random random = new Random(reader);
                    while (!over.get()) {
                        int who = random.nextInt(ANSWERS);
                        long began = System.nanoTime();
                        if (clients.get(who).get(round.page(bodies.get(who))).statusCode() != 200) {
                            failures.incrementAndGet();
                        }
                        pages.add(new Took(began - start, System.nanoTime() - began));
                        Thread.sleep(500 + random.nextInt(1000));
                    }
                    return null;
                });
            }
            List<java.util.concurrent.Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < ANSWERS; i++) {
                int who = i;
                sending.add(
                        all.submit(() -> {
                            long at = start + MINUTE * who / ANSWERS;
                            Thread.sleep(Math.max(0, (at - System.nanoTime()) / 1_000_000));
                            byte[] file = new byte[SIZE];
                            new Random(who).nextBytes(file);
                            long began = System.nanoTime();
                            HttpResponse<String> answer =
                                    clients.get(who)
                                            .upload(
                                                    round.base(bodies.get(who)) + "/submission",
                                                    List.of("key", "key"),
                                                    new Client.File("svar.bin", file));
                            receipts.add(new Took(began - start, System.nanoTime() - began));
                            if (answer.statusCode() != 303) {
                                failures.incrementAndGet();
                            }
                            return null;
                        }));
            }
            for (java.util.concurrent.Future<?> one : sending) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    System.out.println(e.getCause());
                    failures.incrementAndGet();
                }
            }
            long took = System.nanoTime() - start;
            over.set(true);
            System.out.printf(
                    "%d receipts in %.1f s, %d pages, %d failures%n",
                    receipts.size(), took / 1e9, pages.size(), failures.get());
        }
        say("receipts", receipts);
        say("pages", pages);
        System.out.println(memory(process));
    }

    /**
     * @param at when it began, after the start of all
     */
    private record Took(long at, long nanoseconds) {}

    private static void say(String what, List<Took> all) {
        say(what, "in all", all);
        for (int from = 0; from < 60; from += 10) {
            long second = from * 1_000_000_000L;
            say(
                    "  " + what,
                    "from second " + from,
                    all.stream()
                            .filter(t -> t.at >= second && t.at < second + 10_000_000_000L)
                            .toList());
        }
    }

    private static void say(String what, String when, List<Took> some) {
        List<Long> sorted = some.stream().map(Took::nanoseconds).sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    "%s %s: %d, p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                    what,
                    when,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 99 / 100) / 1e6,
                    sorted.getLast() / 1e6);
        }
    }

    private static String memory(Process process) throws Exception {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status)
                ? "memory "
                        + String.join(
                                ", ",
                                Files.readAllLines(status).stream()
                                        .filter(l -> l.startsWith("VmHWM") || l.startsWith("VmRSS"))
                                        .map(l -> l.replaceAll("\\s+", " "))
                                        .toList())
                : "memory not known";
    }
}
