package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Lists that were typed by hand rather than made with the list button: a reader sees no difference,
 * so neither do later steps. A level is a new form of marker under an item.
 */
final class TypedLists {
    /** How far the neighbour may be that proves an unsure number to be an item. */
    private static final int NEAR = 12;

    private record Open(String family, int level) {}

    private TypedLists() {}

    static List<Para> find(List<Para> all) {
        List<@Nullable TypedMarker> markers = new ArrayList<>(all.size());
        for (Para para : all) {
            markers.add(para.is(Kind.PARAGRAPH) ? TypedMarker.at(para.words()) : null);
        }
        List<Para> found = new ArrayList<>(all.size());
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Para para = all.get(i);
            TypedMarker marker = markers.get(i);
            if (para.is(Kind.ITEM)) {
                int level = para.level();
                open.removeIf(list -> list.level() >= level);
                open.add(new Open(family(para.marker()), level));
                found.add(para);
            } else if (marker != null && (marker.sure() || proven(markers, i, marker))) {
                int level = level(open, marker);
                found.add(
                        para.as(
                                Kind.ITEM,
                                level,
                                marker.marker(),
                                para.words().substring(marker.words())));
            } else {
                open.clear();
                found.add(para);
            }
        }
        return found;
    }

    private static int level(List<Open> open, TypedMarker marker) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).family().equals(marker.family())) {
                int level = open.get(i).level();
                open.subList(i + 1, open.size()).clear();
                return level;
            }
        }
        int level = open.isEmpty() ? 1 : open.getLast().level() + 1;
        open.add(new Open(marker.family(), level));
        return level;
    }

    private static String family(@Nullable String marker) {
        if (marker == null) {
            return "";
        }
        TypedMarker typed = TypedMarker.at(marker + " x");
        return typed == null ? marker : typed.family();
    }

    /** Whether the nearest number of its form before it or after it makes a row with it. */
    private static boolean proven(List<@Nullable TypedMarker> all, int i, TypedMarker marker) {
        TypedMarker before = nearest(all, i, -1, marker.family());
        TypedMarker after = nearest(all, i, 1, marker.family());
        return before != null && marker.follows(before) || after != null && after.follows(marker);
    }

    private static @Nullable TypedMarker nearest(
            List<@Nullable TypedMarker> all, int from, int step, String family) {
        for (int k = 1; k <= NEAR; k++) {
            int at = from + k * step;
            TypedMarker other = at < 0 || at >= all.size() ? null : all.get(at);
            if (other != null && other.family().equals(family)) {
                return other;
            }
        }
        return null;
    }
}
