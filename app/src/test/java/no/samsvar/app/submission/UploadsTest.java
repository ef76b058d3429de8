package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import no.samsvar.app.TestApp;
import no.samsvar.app.audit.Chain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An upload in pieces goes on where it stopped. */
class UploadsTest {
    private Fixtures round;
    private String body;
    private Client client;

    @BeforeEach
    void aLink() {
        round = Fixtures.round(TestApp.part(JdbcClient.class), "Opplasting");
        body = round.body();
        client = Client.with(TestApp.url(""), round.link(body));
    }

    @Test
    void b01GoesOnAfterABreakWhereItStopped() throws Exception {
        byte[] file = new byte[1_000_000];
        new Random(1).nextBytes(file);
        String at = begin("stor.bin", file.length);
        assertThat(piece(at, 0, Arrays.copyOf(file, 300_000)).statusCode()).isEqualTo(204);
        long cut = cut(at, 300_000, file, 450_000);
        assertThat(cut).isBetween(300_000L, 450_000L);
        HttpResponse<String> wrong = piece(at, 0, file);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.headers().firstValue("Upload-Offset")).hasValue(Long.toString(cut));
        assertThat(piece(at, cut, Arrays.copyOfRange(file, (int) cut, file.length)).statusCode())
                .isEqualTo(204);
        Paper paper = TestApp.part(Papers.class).chosen(round.round, body).getFirst();
        assertThat(paper.name()).isEqualTo("stor.bin");
        assertThat(paper.sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(Chain.sha256(file)));
        assertThat(offset(at)).isEqualTo(file.length);
    }

    @Test
    void b02MoreThanWasSaidIsRefused() {
        String at = begin("liten.txt", 4);
        assertThat(piece(at, 0, Fixtures.bytes("12345")).statusCode()).isEqualTo(413);
        assertThat(
                        client.post(round.base(body) + "/uploads", "name", "x", "size", "104857601")
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void b03AnEmptyFileIsKeptAndSaid() {
        String at = begin("tom.docx", 0);
        assertThat(piece(at, 0, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(client.page(round.page(body))).contains("tom.docx", "Filen er tom (0 byte)");
    }

    @Test
    void b04NobodyElseGoesOnWithIt() {
        String at = begin("min.txt", 4);
        Client other = Client.with(TestApp.url(""), round.link(round.body()));
        HttpRequest.Builder request =
                other.request(at)
                        .header("Upload-Offset", "0")
                        .header("X-XSRF-TOKEN", other.token())
                        .method("PATCH", BodyPublishers.ofString("1234"));
        assertThat(other.ask(request).statusCode()).isEqualTo(404);
    }

    private String begin(String name, int size) {
        HttpResponse<String> begun =
                client.post(
                        round.base(body) + "/uploads",
                        "name",
                        name,
                        "size",
                        Integer.toString(size));
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> piece(String at, long offset, byte[] bytes) {
        return client.ask(
                client.request(at)
                        .header("Upload-Offset", Long.toString(offset))
                        .header("X-XSRF-TOKEN", client.token())
                        .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    private long offset(String at) {
        HttpResponse<String> answer =
                client.ask(client.request(at).method("HEAD", BodyPublishers.noBody()));
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /**
     * Sends up to {@code end} of what it said it would send, breaks off, and asks how much came.
     */
    private long cut(String at, int offset, byte[] file, int end) throws Exception {
        try (Wire wire = Wire.to(TestApp.server().port())) {
            String head =
                    "PATCH %s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: %s\r\nX-XSRF-TOKEN: %s\r\nUpload-Offset: %d\r\nContent-Length: %d\r\n\r\n"
                            .formatted(
                                    at,
                                    client.cookie(),
                                    client.token(),
                                    offset,
                                    file.length - offset);
            wire.send(head.getBytes(StandardCharsets.US_ASCII));
            wire.send(Arrays.copyOfRange(file, offset, end));
            Thread.sleep(300);
        }
        long last = -1;
        for (long now = offset(at); now != last; now = offset(at)) {
            last = now;
            Thread.sleep(300);
        }
        return last;
    }
}
