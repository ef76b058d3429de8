package no.samsvar.app.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;

/** Day and time in a form, by the clock that people here go by. */
public final class LocalTimes {
    private LocalTimes() {}

    /**
     * @param date as a browser sends it, {@code 2027-02-26}; or as people here write it, {@code
     *     26.2.2027}
     * @param time {@code 12:00}, {@code 12.00} or empty for the end of the day
     * @return null where it is no time
     */
    static @Nullable Instant read(String date, String time) {
        LocalDate day = day(date);
        String clock = time.strip().replace('.', ':');
        try {
            LocalTime at =
                    clock.isEmpty()
                            ? LocalTime.of(23, 59)
                            : LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
            return day == null ? null : day.atTime(at).atZone(Texts.ZONE).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    public static @Nullable LocalDate day(String date) {
        String plain = date.strip();
        try {
            if (plain.matches("\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}")) {
                String[] parts = plain.split("\\.\\s?");
                return LocalDate.of(
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[0]));
            }
            return LocalDate.parse(plain);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    static String date(@Nullable Instant at) {
        return at == null ? "" : at(at).toLocalDate().toString();
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : at(at).toLocalTime().withSecond(0).withNano(0).toString();
    }

    private static ZonedDateTime at(Instant at) {
        return at.atZone(Texts.ZONE);
    }
}
