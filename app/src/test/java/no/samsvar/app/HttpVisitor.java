package no.samsvar.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser without a screen: keeps cookies, sends forms with their hidden token, follows nothing.
 */
public final class HttpVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private String token = "";

    public HttpVisitor(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] content) {
        public String body() {
            return new String(content, StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(body());
        }

        public String heading() {
            return page().select("h1").text();
        }

        /** Where to go next, without the host where it is ours; empty where nowhere. */
        public String location() {
            return headers.firstValue("Location").orElse("");
        }
    }

    /** Has a session that was made elsewhere. */
    public HttpVisitor with(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
        return this;
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Follows what is sent back until there is a page. */
    public Answer follow(Answer answer) {
        Answer one = answer;
        for (int i = 0; i < 10 && !one.location().isEmpty(); i++) {
            one = get(one.location());
        }
        return one;
    }

    /**
     * @param fields name, value, name, value …
     */
    public Answer post(String path, String... fields) {
        if (token.isEmpty()) {
            get("/accessibility");
        }
        StringJoiner form = new StringJoiner("&");
        form.add("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Sends a file in a form, under the name {@code file}. */
    public Answer upload(String path, String name, byte[] content) {
        if (token.isEmpty()) {
            get("/accessibility");
        }
        String edge = "edge-of-a-part";
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                                .formatted(edge, token)
                        + ("--%s\r\nContent-Disposition: form-data; name=\"file\";"
                                        + " filename=\"%s\"\r\n"
                                        + "Content-Type: application/octet-stream\r\n\r\n")
                                .formatted(edge, name);
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(head),
                                        HttpRequest.BodyPublishers.ofByteArray(content),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + edge + "--\r\n"))));
    }

    /** Any method and headers; with the token where it is more than reading. */
    public Answer ask(String method, String path, String... headers) {
        if (!method.equals("GET") && token.isEmpty()) {
            get("/accessibility");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!method.equals("GET")) {
            request.header("X-XSRF-TOKEN", token);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create(path.startsWith("/") ? base + path : path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
