package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.collate.Collation.Concrete;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/** A statement cut where something concrete begins and ends. */
final class Concretes {
    /**
     * @param kind of what is concrete; null for words between
     */
    record Part(String words, @Nullable String kind) {}

    private Concretes() {}

    /** All words of the statement as they are shown; one part where it cannot be cut. */
    static List<Part> of(StatementInfo statement, Index index) {
        String text = index.text(statement.document());
        if (!statement.gaps().isEmpty() || statement.end() > text.length()) {
            return List.of(new Part(Shown.run(statement.text()), null));
        }
        List<Part> parts = new ArrayList<>();
        int at = statement.start();
        List<Concrete> concrete = new ArrayList<>(statement.concrete());
        concrete.sort(Comparator.comparingInt(Concrete::start));
        for (Concrete part : concrete) {
            if (part.start() >= at && part.end() <= statement.end()) {
                add(text, at, part.start(), null, parts);
                add(text, part.start(), part.end(), part.kind(), parts);
                at = part.end();
            }
        }
        add(text, at, statement.end(), null, parts);
        return parts;
    }

    private static void add(
            String text, int start, int end, @Nullable String kind, List<Part> parts) {
        if (start < end) {
            parts.add(new Part(Shown.run(text.substring(start, end)), kind));
        }
    }
}
