package no.samsvar.engine.place;

import no.samsvar.engine.segment.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement under its question.
 *
 * @param question its id, or null for a statement that answers none
 * @param confidence 0 to 1
 * @param code why
 */
public record Placement(
        Statement statement, @Nullable String question, double confidence, String code) {}
