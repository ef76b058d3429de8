package no.samsvar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The application starts with its own database and answers. */
class StartTest {
    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void theFrontPageIsThere() throws Exception {
        HttpResponse<String> page = get(TestApp.url("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"nb\"").contains("<h1");
    }

    @Test
    void nothingFromOutsideAndNothingInlineMayRun() throws Exception {
        String policy =
                get(TestApp.url("/")).headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void healthAndMetricsAreOnTheirOwnPortAlone() throws Exception {
        String management = "http://127.0.0.1:" + TestApp.server().managementPort() + "/actuator";
        assertThat(get(management + "/health/readiness").body()).contains("UP");
        assertThat(get(management + "/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get(TestApp.url("/actuator/prometheus")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String url) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
