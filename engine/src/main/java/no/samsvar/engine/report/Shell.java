package no.samsvar.engine.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The outermost part of a page: one style, one script, and a policy that lets nothing else in and
 * nothing out.
 */
final class Shell {
    private final Page page;
    private final Html html;

    Shell(Page page) {
        this.page = page;
        this.html = page.html;
    }

    void open(String title, String script) {
        String style = Resource.text("report.css");
        html.markup("<!DOCTYPE html>\n").open("html", "lang", page.phrases.language()).open("head");
        html.open("meta", "charset", "utf-8");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '"
                        + hash(style)
                        + "'; script-src "
                        + (script.isEmpty() ? "'none'" : "'" + hash(script) + "'")
                        + "; base-uri 'none'; form-action 'none'");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", title);
        html.open("style").markup(style).close("style").close("head").line();
        html.open("body", "class", page.isLarge() ? "large" : null).line();
    }

    void close(String script) {
        if (!script.isEmpty()) {
            html.open("script").markup(script).close("script");
        }
        html.close("body").close("html").line();
    }

    private static String hash(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
