package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Span;

/**
 * Bodies that the register does not know. They are sought so that a paper of one of them is not
 * taken for the neighbour's that it names.
 */
final class Strangers {
    private static final String WORD = "kommune";
    private static final int LONGEST = 56;

    /** A name of one or two words at the end of a stretch. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<![\\p{L}\\d-])(\\p{Lu}\\p{Ll}{1,24}(?:[- ]\\p{Lu}\\p{Ll}{1,24})?) (fylkes)?$");

    /** The rest of the word after "kommune". */
    private static final Pattern ENDING = Pattern.compile("(?:s|styre|styret)?(?!\\p{L})");

    /** What stands before "kommune" with a capital and is no name. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "vår",
                    "min",
                    "hver",
                    "kvar",
                    "en",
                    "én",
                    "ein",
                    "denne",
                    "egen",
                    "eigen",
                    "hvilken",
                    "samme",
                    "same",
                    "annen",
                    "annan",
                    "per",
                    "pr",
                    "aktuell",
                    "norsk",
                    "norske",
                    "hele",
                    "heile",
                    "ingen",
                    "stor",
                    "liten",
                    "ny",
                    "nye",
                    "gammel",
                    "robust",
                    "som",
                    "i",
                    "om",
                    "er",
                    "blir",
                    "din",
                    "deres",
                    "dykkar",
                    "vert",
                    "enhver",
                    "ei",
                    "attraktiv",
                    "trygg",
                    "god",
                    "sterk",
                    "digital",
                    "bærekraftig",
                    "berekraftig",
                    "aldersvennlig");

    private Strangers() {}

    /** The id of a respondent made here begins with this. */
    static final String MARK = "?";

    /**
     * @param known mentions of the register's bodies, in order
     */
    static List<Mention> in(String text, List<Mention> known) {
        List<Mention> found = new ArrayList<>();
        Matcher ending = ENDING.matcher(text);
        int next = 0;
        for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + 1)) {
            int from = Math.max(0, at - LONGEST);
            Matcher named = NAMED.matcher(text.substring(from, at));
            if (!ending.region(at + WORD.length(), text.length()).lookingAt() || !named.find()) {
                continue;
            }
            Span span = Span.of(from + named.start(), ending.end());
            while (next < known.size() && known.get(next).span().end() <= span.start()) {
                next++;
            }
            boolean taken = next < known.size() && known.get(next).span().overlaps(span);
            String name = named.group(1);
            if (!taken && !NO_NAMES.contains(TextClues.lower(name.split("[- ]")[0]))) {
                found.add(mention(span, name, named.group(2) != null));
            }
        }
        return found;
    }

    private static Mention mention(Span span, String name, boolean county) {
        Kind kind = county ? Kind.COUNTY_MUNICIPALITY : Kind.MUNICIPALITY;
        Mention.Form form = county ? Mention.Form.COUNTY_MUNICIPALITY : Mention.Form.MUNICIPALITY;
        return new Mention(
                span, List.of(Respondent.of(MARK + name + "/" + kind.key(), name, kind)), form);
    }
}
