package no.samsvar.app.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that is invited, and how far it has come.
 *
 * @param number official number, or null
 * @param county its number, or null
 * @param region id of the region that serves it, or null
 * @param mailbox where its receipts go, or null
 * @param plannedBody which of its bodies is to treat the case, or null
 * @param lateUntil until when it may answer by agreement, or null
 * @param lateAgreed who agreed, or null
 * @param deadline that holds for it, or null
 * @param submission id of what it has sent in and not withdrawn, or null
 * @param version of that; 0 where it has sent nothing
 * @param sentAt when it sent that in, or null
 * @param late whether that was after the deadline
 * @param drafting whether it has papers that it has not sent in
 * @param treated the latest treatment that is recorded, or null
 */
public record InvitedBody(
        String id,
        String name,
        String kind,
        @Nullable String number,
        @Nullable String county,
        @Nullable String region,
        @Nullable String mailbox,
        @Nullable String plannedBody,
        @Nullable LocalDate plannedOn,
        @Nullable Instant lateUntil,
        @Nullable String lateAgreed,
        @Nullable Instant deadline,
        @Nullable UUID submission,
        int version,
        @Nullable Instant sentAt,
        boolean late,
        boolean drafting,
        @Nullable Treated treated) {
    /** How far it has come. */
    public BodyStatus status() {
        if (sentAt != null) {
            boolean agreed = late && lateUntil != null && sentAt.isBefore(lateUntil);
            return agreed
                    ? BodyStatus.SENT_BY_AGREEMENT
                    : late
                            ? BodyStatus.SENT_LATE
                            : version > 1 ? BodyStatus.REPLACED : BodyStatus.SENT;
        }
        return lateUntil != null
                ? BodyStatus.AGREED
                : drafting ? BodyStatus.DRAFT : BodyStatus.NOT_STARTED;
    }

    /** Whether it has sent nothing and may no longer, at that time. */
    public boolean overdue(Instant now) {
        Instant last = lateUntil != null ? lateUntil : deadline;
        return sentAt == null && last != null && !now.isBefore(last);
    }

    /** The name for a small tile. */
    public String shortName() {
        return name.replaceAll(" (fylkeskommune|kommune)$", "");
    }
}
