package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/** What a group of an RTF file is, by its first control word. */
enum RtfDestination {
    /** Nothing that is shown. */
    SKIPPED,
    COMMENT,
    FONTS,
    COLOURS,
    STYLES,
    INFO,
    /** A list item's number or bullet, as it was last shown. */
    MARKER,
    /** Paragraphs of its own: page headers, notes, text boxes. */
    PART,
    /** Words of the text around it. */
    SHOWN;

    /**
     * @param starred whether a reader that does not know the word is to leave the group out
     * @return null where the word begins no kind of group
     */
    static @Nullable RtfDestination of(String word, boolean starred) {
        return switch (word) {
            case "fonttbl" -> FONTS;
            case "colortbl" -> COLOURS;
            case "stylesheet" -> STYLES;
            case "info" -> INFO;
            case "listtext", "pntext" -> MARKER;
            case "annotation" -> COMMENT;
            case "header", "headerl", "headerr", "headerf" -> PART;
            case "footer", "footerl", "footerr", "footerf" -> PART;
            case "footnote", "ftnalt", "shptxt" -> PART;
            case "field", "fldrslt", "shp", "shpinst", "object", "result", "upr" -> SHOWN;
            case "pict",
                    "nonshppict",
                    "shprslt",
                    "fldinst",
                    "ud",
                    "objdata",
                    "pn",
                    "pntxta",
                    "pntxtb",
                    "bkmkstart",
                    "bkmkend",
                    "xe",
                    "tc",
                    "tcn",
                    "rxe",
                    "txe",
                    "do",
                    "sp",
                    "filetbl",
                    "listtable",
                    "listoverridetable",
                    "nonesttables",
                    "nesttableprops",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn" ->
                    SKIPPED;
            default -> starred ? SKIPPED : null;
        };
    }
}
