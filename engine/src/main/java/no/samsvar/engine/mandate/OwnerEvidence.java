package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.mandate.Matching.Match;
import no.samsvar.engine.mandate.Matching.Stand;

/**
 * Who stands behind what the round's owner holds. A sentence that holds two things ("…, but warns
 * against …", "… and that …") is asked for each; the evidence then says for which.
 */
final class OwnerEvidence {
    /** Near statements that are kept, the likest: they are a help to look further. */
    private static final int MOST_NEAR = 25;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?u),? (?=(?:men|aber|but) )|,? (?=(?:og at|samt at|und dass|and that) )|; ");

    private final Collation collation;
    private final Heard heard;
    private final Matching matching;
    private final List<String> speaker;

    /** Why, or what for: nobody has to give the same reason. */
    private static final Pattern REASON =
            Pattern.compile(
                    "(?u),? (?:fordi|ettersom|for å|for at|slik at|noe som|weil|damit|because|so that|in order to) .*$");

    /**
     * @param speaker words of the owner's name, in lower case
     */
    OwnerEvidence(Collation collation, Heard heard, Matching matching, List<String> speaker) {
        this.collation = collation;
        this.heard = heard;
        this.matching = matching;
        this.speaker = speaker;
    }

    OwnerPosition of(OwnerPosition position) {
        if (position.hasBeenRejected()) {
            return position;
        }
        Map<Stand, Map<String, Voice>> voices = new EnumMap<>(Stand.class);
        for (Stand stand : Stand.values()) {
            voices.put(stand, new LinkedHashMap<>());
        }
        List<Part> parts = parts(position);
        for (Part part : parts) {
            Claim claim = Claim.of(part.words(), part.claim(), heard, speaker);
            for (Match match : matching.of(claim)) {
                String statement = match.said().statement().id();
                List<Because> because = new ArrayList<>(match.because());
                if (parts.size() > 1) {
                    because.add(new Because("mandate", "of-part", Map.of("words", part.words())));
                }
                voices.getOrDefault(match.stand(), Map.of())
                        .putIfAbsent(
                                statement,
                                new Voice(statement, match.said().respondent(), because));
            }
        }
        return grouped(position, voices);
    }

    private OwnerPosition grouped(OwnerPosition position, Map<Stand, Map<String, Voice>> voices) {
        List<Voice> supports = list(voices, Stand.SUPPORTS);
        List<Voice> further = list(voices, Stand.FURTHER);
        List<Voice> against = list(voices, Stand.AGAINST);
        Set<String> said = new HashSet<>();
        Set<String> spoke = new LinkedHashSet<>();
        for (List<Voice> group : List.of(supports, further, against)) {
            for (Voice voice : group) {
                said.add(voice.statement());
                spoke.add(voice.respondent());
            }
        }
        List<Voice> near =
                list(voices, Stand.NEAR).stream()
                        .filter(v -> !said.contains(v.statement()))
                        .limit(MOST_NEAR)
                        .toList();
        List<String> silent =
                collation.respondents().stream()
                        .filter(r -> r.answered() && !spoke.contains(r.id()))
                        .map(RespondentInfo::id)
                        .toList();
        return position.with(supports, further, against, near, silent);
    }

    private static List<Voice> list(Map<Stand, Map<String, Voice>> voices, Stand stand) {
        Collection<Voice> all = voices.getOrDefault(stand, Map.of()).values();
        return List.copyOf(all);
    }

    /**
     * One thing that a sentence holds.
     *
     * @param words as they stand in the sentence
     * @param claim what is asked of it, without its reasons
     */
    private record Part(String words, Sentence claim) {}

    private List<Part> parts(OwnerPosition position) {
        String text = position.text();
        if (position.before() != null) {
            return List.of(part(position.before().text() + " " + text, position));
        }
        List<Part> parts = new ArrayList<>();
        for (String words : PARTS.split(text)) {
            parts.add(part(words, position));
        }
        boolean each = parts.stream().allMatch(p -> p.claim().isTelling(speaker));
        return each ? parts : List.of(part(text, position));
    }

    private Part part(String words, OwnerPosition position) {
        Sentence whole = Sentence.of(words, position.language());
        Sentence bare =
                Sentence.of(REASON.matcher(whole.text()).replaceFirst(""), position.language());
        return new Part(words, bare.isTelling(speaker) ? bare : whole);
    }
}
