package no.samsvar.engine.language;

import java.util.Set;

/** What a word's letters alone tell of it. */
final class Shape {

    private static final String[] COMMON = {
        "ing", "inga", "ingen", "ingar", "inger", "ingane", "ingene", "het", "heten", "heter",
        "heit", "heita", "leik", "sjon", "sjonen", "sjonar", "sjoner", "else", "elsen", "elser",
        "isk", "iske", "lig", "lige", "leg", "lege", "ende", "ande", "skap", "skapet", "dom",
        "itet", "iteten", "ment", "arane", "erne", "ene", "ane", "bar", "bart", "som", "vis", "løs",
        "laus", "full", "fulle", "ast", "este", "ig", "ige", "et", "te", "de"
    };
    private static final String[] DEFINITE = {
        "et", "ene", "ane", "inga", "ingen", "heten", "sjonen", "elsen", "aren", "eren"
    };
    private static final String[] ADJECTIVE = {
        "elt", "alt", "ivt", "lig", "ligt", "legt", "løst", "laust", "vis", "lige", "leg", "lege",
        "isk", "iske", "ende", "ande", "ige", "bare", "somme", "ale", "elle", "ske"
    };
    private static final String[] PERSON = {
        "ist", "isten", "ant", "anten", "iker", "ikar", "ikeren", "ner", "nar", "tør", "tor", "log",
        "olog", "graf", "inne", "mann", "leder", "fører", "giver", "gjevar", "taker", "takar",
        "søker", "vokter", "kjemper", "spiller", "maker", "verter"
    };
    private static final String[] PLURAL = {"er", "ar", "ene", "ane", "or"};
    private static final String[] PARTICIPLE = {
        "ert", "erte", "dd", "dde", "lt", "gt", "kt", "nt", "pt", "va", "va", "ka", "la", "ra",
        "na", "st"
    };
    private static final String[] VERB = {"er", "ar", "te", "de", "et", "a", "es"};
    private static final String[] TITLE = {
        "minister",
        "ministeren",
        "leder",
        "lederen",
        "leiar",
        "leiaren",
        "sjef",
        "sjefen",
        "direktør",
        "direktøren",
        "ordfører",
        "ordføreren",
        "ordførar",
        "ordføraren",
        "president",
        "presidenten",
        "professor",
        "advokat",
        "advokaten",
        "representant",
        "representanten",
        "sekretær",
        "sekretæren",
        "redaktør",
        "redaktøren",
        "trener",
        "forsker",
        "talsmann",
        "talskvinne",
        "talsperson",
        "mann",
        "kone",
        "far",
        "mor",
        "fatter",
        "politiker",
        "forfattar",
        "forfatter",
        "forfatteren",
        "regissør",
        "regissøren",
        "skuespiller",
        "konge",
        "dronning",
        "prins",
        "avisen",
        "avisa",
        "byen",
        "bygda"
    };

    private Shape() {}

    static boolean isNumber(String word) {
        if (word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isYear(String word) {
        return word.length() == 4
                && isNumber(word)
                && (word.startsWith("1") || word.startsWith("20"));
    }

    /** Numbers with a point or comma inside, such as a chapter's. */
    static boolean isDecimal(String word) {
        boolean point = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.' || c == ',' || c == ':' || c == '/') {
                point = true;
            } else if (!Character.isDigit(c)) {
                return false;
            }
        }
        return point && Character.isDigit(word.charAt(0));
    }

    /** Numbers of sections: digits and points alone, at least one point inside. */
    static boolean isSection(String word) {
        boolean point = false;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            point |= c == '.';
            if (c != '.' && !Character.isDigit(c)) {
                return false;
            }
            digits = c == '.' ? 0 : digits + 1;
            if (digits > 2) {
                return false;
            }
        }
        return point;
    }

    static boolean isPerson(String word) {
        return endsWithOne(word, PERSON, 3);
    }

    static boolean isPlural(String word) {
        return endsWithOne(word, PLURAL, 2);
    }

    static boolean isParticiple(String word) {
        return endsWithOne(word, PARTICIPLE, 2);
    }

    static boolean isVerbLike(String word) {
        return endsWithOne(word, VERB, 2);
    }

    static boolean isRoman(String word) {
        if (word.isEmpty() || word.length() > 5) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ("IVX".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isCommonSuffix(String word) {
        return endsWithOne(word, COMMON, 3);
    }

    static boolean isDefinite(String word) {
        return endsWithOne(word, DEFINITE, 3);
    }

    static boolean isAdjective(String word) {
        return endsWithOne(word, ADJECTIVE, 2);
    }

    static boolean isTitle(String word, Set<String> titles) {
        return titles.contains(word) || endsWithOne(word, TITLE, 0);
    }

    private static boolean endsWithOne(String word, String[] endings, int before) {
        for (String ending : endings) {
            if (word.length() >= ending.length() + before && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
