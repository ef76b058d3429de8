package no.samsvar.engine.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells an answer that only supports another body's: "slutter seg til uttalelsen fra …". */
final class Endorsement {
    /** Words of its own above which an answer is more than an endorsement. */
    private static final int MOST_WORDS = 120;

    private static final Pattern ENDORSES =
            Pattern.compile(
                    "(?u)(?:slutter (?:seg|oss)|sluttar (?:seg|oss)|stiller (?:seg|oss) bak|stiller seg fullt ut bak|støtter|støttar|gir sin tilslutning|gjev si tilslutning|tiltrer|tiltrår)\\b[^.]{0,60}?\\b(?:svar(?:et)?|innspill(?:et|ene)?|innspel(?:et|a)?|uttalelse(?:n|ne)?|uttale(?:n)?|høringssvar(?:et)?|høyringssvar(?:et)?|fråsegn(?:a)?|standpunkt(?:er|et|ene|a)?|vurdering(?:er|ene|ane|ar)?)(?:\\s+(?:som er gitt |som er avgitt )?(?:fra|frå|til|av)\\s+((?:\\p{Lu}[\\p{L}\\d’'-]*)(?:\\s+\\p{L}[\\p{L}’'-]*){0,3}))?");
    private static final Pattern POSSESSIVE =
            Pattern.compile("(?u)(?:til|bak|støtter|støttar)\\s+(\\p{Lu}[\\p{L}-]*?)(?:s|[’'])\\s");

    private static final Stems ENDORSING =
            Stems.of(
                    "slutter",
                    "sluttar",
                    "stiller",
                    "støtter",
                    "støttar",
                    "tilslutning",
                    "tiltrer",
                    "tiltrår");

    private Endorsement() {}

    /**
     * Takes the sentence that endorses out of the answer: it is not the body's own words.
     *
     * @return the name of the body as it is written, {@code ""} where none is, or null where the
     *     answer is more than an endorsement
     */
    static @Nullable String takeFrom(List<Paper> papers, List<Zone[]> zones) {
        int words = 0;
        String endorsed = null;
        int[] place = {0, 0};
        for (int p = 0; p < papers.size(); p++) {
            Paper paper = papers.get(p);
            for (int u = 0; u < paper.size(); u++) {
                boolean counts =
                        zones.get(p)[u].is(Zone.Kind.ANSWER) && !paper.unit(u).isBorrowed();
                String own = paper.words(u);
                if (counts) {
                    words += own.split(" ").length;
                }
                boolean decides = counts || zones.get(p)[u].code().equals("resolution");
                Matcher matcher = ENDORSES.matcher(own);
                if (decides && endorsed == null && ENDORSING.in(own) && matcher.find()) {
                    endorsed = name(own, matcher);
                    place = new int[] {p, u};
                }
            }
        }
        if (endorsed == null || words > MOST_WORDS) {
            return null;
        }
        zones.get(place[0])[place[1]] = new Zone(Zone.Kind.PROCEDURE, null, "endorses");
        return endorsed;
    }

    private static String name(String words, Matcher matcher) {
        if (matcher.group(1) != null) {
            return matcher.group(1);
        }
        Matcher possessive = POSSESSIVE.matcher(words.substring(matcher.start()));
        return possessive.find() ? possessive.group(1) : "";
    }
}
