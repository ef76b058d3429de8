package no.samsvar.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the bytes of a page. */
@Component
public class Pages {
    private static final String FLASH = "flash";
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "no.samsvar.app.jte");
    private final PageContext context;
    private final Clock clock;

    Pages(PageContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** Writes the page to the answer, whole or not at all. */
    public void write(Html html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(
                html.template() + ".jte",
                Map.of("page", page(html, request), "model", html.model()),
                out);
        response.setStatus(html.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", texts(request).language());
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    /** The texts in the language that this visitor reads. */
    public Texts texts(HttpServletRequest request) {
        return Languages.of(request);
    }

    /** Says something on the next page that this visitor sees. */
    public static void flash(HttpServletRequest request, String kind, String text) {
        request.getSession().setAttribute(FLASH, new String[] {kind, text});
    }

    private Page page(Html html, HttpServletRequest request) {
        Texts texts = texts(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                texts,
                title(texts.get(html.title()), context.about(request)),
                path(request),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                context.visitor(request),
                context.links(request, texts),
                takeFlash(request),
                clock.instant());
    }

    /** What the page is, and then what it is about: tabs and bookmarks are told apart by it. */
    private static String title(String page, List<String> about) {
        return Stream.concat(Stream.of(page), about.stream().filter(name -> !name.equals(page)))
                .collect(Collectors.joining(" – "));
    }

    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Page.@Nullable Flash takeFlash(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FLASH) instanceof String[] flash)) {
            return null;
        }
        session.removeAttribute(FLASH);
        return new Page.Flash(flash[0], flash[1]);
    }
}
