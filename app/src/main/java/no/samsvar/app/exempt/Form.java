package no.samsvar.app.exempt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.app.round.LocalTimes;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, right or wrong.
 *
 * @param chosen keys of paragraphs, statements and documents
 * @param words to be withheld wherever they stand
 */
public record Form(List<String> chosen, String words, String basis, String until) {
    static final Form EMPTY = new Form(List.of(), "", "", "");
    private static final int LONGEST_BASIS = 200;

    public Form {
        chosen = List.copyOf(chosen);
    }

    /** What is wrong: keys of texts, by the field's name. */
    Map<String, String> faults(LocalDate today) {
        Map<String, String> faults = new TreeMap<>();
        if (chosen.isEmpty() && words.isEmpty()) {
            faults.put("chosen", "exempt.fault.nothing");
        }
        if (basis.isEmpty()) {
            faults.put("basis", "exempt.fault.basis");
        } else if (basis.length() > LONGEST_BASIS) {
            faults.put("basis", "exempt.fault.long");
        }
        LocalDate day = day();
        if (day == null && !until.isEmpty()) {
            faults.put("until", "exempt.fault.day");
        } else if (day != null && day.isBefore(today)) {
            faults.put("until", "exempt.fault.past");
        }
        return faults;
    }

    /** The last day, or null. */
    @Nullable LocalDate day() {
        return LocalTimes.day(until);
    }
}
