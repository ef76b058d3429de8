package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.AdoptedBy;
import org.jspecify.annotations.Nullable;

/**
 * A body that stands in some words.
 *
 * @param level what it can adopt as; null for one that adopts nothing on the municipality's behalf:
 *     a regional council, an advisory council, parliament, a board of KS
 * @param name as written
 * @param start in the words
 */
record Body(@Nullable AdoptedBy level, String name, int start, int end) {
    private static final String END = "(?:et|ets|a|as|en|ens|s|møtet?)?(?!\\p{L})";
    private static final String FOR =
            "(?: for (?!å |at |øvrig|behandling|handsaming|vedtak)\\p{L}+(?:(?:,| og|, og) \\p{L}+){0,4})?";
    private static final String FOREIGN =
            "(?:regionråd|(?:hoved|hovud|lands|sentral|fylkes)styre|(?:lands|stor|same)ting|fylkesmøte"
                    + "|representantskap|samarbeidsråd|styringsgruppe|kommunedirektørutval|rådmannsutval|ordførermøte"
                    + "|(?:eldre|ungdoms|bruker|brukar|medvirknings|medverknads|innbygger|innbyggjar|beredskaps"
                    + "|folkehelse|senior)råd)\\p{L}*|interkommunalt? \\p{L}+|råd for \\p{L}+"
                    + "|(?-i:\\p{Lu})\\p{Ll}+(?<!fylkes)tinget";
    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<![\\p{L}-])(?:(?<foreign>"
                            + FOREIGN
                            + ")|(?<council>(?:kommunestyre|bystyre|heradsstyre|herredsstyre|lokalstyre)(?:t|ts|s|møtet?)?(?!\\p{L})"
                            + "|fylkesting"
                            + END
                            + "|gielddastivra\\p{L}*|suohkanstivra\\p{L}*|fylkkadiggi\\p{L}*)"
                            + "|(?<board>formannskap"
                            + END
                            + "|fylkesutvalg"
                            + END
                            + "|fylkesutval"
                            + END
                            + "|(?:byråd|fylkesråd|kommuneråd)(?:et|ets|s)?(?!\\p{L}))"
                            + "|(?<committee>\\p{L}*(?:utvalg|utval|komite|komité|komitè|nemnd)"
                            + END
                            + FOR
                            + "))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The word over a column of bodies, which is none itself. */
    private static final Set<String> HEADS =
            Set.of("utvalg", "utval", "komite", "komité", "komitè", "nemnd");

    private static final Stems STEMS =
            Stems.of(
                    "styre",
                    "ting",
                    "formannskap",
                    "utval",
                    "råd",
                    "komit",
                    "nemnd",
                    "stivra",
                    "diggi",
                    "møte",
                    "skap",
                    "gruppe",
                    "interkommunal");

    /** Every body in the words, in order. */
    static List<Body> in(String words) {
        int[] starts = STEMS.wordStarts(words.toLowerCase(Locale.ROOT));
        if (starts.length == 0) {
            return List.of();
        }
        List<Body> found = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(words).useTransparentBounds(true);
        int last = 0;
        for (int start : starts) {
            if (start < last || !matcher.region(start, words.length()).lookingAt()) {
                continue;
            }
            last = matcher.end();
            AdoptedBy level = null;
            if (matcher.group("council") != null) {
                level = AdoptedBy.COUNCIL;
            } else if (matcher.group("board") != null) {
                level = AdoptedBy.EXECUTIVE_BOARD;
            } else if (matcher.group("committee") != null) {
                level = AdoptedBy.COMMITTEE;
            }
            if (HEADS.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                continue;
            }
            found.add(new Body(level, matcher.group(), matcher.start(), matcher.end()));
        }
        return found;
    }

    /** The name without the genitive: "Bystyret" of "Bystyrets". */
    String nominative() {
        return name.replaceFirst("(?iu)(?<=(?:et|en|a))s$", "");
    }

    boolean adopts() {
        return level != null;
    }
}
