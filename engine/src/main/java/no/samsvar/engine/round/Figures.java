package no.samsvar.engine.round;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.text.Partial;
import org.jspecify.annotations.Nullable;

/**
 * Figures about those invited, by which counts are grouped and weighed. Immutable.
 *
 * @param source where they are from, in the words of the file that they stood in, or null
 * @param of the figures of a body by the respondent's id; bodies of which none are known are not in
 *     it
 */
public record Figures(@Nullable String source, SortedMap<String, Figure> of) {
    /** No figures at all. */
    public static final Figures NONE = new Figures(null, new TreeMap<>(Map.of()));

    public Figures {
        of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
    }

    /**
     * What is known of one body; at least one of them.
     *
     * @param inhabitants more than 0, or null
     * @param sizeClass the key of a {@link SizeClass}, or a class of the file's own, or null
     * @param centrality Statistics Norway's class, {@code 1} (most central) to {@code 6}, or null
     * @param kostra the number of the KOSTRA group in two digits ({@code 07}), or the file's own
     *     word for it, or null
     */
    public record Figure(
            @Nullable Integer inhabitants,
            @Nullable String sizeClass,
            @Nullable String centrality,
            @Nullable String kostra) {
        public Figure {
            if (inhabitants == null && sizeClass == null && centrality == null && kostra == null) {
                throw new IllegalArgumentException("a figure of nothing");
            }
            if (inhabitants != null && inhabitants <= 0) {
                throw new IllegalArgumentException("inhabitants " + inhabitants);
            }
        }
    }

    /**
     * Reads a table of figures. What is wrong with it is told and left out; the rest is used.
     *
     * @param csv a header and a row for each body; see the README for the columns
     * @param file the path to name in problems
     * @param invited whose figures are wanted; rows of other bodies that are known are passed over
     */
    public static Partial<Figures> parse(byte[] csv, String file, Register invited) {
        return FiguresCsv.read(csv, file, invited);
    }

    public boolean isEmpty() {
        return of.isEmpty();
    }
}
