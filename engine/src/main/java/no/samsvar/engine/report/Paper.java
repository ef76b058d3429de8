package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of {@code report.docx} share: the result with its phrases, the text so far, and
 * its headings.
 */
final class Paper {
    /** Of a content control. */
    private static final int LONGEST_NAME = 64;

    /**
     * A line of the table of contents.
     *
     * @param mark the bookmark of the heading
     */
    record Heading(int level, String title, String mark) {}

    final Page page;
    final WordText text;
    private final Kept kept = new Kept();
    private final List<Heading> headings = new ArrayList<>();
    private int tables;
    private int controls;

    Paper(Page page, WordText text) {
        this.page = page;
        this.text = text;
    }

    String say(String key, Object... values) {
        return page.say(key, values);
    }

    /** Those that the table of contents shows, so far. */
    List<Heading> headings() {
        return headings;
    }

    /** A piece is done: a large paper is not kept as characters. */
    void done() {
        kept.take(text.xml);
    }

    /** Everything that was written. */
    Kept all() {
        kept.all(text.xml);
        return kept;
    }

    /**
     * A part of the paper, on a page of its own.
     *
     * @param lead the phrase of what stands in it
     */
    void part(String title, String lead) {
        Runnable words = listed(1, title);
        text.opening("Heading1", words);
        text.paragraph("Lead", say(lead));
    }

    /** As {@link #part}, on the page where the one before ended. */
    void section(String title, String lead) {
        heading(1, title);
        text.paragraph("Lead", say(lead));
    }

    void heading(int level, String title) {
        text.paragraph("Heading" + level, level > 2 ? () -> text.run(title) : listed(level, title));
    }

    private Runnable listed(int level, String title) {
        String mark = "_Toc" + (100_000_000 + headings.size());
        headings.add(new Heading(level, title, mark));
        return () -> text.marked(mark, () -> text.run(title));
    }

    /** "Question 1", and under it what is asked. */
    void question(String id, String asked) {
        heading(2, say("doc.question", Shown.of(id)));
        text.paragraph("Question", Shown.of(asked));
    }

    /** Says that there is nothing to show, and what that means. */
    void nothing(String key) {
        text.paragraph("Note", say(key));
    }

    /** A numbered caption over a table. */
    void caption(String words) {
        String number = Integer.toString(++tables);
        text.paragraph(
                "Caption",
                () -> {
                    text.run(say("doc.table") + " ");
                    text.field("SEQ " + say("doc.table") + " \\* ARABIC", number);
                    text.run(". " + words);
                });
    }

    /**
     * A place for somebody's own words. What stands there until then goes away as soon as she
     * writes.
     *
     * @param name what the place is for, as Word shows it
     */
    void assessment(String head, String name) {
        Html xml = text.xml;
        text.paragraph("AssessmentHead", head);
        xml.open("w:sdt").open("w:sdtPr");
        xml.empty("w:alias", "w:val", WordText.cut(name, LONGEST_NAME));
        xml.empty("w:tag", "w:val", "assessment");
        xml.empty("w:id", "w:val", Integer.toString(1_000_000 + ++controls));
        xml.empty("w:showingPlcHdr").close("w:sdtPr").open("w:sdtContent");
        text.paragraph("Assessment", () -> text.run(say("doc.write"), "PlaceholderText"));
        xml.close("w:sdtContent").close("w:sdt").line();
    }
}
