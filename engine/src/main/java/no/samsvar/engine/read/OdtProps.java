package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/** What an ODT style says that matters to a reader. Null is "not said here". */
final class OdtProps {
    @Nullable Boolean bold;
    @Nullable Boolean hidden;
    @Nullable Double size;
    @Nullable String color;
    @Nullable Boolean filled;

    /** Takes in one properties element. */
    void read(String name, Xml at) {
        if (name.equals("text-properties")) {
            String weight = at.in("fo", "font-weight");
            if (weight != null) {
                bold = weight.equals("bold") || weight.matches("[6-9]00");
            }
            String display = at.in("text", "display");
            if (display != null) {
                hidden = display.equals("none");
            }
            String points = at.in("fo", "font-size");
            if (points != null && points.endsWith("pt")) {
                size = number(points.substring(0, points.length() - 2));
            }
            color = at.in("fo", "color");
        }
        String behind = at.in("fo", "background-color");
        if (behind != null) {
            filled = !behind.equals("transparent") && !Colours.isWhite(behind);
        }
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** These, and where they say nothing, those. */
    OdtProps over(OdtProps base) {
        OdtProps both = new OdtProps();
        both.bold = bold == null ? base.bold : bold;
        both.hidden = hidden == null ? base.hidden : hidden;
        both.size = size == null ? base.size : size;
        both.color = color == null ? base.color : color;
        both.filled = filled == null ? base.filled : filled;
        return both;
    }

    /** Whether a reader sees letters like this on white paper. */
    boolean seen() {
        boolean tiny = size != null && size < 3;
        boolean white = Colours.isWhite(color) && !Boolean.TRUE.equals(filled);
        return !Boolean.TRUE.equals(hidden) && !tiny && !white;
    }
}
