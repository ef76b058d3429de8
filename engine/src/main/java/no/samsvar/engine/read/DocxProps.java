package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/**
 * Properties of a paragraph, a run or a style in a DOCX, as far as they say what a reader sees.
 * Null is "not said here".
 */
final class DocxProps {
    static final DocxProps NONE = new DocxProps();
    private static final int BODY = 9;

    @Nullable String style;
    @Nullable Boolean bold;
    @Nullable Boolean hidden;
    @Nullable String color;
    @Nullable String fill;
    @Nullable Integer size;
    @Nullable Integer outline;
    @Nullable Integer numId;
    @Nullable Integer level;
    @Nullable Integer indent;

    /** Takes in one property element. */
    void read(String name, Xml at) {
        switch (name) {
            case "pStyle", "rStyle" -> style = at.get("val");
            case "b" -> bold = at.on();
            case "vanish" -> hidden = at.on();
            case "color" -> color = at.get("val");
            case "shd" -> {
                String shade = at.get("fill");
                fill = shade == null || shade.equals("auto") ? "" : shade;
            }
            case "highlight" -> fill = at.get("val");
            case "sz" -> size = at.number("val", 0);
            case "outlineLvl" -> outline = at.number("val", BODY);
            case "numId" -> numId = at.number("val", 0);
            case "ilvl" -> level = at.number("val", 0);
            case "ind" -> {
                String left = at.get("left");
                indent = Xml.parse(left == null ? at.get("start") : left, 0);
            }
            default -> {}
        }
    }

    /** These, and where they say nothing, those. */
    DocxProps over(DocxProps base) {
        DocxProps both = new DocxProps();
        both.style = style;
        both.bold = or(bold, base.bold);
        both.hidden = or(hidden, base.hidden);
        both.color = or(color, base.color);
        both.fill = or(fill, base.fill);
        both.size = or(size, base.size);
        both.outline = or(outline, base.outline);
        both.numId = or(numId, base.numId);
        both.level = or(level, base.level);
        both.indent = or(indent, base.indent);
        return both;
    }

    private static <T> @Nullable T or(@Nullable T here, @Nullable T below) {
        return here == null ? below : here;
    }
}
