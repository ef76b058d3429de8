package no.samsvar.engine.theme;

import java.util.List;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.segment.Statement;

/**
 * Which way a statement points: negations, "imot" and "mindre" each turn it. Statements that point
 * apart are never put in one position, however alike their words.
 */
final class Direction {
    private Direction() {}

    /** 1 or -1. */
    static int of(Statement statement) {
        String code = statement.language();
        Language language = code.equals("other") ? Languages.norwegian() : Languages.of(code);
        Cues cues = language.cues();
        CueText words = CueText.of(language, statement.text());
        int sign = 1;
        for (List<Cue> turning : List.of(cues.negation(), cues.oppose(), cues.less())) {
            if (turning.stream().anyMatch(c -> c.matches(words))) {
                sign = -sign;
            }
        }
        return sign;
    }
}
