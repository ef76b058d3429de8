package no.samsvar.app.workspace;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.WordDifference;
import no.samsvar.engine.text.WordDifference.Kind;
import no.samsvar.engine.text.WordDifference.Piece;

/**
 * How one version came from another: paragraph by paragraph, and word by word where they differ.
 */
public final class Difference {
    /**
     * Products of lengths up to which words are compared; beyond, a stretch is old or new whole.
     */
    private static final long MOST = 4_000_000;

    private Difference() {}

    /** A paragraph, or several that became other ones: removed and added words among kept ones. */
    public record Part(boolean changed, List<Piece> pieces) {}

    /** Between two texts, paragraph by paragraph. */
    public static List<Part> between(String older, String newer) {
        return of(List.of(older.split("\\R+", -1)), List.of(newer.split("\\R+", -1)));
    }

    static List<Part> of(List<String> older, List<String> newer) {
        List<Part> parts = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (Piece paragraph : paragraphs(older, newer)) {
            if (paragraph.kind() == Kind.KEPT) {
                close(gone, come, parts);
                parts.add(new Part(false, List.of(paragraph)));
            } else {
                (paragraph.kind() == Kind.REMOVED ? gone : come).add(paragraph.text());
            }
        }
        close(gone, come, parts);
        return parts;
    }

    private static List<Piece> paragraphs(List<String> older, List<String> newer) {
        if ((long) older.size() * newer.size() <= MOST) {
            return WordDifference.between(older, newer);
        }
        List<Piece> all = new ArrayList<>();
        older.forEach(text -> all.add(new Piece(text, Kind.REMOVED)));
        newer.forEach(text -> all.add(new Piece(text, Kind.ADDED)));
        return all;
    }

    private static void close(List<String> gone, List<String> come, List<Part> parts) {
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        String before = String.join(" \n ", gone);
        String after = String.join(" \n ", come);
        if (before.isEmpty() || after.isEmpty()) {
            Kind kind = before.isEmpty() ? Kind.ADDED : Kind.REMOVED;
            parts.add(new Part(true, List.of(new Piece(before + after, kind))));
        } else if ((long) words(before) * words(after) <= MOST) {
            parts.add(new Part(true, WordDifference.between(before, after)));
        } else {
            parts.add(
                    new Part(
                            true,
                            List.of(
                                    new Piece(before, Kind.REMOVED),
                                    new Piece(after, Kind.ADDED))));
        }
        gone.clear();
        come.clear();
    }

    private static long words(String text) {
        return text.chars().filter(c -> c == ' ').count() + 1;
    }
}
