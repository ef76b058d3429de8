package no.samsvar.engine.round;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Ids that are made of titles. */
public final class Slug {
    private Slug() {}

    /** Lower case letters and digits joined by hyphens; æ, ø, å become ae, o, a. */
    public static String of(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT)
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("ß", "ss");
        String slug =
                Normalizer.normalize(plain, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" : slug;
    }

    /** The slug, with a number after it where it is in use already; it is in use afterwards. */
    static String unused(String title, Set<String> used) {
        String slug = of(title);
        String id = slug;
        for (int i = 2; !used.add(id); i++) {
            id = slug + "-" + i;
        }
        return id;
    }
}
