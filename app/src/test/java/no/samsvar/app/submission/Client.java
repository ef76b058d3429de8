package no.samsvar.app.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript, as far as forms need one. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"(key|paper)\" value=\"([^\"]+)\"");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String server;
    private String token = "";
    private String language = "nb";

    Client(String server) {
        this.server = server;
    }

    /** One that has followed a link. */
    static Client with(String server, String link) {
        Client client = new Client(server);
        HttpResponse<String> followed = client.get("/s/" + link);
        if (followed.statusCode() != 303) {
            throw new IllegalStateException("the link was answered by " + followed.statusCode());
        }
        client.page(followed.headers().firstValue("Location").orElseThrow());
        return client;
    }

    /** One that is signed in already. */
    static Client signedIn(String server, String cookie) {
        Client client = new Client(server);
        HttpCookie session = new HttpCookie("samsvar", cookie);
        session.setPath("/");
        session.setVersion(0);
        client.cookies.getCookieStore().add(URI.create(server), session);
        return client;
    }

    Client in(String other) {
        language = other;
        return this;
    }

    /** A file to send. */
    record File(String name, byte[] bytes) {}

    HttpResponse<String> get(String path) {
        return ask(request(path).GET());
    }

    HttpResponse<byte[]> bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page's text; the token of its forms is kept. */
    String page(String path) {
        HttpResponse<String> page = get(path);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " gave " + page.statusCode());
        }
        Matcher found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page.body();
    }

    String token() {
        return token;
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Sends a form: name, value, name, value. */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return ask(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<String> upload(String path, List<String> fields, File... files) {
        Multipart multipart = multipart(fields, files);
        return ask(
                request(path)
                        .header("Content-Type", multipart.type())
                        .POST(BodyPublishers.ofByteArray(multipart.bytes())));
    }

    /** A form with files, as it goes over the wire. */
    record Multipart(String type, byte[] bytes) {}

    Multipart multipart(List<String> fields, File... files) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("_csrf", token));
        all.addAll(fields);
        for (int i = 0; i < all.size(); i += 2) {
            out.writeBytes(
                    Fixtures.bytes(
                            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                    .formatted(boundary, all.get(i), all.get(i + 1))));
        }
        for (File file : files) {
            out.writeBytes(
                    Fixtures.bytes(
                            "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                    .formatted(boundary, file.name())));
            out.writeBytes(file.bytes());
            out.writeBytes(Fixtures.bytes("\r\n"));
        }
        out.writeBytes(Fixtures.bytes("--" + boundary + "--\r\n"));
        return new Multipart("multipart/form-data; boundary=" + boundary, out.toByteArray());
    }

    /** Sends what the review shows; gives the answer. */
    HttpResponse<String> send(String base) {
        String review = page(base + "/submission/review");
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(review);
        while (field.find()) {
            fields.add(field.group(1));
            fields.add(field.group(2));
        }
        return post(base + "/submission", fields.toArray(String[]::new));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept-Language", language)
                .timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
