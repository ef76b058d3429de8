package no.samsvar.app.audit;

import java.time.Instant;

/**
 * One thing that somebody saw or did.
 *
 * @param at to the microsecond
 */
public record AuditEvent(
        long id, Instant at, String actor, String action, String outcome, String subject) {
    /** As it is hashed: fields parted by a character that none of them may hold. */
    String line() {
        return String.join(
                "\u001f", Long.toString(id), at.toString(), actor, action, outcome, subject);
    }
}
