package no.samsvar.app.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.app.workspace.Markup.Block;
import no.samsvar.app.workspace.Markup.Run;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Folded;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Answers to questions, as a case paper for a word processor. */
public final class CasePaper {
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private CasePaper() {}

    /**
     * @param heading of each question, with its number
     * @param answers texts by a question's id
     */
    public static byte[] write(
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
                section(document, heading.get(i), questions.get(i), answers, bullets);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /**
     * Puts the answers into a paper that asks the questions, each behind its question; those that
     * it does not ask stand at the end, as in {@link #write}. Everything else stays as it is.
     *
     * @param paper a Word file
     */
    public static byte[] into(
            byte[] paper,
            List<String> heading,
            List<Question> questions,
            Map<String, String> answers)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BigInteger bullets = bullets(document);
            for (int i = 0; i < questions.size(); i++) {
                Question question = questions.get(i);
                XWPFParagraph asked = asked(document, question);
                if (asked == null) {
                    section(document, heading.get(i), question, answers, bullets);
                    continue;
                }
                XWPFParagraph last = asked;
                for (Block block : Markup.parse(answers.getOrDefault(question.id(), ""))) {
                    last = behind(document, last);
                    fill(last, block, bullets);
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The paragraph that is the question in one of its wordings, or ends with it. */
    private static @Nullable XWPFParagraph asked(XWPFDocument document, Question question) {
        List<String> wordings = new ArrayList<>(List.of(question.text()));
        wordings.addAll(question.wordings());
        for (String wording : wordings) {
            String wanted = Folded.letters(wording);
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                if (!wanted.isEmpty() && Folded.letters(paragraph.getText()).endsWith(wanted)) {
                    return paragraph;
                }
            }
        }
        return null;
    }

    private static XWPFParagraph behind(XWPFDocument document, XWPFParagraph paragraph) {
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            return document.insertNewParagraph(cursor);
        }
    }

    private static void section(
            XWPFDocument document,
            String heading,
            Question question,
            Map<String, String> answers,
            BigInteger bullets) {
        paragraph(document, "Heading2", heading);
        XWPFRun asked = document.createParagraph().createRun();
        asked.setText(question.text());
        asked.setItalic(true);
        for (Block block : Markup.parse(answers.getOrDefault(question.id(), ""))) {
            fill(document.createParagraph(), block, bullets);
        }
    }

    private static void fill(XWPFParagraph paragraph, Block block, BigInteger bullets) {
        if (block.item()) {
            paragraph.setNumID(bullets);
            paragraph.setNumILvl(BigInteger.ZERO);
        }
        for (Run part : block.runs()) {
            XWPFRun run = paragraph.createRun();
            run.setText(part.text());
            run.setItalic(part.emphasis());
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
        var numbering = document.createNumbering();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(unused(numbering));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(720));
        indent.setHanging(BigInteger.valueOf(360));
        BigInteger number =
                numbering.getNums().stream()
                        .map(num -> num.getCTNum().getNumId())
                        .reduce(BigInteger.ZERO, BigInteger::max)
                        .add(BigInteger.ONE);
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)), number);
        return number;
    }

    /** A paper that comes with lists has numbers for them. */
    private static BigInteger unused(XWPFNumbering numbering) {
        return numbering.getAbstractNums().stream()
                .map(list -> list.getAbstractNum().getAbstractNumId().add(BigInteger.ONE))
                .reduce(BigInteger.ZERO, BigInteger::max);
    }
}
