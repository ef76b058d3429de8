package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samsvar.engine.round.Theme;
import org.jspecify.annotations.Nullable;

/** The codebook in the making: each theme once, under the title that came first. */
final class Sketches {
    /** How alike two titles are that say the same: "Fornyelse gjennom forsøk", "Fornye …". */
    private static final double SAME = 0.8;

    private final Map<String, Sketch> sketches = new LinkedHashMap<>();

    /** A theme in the making. */
    static final class Sketch {
        final String title;
        final List<String> terms = new ArrayList<>();
        @Nullable String question;
        String description = "";
        boolean listed;

        Sketch(String title) {
            this.title = title;
        }

        void term(String term) {
            if (!title.equals(term) && !terms.contains(term)) {
                terms.add(term);
            }
        }
    }

    /** The theme of a title, made if there is none; another wording becomes a term of it. */
    Sketch of(String title) {
        Sketch like = alike(title, SAME);
        if (like == null) {
            like = new Sketch(title);
            sketches.put(Words.slug(title), like);
        }
        like.term(title);
        return like;
    }

    @Nullable Sketch known(String title) {
        return alike(title, SAME);
    }

    /** The theme whose title is most alike, if at least so much; the first of equals. */
    @Nullable Sketch alike(String title, double least) {
        Sketch exact = sketches.get(Words.slug(title));
        if (exact != null) {
            return exact;
        }
        Set<String> stems = Words.stems(title);
        Sketch best = null;
        double most = least;
        for (Sketch sketch : sketches.values()) {
            Set<String> theirs = Words.stems(sketch.title);
            double like =
                    stems.size() >= 2 && theirs.size() >= 2 ? Words.likeness(stems, theirs) : 0;
            if (like > most || like == most && best == null) {
                most = like;
                best = sketch;
            }
        }
        return best;
    }

    /** Ids of the themes that a list of measures names. */
    Set<String> listed() {
        Set<String> listed = new TreeSet<>();
        sketches.forEach((id, sketch) -> {
            if (sketch.listed) {
                listed.add(id);
            }
        });
        return listed;
    }

    /** The themes in the order of their questions, those of no question last. */
    List<Theme> themes() {
        List<Theme> themes = new ArrayList<>();
        sketches.forEach((id, sketch) ->
                themes.add(
                        new Theme(
                                id,
                                sketch.question,
                                sketch.title,
                                sketch.terms,
                                sketch.description)));
        themes.sort(Comparator.comparing(t -> t.question() == null ? "~" : t.question()));
        return themes;
    }
}
