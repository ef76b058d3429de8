package no.samsvar.app.round;

import java.util.Locale;
import java.util.UUID;
import no.samsvar.engine.round.DocumentKind;

/**
 * A document of the round itself.
 *
 * @param name of the file, no other in the round has it
 * @param sha256 by which the file store knows it
 */
public record RoundDocument(
        UUID id, UUID round, DocumentKind kind, String name, String sha256, long size) {
    boolean isWord() {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }
}
