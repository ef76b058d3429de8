package no.samsvar.engine.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Norwegian papers write them. A day and month without a year is no date here. */
final class Dates {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov",
                    "des");
    private static final String DAY = "(\\d{1,2})";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?=\\d)(?<![\\d./-])(?:(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)"
                            + "|"
                            + DAY
                            + "\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?![\\d/])"
                            + "|"
                            + DAY
                            + "/(\\d{1,2})[-–. ]{1,3}(\\d{4}|\\d{2})(?![\\d/])"
                            + "|"
                            + DAY
                            + "[-/](\\d{1,2})[-/](\\d{4})(?!\\d)"
                            + "|"
                            + DAY
                            + "\\.? ?(januar|februar|mars|april|mai|juni|juli|august|september|oktober"
                            + "|november|desember|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|des)\\b\\.?,? ?(\\d{4})(?!\\d))",
                    Pattern.CASE_INSENSITIVE);

    /** A date with its place in the words. */
    record Dated(String iso, int start, int end) {}

    private Dates() {}

    /** Every date that exists in the calendar, in order. */
    static List<Dated> in(CharSequence words) {
        if (!mayHold(words)) {
            return List.of();
        }
        List<Dated> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(words);
        while (matcher.find()) {
            String iso = iso(matcher);
            if (iso != null) {
                found.add(new Dated(iso, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** A date needs three digits. */
    static boolean mayHold(CharSequence words) {
        int digits = 0;
        for (int i = 0; i < words.length() && digits < 3; i++) {
            char c = words.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits == 3;
    }

    /** The first date, ISO-8601; null where there is none. */
    static @Nullable String first(CharSequence words) {
        List<Dated> dates = in(words);
        return dates.isEmpty() ? null : dates.getFirst().iso();
    }

    private static @Nullable String iso(Matcher matcher) {
        if (matcher.group("y") != null) {
            return iso(matcher.group("y"), matcher.group("m"), matcher.group("d"));
        }
        for (int group = 4; group <= matcher.groupCount(); group += 3) {
            if (matcher.group(group) != null) {
                return iso(
                        matcher.group(group + 2), matcher.group(group + 1), matcher.group(group));
            }
        }
        return null;
    }

    private static @Nullable String iso(String year, String month, String day) {
        int y = Integer.parseInt(year);
        String name = month.toLowerCase(Locale.ROOT);
        int m =
                Character.isDigit(name.charAt(0))
                        ? Integer.parseInt(name)
                        : MONTHS.indexOf(name.substring(0, 3)) + 1;
        try {
            // two digits: council papers are of this century
            return LocalDate.of(y < 100 ? 2000 + y : y, m, Integer.parseInt(day)).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
