package no.samsvar.engine.read;

/** What holds at a point of an RTF file; a group's end brings back what held before it. */
final class RtfState implements Cloneable {
    /** What the words of a group are. */
    enum Place {
        TEXT,
        SKIPPED,
        FONTS,
        COLOURS,
        STYLES,
        INFO,
        MARKER
    }

    Place place = Place.TEXT;

    /** Whether the group's end ends a part that has paragraphs of its own. */
    boolean part;

    // letters
    boolean bold;
    boolean hidden;
    boolean deleted;
    int size = 24;
    int colour;
    int behind;
    int font;
    int skip = 1;

    // paragraph
    int style;
    int outline = -1;
    int list;
    int listLevel;
    int tables;
    int shading;

    RtfState copy() {
        try {
            RtfState copy = (RtfState) clone();
            copy.part = false;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    void plain() {
        bold = false;
        hidden = false;
        size = 24;
        colour = 0;
        behind = 0;
    }

    void paragraph() {
        style = 0;
        outline = -1;
        list = 0;
        listLevel = 0;
        tables = 0;
        shading = 0;
    }
}
