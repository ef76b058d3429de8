package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.people.Visitors;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: a code opens one debate. */
@Controller
public class JoinController {
    private final Codes codes;
    private final Guesses guesses;
    private final Visitors visitors;
    private final AuditLog log;

    JoinController(Codes codes, Guesses guesses, Visitors visitors, AuditLog log) {
        this.codes = codes;
        this.guesses = guesses;
        this.visitors = visitors;
        this.log = log;
    }

    /**
     * @param problem key of what was wrong, or null
     */
    public record Door(String code, @Nullable String problem) {}

    /**
     * @param code as it stands in the address that a telephone read; nothing happens before it is
     *     sent
     */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/debate")
    Html door(@RequestParam(defaultValue = "") String code) {
        return door(code, null);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/debate")
    Object join(
            @RequestParam(defaultValue = "") String code,
            Visitor visitor,
            HttpServletRequest request) {
        if (!guesses.open(request.getRemoteAddr())) {
            log.add(visitor.id(), "join-debate", "locked", "");
            return door(code, "join.locked").with(HttpStatus.TOO_MANY_REQUESTS);
        }
        Codes.Opened opened = codes.find(code).orElse(null);
        if (opened == null) {
            guesses.wrong(request.getRemoteAddr());
            log.add(visitor.id(), "join-debate", "wrong", "");
            return door(code, "join.wrong").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        visitors.join(request, opened.code());
        log.add("guest:" + opened.code(), "join-debate", "done", "debate:" + opened.debate());
        return Redirect.to("/debate/" + opened.debate());
    }

    private static Html door(String code, @Nullable String problem) {
        return Html.of("debate/door", "join.title", new Door(code, problem));
    }
}
