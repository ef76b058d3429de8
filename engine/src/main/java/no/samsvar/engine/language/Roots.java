package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word has in common with other forms, derivations and compounds of it: "finansiering" with
 * "finansiere", "kystvegene" with "veger". Made for the words of one round, safe for several
 * threads.
 */
public final class Roots {
    private static final int SHORTEST_COMPOUND = 8;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_ROOT = 4;
    private static final int BEGINNING = 5;

    /** A root or a part of a word, and how much of the word it is. */
    public record Feature(String name, double share) {}

    /** Endings that make another kind of word of the same root, the longest first. */
    private static final List<String> ENDINGS =
            List.of(
                    "eringar", "eringer", "erings", "ering", "elser", "elsen", "else", "ninger",
                    "ingene", "ingen", "inger", "ingar", "inga", "ning", "ing", "heter", "heten",
                    "het", "heit", "sjon", "isk", "lige", "lege", "lig", "leg", "bar", "sam",
                    "skap", "erer", "erast", "eres", "ere", "ert", "keit", "ung", "lich", "tion",
                    "ment", "ness", "ity", "able", "ene", "ane", "ede", "et", "en", "er", "ar",
                    "es", "ast", "st", "e", "a", "t", "s");

    private final Set<String> words;
    private final Map<String, List<Feature>> known = new ConcurrentHashMap<>();

    /**
     * @param words those of the round, in lower case: what compounds may be made of
     */
    public Roots(Set<String> words) {
        this.words = words;
    }

    /**
     * The root first, then its beginning and the roots of its parts; a beginning ends in a hyphen.
     *
     * @param word in lower case
     */
    public List<Feature> of(String word, Language language) {
        return known.computeIfAbsent(language.code() + ' ' + word, k -> make(word, language));
    }

    private List<Feature> make(String word, Language language) {
        String root = root(word, language);
        List<Feature> features = new ArrayList<>();
        features.add(new Feature(root, 1));
        if (root.length() > BEGINNING) {
            features.add(new Feature(root.substring(0, BEGINNING) + "-", 0.6));
        } else if (root.length() == BEGINNING) {
            features.add(new Feature(root + "-", 0.6));
        }
        if (word.length() >= SHORTEST_COMPOUND) {
            List<String> parts = Compounds.parts(word.replace("-", ""), p -> isWord(p));
            if (parts.size() > 1) {
                for (String part : parts) {
                    String of = root(part, language);
                    if (!of.equals(root)) {
                        features.add(new Feature(of, 0.8));
                    }
                }
            }
        }
        return List.copyOf(features);
    }

    private boolean isWord(String part) {
        return part.length() > SHORTEST_PART && words.contains(part);
    }

    private static String root(String word, Language language) {
        String stem = language.common(word);
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_ROOT) {
                return single(stem.substring(0, stem.length() - ending.length()));
            }
        }
        return single(stem);
    }

    /** "Hjemm-ene" is of "hjem": a consonant is doubled before an ending. */
    private static String single(String root) {
        int last = root.length() - 1;
        boolean doubled =
                last >= SHORTEST_ROOT - 1
                        && root.charAt(last) == root.charAt(last - 1)
                        && "bdfgklmnprst".indexOf(root.charAt(last)) >= 0;
        return doubled ? root.substring(0, last) : root;
    }
}
