package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.language.Speaker;
import no.samsvar.engine.mandate.Matching.Match;
import no.samsvar.engine.mandate.Support.Voice;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.text.Partial;

/**
 * Answers for a result which of its statements speak for a claim, beyond it or against it.
 * Immutable once made, safe to share between threads.
 */
public final class Mandating {
    private final Collation collation;
    private final Heard heard;
    private final Matching matching;

    /** Reads all statements of a result once. */
    public Mandating(Collation collation) {
        this.collation = collation;
        this.heard = new Heard(collation);
        this.matching = new Matching(heard);
    }

    /**
     * What the round's owner holds, found in its booklet, before anybody is known to stand behind
     * it.
     *
     * @param decisions what people settled on positions; those that are not on the owner's are
     *     passed over
     * @return in the order of the booklet; with a problem for each decision that cannot be applied
     */
    public static Partial<List<OwnerPosition>> positions(
            Draft draft, List<Settled.OnPosition> decisions) {
        return OwnPositions.of(draft, decisions);
    }

    /**
     * The result with who stands behind what its owner holds, and with who would follow up what was
     * asked.
     *
     * @param positions as {@link #positions} found them
     */
    public Collation with(List<OwnerPosition> positions) {
        String owner = collation.round().owner();
        List<String> speaker = owner == null ? List.of() : Speaker.of(owner).words();
        OwnerEvidence evidence = new OwnerEvidence(collation, heard, matching, speaker);
        Desks desks = new Desks(collation);
        return collation.with(
                collation.statements().parallelStream().map(s -> s.at(desks.of(s))).toList(),
                positions.parallelStream().map(evidence::of).toList());
    }

    /**
     * @param claim a sentence in any language that the engine knows
     * @return the likest statements first, of those as like each other the order of the result
     */
    public Support support(String claim) {
        Sentence sentence = Sentence.of(claim);
        String owner = collation.round().owner();
        List<String> speaker = owner == null ? List.of() : Speaker.of(owner).words();
        return support(claim, Claim.of(claim, sentence, heard, speaker));
    }

    private Support support(String text, Claim claim) {
        List<Voice> supports = new ArrayList<>();
        List<Voice> further = new ArrayList<>();
        List<Voice> against = new ArrayList<>();
        List<Voice> near = new ArrayList<>();
        for (Match match : matching.of(claim)) {
            Voice voice =
                    new Voice(
                            match.said().statement(),
                            match.said().respondent(),
                            match.likeness(),
                            match.because());
            switch (match.stand()) {
                case SUPPORTS -> supports.add(voice);
                case FURTHER -> further.add(voice);
                case AGAINST -> against.add(voice);
                case NEAR -> near.add(voice);
            }
        }
        Set<String> spoke = new LinkedHashSet<>(Support.respondents(supports));
        spoke.addAll(Support.respondents(further));
        spoke.addAll(Support.respondents(against));
        List<String> silent = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (RespondentInfo respondent : collation.respondents()) {
            if (!respondent.answered()) {
                unanswered.add(respondent.id());
            } else if (!spoke.contains(respondent.id())) {
                silent.add(respondent.id());
            }
        }
        return new Support(text, supports, further, against, near, silent, unanswered);
    }
}
