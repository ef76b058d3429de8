package no.samsvar.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on this machine that answers as a language model's would, or as badly as a test wants.
 */
final class FakeModel implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());

    FakeModel() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** Whatever is asked, this is the response. */
    void responds(ResponseDefinitionBuilder response) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Once so, and after that with the model's words. */
    void respondsFirst(ResponseDefinitionBuilder response, String content) {
        server.resetMappings();
        server.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(response)
                        .willSetStateTo("then"));
        server.stubFor(
                any(anyUrl())
                        .inScenario("once")
                        .whenScenarioStateIs("then")
                        .willReturn(aResponse().withBody(completion(content))));
    }

    void responds(int status, String body) {
        responds(aResponse().withStatus(status).withBody(body));
    }

    /** The model's words, in the form of a completion. */
    void says(String content) {
        responds(200, completion(content));
    }

    static String completion(String content) {
        return MAPPER.writeValueAsString(
                Map.of(
                        "object",
                        "chat.completion",
                        "choices",
                        List.of(
                                Map.of(
                                        "index",
                                        0,
                                        "message",
                                        Map.of("role", "assistant", "content", content)))));
    }

    List<LoggedRequest> asked() {
        return server.getAllServeEvents().stream()
                .map(e -> e.getRequest())
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
