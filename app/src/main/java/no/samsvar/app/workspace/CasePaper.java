package no.samsvar.app.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import no.samsvar.app.workspace.Markup.Block;
import no.samsvar.app.workspace.Markup.Run;
import no.samsvar.engine.round.Question;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** What was written in the form, as a case paper for a word processor. */
final class CasePaper {
    static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private CasePaper() {}

    /**
     * @param heading of each question, with its number
     * @param answers texts by a question's id
     */
    static byte[] write(
            String title,
            List<String> heading,
            List<Question> questions,
            Map<String, String> answers)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            style(document, "Heading1", "heading 1", 0, 32);
            style(document, "Heading2", "heading 2", 1, 26);
            BigInteger bullets = bullets(document);
            paragraph(document, "Heading1", title);
            for (int i = 0; i < questions.size(); i++) {
                paragraph(document, "Heading2", heading.get(i));
                XWPFRun asked = document.createParagraph().createRun();
                asked.setText(questions.get(i).text());
                asked.setItalic(true);
                String answer = answers.getOrDefault(questions.get(i).id(), "");
                for (Block block : Markup.parse(answer)) {
                    XWPFParagraph paragraph = document.createParagraph();
                    if (block.item()) {
                        paragraph.setNumID(bullets);
                    }
                    for (Run part : block.runs()) {
                        XWPFRun run = paragraph.createRun();
                        run.setText(part.text());
                        run.setItalic(part.emphasis());
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void style(
            XWPFDocument document, String id, String name, int level, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        style.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(240));
        var look = style.addNewRPr();
        look.addNewB();
        look.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(720));
        indent.setHanging(BigInteger.valueOf(360));
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
