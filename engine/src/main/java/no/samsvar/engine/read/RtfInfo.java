package no.samsvar.engine.read;

import java.util.Locale;
import no.samsvar.engine.read.RtfState.Place;
import no.samsvar.engine.text.Metadata;
import org.jspecify.annotations.Nullable;

/** What an RTF file says of itself. */
final class RtfInfo {
    private static final int LONGEST = 500;

    private final StringBuilder title = new StringBuilder();
    private String open = "";
    private @Nullable String date;
    private int year;
    private int month;
    private int day;

    void control(String word, int number) {
        switch (word) {
            case "title", "author", "operator", "subject", "creatim", "revtim", "printim" ->
                    open = word;
            case "yr" -> year = number;
            case "mo" -> month = number;
            case "dy" -> day = number;
            default -> {}
        }
    }

    void words(String words) {
        if (open.equals("title") && title.length() < LONGEST) {
            title.append(words);
        }
    }

    /** A group ended in this place. */
    void close(Place place) {
        if (place != Place.INFO) {
            return;
        }
        boolean better = open.equals("revtim") || open.equals("creatim") && date == null;
        if (better && year > 0 && month > 0 && day > 0) {
            date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        }
        open = "";
    }

    Metadata metadata() {
        String words = Words.clean(title);
        return new Metadata(words.isEmpty() ? null : words, null, date);
    }
}
