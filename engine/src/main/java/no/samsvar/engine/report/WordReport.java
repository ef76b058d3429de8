package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code report.docx}: the paper that an adviser finishes in her own prose. First the answer book,
 * then themes with counts and quotations, each of which leads to its place in the answer book.
 *
 * <p>Written as WordprocessingML, part by part: see decision 14.
 */
final class WordReport {
    static final String NAME = "report.docx";

    private static final String TYPE = "officedocument.wordprocessingml.";
    private static final String SPACE =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STYLES = Resource.text("word-styles.xml");
    private static final String NUMBERING = Resource.text("word-numbering.xml");
    private static final String SETTINGS = Resource.text("word-settings.xml");
    private static final String[] MARGINS = {
        "w:top",
        "1417",
        "w:right",
        "1418",
        "w:bottom",
        "1304",
        "w:left",
        "1418",
        "w:header",
        "624",
        "w:footer",
        "567",
        "w:gutter",
        "0"
    };
    private static final Pattern SLOT = Pattern.compile("\\{([a-z.]+)\\}");

    private final Page page;
    private final OfficeZip zip = new OfficeZip();
    private final String language;

    private WordReport(Page page) {
        this.page = page;
        this.language = page.phrases.language();
    }

    /** The file's bytes, the same for the same result. */
    static byte[] write(Page page) {
        return new WordReport(page).write();
    }

    private byte[] write() {
        OfficeProperties.of(page, zip);
        zip.way(WordText.PART, "styles", "styles.xml");
        String head = zip.way(WordText.PART, "header", "header1.xml");
        String foot = zip.way(WordText.PART, "footer", "footer1.xml");
        zip.way(WordText.PART, "numbering", "numbering.xml");
        zip.way(WordText.PART, "settings", "settings.xml");
        zip.way("", "officeDocument", WordText.PART);
        zip.part(WordText.PART, TYPE + "document.main+xml", out -> document(head, foot, out));
        zip.part(
                "word/styles.xml",
                TYPE + "styles+xml",
                filled(
                        STYLES,
                        key ->
                                key.equals("language")
                                        ? WordText.tag(language)
                                        : page.say("style." + key)));
        zip.part("word/numbering.xml", TYPE + "numbering+xml", NUMBERING);
        zip.part("word/settings.xml", TYPE + "settings+xml", filled(SETTINGS, this::setting));
        zip.part("word/header1.xml", TYPE + "header+xml", head());
        zip.part("word/footer1.xml", TYPE + "footer+xml", foot());
        return zip.done();
    }

    private String setting(String key) {
        boolean english = language.equals("en");
        return switch (key) {
            case "decimal" -> english ? "." : ",";
            case "list" -> english ? "," : ";";
            default -> WordText.tag(language);
        };
    }

    private static String filled(String pattern, Function<String, String> values) {
        return SLOT.matcher(pattern)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(
                                new Html().text(values.apply(slot.group(1))).done()));
    }

    private static void write(Paper paper) {
        new PaperSummary(paper).write();
        new PaperWho(paper).write();
        new PaperAnswers(paper).write();
        new PaperThemes(paper).write();
        new PaperMandate(paper).write();
        new PaperLists(paper).write();
        new PaperProblems(paper).write();
        new PaperMethod(paper).write();
    }

    private void document(String head, String foot, OutputStream out) throws IOException {
        Paper paper = new Paper(page, new WordText(zip, language, 1 << 20));
        write(paper);
        WordText front = new WordText(zip, language, 1 << 14);
        Html xml = front.xml;
        xml.open("w:document", "xmlns:w", SPACE, "xmlns:r", RELATIONS).open("w:body").line();
        new PaperFront(page, front).write(paper.headings());
        xml.drain(out);
        paper.all().writeTo(out);
        xml.open("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", head);
        xml.empty("w:footerReference", "w:type", "default", "r:id", foot);
        xml.empty("w:footerReference", "w:type", "first", "r:id", foot);
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty("w:pgMar", MARGINS);
        xml.empty("w:titlePg").close("w:sectPr").close("w:body").close("w:document");
        xml.drain(out);
    }

    private String head() {
        WordText text = new WordText(zip, language, 1 << 10);
        text.xml.open("w:hdr", "xmlns:w", SPACE);
        text.paragraph(
                "Header",
                () ->
                        text.run(page.say("top.page", Top.title(page)))
                                .tab()
                                .run(page.say("audience." + page.all().audience()), "Strong"));
        return text.xml.close("w:hdr").done();
    }

    private String foot() {
        WordText text = new WordText(zip, language, 1 << 10);
        text.xml.open("w:ftr", "xmlns:w", SPACE);
        text.paragraph(
                "Footer",
                () -> {
                    text.run(page.say("doc.foot")).tab();
                    String[] parts = page.say("doc.page").split("\\{[01]\\}", -1);
                    text.run(parts[0]);
                    text.field("PAGE", "1");
                    text.run(parts[1]);
                    text.field("NUMPAGES", "1");
                    text.run(parts[2]);
                });
        return text.xml.close("w:ftr").done();
    }
}
