package no.samsvar.engine.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installed Chromium, spoken to over its own protocol. Nothing is downloaded; where there is no
 * browser, tests that need one are skipped.
 */
final class Browser implements AutoCloseable {
    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Process process;
    private final Path profile;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final String session;

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket =
                client.newWebSocketBuilder().buildAsync(URI.create(address), new Frames()).join();
        String target =
                call(null, "Target.createTarget", Map.of("url", "about:blank"))
                        .path("targetId")
                        .asString();
        this.session =
                call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                        .path("sessionId")
                        .asString();
        send("Page.enable", Map.of());
        send("Runtime.enable", Map.of());
    }

    /** The browser named in the environment, or a usual one; empty where there is none. */
    static Optional<Path> installed() {
        String named = System.getenv("SAMSVAR_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Browser start(Path executable) throws IOException {
        Path profile = Files.createTempDirectory("samsvar-browser");
        Process process =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless=new",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--allow-file-access-from-files",
                                "about:blank")
                        .redirectErrorStream(true)
                        .start();
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String marker = "DevTools listening on ";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(marker)) {
                Thread.ofVirtual().start(() -> drain(output));
                return new Browser(process, profile, line.substring(marker.length()).strip());
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** Keeps reading, so that the browser never waits for its output to be taken. */
    private static void drain(BufferedReader output) {
        char[] buffer = new char[4096];
        try {
            while (output.read(buffer) >= 0) {
                continue;
            }
        } catch (IOException e) {
            // the browser has ended, and its output with it
        }
    }

    /**
     * A page at a width, in a colour scheme ({@code light}, {@code dark}) and with or without
     * scripts.
     */
    void open(Path page, int width, String scheme, boolean scripts) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        String ready = "document.readyState === 'complete' && location.protocol === 'file:'";
        for (int i = 0; i < 600 && scripts && !run(ready).asBoolean(); i++) {
            pause(50);
        }
        if (!scripts) {
            pause(1_500);
        }
    }

    /** The value of an expression in the page; a promise is waited for. */
    JsonNode run(String expression) {
        JsonNode answer =
                send(
                        "Runtime.evaluate",
                        Map.of(
                                "expression",
                                expression,
                                "returnByValue",
                                true,
                                "awaitPromise",
                                true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    void press(String key) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("key", key);
        event.put("code", key);
        event.put("windowsVirtualKeyCode", KEYS.getOrDefault(key, 0));
        event.put("type", "keyDown");
        if (key.equals("Enter")) {
            event.put("text", "\r");
        }
        send("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        send("Input.dispatchKeyEvent", event);
    }

    /** Waits until an expression holds; half a minute, for machines that are busy. */
    void await(String expression) {
        for (int i = 0; i < 600; i++) {
            if (run(expression).asBoolean()) {
                return;
            }
            pause(50);
        }
        throw new AssertionError("never: " + expression);
    }

    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    byte[] screenshot(boolean whole) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("format", "png");
        options.put("captureBeyondViewport", whole);
        if (whole) {
            JsonNode size = send("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
            send(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of(
                            "width",
                            size.path("width").asInt(),
                            "height",
                            Math.min(size.path("height").asInt(), 15_000),
                            "deviceScaleFactor",
                            1,
                            "mobile",
                            false));
            pause(300);
            options.put(
                    "clip",
                    Map.of(
                            "x",
                            0,
                            "y",
                            0,
                            "width",
                            size.path("width").asInt(),
                            "height",
                            Math.min(size.path("height").asInt(), 15_000),
                            "scale",
                            1));
        }
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", options).path("data").asString());
    }

    byte[] pdf() {
        return Base64.getDecoder()
                .decode(
                        send(
                                        "Page.printToPDF",
                                        Map.of(
                                                "preferCSSPageSize",
                                                true,
                                                "paperWidth",
                                                8.27,
                                                "paperHeight",
                                                11.69))
                                .path("data")
                                .asString());
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        return call(session, method, parameters);
    }

    private JsonNode call(@Nullable String to, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (to != null) {
            message.put("sessionId", to);
        }
        socket.sendText(json.writeValueAsString(message), true).join();
        JsonNode reply = answer.orTimeout(120, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new IllegalStateException(method + ": " + reply.path("error"));
        }
        return reply.path("result");
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        client.close();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
        try (var files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonNode answer = json.readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> waiter = waiting.remove(answer.path("id").asInt(0));
                if (waiter != null) {
                    waiter.complete(answer);
                }
            }
            from.request(1);
            return null;
        }
    }
}
