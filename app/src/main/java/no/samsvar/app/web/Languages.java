package no.samsvar.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which language a visitor reads: as chosen, else as the browser asks, else bokmål. */
public final class Languages {
    private static final String COOKIE = "language";

    private Languages() {}

    static Texts of(HttpServletRequest request) {
        String chosen = chosen(request);
        if (chosen == null && request.getHeader("Accept-Language") != null) {
            for (Locale wanted : Collections.list(request.getLocales())) {
                String tag = wanted.getLanguage();
                String known = tag.equals("no") ? "nb" : tag;
                if (Texts.LANGUAGES.contains(known)) {
                    return Texts.of(known);
                }
            }
        }
        return Texts.of(chosen);
    }

    /** Keeps the choice in this browser for a year. */
    public static Cookie remember(String language) {
        Cookie cookie = new Cookie(COOKIE, Texts.of(language).language());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static @Nullable String chosen(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)
                        && Texts.LANGUAGES.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
