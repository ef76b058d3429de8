package no.samsvar.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import no.samsvar.engine.assist.NoAnswerException;
import no.samsvar.engine.assist.NoAnswerException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The connection to a language model, against a server that also fails, stalls and talks rubbish.
 */
class ModelServerTest {
    /** Long enough for a server on this machine, also when it is busy. */
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private static final Duration HASTY = Duration.ofMillis(300);

    private final FakeModel fake = new FakeModel();

    @AfterEach
    void stop() {
        fake.close();
    }

    private String ask(Duration limit, @Nullable String key) throws NoAnswerException {
        URI address = ModelServer.address(fake.url()).orElseThrow();
        try (ModelServer server = new ModelServer(address, "liten-modell", key, limit)) {
            return server.answer("Gjør dette", "{\"x\":\"æøå\"}");
        }
    }

    private void fails(Duration limit, Reason reason, String detail) {
        assertThatThrownBy(() -> ask(limit, null))
                .isInstanceOfSatisfying(
                        NoAnswerException.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo(reason);
                            assertThat(e.detail()).isEqualTo(detail);
                        });
    }

    @Test
    void whatIsSentIsTheModelTheInstructionAndTheMaterialAndNothingElse() throws Exception {
        fake.says("Svaret, på norsk: «æøå»");
        assertThat(ask(PATIENT, "hemmelig")).isEqualTo("Svaret, på norsk: «æøå»");
        assertThat(fake.asked()).hasSize(1);
        LoggedRequest request = fake.asked().getFirst();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer hemmelig");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBodyAsString())
                .contains("\"model\":\"liten-modell\"", "\"content\":\"Gjør dette\"")
                .contains("\"content\":\"{\\\"x\\\":\\\"æøå\\\"}\"", "\"stream\":false")
                .doesNotContain("hemmelig");
    }

    @Test
    void withoutAKeyNoneIsSent() throws Exception {
        fake.says("ja");
        ask(PATIENT, null);
        assertThat(fake.asked().getFirst().containsHeader("Authorization")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, NOT_ALLOWED",
        "403, NOT_ALLOWED",
        "429, BUSY",
        "503, BUSY",
        "500, FAILED",
        "502, FAILED",
        "400, REFUSED",
        "404, REFUSED",
        "204, REFUSED"
    })
    void aStatusSaysWhy(int status, Reason reason) {
        fake.responds(status, FakeModel.completion("Dette skal ingen lese"));
        fails(PATIENT, reason, "HTTP " + status);
    }

    @Test
    void aBusyServerIsAskedAgainWhereItSaysWhen() throws Exception {
        fake.respondsFirst(aResponse().withStatus(429).withHeader("Retry-After", "0"), "nå");
        assertThat(ask(PATIENT, null)).isEqualTo("nå");
        assertThat(fake.asked()).hasSize(2);
        fake.responds(aResponse().withStatus(503).withHeader("Retry-After", "0"));
        fails(PATIENT, Reason.BUSY, "HTTP 503");
        assertThat(fake.asked()).hasSize(2 + 3);
        fake.responds(aResponse().withStatus(429).withHeader("Retry-After", "86400"));
        fails(PATIENT, Reason.BUSY, "HTTP 429");
        assertThat(fake.asked()).hasSize(2 + 3 + 1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (FakeModel elsewhere = new FakeModel()) {
            elsewhere.says("Hit skulle ingenting gått");
            fake.responds(
                    aResponse()
                            .withStatus(307)
                            .withHeader("Location", elsewhere.url() + "/chat/completions"));
            fails(PATIENT, Reason.REFUSED, "HTTP 307");
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void aServerThatStallsBeforeItAnswersIsLeft() {
        fake.responds(
                aResponse().withBody(FakeModel.completion("for sent")).withFixedDelay(20_000));
        fails(HASTY, Reason.TIMED_OUT, "0 s");
    }

    @Test
    void aServerThatStallsInTheMiddleOfItsAnswerIsLeft() {
        fake.responds(
                aResponse()
                        .withBody(FakeModel.completion("dryppende"))
                        .withChunkedDribbleDelay(5, 20_000));
        fails(HASTY, Reason.TIMED_OUT, "0 s");
    }

    @Test
    void aReplyWithoutEndIsNotRead() {
        fake.says("x".repeat(ModelServer.LARGEST_REPLY + 1));
        fails(PATIENT, Reason.TOO_LARGE, "1 MB");
        fake.says("x".repeat(ModelServer.LARGEST_REPLY / 2));
        assertThat(assertDoesAnswer()).hasSize(ModelServer.LARGEST_REPLY / 2);
    }

    private String assertDoesAnswer() {
        try {
            return ask(PATIENT, null);
        } catch (NoAnswerException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{",
                "[]",
                "null",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"content\":[\"del\"]}}]}",
                "{\"choices\":{\"message\":\"nei\"}}",
                "{\"error\":{\"message\":\"model not found\"}}"
            })
    void whatIsNoCompletionIsNoAnswer(String body) {
        fake.responds(200, body);
        fails(PATIENT, Reason.NOT_AN_ANSWER, "");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsNoAnswer(Fault fault) {
        fake.responds(aResponse().withFault(fault));
        assertThatThrownBy(() -> ask(PATIENT, null)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI address = ModelServer.address("http://127.0.0.1:" + free).orElseThrow();
        try (ModelServer server = new ModelServer(address, "m", null, PATIENT)) {
            assertThatThrownBy(() -> server.answer("a", "b"))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/v1, http://localhost:8080/v1/chat/completions",
        "http://localhost:8080/v1/, http://localhost:8080/v1/chat/completions",
        "https://ki.eksempel.no/v1/chat/completions, https://ki.eksempel.no/v1/chat/completions",
        "http://[::1]:11434/v1, http://[::1]:11434/v1/chat/completions"
    })
    void anAddressIsABaseOrTheWhole(String given, String address) {
        assertThat(ModelServer.address(given)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080",
                "/v1",
                "file:///etc/passwd",
                "ftp://localhost/v1",
                "http://",
                "http://bruker:passord@localhost/v1",
                "http://localhost/v1?key=x",
                "http://localhost/v1#x",
                "http://local host/v1"
            })
    void whatIsNoPlainAddressIsRefused(String given) {
        assertThat(ModelServer.address(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/v1, false",
        "http://127.0.0.1:1/v1, false",
        "http://[::1]:1/v1, false",
        "https://ki.eksempel.no/v1, false",
        "http://ki.eksempel.no/v1, true",
        "http://10.0.0.7:8000/v1, true",
        "http://127.0.0.1.eksempel.no/v1, true"
    })
    void whatGoesOpenlyOverTheNetIsKnown(String url, boolean open) {
        assertThat(ModelServer.isOpen(ModelServer.address(url).orElseThrow())).isEqualTo(open);
    }
}
