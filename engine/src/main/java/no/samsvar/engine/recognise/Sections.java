package no.samsvar.engine.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the short lines of a council paper open. */
enum Sections {
    /** Proposed, not adopted: "Kommunedirektørens innstilling", "Forslag til vedtak". */
    RECOMMENDATION,
    /** What happened in the meeting: "Saksprotokoll i formannskapet", "Behandling", "Votering". */
    TREATMENT,
    /** What was adopted: "Vedtak", "Kommunestyrets vedtak". */
    RESOLUTION,
    /** Another body's case: "Regionrådsmøte sak 3/26". */
    ELSEWHERE,
    /** What the officer tells: the meeting's part of the paper is over. */
    BACKGROUND,
    /** A line that opens nothing of the above. */
    OTHER;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PROPOSES =
            Pattern.compile(
                    "(?<!\\p{L})(?:\\p{L}*innstilling(?:a|en)?|tilråding(?:a|en)?|tilrådning|(?:forslag|framlegg|utkast) til (?!endring|tillegg)|anbefal\\p{L}*|tilrår)(?!\\p{L})",
                    FLAGS);
    private static final Pattern DECIDED =
            Pattern.compile(
                    "(?<!\\p{L})(?:vedtatt|vedteke|vedteken|vedtatte|tiltrådt|falt|fall)(?!\\p{L})",
                    FLAGS);
    private static final Pattern RESOLVES =
            Pattern.compile(
                    "(?:(?:endelig |endeleg |enstemmig |samrøystes )?vedtak(?:et)?(?: (?:i|fra|frå|av|fattet i|gjort i) .{1,60})?"
                            + "|.{1,60}(?:ets|ens|s|et si|et sitt|si|sitt)? vedtak(?: .{1,40})?"
                            + "|(?:\\p{L}{1,4}[ -]?)?\\d{1,4}/\\d{2,4}:? vedtak)",
                    FLAGS);
    private static final Pattern NO_RESOLUTION =
            Pattern.compile(
                    "(?:melding|oppfølging|oppfølgjing|klage|tidligere|tidlegare|grunnlag|hjemmel|heimel|konsekvens\\p{L}*|delegert\\p{L}*|iverksett\\p{L}*|gjennomføring) .*vedtak.*"
                            + "|.*(?:tidligere|tidlegare) vedtak.*|.*vedtak (?:om|etter|som|og) .*",
                    FLAGS);
    private static final Pattern TREATS =
            Pattern.compile(
                    "(?:(?:saksprotokoll|møteprotokoll|møtebok|protokoll|særutskrift|saksutskrift)(?!\\p{L}).{0,100}"
                            + "|.{0,60}(?<!\\p{L})(?:møtebok|møteprotokoll|særutskrift)(?!\\p{L}).{0,40}"
                            + "|.{0,60}(?<!\\p{L})(?:behandling|møtebehandling|handsaming|votering|avstemming|avstemning|røysting|avrøysting|voteringsresultat|røysteresultat)(?!\\p{L}).{0,60})",
                    FLAGS);
    private static final Pattern TELLS =
            Pattern.compile(
                    "(?:saksfram?legg|saksfremlegg|saksutredning|saksutgreiing|saksopplysning|sakspapir|bakgrunn|fakta|vurdering|kommunedirektørens vurdering|rådmannens vurdering|hva saken|kva saka|vedlegg)(?:er|ar|ane|en)?(?!\\p{L}).{0,60}",
                    FLAGS);
    private static final Pattern QUOTED = Pattern.compile("[«“„\"][^«»“”„\"]{0,3000}[»”\"]");

    private static final Stems STEMS =
            Stems.of(
                    "innstilling",
                    "tilråd",
                    "forslag",
                    "framlegg",
                    "utkast",
                    "anbefal",
                    "tilrår",
                    "vedtak",
                    "protokoll",
                    "møtebok",
                    "utskrift",
                    "behandling",
                    "handsaming",
                    "voter",
                    "avstem",
                    "røyst",
                    "saks",
                    "bakgrunn",
                    "fakta",
                    "vurdering",
                    "hva saken",
                    "kva saka",
                    "vedlegg");

    /** What a label opens. */
    static Sections of(String label) {
        boolean foreign = Body.in(label).stream().anyMatch(b -> !b.adopts());
        if (foreign) {
            return ELSEWHERE;
        }
        if (!STEMS.in(label.toLowerCase(Locale.ROOT))) {
            return OTHER;
        }
        String bare = label.replaceAll("[\\s:.]+$", "");
        if (PROPOSES.matcher(bare).find() && !DECIDED.matcher(bare).find()) {
            return RECOMMENDATION;
        }
        if (TELLS.matcher(bare).matches()) {
            return BACKGROUND;
        }
        if (RESOLVES.matcher(bare).matches() && !NO_RESOLUTION.matcher(bare).matches()) {
            return RESOLUTION;
        }
        return TREATS.matcher(bare).matches() ? TREATMENT : OTHER;
    }

    /** Whether a paper has a recommendation. */
    static boolean recommends(List<Line> lines) {
        return lines.stream().anyMatch(l -> l.label() && of(l.words()) == RECOMMENDATION);
    }

    /** The words with everything between quotation marks blanked, of the same length. */
    static String unquoted(String words) {
        boolean quoted =
                words.indexOf('"') >= 0
                        || words.indexOf('«') >= 0
                        || words.indexOf('“') >= 0
                        || words.indexOf('„') >= 0;
        return !quoted
                ? words
                : QUOTED.matcher(words).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
