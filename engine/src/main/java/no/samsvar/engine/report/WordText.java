package no.samsvar.engine.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs, runs and ways in WordprocessingML. Styles are named by their ids in {@code
 * word-styles.xml}; how things look is settled there and nowhere else.
 */
final class WordText {
    /** The part in which the text stands. */
    static final String PART = "word/document.xml";

    /** The character style of words that were cut from a document. */
    static final String WORDS = "Words";

    private static final int LONGEST_TIP = 255;

    private static final Map<String, String> TAGS =
            Map.of("nb", "nb-NO", "nn", "nn-NO", "en", "en-GB", "de", "de-DE", "se", "se-NO");

    final Html xml;
    private final OfficeZip zip;
    private final String language;
    private int marks;

    /**
     * @param language of what is not marked otherwise
     */
    WordText(OfficeZip zip, String language, int size) {
        this.zip = zip;
        this.language = language;
        this.xml = new Html(size);
    }

    /** The language as Office names it: {@code nb} is {@code nb-NO}. */
    static String tag(String language) {
        return TAGS.getOrDefault(language, language);
    }

    void paragraph(String style, Runnable content) {
        paragraph(style, "", 0, content);
    }

    /** The first of a page. */
    void opening(String style, Runnable content) {
        paragraph(style, "w:pageBreakBefore", 0, content);
    }

    void paragraph(String style, String words) {
        paragraph(style, "", 0, () -> run(words));
    }

    /**
     * @param indent from the left in twentieths of a point, where it is not the style's; else 0
     */
    void paragraph(String style, int indent, Runnable content) {
        paragraph(style, "", indent, content);
    }

    private void paragraph(String style, String property, int indent, Runnable content) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (!property.isEmpty()) {
            xml.empty(property).empty("w:spacing", "w:before", "0");
        }
        if (indent > 0) {
            xml.empty("w:ind", "w:left", Integer.toString(indent));
        }
        xml.close("w:pPr");
        content.run();
        xml.close("w:p").line();
    }

    WordText run(String words) {
        return run(words, null, null);
    }

    WordText run(String words, @Nullable String style) {
        return run(words, style, null);
    }

    /**
     * @param style of characters, or null
     * @param of the language of the words; null where it is that of the paper or not known
     */
    WordText run(String words, @Nullable String style, @Nullable String of) {
        xml.open("w:r");
        boolean other = of != null && !of.equals(language) && of.matches("[a-z]{2,3}");
        if (style != null || other) {
            xml.open("w:rPr");
            if (style != null) {
                xml.empty("w:rStyle", "w:val", style);
            }
            if (other) {
                xml.empty("w:lang", "w:val", tag(String.valueOf(of)));
            }
            xml.close("w:rPr");
        }
        xml.open("w:t", "xml:space", "preserve").text(Shown.run(words)).close("w:t").close("w:r");
        return this;
    }

    WordText tab() {
        xml.open("w:r").empty("w:tab").close("w:r");
        return this;
    }

    /** The line ends here, the paragraph goes on. */
    WordText line() {
        xml.open("w:r").empty("w:br").close("w:r");
        return this;
    }

    /** What Word takes of words that are no text: it calls a file with more of them damaged. */
    static String cut(String words, int most) {
        String shown = Shown.of(words);
        if (shown.length() <= most) {
            return shown;
        }
        boolean pair = Character.isHighSurrogate(shown.charAt(most - 2));
        return shown.substring(0, pair ? most - 2 : most - 1) + "…";
    }

    /** A way to a bookmark. */
    WordText to(String mark, String tip, String words, @Nullable String style) {
        String shown = tip.isEmpty() ? null : cut(tip, LONGEST_TIP);
        xml.open("w:hyperlink", "w:anchor", mark, "w:tooltip", shown, "w:history", "1");
        run(words, style);
        xml.close("w:hyperlink");
        return this;
    }

    /** A way out of the paper. */
    WordText out(String target, String words, String style) {
        xml.open("w:hyperlink", "r:id", zip.link(PART, target), "w:history", "1");
        run(words, style);
        xml.close("w:hyperlink");
        return this;
    }

    /**
     * A stretch that ways can lead to.
     *
     * @param name as {@link #mark} makes it
     */
    void marked(String name, Runnable content) {
        String id = Integer.toString(++marks);
        xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
        content.run();
        xml.empty("w:bookmarkEnd", "w:id", id);
    }

    /** A name that a bookmark may have: letters, digits and underscores, at most forty. */
    static String mark(String kind, String id) {
        StringBuilder name = new StringBuilder(kind).append('_');
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            name.append(plain ? c : '_');
        }
        if (name.length() > 40) {
            throw new IllegalArgumentException("too long for a bookmark: " + name);
        }
        return name.toString();
    }

    /** What Word works out by itself, with what it shows until then. */
    void field(String instruction, String shown) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ");
        run(shown);
        xml.close("w:fldSimple");
    }
}
