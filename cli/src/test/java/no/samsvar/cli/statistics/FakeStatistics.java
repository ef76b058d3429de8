package no.samsvar.cli.statistics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Statistics Norway's two interfaces on this machine, with answers that were written down in the
 * form that the interfaces have; other answers can be set for a path.
 */
public final class FakeStatistics implements AutoCloseable {
    /** What is answered to a request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Rule> rules = Collections.synchronizedList(new ArrayList<>());

    private record Rule(String part, Answer answer) {}

    public FakeStatistics() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String pxweb() {
        return base() + "/api/pxwebapi/v2";
    }

    public String firstPxweb() {
        return base() + "/api/v0/no/table/";
    }

    public String klass() {
        return base() + "/api/klass/v1";
    }

    /** Requests so far: method, path with query, and body. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on, requests whose path and query contain a part are answered so. */
    public void when(String part, Answer answer) {
        rules.addFirst(new Rule(part, answer));
    }

    public static Answer text(int status, String body) {
        return exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Words of an answer that was written down, with some of them replaced. */
    public static String recorded(String name) {
        try (InputStream in = FakeStatistics.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String uri = exchange.getRequestURI().toString();
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + uri + " " + body.replaceAll("\\s", ""));
            for (Rule rule : List.copyOf(rules)) {
                if (uri.contains(rule.part())) {
                    rule.answer().to(exchange);
                    return;
                }
            }
            usual(uri).to(exchange);
        }
    }

    private static Answer usual(String uri) {
        if (uri.contains("/07459")) {
            return text(200, recorded("07459"));
        } else if (uri.contains("131/correspondsAt?targetClassificationId=128&")) {
            return text(200, recorded("131-128"));
        } else if (uri.contains("112/correspondsAt?targetClassificationId=131&")) {
            return text(200, recorded("112-131"));
        } else if (uri.contains("/codesAt?date=2031-01-01")) {
            return text(200, recorded(uri.replaceAll(".*classifications/(\\d+)/.*", "$1")));
        }
        return text(404, "{\"error\":\"" + uri + "\"}");
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
