package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.recognise.Recognition;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a case paper template asks to be filled in, and what is to stand there for one body.
 *
 * @param name of the body without its noun: "Storvatn"
 * @param county whether it is a county municipality
 * @param region name of the region that serves it, or null
 * @param chosen of alternatives that the template offers, those that a person chose
 */
record Blanks(String name, boolean county, @Nullable String region, List<String> chosen) {
    private static final Pattern NAMELESS =
            Pattern.compile(
                    "(?iu)x{2,}|nn|_+|…|(?:kommunens |namn på |navn på )?(?:kommune|fylke)?(?:ns)?(?:namn|navn)?(?:et)?|kommune|kommunen");

    /** The noun behind a name, with the alternatives that a template leaves open. */
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?iu)^[\\s\\u00A0]+(fylkeskommune|kommune)(?:\\s?/\\s?(?:fylkeskommune|kommune))?(?=s?(?:\\P{L}|$))");

    private static final Pattern NOUNS =
            Pattern.compile("(?iu)(fylkes)?kommune(n?)\\s*/\\s*(?:fylkes)?kommune(n?)");
    private static final Pattern REGION =
            Pattern.compile("(?iu)(?:ks[- ]?)?region(?:en|ens|snamn|snavn)?");

    Blanks {
        chosen = List.copyOf(chosen);
    }

    /** For a body as the register calls it. */
    static Blanks of(String name, String kind, @Nullable String region, List<String> chosen) {
        return new Blanks(
                name.replaceAll("(?iu) (?:fylkes)?kommune$", ""),
                kind.equals("county-municipality"),
                region,
                chosen);
    }

    /**
     * One place.
     *
     * @param text what is to stand there
     * @param left whether a person has still to fill it in, or to choose
     */
    record Fill(Span span, String text, boolean left) {}

    /** All places of a paragraph, in order. */
    List<Fill> in(String paragraph) {
        List<Fill> fills = new ArrayList<>();
        Recognition.placeholders(paragraph).stream()
                .sorted(Comparator.comparingInt(Span::start))
                .forEach(span -> fills.add(fill(paragraph, span)));
        return fills;
    }

    private Fill fill(String paragraph, Span span) {
        String whole = span.in(paragraph);
        String inside = whole.replaceAll("^\\[\\s*|\\s*]$", "");
        if (NAMELESS.matcher(inside).matches()) {
            return name(paragraph, span, inside);
        }
        Matcher nouns = NOUNS.matcher(inside);
        if (nouns.matches()) {
            return new Fill(span, noun() + nouns.group(2), false);
        }
        if (REGION.matcher(inside).matches()) {
            return region == null
                    ? new Fill(span, whole, true)
                    : new Fill(span, withoutWordsBefore(paragraph, span, region), false);
        }
        return inside.contains("/") ? choice(span, inside) : new Fill(span, whole, true);
    }

    /** Alone, a blank of only crosses may stand for anything; before the noun it is the name. */
    private Fill name(String paragraph, Span span, String inside) {
        Matcher noun = NOUN.matcher(paragraph.substring(span.end()));
        if (noun.find()) {
            return new Fill(
                    Span.of(span.start(), span.end() + noun.end()), name + " " + noun(), false);
        }
        boolean telling = inside.toLowerCase(Locale.ROOT).contains("kommun");
        return new Fill(span, telling ? name + " " + noun() : span.in(paragraph), !telling);
    }

    private Fill choice(Span span, String inside) {
        List<String> open = alternatives(inside);
        for (String one : open) {
            if (open.size() == 1 || chosen.contains(one)) {
                return new Fill(span, one, false);
            }
        }
        return new Fill(span, "[" + String.join("/", open) + "]", true);
    }

    /** Those that can be meant: what begins with "fylke" is said of counties alone. */
    private List<String> alternatives(String inside) {
        List<String> all = List.of(inside.strip().split("\\s*/\\s*"));
        List<String> mine =
                all.stream()
                        .filter(a -> a.toLowerCase(Locale.ROOT).startsWith("fylke") == county)
                        .toList();
        return mine.isEmpty() ? all : mine;
    }

    /** "KS [region]" for the region "KS Agder" is "KS Agder". */
    private static String withoutWordsBefore(String paragraph, Span span, String region) {
        String before = paragraph.substring(0, span.start()).stripTrailing();
        String[] words = region.split(" ");
        for (int n = words.length - 1; n > 0; n--) {
            String start = String.join(" ", List.of(words).subList(0, n));
            boolean whole =
                    before.length() == start.length()
                            || before.length() > start.length()
                                    && !Character.isLetterOrDigit(
                                            before.charAt(before.length() - start.length() - 1));
            if (whole
                    && before.regionMatches(
                            true, before.length() - start.length(), start, 0, start.length())) {
                return region.substring(start.length() + 1);
            }
        }
        return region;
    }

    private String noun() {
        return county ? "fylkeskommune" : "kommune";
    }
}
