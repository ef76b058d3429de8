package no.samsvar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samsvar.engine.assist.LanguageModel;
import no.samsvar.engine.assist.NoAnswerException;
import no.samsvar.engine.assist.NoAnswerException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model behind the HTTP interface that many servers share with OpenAI's ({@code POST
 * …/chat/completions}). Follows no redirects, so that what is sent goes where somebody said and
 * nowhere else; reads no more than a limit; waits no longer than a limit.
 */
final class ModelServer implements LanguageModel, AutoCloseable {
    /** Bytes of a reply; a summary is a few thousand. */
    static final int LARGEST_REPLY = 1 << 20;

    private static final int MOST_RETRIES = 2;
    private static final String ENDPOINT = "/chat/completions";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI address;
    private final String name;
    private final @Nullable String key;
    private final Duration limit;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param address from {@link #address}
     * @param key sent as a bearer token; null for none
     * @param limit for one answer, from asking to the last byte
     */
    ModelServer(URI address, String name, @Nullable String key, Duration limit) {
        this.address = address;
        this.name = name;
        this.key = key;
        this.limit = limit;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT.compareTo(limit) < 0 ? CONNECT : limit)
                        .build();
    }

    /**
     * Where requests go, from what a person gives: a base such as {@code http://localhost:8080/v1},
     * or the whole address.
     *
     * @return empty where it is no plain http or https address
     */
    static Optional<URI> address(String given) {
        try {
            URI uri = new URI(given.strip());
            String scheme = String.valueOf(uri.getScheme());
            boolean plain =
                    scheme.matches("(?i)https?")
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && uri.getRawQuery() == null;
            String base = uri.toString().replaceAll("/+$", "");
            return plain
                    ? Optional.of(new URI(base.endsWith(ENDPOINT) ? base : base + ENDPOINT))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether what is sent can be read on the way: it leaves this machine, and not encrypted. */
    static boolean isOpen(URI address) {
        String host = String.valueOf(address.getHost());
        boolean here = host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        return !here && address.getScheme().equalsIgnoreCase("http");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String answer(String instruction, String material) throws NoAnswerException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(limit)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(body(instruction, material)));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        // the client's own limit ends with the headers: a body may still stall
        Future<String> answer = threads.submit(() -> ask(request.build()));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswerException(Reason.TIMED_OUT, limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.TIMED_OUT, "", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private String body(String instruction, String material) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", name);
        body.put(
                "messages",
                List.of(
                        Map.of("role", "system", "content", instruction),
                        Map.of("role", "user", "content", material)));
        body.put("temperature", 0);
        body.put("stream", false);
        return MAPPER.writeValueAsString(body);
    }

    private NoAnswerException failure(Throwable cause) {
        return switch (cause) {
            case NoAnswerException told -> told;
            case java.net.http.HttpConnectTimeoutException e ->
                    new NoAnswerException(Reason.UNREACHABLE, "", e);
            case java.net.http.HttpTimeoutException e ->
                    new NoAnswerException(Reason.TIMED_OUT, limit.toSeconds() + " s", e);
            case ConnectException e -> new NoAnswerException(Reason.UNREACHABLE, "", e);
            default -> new NoAnswerException(Reason.NOT_AN_ANSWER, "", cause);
        };
    }

    private String ask(HttpRequest request)
            throws IOException, InterruptedException, NoAnswerException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        for (int again = 0; again < MOST_RETRIES && isAskedToWait(response); again++) {
            response.body().close();
            Thread.sleep(Duration.ofSeconds(seconds(response)));
            response = client.send(request, BodyHandlers.ofInputStream());
        }
        try (InputStream in = response.body()) {
            Reason refused = refused(response.statusCode());
            if (refused != null) {
                throw new NoAnswerException(refused, "HTTP " + response.statusCode(), null);
            }
            byte[] bytes = in.readNBytes(LARGEST_REPLY + 1);
            if (bytes.length > LARGEST_REPLY) {
                throw new NoAnswerException(Reason.TOO_LARGE, (LARGEST_REPLY >> 20) + " MB", null);
            }
            return content(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Whether a busy server says when it will be less so, and that is soon. */
    private static boolean isAskedToWait(HttpResponse<?> response) {
        return refused(response.statusCode()) == Reason.BUSY && seconds(response) >= 0;
    }

    /** What {@code Retry-After} says, up to a minute; -1 where it says no such number. */
    private static int seconds(HttpResponse<?> response) {
        String after = response.headers().firstValue("Retry-After").orElse("");
        return after.matches("[1-5]?\\d|60") ? Integer.parseInt(after) : -1;
    }

    private static @Nullable Reason refused(int status) {
        return switch (status) {
            case 200 -> null;
            case 401, 403 -> Reason.NOT_ALLOWED;
            case 429, 503 -> Reason.BUSY;
            default -> status >= 500 ? Reason.FAILED : Reason.REFUSED;
        };
    }

    private static String content(String body) throws NoAnswerException {
        try {
            JsonNode content =
                    MAPPER.readTree(body).path("choices").path(0).path("message").path("content");
            if (content.isString()) {
                return content.stringValue();
            }
            throw new NoAnswerException(Reason.NOT_AN_ANSWER, "", null);
        } catch (JacksonException e) {
            throw new NoAnswerException(Reason.NOT_AN_ANSWER, "", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
