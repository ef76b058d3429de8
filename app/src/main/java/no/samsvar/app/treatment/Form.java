package no.samsvar.app.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.app.round.LocalTimes;
import no.samsvar.app.submission.EngineReading.Quote;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.Treatment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a treatment, right or wrong.
 *
 * @param sure that the date is right, though the round was not published here then
 */
public record Form(String by, String name, String on, String number, String outcome, boolean sure) {
    static final Form EMPTY = new Form("", "", "", "", "", false);

    /** The kinds of bodies that can be chosen. */
    public static final List<String> KINDS =
            List.of(
                    AdoptedBy.COUNCIL.key(),
                    AdoptedBy.EXECUTIVE_BOARD.key(),
                    AdoptedBy.COMMITTEE.key());

    /** What can have come of it. */
    public static final List<String> OUTCOMES =
            List.of(Outcome.values()).stream().map(Outcome::key).toList();

    private static final int LONGEST = 120;

    /** A form that can be saved. */
    public record Values(
            String by,
            @Nullable String name,
            LocalDate on,
            @Nullable String number,
            String outcome) {}

    /**
     * What is wrong, or what to save.
     *
     * @param faults keys of texts, by the field's name
     */
    record Read(@Nullable Values values, Map<String, String> faults) {}

    static Form of(Map<String, String> given) {
        return new Form(
                text(given, "by"),
                text(given, "name"),
                text(given, "on"),
                text(given, "number"),
                text(given, "outcome"),
                given.containsKey("sure"));
    }

    static Form of(Treatment kept) {
        return new Form(
                kept.by(),
                orEmpty(kept.name()),
                kept.on().toString(),
                orEmpty(kept.number()),
                kept.outcome(),
                true);
    }

    /** As it was read; the officer confirms or corrects. */
    static Form of(Source read) {
        String name = read.body().value();
        return new Form(
                KINDS.contains(read.by()) ? read.by() : "",
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                value(read.date()),
                value(read.number()),
                value(read.outcome()),
                false);
    }

    /**
     * @param today by the clock that deadlines are told by
     * @param published the day on which the round was, or null
     */
    Read read(LocalDate today, @Nullable LocalDate published) {
        Map<String, String> faults = new TreeMap<>();
        if (!KINDS.contains(by)) {
            faults.put("by", "treatment.fault.by");
        }
        if (by.equals(AdoptedBy.COMMITTEE.key()) && name.isEmpty()) {
            faults.put("name", "treatment.fault.name");
        } else if (name.length() > LONGEST) {
            faults.put("name", "treatment.fault.long");
        }
        LocalDate day = LocalTimes.day(on);
        if (day == null) {
            faults.put("on", "treatment.fault.on");
        } else if (day.isAfter(today)) {
            faults.put("on", "treatment.fault.future");
        } else if (published != null && day.isBefore(published) && !sure) {
            faults.put("on", "treatment.fault.early");
        }
        if (!number.isEmpty() && !number.matches("(?:\\p{L}{1,6}[ -]?)?\\d{1,5}/\\d{2,5}")) {
            faults.put("number", "treatment.fault.number");
        }
        if (!OUTCOMES.contains(outcome)) {
            faults.put("outcome", "treatment.fault.outcome");
        }
        return faults.isEmpty() && day != null
                ? new Read(
                        new Values(
                                by,
                                name.isEmpty() ? null : name,
                                day,
                                number.isEmpty() ? null : number,
                                outcome),
                        faults)
                : new Read(null, faults);
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String value(@Nullable Quote quote) {
        return quote == null ? "" : quote.value();
    }
}
