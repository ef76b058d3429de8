package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.language.Directions.Directed;
import no.samsvar.engine.language.Roots;
import no.samsvar.engine.mandate.Claim.Part;
import no.samsvar.engine.mandate.Common.Amount;
import no.samsvar.engine.mandate.Force.Actor;
import no.samsvar.engine.mandate.Heard.Places;
import no.samsvar.engine.mandate.Heard.Said;

/**
 * How statements stand to a claim. What a statement has of the claim's words, weighed by how rare
 * they are in the round, says whether it speaks of the same; the directions of those words, whether
 * it agrees; who is called upon and how strongly, whether it is the same that is asked.
 */
final class Matching {
    /** Share of what is common that may point apart. */
    private static final double MOST_APART = 0.2;

    /** Share that points apart from which a statement is against. */
    private static final double AGAINST = 0.5;

    /** Share of a statement that must be of the claim's thing to be about it and nothing else. */
    private static final double MOSTLY = 0.65;

    /** Where a statement stands. */
    enum Stand {
        SUPPORTS,
        FURTHER,
        AGAINST,
        NEAR
    }

    record Match(Said said, Stand stand, double likeness, List<Because> because) {}

    private final Heard heard;

    Matching(Heard heard) {
        this.heard = heard;
    }

    List<Match> of(Claim claim) {
        Map<Integer, Hits> hits = new TreeMap<>();
        int size = claim.words().size();
        for (int w = 0; w < size; w++) {
            for (Roots.Feature feature : claim.words().get(w).features()) {
                Places places = heard.places(feature.name());
                for (int p = 0; p < places.size(); p++) {
                    hits.computeIfAbsent(places.statement(p), k -> new Hits(size))
                            .add(
                                    w,
                                    feature.share() * places.share(p),
                                    places.sign(p),
                                    places.own(p));
                }
            }
        }
        List<Match> matches = new ArrayList<>();
        hits.forEach((statement, of) -> {
            Said said = heard.said(statement);
            Common common = Common.of(claim, of);
            if (common.isNear()) {
                matches.add(match(claim, said, common));
            }
        });
        matches.sort((a, b) -> Double.compare(b.likeness(), a.likeness()));
        return matches;
    }

    private Match match(Claim claim, Said said, Common common) {
        Force force = Force.of(said.sentence());
        boolean against = common.apart() >= AGAINST;
        List<Because> but = new ArrayList<>();
        if (!common.isSame()) {
            but.add(reason("part", "words", String.join(", ", common.missing())));
        } else if (isOfOtherThings(claim, said, common)) {
            but.add(reason("other-thing"));
        }
        but.addAll(manner(claim, said, force));
        if (common.apart() > MOST_APART && !against || common.amount() == Amount.BOTH_WAYS) {
            but.add(reason("both-ways"));
        }
        boolean less = common.amount() == Amount.LESS || claim.force().wholly() && !force.wholly();
        if (!against && less) {
            but.add(reason("less"));
        }
        List<Because> further =
                against || !but.isEmpty() ? List.of() : further(claim, force, common);
        Stand stand =
                !but.isEmpty()
                        ? Stand.NEAR
                        : against
                                ? Stand.AGAINST
                                : further.isEmpty() ? Stand.SUPPORTS : Stand.FURTHER;
        return new Match(said, stand, common.cover(), but.isEmpty() ? further : but);
    }

    /**
     * Whether what the statement says of the thing is something else: the claim tells more or less
     * of it, or names nothing but it, and the statement is mostly of other things.
     */
    private boolean isOfOtherThings(Claim claim, Said said, Common common) {
        boolean bare = claim.words().stream().filter(Part::isThing).count() == 1;
        boolean measured = said.sentence().words().stream().anyMatch(w -> Math.abs(w.sign()) > 1);
        double least =
                switch (common.amount()) {
                    case UNSAID -> measured ? 0 : MOSTLY;
                    case NONE -> bare ? MOSTLY : 0;
                    case SAME, LESS, MORE, OTHER_WAY, BOTH_WAYS -> 0;
                };
        if (least == 0) {
            return false;
        }
        Set<String> features = new HashSet<>();
        claim.words().forEach(w -> w.features().forEach(f -> features.add(f.name())));
        double of = 0;
        double all = 0;
        for (Directed word : said.sentence().words()) {
            if (Claim.isMunicipality(word.word(), said.sentence().language())
                    || claim.together().isNamedBy(word.word(), said.sentence().language())) {
                continue;
            }
            List<Roots.Feature> own = heard.features(word, said.sentence().language());
            double rarity = heard.rarity(own.getFirst().name());
            all += rarity;
            of += own.stream().anyMatch(f -> features.contains(f.name())) ? rarity : 0;
        }
        return of < least * all;
    }

    /** What makes it something else than the claim, however like the words are. */
    private List<Because> manner(Claim claim, Said said, Force force) {
        List<Because> but = new ArrayList<>();
        if (force.asks()) {
            but.add(reason("question"));
        }
        if (force.reports()) {
            but.add(reason("reports"));
        }
        Set<Actor> actors = claim.force().calledUpon();
        Set<Actor> others = force.calledUpon().isEmpty() ? force.named() : force.calledUpon();
        Sentence sentence = said.sentence();
        Doing doing = Doing.of(sentence);
        boolean turned =
                doing.turns(claim.doing(), sentence, claim.sentence(), heard)
                        || doing.isOthersThan(claim.doing(), sentence, claim.sentence(), heard);
        boolean apart =
                !actors.isEmpty() && !others.isEmpty() && Collections.disjoint(actors, others);
        if (turned || apart) {
            but.add(reason("other-actor"));
        }
        boolean asksNothing = force.strength() == 0 && !said.statement().role().equals("proposal");
        if (claim.force().strength() > 0 && asksNothing) {
            but.add(reason("tells"));
        }
        if (!Together.of(said.sentence()).fits(claim.together())) {
            but.add(reason("other-participants"));
        }
        if (force.considers() && !claim.force().considers()) {
            but.add(reason("considers"));
        }
        return but;
    }

    /** In what a statement that says the same goes further. */
    private static List<Because> further(Claim claim, Force force, Common common) {
        List<Because> further = new ArrayList<>();
        if (claim.force().strength() == Force.SHOULD && force.strength() == Force.MUST) {
            further.add(reason("stronger"));
        }
        if (force.wholly() && !claim.force().wholly()) {
            further.add(reason("wholly"));
        }
        if (common.amount() == Amount.MORE) {
            further.add(reason("more"));
        }
        return further;
    }

    private static Because reason(String code) {
        return new Because("mandate", code, Map.of());
    }

    private static Because reason(String code, String key, String value) {
        return new Because("mandate", code, Map.of(key, value));
    }
}
