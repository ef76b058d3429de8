package no.samsvar.app.round;

import java.util.List;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page. */
@Controller
public class HomeController {
    private final Rounds rounds;

    HomeController(Rounds rounds) {
        this.rounds = rounds;
    }

    /** What the front page shows. */
    public record Home(List<RoundSummary> rounds, boolean mayMake) {}

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/")
    Html home(Visitor visitor) {
        boolean editor = Access.allows(visitor, Action.MAKE_ROUND, Place.NOWHERE);
        return Html.of("round/home", "home.title", new Home(rounds.all(editor), editor));
    }
}
