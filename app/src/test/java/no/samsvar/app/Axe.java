package no.samsvar.app;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Asks axe about a page as it looks now. It is brought into a page once, not for every question.
 */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            axe.run(document, {resultTypes: ['violations']})
                .then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))
            """;

    private Axe() {}

    /** The rules that are broken, each with the first element that breaks it. */
    @SuppressWarnings("unchecked") // what RUN gives
    public static List<String> violations(Page page) {
        for (Frame frame : page.frames()) {
            if (!(boolean) frame.evaluate("'axe' in window")) {
                frame.evaluate(SCRIPT);
            }
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
