package no.samsvar.engine.report;

import java.util.List;

/** The title, for whom the edition is, how to read the paper, and its table of contents. */
final class PaperFront {
    private final Page page;
    private final WordText text;

    PaperFront(Page page, WordText text) {
        this.page = page;
        this.text = text;
    }

    void write(List<Paper.Heading> headings) {
        text.paragraph("Kicker", page.say("top.kicker"));
        text.paragraph("Title", Top.title(page));
        Integer year = page.all().round().year();
        if (year != null) {
            text.paragraph("Subtitle", page.say("top.year", year.toString()));
        }
        String audience = page.all().audience();
        text.paragraph(
                "Edition",
                () ->
                        text.run(page.say("audience." + audience), "Strong")
                                .run(". " + page.say("audience." + audience + ".text")));
        text.paragraph("Lead", page.say("top.lead"));
        text.paragraph(
                "Normal",
                () ->
                        text.run(page.say("doc.reading.words"), WordText.WORDS)
                                .run(" " + page.say("doc.reading.place"))
                                .run(" " + page.say("doc.reading.write")));
        contents(headings);
    }

    /** A field that Word can bring up to date; the pages stand in it from then on. */
    private void contents(List<Paper.Heading> headings) {
        Html xml = text.xml;
        xml.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        xml.empty("w:docPartGallery", "w:val", "Table of Contents").empty("w:docPartUnique");
        xml.close("w:docPartObj").close("w:sdtPr").open("w:sdtContent").line();
        text.paragraph("TOCHeading", page.say("doc.contents"));
        for (int i = 0; i < headings.size(); i++) {
            Paper.Heading heading = headings.get(i);
            boolean first = i == 0;
            boolean last = i == headings.size() - 1;
            text.paragraph(
                    "TOC" + heading.level(),
                    () -> {
                        if (first) {
                            mark("begin");
                            xml.open("w:r");
                            xml.element("w:instrText", "TOC \\o \"1-2\" \\h \\z \\u");
                            xml.close("w:r");
                            mark("separate");
                        }
                        text.to(heading.mark(), "", heading.title(), null);
                        if (last) {
                            mark("end");
                        }
                    });
        }
        xml.close("w:sdtContent").close("w:sdt").line();
    }

    private void mark(String kind) {
        text.xml.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close("w:r");
    }
}
