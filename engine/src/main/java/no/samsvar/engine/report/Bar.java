package no.samsvar.engine.report;

import java.util.Locale;

/**
 * Bars drawn as SVG. The numbers stand as text beside them, so a bar is hidden from screen readers.
 */
final class Bar {
    private Bar() {}

    /** One part of a bar; {@code style} is a class of the style sheet: {@code f-own}. */
    record Part(String style, long size) {}

    /** Draws the parts one after the other, each as wide as its share of {@code whole}. */
    static void draw(Html html, long whole, Part... parts) {
        html.open("svg", "class", "bar", "aria-hidden", "true", "focusable", "false");
        html.open("rect", "class", "f-rest", "width", "100%", "height", "100%").close("rect");
        long at = 0;
        for (Part part : parts) {
            if (part.size() > 0 && whole > 0) {
                html.open(
                                "rect",
                                "class",
                                part.style(),
                                "x",
                                share(at, whole),
                                "width",
                                share(part.size(), whole),
                                "height",
                                "100%")
                        .close("rect");
            }
            at += part.size();
        }
        html.close("svg");
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / whole);
    }
}
