package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;
import org.jspecify.annotations.Nullable;

/** Role, addressee and stage of one statement, by a weighted vote of cues in its language. */
final class Labels {
    private static final double CUE = 1;
    private static final double OPENING_CUE = 1.4;

    /** A heading that asks or tells what has been done makes what stands under it background. */
    private static final Pattern TELLS_WHAT_WAS_DONE =
            Pattern.compile(
                    "(?iu).*\\b(?:gjort|status|bakgrunn|historikk|dagens situasjon|nåsituasjon|noverande|utført|vedtak|møte(?:sak)?)\\b.*|.*møte sak .*");

    private Labels() {}

    static Coded of(Voiced voiced) {
        Statement statement = voiced.placement().statement();
        String code = statement.language();
        Language language = code.equals("other") ? Languages.norwegian() : Languages.of(code);
        Cues cues = language.cues();
        CueText words = CueText.of(language, statement.text());
        List<Because> because = new ArrayList<>();
        because.add(
                new Because(
                        "place",
                        voiced.placement().code(),
                        voiced.placement().question() == null
                                ? Map.of()
                                : Map.of("question", voiced.placement().question())));

        Map<Role, Double> roles = roles(statement, cues, words, because);
        Role role = best(roles, Role.PROPOSAL);
        Set<Role> all = EnumSet.of(role);
        double top = roles.getOrDefault(role, 0.0);
        roles.forEach((r, w) -> {
            if (w >= 1.5 && w >= top * 0.75) {
                all.add(r);
            }
        });
        Map<Addressee, Double> addressees = addressees(statement, language, cues, words);
        Addressee addressee = best(addressees, Addressee.OWN);
        because.add(new Because("addressee", addressee.key(), Map.of()));
        Stage stage = stage(cues, words);
        TreeMap<String, Double> confidence = new TreeMap<>();
        confidence.put("question", voiced.placement().confidence());
        confidence.put("role", share(roles, role));
        confidence.put("addressee", share(addressees, addressee));
        return new Coded(
                voiced,
                role,
                all,
                addressee,
                stage,
                Concretes.in(statement),
                List.of(),
                confidence,
                because);
    }

    private static Map<Role, Double> roles(
            Statement statement, Cues cues, CueText words, List<Because> because) {
        Map<Role, Double> votes = new EnumMap<>(Role.class);
        vote(votes, Role.PROPOSAL, cues.proposal(), words, because);
        vote(votes, Role.REASON, cues.reason(), words, because);
        vote(votes, Role.BACKGROUND, cues.background(), words, because);
        Block block = statement.source().blocks().get(statement.block());
        boolean item = block.is(Block.Kind.ITEM);
        boolean first = statement.span().start() <= block.body() + 1;
        if (item && first) {
            votes.merge(Role.PROPOSAL, words.hasFiniteVerb() ? 0.4 : 1.2, Double::sum);
        } else if (!item) {
            votes.merge(Role.BACKGROUND, 0.6, Double::sum);
        } else {
            votes.merge(Role.REASON, 0.4, Double::sum);
        }
        if (statement.quotation()) {
            votes.merge(Role.BACKGROUND, 2.5, Double::sum);
        }
        // under "Vedtak" in the minutes stands what is to be added, not what was done
        boolean added = statement.underCode().endsWith("by-resolution");
        for (Span part : added ? List.<Span>of() : statement.path()) {
            if (TELLS_WHAT_WAS_DONE.matcher(statement.pathText(part)).matches()) {
                votes.merge(Role.BACKGROUND, 2.5, Double::sum);
                because.add(
                        new Because(
                                "role",
                                "under-heading",
                                Map.of("heading", statement.pathText(part))));
                break;
            }
        }
        if (statement.text().endsWith(":")) {
            votes.merge(Role.BACKGROUND, 1.5, Double::sum);
        }
        return votes;
    }

    private static void vote(
            Map<Role, Double> votes,
            Role role,
            List<Cue> cues,
            CueText words,
            List<Because> because) {
        for (Cue cue : cues) {
            if (cue.matches(words)) {
                boolean opening = cue.place() == Cue.Place.START_OF_STATEMENT;
                votes.merge(role, opening ? OPENING_CUE : CUE, Double::sum);
                because.add(new Because("role", cue.code(), Map.of()));
            }
        }
    }

    private static Map<Addressee, Double> addressees(
            Statement statement, Language language, Cues cues, CueText words) {
        Map<Addressee, Double> votes = new EnumMap<>(Addressee.class);
        votes.put(Addressee.OWN, 0.9);
        count(votes, Addressee.OWN, cues.own(), words, 1);
        count(votes, Addressee.REGION, cues.region(), words, 1.2);
        count(votes, Addressee.KS, cues.ks(), words, 1.2);
        count(votes, Addressee.STATE, cues.state(), words, 1.2);
        count(votes, Addressee.COUNTY_MUNICIPALITY, cues.countyMunicipality(), words, 0.8);
        count(votes, Addressee.SOCIAL_PARTNERS, cues.socialPartners(), words, 0.6);
        count(votes, Addressee.VOLUNTEERS, cues.volunteers(), words, 0.3);
        count(votes, Addressee.OTHERS, cues.others(), words, 0.3);
        for (Span part : statement.path()) {
            CueText above = CueText.of(language, statement.pathText(part));
            count(votes, Addressee.REGION, cues.region(), above, 1.2);
            count(votes, Addressee.KS, cues.ks(), above, 1);
            count(votes, Addressee.STATE, cues.state(), above, 1);
        }
        return votes;
    }

    private static void count(
            Map<Addressee, Double> votes,
            Addressee who,
            List<Cue> cues,
            CueText words,
            double weight) {
        for (Cue cue : cues) {
            if (cue.matches(words)) {
                votes.merge(who, weight, Double::sum);
            }
        }
    }

    /** The first that is told: what has been done is said before what is wished for. */
    private static @Nullable Stage stage(Cues cues, CueText words) {
        if (any(cues.underWay(), words)) {
            return Stage.UNDER_WAY;
        }
        if (any(cues.planned(), words)) {
            return Stage.PLANNED;
        }
        if (any(cues.wanted(), words)) {
            return Stage.WANTED;
        }
        return any(cues.done(), words) ? Stage.DONE : null;
    }

    private static boolean any(List<Cue> cues, CueText words) {
        return cues.stream().anyMatch(c -> c.matches(words));
    }

    private static <E extends Enum<E>> E best(Map<E, Double> votes, E otherwise) {
        E best = otherwise;
        for (Map.Entry<E, Double> entry : votes.entrySet()) {
            if (entry.getValue() > votes.getOrDefault(best, 0.0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static <E extends Enum<E>> double share(Map<E, Double> votes, E chosen) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        double part = all == 0 ? 0.34 : votes.getOrDefault(chosen, 0.0) / all;
        return Math.round(part * 100) / 100.0;
    }
}
