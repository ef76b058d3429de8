package no.samsvar.engine.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** ISO-8601 as people and programs write it: a date, or a date and time with or without a zone. */
final class Times {
    private Times() {}

    static Instant parse(String at) throws DecisionLine.Unreadable {
        try {
            if (!at.contains("T")) {
                return LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            boolean zoned = at.matches(".*T.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
            return zoned
                    ? OffsetDateTime.parse(at).toInstant()
                    : LocalDateTime.parse(at).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new DecisionLine.Unreadable("not-a-time", "found", at);
        }
    }
}
