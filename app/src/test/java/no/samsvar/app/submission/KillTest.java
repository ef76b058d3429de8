package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.app.Main;
import no.samsvar.app.Server;
import no.samsvar.app.Settings;
import no.samsvar.app.audit.Chain;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.SystemPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application, its database, or both are killed while a client outside sends in. What the
 * client was told is kept must be kept, byte for byte, and nothing may be there by halves.
 */
class KillTest {
    private static final int ROUNDS =
            Integer.getInteger("samsvar.kills", Boolean.getBoolean("samsvar.long") ? 100 : 3);
    private static final int SIZE = 200_000;
    private final Random random = new Random(Long.getLong("samsvar.seed", 11));
    @TempDir private Path folder;
    private String link = "";
    private String body = "";
    private @Nullable Fixtures made;
    private @Nullable Path written;
    private @Nullable SystemPostgres outside;
    private int sent;
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void h01WhatWasAcknowledgedIsKeptHoweverOftenItIsKilled() throws Exception {
        folder.toFile().setExecutable(true, false);
        killedAgainAndAgain();
    }

    @Test
    @EnabledIf("hasPostgres")
    void h02SoItIsOnAPostgresqlOfTheOperatorsOwn() throws Exception {
        folder.toFile().setExecutable(true, false);
        try (SystemPostgres postgres = SystemPostgres.in(folder)) {
            outside = postgres;
            postgres.ready();
            killedAgainAndAgain();
        }
    }

    static boolean hasPostgres() throws IOException {
        return SystemPostgres.programs().isPresent();
    }

    private void killedAgainAndAgain() throws Exception {
        Path data = folder.resolve("data");
        written = Files.createFile(folder.resolve("journal"));
        try (Server server = Server.start(settings(data))) {
            made = Fixtures.round(server.part(JdbcClient.class), "Nedetid");
            body = round().body();
            link = round().link(body);
        }
        for (int i = 0; i < ROUNDS; i++) {
            kill(data, i);
        }
        verify(data);
    }

    private Settings settings(Path data) {
        return Settings.local(data).withDatabase(outside == null ? null : outside.url());
    }

    private void kill(Path data, int n) throws Exception {
        SystemPostgres postgres = outside;
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--data",
                                data.toString(),
                                "--port",
                                "0")
                        .redirectErrorStream(true);
        if (postgres != null) {
            builder.environment().put("SAMSVAR_DB_URL", postgres.url());
        }
        Process process = builder.start();
        try {
            String url = address(process);
            Thread sender = Thread.ofPlatform().start(() -> sendUntilItBreaks(url));
            Thread uploader = Thread.ofPlatform().start(() -> uploadUntilItBreaks(url));
            awaitAnAcknowledgement(acknowledged.get());
            Thread.sleep(random.nextInt(1500));
            if (n % 2 == 1) {
                if (postgres == null) {
                    database(data).destroyForcibly();
                } else {
                    postgres.kill();
                }
                Thread.sleep(random.nextInt(300));
            }
            process.destroyForcibly();
            sender.join();
            uploader.join();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        if (postgres != null) {
            postgres.ready();
        }
    }

    /** A start is slow at first: what is to be seen is what happens under way. */
    private void awaitAnAcknowledgement(int before) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (acknowledged.get() == before && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private static ProcessHandle database(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith("Samsvar is ready at ")) {
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                out.transferTo(java.io.Writer.nullWriter());
                            } catch (IOException e) {
                                // it has been killed
                            }
                        });
                return line.substring("Samsvar is ready at ".length());
            }
        }
        throw new IllegalStateException("it did not start:\n" + all);
    }

    private void sendUntilItBreaks(String url) {
        try {
            Client client = Client.with(url, link);
            while (true) {
                byte[] file = new byte[SIZE];
                random.nextBytes(file);
                String key = "key-" + sent++;
                HttpResponse<String> answer =
                        client.upload(
                                round().base(body) + "/submission",
                                List.of("key", key),
                                new Client.File(key + ".bin", file));
                if (answer.statusCode() == 303) {
                    acknowledge(
                            answer.headers().firstValue("Location").orElseThrow(),
                            HexFormat.of().formatHex(Chain.sha256(file)));
                }
            }
        } catch (RuntimeException | IOException e) {
            // killed
        }
    }

    private void uploadUntilItBreaks(String url) {
        try {
            Client client = Client.with(url, link);
            while (true) {
                byte[] file = new byte[SIZE];
                new Random(System.nanoTime()).nextBytes(file);
                client.upload(
                        round().base(body) + "/papers",
                        List.of(),
                        new Client.File("kladd.bin", file));
            }
        } catch (RuntimeException e) {
            // killed
        }
    }

    private void acknowledge(String location, String sha256) throws IOException {
        String id = location.substring(location.lastIndexOf('/') + 1);
        Files.writeString(
                journal(),
                id + " " + sha256 + "\n",
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        acknowledged.incrementAndGet();
    }

    private void verify(Path data) throws Exception {
        List<String> told = Files.readAllLines(journal());
        try (Server server = Server.start(settings(data))) {
            JdbcClient database = server.part(JdbcClient.class);
            FileStore files = server.part(FileStore.class);
            Receipts receipts = server.part(Receipts.class);
            List<String> missing = new ArrayList<>();
            for (String line : told) {
                UUID id = UUID.fromString(line.substring(0, 36));
                String sha256 = line.substring(37);
                Receipt receipt = receipts.of(id, round().round, body).orElse(null);
                if (receipt == null
                        || !receipt.sound()
                        || !receipt.said().files().getFirst().sha256().equals(sha256)
                        || !files.sound(sha256)) {
                    missing.add(line);
                }
            }
            assertThat(missing).as("acknowledged and not kept").isEmpty();
            assertThat(told).hasSizeGreaterThanOrEqualTo(ROUNDS);
            assertThat(
                            database.sql(
                                            """
                                            select count(*) from submission s
                                            where not exists (select from receipt r where r.submission = s.id)
                                               or not exists (select from submission_paper p where p.submission = s.id)
                                            """)
                                    .query(Integer.class)
                                    .single())
                    .as("half answers")
                    .isZero();
            for (String sum :
                    database.sql("select distinct sha256 from paper")
                            .query((row, n) -> row.getString("sha256"))
                            .list()) {
                assertThat(files.sound(sum)).as("paper %s", sum).isTrue();
            }
            chain(server, files);
            Integer stored =
                    database.sql("select count(*) from submission").query(Integer.class).single();
            System.out.printf(
                    "%d kills, %d acknowledged, %d stored%n", ROUNDS, told.size(), stored);
        } catch (UncheckedIOException e) {
            throw new AssertionError(e);
        }
    }

    private void chain(Server server, FileStore files) throws Exception {
        JdbcClient database = server.part(JdbcClient.class);
        String last =
                database.sql("select submission::text from receipt order by index desc limit 1")
                        .query(String.class)
                        .single();
        Receipt receipt =
                server.part(Receipts.class)
                        .of(UUID.fromString(last), round().round, body)
                        .orElseThrow();
        ReceiptCheck check =
                ReceiptCheck.of(Files.writeString(folder.resolve("last.json"), receipt.file()));
        try (var connection = server.part(javax.sql.DataSource.class).getConnection()) {
            check.chain(connection, files::sound);
        }
        assertThat(check.lines()).allMatch(ReceiptCheck.Line::good);
    }

    private Fixtures round() {
        return Objects.requireNonNull(made);
    }

    private Path journal() {
        return Objects.requireNonNull(written);
    }
}
