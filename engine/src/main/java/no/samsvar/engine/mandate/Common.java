package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.mandate.Claim.Part;

/**
 * What a statement has in common with a claim.
 *
 * @param cover share of the claim that it speaks of
 * @param apart share of that which points the other way
 * @param things how many words of it name something
 * @param missing words of the claim that it lacks
 * @param main whether it has the thing that the claim is most of
 * @param whole whether it has every word that the claim cannot do without
 * @param amount how it says more or less of a thing
 */
record Common(
        double cover,
        double apart,
        int things,
        List<String> missing,
        boolean main,
        boolean whole,
        Amount amount) {
    /** Share of a claim that a statement must speak of to say the same. */
    private static final double SAME = 0.6;

    /** Share from which it is near. */
    private static final double NEAR = 0.4;

    /** Likeness of two words from which one stands for the other. */
    private static final double WORD = 0.6;

    /** Weight of a word that a claim cannot do without. */
    private static final double HEAVY = 0.2;

    /** How the statement says that there is to be more or less of it, beside the claim. */
    enum Amount {
        /** The claim says neither. */
        NONE,
        /** The claim says one, the statement nothing of the kind. */
        UNSAID,
        SAME,
        /** "Not more" where the claim says "less", "keep" where it says "more". */
        LESS,
        /** "Less" where the claim says "not more", "end" where it says "less". */
        MORE,
        /** "More" where the claim says "less". */
        OTHER_WAY,
        BOTH_WAYS
    }

    static Common of(Claim claim, Hits hits) {
        double cover = 0;
        double together = 0;
        double apart = 0;
        int things = 0;
        boolean whole = true;
        boolean main = false;
        double heaviest = 0;
        Amount amount = Amount.NONE;
        List<String> missing = new ArrayList<>();
        for (int w = 0; w < claim.words().size(); w++) {
            Part word = claim.words().get(w);
            double common = word.weight() * hits.likeness(w);
            cover += common;
            boolean has = hits.likeness(w) >= WORD;
            if (word.isThing()) {
                things += has ? 1 : 0;
                if (word.weight() > heaviest) {
                    heaviest = word.weight();
                    main = has;
                }
                whole &= has || word.weight() < HEAVY && !word.essential();
                if (!has) {
                    missing.add(word.word());
                }
            } else if (!word.carries() && (amount == Amount.NONE || amount == Amount.UNSAID)) {
                amount = amount(word, hits, w);
            }
            if (hits.sign(w) == word.sign()) {
                together += common;
            } else if (hits.sign(w) != 0) {
                apart += common;
            }
        }
        double both = together + apart;
        double share = both == 0 ? 0 : apart / both;
        boolean turns = amount == Amount.OTHER_WAY;
        if (turns != share >= 0.5 && amount != Amount.NONE && amount != Amount.UNSAID) {
            amount = Amount.BOTH_WAYS;
        }
        return new Common(cover, share, things, missing, main, whole, amount);
    }

    private static Amount amount(Part word, Hits hits, int w) {
        if (hits.likeness(w) == 0) {
            return Amount.UNSAID;
        }
        if (hits.sign(w) == 0) {
            return Amount.BOTH_WAYS;
        }
        if (hits.sign(w) != word.sign()) {
            return Amount.OTHER_WAY;
        }
        boolean more = word.word().equals("+more");
        if (hits.likeness(w) <= Heard.LIKE) {
            boolean goesOn = word.sign() > 0;
            return more ? (goesOn ? Amount.LESS : Amount.MORE) : goesOn ? Amount.SAME : Amount.LESS;
        }
        boolean turned = word.sign() != word.own();
        boolean isTurned = hits.sign(w) != hits.own(w);
        // not to end a thing is to keep it, but not to have more of it is not to have less
        if (turned == isTurned || !more) {
            return Amount.SAME;
        }
        return isTurned ? Amount.LESS : Amount.MORE;
    }

    boolean isNear() {
        return things > 0 && (cover >= NEAR || main && cover >= HEAVY);
    }

    boolean isSame() {
        return whole && cover >= SAME;
    }
}
