package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.TestApp;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E-mails that a regional adviser drops in go to the body that answers in them. */
class ReceivedTest {
    private static final Visitor ADVISER = new Visitor(UUID.randomUUID(), "A", null, List.of());

    @Test
    void e01EachIsPutUnderItsBodyAndTheUnknownWait() throws Exception {
        Fixtures round =
                Fixtures.round(
                        TestApp.part(JdbcClient.class),
                        TestApp.part(FileStore.class),
                        "Lys i mørket");
        round.body("granmo", "Granmo");
        round.body("storvatn", "Storvatn");
        ReceivedFiles received = TestApp.part(ReceivedFiles.class);
        take(received, round, "FW.txt", Fixtures.answer("granmo"));
        take(
                received,
                round,
                "notat.txt",
                Fixtures.bytes("Vi vil brøyte gangvegene først hver dag."));
        wait(received, round);
        assertThat(round.counts("granmo")).containsExactly(1, 1);
        assertThat(received.all(round.round, Fixtures.REGION))
                .extracting(ReceivedFiles.Received::state)
                .containsExactlyInAnyOrder("placed", "unknown");

        ReceivedFiles.Received unknown =
                received.all(round.round, Fixtures.REGION).stream()
                        .filter(f -> f.state().equals("unknown"))
                        .findFirst()
                        .orElseThrow();
        assertThat(received.place(unknown, "storvatn")).isTrue();
        assertThat(round.counts("storvatn")).containsExactly(1, 1);

        take(received, round, "igjen.txt", Fixtures.answer("granmo"));
        wait(received, round);
        assertThat(round.counts("granmo")).as("the same e-mail twice").containsExactly(1, 1);
    }

    @Test
    void e02WhatABodyStillWorksOnIsNotTakenAlong() throws Exception {
        Fixtures round = Fixtures.round(TestApp.part(JdbcClient.class), "Kladder");
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        client.upload(
                round.base(body) + "/papers",
                List.of(),
                new Client.File(
                        "kladd.txt", Fixtures.bytes("Dette er en kladd som ingen skal se.")));
        ReceivedFiles received = TestApp.part(ReceivedFiles.class);
        take(
                received,
                round,
                "post.txt",
                Fixtures.bytes("Vi støtter forslaget om mer lys i gatene."));
        wait(received, round);
        ReceivedFiles.Received file = received.all(round.round, Fixtures.REGION).getFirst();
        assertThat(received.place(file, body)).isTrue();
        UUID sent = TestApp.part(Submissions.class).all(round.round, body).getFirst().id();
        assertThat(TestApp.part(Papers.class).ofSubmission(sent, round.round, body))
                .extracting(Paper::name)
                .containsExactly("post.txt");
    }

    private static void take(ReceivedFiles received, Fixtures round, String name, byte[] bytes)
            throws Exception {
        received.take(
                round.round,
                Fixtures.REGION,
                name,
                Fixtures.stream(bytes),
                ADVISER,
                Instant.parse("2026-12-01T12:00:00Z"));
    }

    private static void wait(ReceivedFiles received, Fixtures round) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end
                && received.all(round.round, Fixtures.REGION).stream()
                        .anyMatch(f -> f.state().equals("reading"))) {
            received.sort();
        }
    }
}
