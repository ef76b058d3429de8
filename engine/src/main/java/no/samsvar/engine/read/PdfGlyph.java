package no.samsvar.engine.read;

/**
 * One painted sign.
 *
 * @param text what it stands for, never empty
 * @param x where it begins, in its run's frame
 * @param y its baseline, downwards
 * @param width its advance
 */
record PdfGlyph(String text, float x, float y, float width, PdfStyle style) {
    float end() {
        return x + width;
    }

    boolean isSpace() {
        return text.length() == 1 && text.charAt(0) == ' ';
    }
}
