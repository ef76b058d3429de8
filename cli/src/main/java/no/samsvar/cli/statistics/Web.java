package no.samsvar.cli.statistics;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samsvar.cli.statistics.StatisticsException.Code;

/**
 * Asks for a document over HTTP, and again a few times where the other end is busy. A request with
 * its whole answer has a time limit, so that one that stalls midway ends too.
 */
final class Web {
    private static final int ATTEMPTS = 3;
    private static final int LARGEST = 32 << 20;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    /** What a server asks for beyond this is not waited for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** Waits between attempts. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final Duration patience;
    private final Pause pause;
    private final HttpClient client;

    /**
     * @param patience for one request with its whole answer
     */
    Web(Duration patience, Pause pause) {
        this.patience = patience;
        this.pause = pause;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NORMAL);
        ProxySelector proxies = ProxySelector.getDefault();
        this.client = proxies == null ? builder.build() : builder.proxy(proxies).build();
    }

    String get(URI address) throws StatisticsException {
        return ask(address, request(address).GET().build());
    }

    String post(URI address, String json) throws StatisticsException {
        return ask(
                address,
                request(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .header("User-Agent", "samsvar");
    }

    private String ask(URI address, HttpRequest request) throws StatisticsException {
        Duration wait = Duration.ofSeconds(1);
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = once(address, request);
            int status = response.statusCode();
            String body = new String(response.body(), StandardCharsets.UTF_8);
            if (status == 200) {
                return body;
            }
            String shown = Integer.toString(status);
            if (!PASSING.contains(status)) {
                throw new StatisticsException(
                        Code.REFUSED, address.toString(), shown, firstWords(body));
            }
            Duration asked = asked(response, wait);
            if (attempt == ATTEMPTS || asked.compareTo(LONGEST_PAUSE) > 0) {
                throw new StatisticsException(Code.BUSY, address.toString(), shown);
            }
            sleep(address, asked);
            wait = wait.multipliedBy(3);
        }
    }

    private HttpResponse<byte[]> once(URI address, HttpRequest request) throws StatisticsException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw slow(address);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw slow(address);
        } catch (ExecutionException e) {
            throw failed(address, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private StatisticsException slow(URI address) {
        return new StatisticsException(
                Code.TOO_SLOW,
                address.toString(),
                Long.toString(Math.max(1, patience.toSeconds())));
    }

    private StatisticsException failed(URI address, Throwable cause) {
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return slow(address);
        }
        String words = String.valueOf(cause.getMessage());
        if (cause instanceof IOException && words.contains("capacity")) {
            return new StatisticsException(Code.TOO_LARGE, address.toString());
        }
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : words;
        return new StatisticsException(Code.NO_CONNECTION, address.toString(), why);
    }

    private static Duration asked(HttpResponse<?> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(otherwise);
    }

    private void sleep(URI address, Duration time) throws StatisticsException {
        try {
            pause.of(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw slow(address);
        }
    }

    private static String firstWords(String body) {
        String words = body.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ").strip();
        return words.length() > 160 ? words.substring(0, 160) + "…" : words;
    }
}
