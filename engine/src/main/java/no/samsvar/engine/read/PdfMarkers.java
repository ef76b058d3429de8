package no.samsvar.engine.read;

/** List markers: bullets, dashes, numbers and letters. */
final class PdfMarkers {
    private PdfMarkers() {}

    /** An arrow, a box, a tick or the like. */
    private static boolean isPicture(char c) {
        int type = Character.getType(c);
        return c >= '\u2190' && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL);
    }

    /** Whether the words are a list marker and nothing else. */
    static boolean isMarker(String text) {
        if (text.length() == 1 && isPicture(text.charAt(0))) {
            return true;
        }
        ListMarker marker = text.length() > 8 ? null : ListMarker.at(text + " x");
        return marker != null && marker.text().length() == text.length();
    }

    /** Whether the sign at the start of a line can be nothing but a bullet. */
    static boolean isBullet(char c) {
        return !Character.isLetterOrDigit(c) && "(-–—*+".indexOf(c) < 0;
    }

    /** The length of the marker that the line begins with, or 0. */
    static int length(PdfLine line) {
        String text = line.text();
        if (text.length() > 2 && text.charAt(1) == ' ' && isPicture(text.charAt(0))) {
            return 1;
        }
        ListMarker marker = ListMarker.at(text);
        if (marker == null || marker.end() >= text.length()) {
            return 0;
        }
        // "6.3.6: …" names a place in another paper
        return marker.text().endsWith(":") ? 0 : marker.text().length();
    }

    /** The width of the gap after a marker of this length, in points; 0 for an ordinary space. */
    static double gap(PdfLine line, int length) {
        for (int i = 1; i < line.parts().size(); i++) {
            PdfLine.Part part = line.parts().get(i);
            if (part.start() > length) {
                return part.start() == length + 1
                        ? part.left() - line.parts().get(i - 1).right()
                        : 0;
            }
        }
        return 0;
    }

    /** Where the words after a marker of this length begin. */
    static double words(PdfLine line, int length) {
        for (PdfLine.Part part : line.parts()) {
            if (part.start() == length + 1) {
                return part.left();
            }
        }
        return line.left() + line.widthOf(0, length + 1);
    }

    /** Whether the marker can hardly be anything else: "1. mai" is a date. */
    static boolean isSure(PdfLine line, int length) {
        boolean number = length > 1 || Character.isUpperCase(line.text().charAt(0));
        return !number || gap(line, length) > 0.4 * line.size();
    }
}
