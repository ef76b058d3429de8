package no.samsvar.engine.round;

import java.util.List;

/**
 * One question of a round.
 *
 * @param id the printed number, a string
 * @param text as the booklet has it
 * @param wordings every other known wording (deck, template)
 */
public record Question(String id, String text, List<String> wordings) {
    public Question {
        wordings = List.copyOf(wordings);
        if (id.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a question needs an id and a text");
        }
    }
}
