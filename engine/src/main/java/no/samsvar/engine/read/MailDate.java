package no.samsvar.engine.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date of an e-mail as ISO-8601 with its offset. */
final class MailDate {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d{4})\\s+(\\d{1,2}):(\\d{2})"
                            + "(?::(\\d{2}))?\\s*([+-]\\d{4})?");

    private MailDate() {}

    /**
     * @param field as RFC 5322 has it; another zone than a numbered one is read as UTC
     * @return null where it is no date
     */
    static @Nullable String iso(@Nullable String field) {
        Matcher found = DATE.matcher(field == null ? "" : field);
        if (!found.find()) {
            return null;
        }
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            LocalDateTime at =
                    LocalDateTime.of(
                            number(found, 3),
                            month,
                            number(found, 1),
                            number(found, 4),
                            number(found, 5),
                            found.group(6) == null ? 0 : number(found, 6));
            String zone = found.group(7);
            ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(offset));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
