package no.samsvar.engine.round;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words beside a name that say which body is meant: "kommune", "bystyret i", "fylkesting". */
final class Designator {
    private static final Set<String> MUNICIPALITY =
            Set.of(
                    "kommune",
                    "kommunestyre",
                    "kommunedirektor",
                    "kommuneadministrasjon",
                    "bystyre",
                    "byrad",
                    "herad",
                    "heradsstyre",
                    "formannskap",
                    "radmann",
                    "ordforer",
                    "ordforar",
                    // Sámi, Kven, Finnish and English
                    "suohkan",
                    "suohkana",
                    "suohkanstivra",
                    "gielda",
                    "gieldda",
                    "gielddastivra",
                    "giellda",
                    "tjielte",
                    "kommuuni",
                    "komuuni",
                    "kunta",
                    "municipality");
    private static final Set<String> COUNTY =
            Set.of(
                    "fylkeskommune",
                    "fylkesting",
                    "fylkesutvalg",
                    "fylkesutval",
                    "fylkesrad",
                    "fylkesradmann",
                    "fylkesordforer",
                    "fylkesordforar",
                    "fylkeskommunedirektor",
                    "fylkesdirektor",
                    "fylkasuohkan",
                    "fylkkasuohkan",
                    "fylkkagielda",
                    "fylkkadiggi",
                    "fylhkentjielte",
                    "fylkinkomuuni",
                    "fylkinkommuuni");
    private static final String[] ENDINGS = {
        "", "s", "t", "ts", "n", "ns", "et", "ets", "en", "ens", "a"
    };
    private static final Set<String> PREPOSITIONS = Set.of("i", "for", "pa", "ved");

    private Designator() {}

    /** The form that a folded word gives to the name beside it; null where it gives none. */
    static Mention.@Nullable Form form(String word) {
        if (hasStem(word, MUNICIPALITY)) {
            return Mention.Form.MUNICIPALITY;
        }
        return hasStem(word, COUNTY) ? Mention.Form.COUNTY_MUNICIPALITY : null;
    }

    /** Whether the folded word stands between a body and its place: "bystyret i X". */
    static boolean joins(String word) {
        return PREPOSITIONS.contains(word);
    }

    private static boolean hasStem(String word, Set<String> stems) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)
                    && stems.contains(word.substring(0, word.length() - ending.length()))) {
                return true;
            }
        }
        return false;
    }
}
