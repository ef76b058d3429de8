package no.samsvar.engine.mandate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which desk of the round's owner would follow a demand up. What is asked of the State goes to the
 * policy voice, what is asked of unions and employers to the employers' organisation. What is asked
 * of the owner itself goes to the employers' organisation where it speaks of work, pay and hours,
 * to the policy voice where it is to be said to the State, else to the development partner. What a
 * body will do itself, and what is done, is nobody's to follow up.
 */
final class Desks {
    private static final String POLICY = Collation.DESKS.get(0);
    private static final String DEVELOPMENT = Collation.DESKS.get(1);
    private static final String EMPLOYER = Collation.DESKS.get(2);

    /** Whether a theme is the employer's, by its id. */
    private final Map<String, Boolean> work = new ConcurrentHashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    Desks(Collation collation) {
        collation.round().themes().forEach(t -> titles.put(t.id(), t.title()));
    }

    @Nullable String of(StatementInfo statement) {
        boolean asks =
                statement.roles().contains(Role.PROPOSAL.key())
                        && !Stage.DONE.key().equals(statement.stage());
        if (!asks) {
            return null;
        }
        String to = statement.addressee();
        if (to.equals(Addressee.STATE.key())) {
            return POLICY;
        }
        if (to.equals(Addressee.SOCIAL_PARTNERS.key())) {
            return EMPLOYER;
        }
        return to.equals(Addressee.KS.key()) ? ofOwner(statement) : null;
    }

    private String ofOwner(StatementInfo statement) {
        Language language = Sentence.language(statement.language());
        CueText words = CueText.of(language, statement.text());
        if (any(language.cues().employer(), words)) {
            return EMPLOYER;
        }
        if (any(language.cues().stateName(), words) || any(language.cues().policyVoice(), words)) {
            return POLICY;
        }
        boolean ofWork = !statement.themes().isEmpty() && isOfWork(statement.themes().getFirst());
        return ofWork ? EMPLOYER : DEVELOPMENT;
    }

    private boolean isOfWork(String theme) {
        return work.computeIfAbsent(
                theme,
                k -> {
                    String title = titles.getOrDefault(k, k);
                    Language language = Sentence.language(Languages.detect(title));
                    return any(language.cues().employer(), CueText.of(language, title));
                });
    }

    private static boolean any(List<Cue> cues, CueText words) {
        return cues.stream().anyMatch(c -> c.matches(words));
    }
}
