package no.samsvar.app.audit;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A row of the chain as it is exported: a line of JSON.
 *
 * @param id of the event
 * @param at as in ISO 8601, in UTC, to the microsecond
 */
public record AuditRow(
        long index,
        String previous,
        String hash,
        long id,
        String at,
        String actor,
        String action,
        String outcome,
        String subject) {
    /** The row with its texts. */
    public static AuditRow of(ChainedEvent row) {
        AuditEvent event = row.event();
        return new AuditRow(
                row.index(),
                row.previous(),
                row.hash(),
                event.id(),
                event.at().toString(),
                event.actor(),
                event.action(),
                event.outcome(),
                event.subject());
    }

    /** Whether the hash is the one of this index, the hash before and this content. */
    boolean fits() {
        try {
            AuditEvent event =
                    new AuditEvent(id, Instant.parse(at), actor, action, outcome, subject);
            return Chain.hash(index, previous, event.line()).equals(hash);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
