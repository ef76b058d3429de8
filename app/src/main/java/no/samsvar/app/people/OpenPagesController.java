package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Languages;
import no.samsvar.app.web.Local;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is the same for everyone: the choice of language, the accessibility statement. */
@Controller
class OpenPagesController {
    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/language")
    ResponseEntity<Void> language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletResponse response) {
        Cookie cookie = Languages.remember(language);
        response.addCookie(cookie);
        return to(Local.path(to));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/accessibility")
    Html accessibility() {
        return Html.of("web/accessibility", "accessibility.title", "");
    }
}
