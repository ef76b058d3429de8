package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.app.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections that break anywhere, and many that ask for the same at once. */
class StormTest {
    private static final boolean LONG = Boolean.getBoolean("samsvar.long");
    private static final int CUTS = LONG ? 1000 : 40;
    private static final int RACES = LONG ? 200 : 6;
    private static final int RACERS = 20;
    private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (\\S+)");
    private final Fixtures round = Fixtures.round(TestApp.part(JdbcClient.class), "Uvær");

    @Test
    void c01RetriesCutAtAnyByteGiveOneAnswerAndOneReceiptEach() throws Exception {
        Random random = new Random(7);
        int perBody = 10;
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        List<String> expected = new ArrayList<>(List.of(body));
        for (int i = 0; i < CUTS; i++) {
            if (i > 0 && i % perBody == 0) {
                body = round.body();
                client = Client.with(TestApp.url(""), round.link(body));
                expected.add(body);
            }
            byte[] answer =
                    Fixtures.bytes("Svar nummer " + i + ": vi vil brøyte først for dem som går.");
            byte[] request = request(client, body, "key-" + i, new Client.File("svar.txt", answer));
            cut(request, 1 + random.nextInt(request.length), random.nextBoolean());
            TreeSet<String> receipts = new TreeSet<>();
            receipts.add(send(request));
            receipts.add(send(request));
            assertThat(receipts).as("try %d", i).hasSize(1);
        }
        for (String one : expected) {
            int sent = Math.min(perBody, CUTS);
            assertThat(round.counts(one)).containsExactly(sent, sent);
        }
    }

    @Test
    void c02TwentyEqualRequestsAtOnceGiveOneReceipt() throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(RACERS)) {
            for (int race = 0; race < RACES; race++) {
                String body = round.body();
                Client client = Client.with(TestApp.url(""), round.link(body));
                byte[] answer = Fixtures.bytes("Løp " + race + ": vi vil måke for naboen.");
                byte[] request = request(client, body, "key", new Client.File("svar.txt", answer));
                CountDownLatch start = new CountDownLatch(1);
                List<Future<String>> racers = new ArrayList<>();
                for (int i = 0; i < RACERS; i++) {
                    racers.add(
                            all.submit(() -> {
                                start.await();
                                return send(request);
                            }));
                }
                start.countDown();
                TreeSet<String> receipts = new TreeSet<>();
                for (Future<String> one : racers) {
                    receipts.add(one.get());
                }
                assertThat(receipts).as("race %d", race).hasSize(1);
                assertThat(round.counts(body)).containsExactly(1, 1);
            }
        }
    }

    @Test
    void c03RacesWithDifferentFilesUnderOneKeyGiveOneReceiptAndRefusals() throws Exception {
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        try (ExecutorService all = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Integer>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                Client.File file = new Client.File("svar.txt", Fixtures.bytes("Utgave " + i));
                racers.add(
                        all.submit(() -> {
                            HttpResponse<String> answer =
                                    client.upload(
                                            round.base(body) + "/submission",
                                            List.of("key", "one"),
                                            file);
                            return answer.statusCode();
                        }));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> one : racers) {
                codes.add(one.get());
            }
            assertThat(codes).filteredOn(code -> code == 303).hasSize(1);
            assertThat(codes).filteredOn(code -> code == 422).hasSize(RACERS - 1);
        }
        assertThat(round.counts(body)).containsExactly(1, 1);
    }

    private byte[] request(Client client, String body, String key, Client.File file) {
        Client.Multipart form = client.multipart(List.of("key", key), file);
        byte[] head =
                """
                POST %s/submission HTTP/1.1\r
                Host: 127.0.0.1\r
                Cookie: %s\r
                Content-Type: %s\r
                Content-Length: %d\r
                Connection: close\r
                \r
                """
                        .formatted(
                                round.base(body), client.cookie(), form.type(), form.bytes().length)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + form.bytes().length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(form.bytes(), 0, all, head.length, form.bytes().length);
        return all;
    }

    /** Sends a part, and breaks off at once or a little later, as it may be worked on. */
    private static void cut(byte[] request, int at, boolean later) throws Exception {
        try (Wire wire = Wire.to(TestApp.server().port())) {
            wire.send(java.util.Arrays.copyOf(request, at));
            if (later) {
                Thread.sleep(5);
            }
        } catch (IOException e) {
            // broken off is broken off
        }
    }

    private static String send(byte[] request) throws IOException {
        try (Wire wire = Wire.to(TestApp.server().port())) {
            wire.send(request);
            String head = wire.head();
            Matcher location = LOCATION.matcher(head);
            assertThat(head).startsWith("HTTP/1.1 303");
            assertThat(location.find()).isTrue();
            return location.group(1);
        }
    }
}
