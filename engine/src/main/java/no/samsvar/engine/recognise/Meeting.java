package no.samsvar.engine.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a paper says has treated the case: "Bystyrets behandling av sak 18/27 i møte
 * 25.02.2027", "vedtatt av kommunestyret 4. desember 2026, sak 61/26".
 */
record Meeting(
        String body, AdoptedBy level, @Nullable String date, @Nullable String number, Span place) {
    private static final Pattern HELD =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:saksprotokoll|møteprotokoll|møtebok|behandling|behandla|behandlet|handsaming|handsama|vedtak|vedtatt|vedteke|vedteken|sak)(?!\\p{L})");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)sak(?:snr|snummer)?\\.?:? ?(?:nr\\.? ?)?(?:[A-ZÆØÅ]{1,4}[ -]?)?(\\d{1,4}/(?:20)?\\d{2})(?![\\d/])");
    private static final Pattern PROPOSED =
            Pattern.compile(
                    "(?iu)innstilling|tilråding|forslag til|framlegg til|skal behandle|blir behandlet|behandles|vert handsama");

    /** The one of the highest body, of those the first; null where there is none. */
    static @Nullable Meeting of(List<Line> lines) {
        Meeting best = null;
        for (Line line : lines) {
            if (line.cell() || line.words().length() > 400) {
                continue;
            }
            Meeting meeting = in(line);
            if (meeting != null && (best == null || meeting.level.compareTo(best.level) < 0)) {
                best = meeting;
            }
        }
        return best;
    }

    private static @Nullable Meeting in(Line line) {
        if (!Dates.mayHold(line.words())) {
            return null;
        }
        String words = Line.unquoted(line.words());
        List<Body> bodies = Body.in(words);
        String date = bodies.isEmpty() ? null : Dates.first(words);
        if (date == null
                || bodies.stream().anyMatch(b -> !b.adopts())
                || !HELD.matcher(words).find()
                || PROPOSED.matcher(words).find()) {
            return null;
        }
        Matcher number = NUMBER.matcher(words);
        boolean numbered = number.find();
        // a row of a table says when a body is to treat the case, not that it has
        if (!numbered
                && !words.matches(
                        "(?iu).*(?:behandl|handsam|vedtak|vedtat|vedtek|protokoll|møtebok).*")) {
            return null;
        }
        Body body = bodies.getFirst();
        AdoptedBy level = body.level() == null ? AdoptedBy.NOT_SHOWN : body.level();
        return new Meeting(
                body.nominative(), level, date, numbered ? number.group(1) : null, line.place());
    }
}
