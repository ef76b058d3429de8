package no.samsvar.app.debate;

import java.util.UUID;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.engine.round.Round;
import org.springframework.stereotype.Component;

/** Finds what stands over the pages of a debate. */
@Component
class Heads {
    private final Debates debates;
    private final RoundOnDisk rounds;
    private final Bodies bodies;

    Heads(Debates debates, RoundOnDisk rounds, Bodies bodies) {
        this.debates = debates;
        this.rounds = rounds;
        this.bodies = bodies;
    }

    Head of(UUID debate) {
        Debate one = debates.byId(debate);
        Round round = round(one.round());
        return new Head(one, round.title(), body(one.body()), round.questions());
    }

    Round round(UUID id) {
        return rounds.defined(id).round();
    }

    String body(String id) {
        return bodies.byId(id).orElseThrow().name();
    }
}
