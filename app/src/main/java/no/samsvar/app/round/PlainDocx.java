package no.samsvar.app.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A plain Word file of what the engine read: headings, paragraphs, list items. */
final class PlainDocx {
    private PlainDocx() {}

    static byte[] of(List<SourceText> texts) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int level = 1; level <= 3; level++) {
                style(document, level);
            }
            for (SourceText text : texts) {
                for (Block block : text.blocks()) {
                    if (!block.is(Block.Kind.FURNITURE)) {
                        write(document.createParagraph(), text, block);
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XWPFParagraph paragraph, SourceText text, Block block) {
        paragraph.setSpacingAfter(120);
        String words = BookletPage.words(text, block);
        if (block.is(Block.Kind.HEADING)) {
            paragraph.setStyle("Heading" + Math.min(3, block.level()));
            paragraph.setSpacingBefore(240);
            paragraph.setKeepNext(true);
        } else if (block.is(Block.Kind.ITEM)) {
            paragraph.setIndentationLeft(360 * Math.max(1, block.level()));
            paragraph.setIndentationHanging(360);
            words = (block.marker() == null ? "•" : block.marker()) + "\t" + words;
        }
        XWPFRun run = paragraph.createRun();
        String[] parts = words.split("\t");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i]);
        }
    }

    private static void style(XWPFDocument document, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.addNewUiPriority().setVal(BigInteger.valueOf(9));
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(36 - 6L * level));
        XWPFStyle made = new XWPFStyle(style);
        made.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(made);
    }
}
