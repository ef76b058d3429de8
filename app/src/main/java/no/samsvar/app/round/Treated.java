package no.samsvar.app.round;

import java.time.LocalDate;

/**
 * That one of a body's own bodies has treated the case, as its officer has confirmed.
 *
 * @param by council, executive-board or committee
 * @param outcome key of what it came to
 */
public record Treated(String by, LocalDate on, String outcome) {}
