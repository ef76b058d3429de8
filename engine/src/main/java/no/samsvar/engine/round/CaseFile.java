package no.samsvar.engine.round;

import org.jspecify.annotations.Nullable;

/**
 * The municipality's case as one of its papers shows it. Anything may be missing.
 *
 * @param number of the case in the body's meeting: "45/25"
 * @param archive id in the archive: "25/1234-3"
 * @param body that treats or treated it, as written
 * @param date of the meeting, ISO-8601
 * @param status {@code recommended} where the paper only proposes, {@code adopted} where it shows
 *     that a body adopted it; null where it shows neither
 */
public record CaseFile(
        @Nullable String number,
        @Nullable String archive,
        @Nullable String body,
        @Nullable String date,
        @Nullable String status) {
    /** Of which nothing is known. */
    public static final CaseFile NONE = new CaseFile(null, null, null, null, null);
}
