package no.samsvar.app.audit;

/**
 * A row of the chain.
 *
 * @param index from 0 on, without gaps
 * @param previous hash of the row before
 */
public record ChainedEvent(long index, String previous, String hash, AuditEvent event) {}
