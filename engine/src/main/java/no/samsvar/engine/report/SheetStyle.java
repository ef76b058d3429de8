package no.samsvar.engine.report;

/** How a cell looks: its place among the cell formats of {@code sheet-styles.xml}. */
enum SheetStyle {
    HEAD,
    TEXT,
    WORDS,
    NUMBER,
    SHARE,
    LINK;

    /**
     * @param quoted whether the cell is to stay text when somebody edits it
     */
    String index(boolean quoted) {
        return Integer.toString(1 + ordinal() + (quoted ? values().length : 0));
    }
}
