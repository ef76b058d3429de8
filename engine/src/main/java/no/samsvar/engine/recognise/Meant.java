package no.samsvar.engine.recognise;

import java.util.EnumMap;
import java.util.Map;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.Treatment;
import no.samsvar.engine.round.Treatment.Outcome;
import no.samsvar.engine.round.Treatment.Read;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** A treatment while it is read. */
final class Meant {
    /** Longer than this, two places are not quoted as one. */
    private static final int QUOTED = 400;

    final AdoptedBy by;
    final Read body;
    final Map<Voted, Span> said = new EnumMap<>(Voted.class);
    @Nullable Read date;
    @Nullable Read number;

    /** A sentence that says by itself who adopted it: "Vedtatt av kommunestyret …". */
    @Nullable Span sentence;

    /** The heading over what was decided. */
    @Nullable Span resolution;

    Meant(AdoptedBy by, Read body) {
        this.by = by;
        this.body = body;
    }

    Treatment treatment() {
        return new Treatment(by, body, date, number, outcome());
    }

    /**
     * What the vote was on decides: a case that is sent back is not adopted, though the vote to do
     * so was unanimous; with an amendment that won, it is adopted as changed.
     */
    private @Nullable Read outcome() {
        Span whole = said.get(Voted.WHOLE);
        Span amendment = said.get(Voted.AMENDMENT);
        if (said.containsKey(Voted.SENT_BACK)) {
            return read(Outcome.SENT_BACK, said.get(Voted.SENT_BACK));
        }
        if (said.containsKey(Voted.POSTPONED)) {
            return read(Outcome.POSTPONED, said.get(Voted.POSTPONED));
        }
        if (said.containsKey(Voted.WITH_CHANGES)) {
            return read(Outcome.CHANGED, said.get(Voted.WITH_CHANGES));
        }
        if (amendment != null && (whole != null || resolution != null)) {
            Span both = whole == null ? amendment : whole.cover(amendment);
            boolean short_ = both.end() - both.start() <= QUOTED;
            return read(Outcome.CHANGED, short_ ? both : amendment);
        }
        if (said.containsKey(Voted.NOTED)) {
            return read(Outcome.NOTED, said.get(Voted.NOTED));
        }
        if (whole == null && said.containsKey(Voted.FELL)) {
            return read(Outcome.NOT_ADOPTED, said.get(Voted.FELL));
        }
        Span adopted = whole != null ? whole : sentence != null ? sentence : resolution;
        return adopted == null ? null : read(Outcome.ADOPTED, adopted);
    }

    private static @Nullable Read read(Outcome outcome, @Nullable Span words) {
        return words == null ? null : new Read(outcome.key(), words);
    }
}
