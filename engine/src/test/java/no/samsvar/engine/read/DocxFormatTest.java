package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxFormatTest {
    private static final String STYLES =
            """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
              <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="Overskrift 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Sak"><w:name w:val="Saksoverskrift"/>
              <w:basedOn w:val="Overskrift2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Innhold1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet 2"/>
              <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/>
              <w:rPr><w:vanish/></w:rPr></w:style>
            """;
    private static final String NUMBERING =
            """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
              <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF02D"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
              <w:lvl w:ilvl="3"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%4)"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/>
              <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;

    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> more) {
        String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String names =
                " xmlns:w='"
                        + main
                        + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/"
                        + "2006' xmlns:v='urn:schemas-microsoft-com:vml'>";
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder relations =
                new StringBuilder(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (String type : List.of("styles", "numbering", "footnotes", "header1")) {
            relations
                    .append("<Relationship Id='")
                    .append(type)
                    .append("' Target='")
                    .append(type)
                    .append(".xml' Type='x/")
                    .append(type.replace("1", ""))
                    .append("'/>");
        }
        parts.put("word/_rels/document.xml.rels", relations + "</Relationships>");
        parts.put("word/styles.xml", "<w:styles" + names + STYLES + "</w:styles>");
        parts.put("word/numbering.xml", "<w:numbering" + names + NUMBERING + "</w:numbering>");
        more.forEach(
                (name, xml) -> parts.put("word/" + name + ".xml", "<w:x" + names + xml + "</w:x>"));
        parts.put(
                "word/document.xml",
                "<w:document" + names + "<w:body>" + body + "</w:body></w:document>");
        return Shown.zip(parts);
    }

    private static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + r(text) + "</w:p>";
    }

    private static String item(int num, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='"
                + level
                + "'/><w:numId w:val='"
                + num
                + "'/></w:numPr></w:pPr>"
                + r(text)
                + "</w:p>";
    }

    private static List<String> read(String body) {
        return Shown.blocks(Shown.read(new DocxFormat(), docx(body)));
    }

    @Test
    void headingsByOutlineNameAndInheritance() {
        assertThat(
                        read(
                                styled("Tittel", "Sak")
                                        + styled("Overskrift1", "En")
                                        + styled("Overskrift2", "To")
                                        + styled("Sak", "Tre")
                                        + "<w:p><w:pPr><w:pStyle w:val='Overskrift1'/><w:outlineLvl w:val='9'/></w:pPr>"
                                        + r("Tekst")
                                        + "</w:p>"
                                        + styled("Innhold1", "En 3")
                                        + p("Mer")))
                .containsExactly(
                        "H1: Sak", "H1: En", "H2: To", "H2: Tre", "P: Tekst", "F: En 3", "P: Mer");
    }

    @Test
    void markersAsTheyAreShown() {
        assertThat(
                        read(
                                item(1, 0, "a")
                                        + item(1, 1, "b")
                                        + item(1, 2, "c")
                                        + item(2, 0, "d")
                                        + item(2, 1, "e")
                                        + item(2, 1, "f")
                                        + item(2, 2, "g")
                                        + item(2, 3, "h")
                                        + item(2, 0, "i")
                                        + item(2, 1, "j")
                                        + item(3, 0, "k")
                                        + item(2, 0, "l")
                                        + item(0, 0, "m")
                                        + item(77, 0, "n")
                                        + styled("Liste", "o")))
                .containsExactly(
                        "I1 •: a",
                        "I2 o: b",
                        "I3 –: c",
                        "I1 1.: d",
                        "I2 1.1.: e",
                        "I2 1.2.: f",
                        "I3 a): g",
                        "I4 (IV): h",
                        "I1 2.: i",
                        "I2 2.1.: j",
                        "I1 1.: k",
                        "I1 2.: l",
                        "P: m",
                        "P: n",
                        "I2 •: o");
    }

    @Test
    void listsTypedByHandAreLists() {
        assertThat(
                        read(
                                p("• en")
                                        + p("- under")
                                        + p("• to")
                                        + p("Avsnitt")
                                        + p("1. januar trer den i kraft.")
                                        + p("1. første")
                                        + p("2. andre")
                                        + p("12.30 Lunsj")
                                        + p("<![CDATA[o\tringen]]>")))
                .containsExactly(
                        "I1 •: en",
                        "I2 -: under",
                        "I1 •: to",
                        "P: Avsnitt",
                        "P: 1. januar trer den i kraft.",
                        "I1 1.: første",
                        "I1 2.: andre",
                        "P: 12.30 Lunsj",
                        "I1 o: ringen");
        assertThat(read(p("2. mai er dagen.") + p("Slutt")))
                .containsExactly("P: 2. mai er dagen.", "P: Slutt");
    }

    @Test
    void changesAreAccepted() {
        Partial<List<SourceText>> read =
                Shown.read(
                        new DocxFormat(),
                        docx(
                                "<w:p>"
                                        + r("Vi ")
                                        + "<w:ins>"
                                        + r("nye ")
                                        + "</w:ins><w:del><w:r><w:delText>gamle"
                                        + "</w:delText></w:r></w:del><w:moveFrom>"
                                        + r("flyttet")
                                        + "</w:moveFrom>"
                                        + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                                        + "<w:t>ord</w:t></w:r></w:p>"
                                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                                        + r("Først ")
                                        + "</w:p>"
                                        + p("så")
                                        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                                        + p("rad")
                                        + "</w:tc></w:tr></w:tbl>"));
        assertThat(Shown.blocks(read)).containsExactly("P: Vi nye ord", "P: Først så");
        assertThat(Shown.codes(read)).containsExactly(Code.TRACKED_CHANGES);
    }

    @ParameterizedTest
    @CsvSource({
        "<w:vanish/>,",
        "<w:rStyle w:val='Skjult'/>,",
        "<w:color w:val='FFFFFF'/>,",
        "<w:sz w:val='2'/>,",
        "<w:vanish w:val='0'/>, X",
        "<w:color w:val='FFFFFF'/><w:shd w:fill='003366'/>, X",
        "<w:color w:val='FF0000'/>, X",
    })
    void hiddenTextIsLeftOut(String props, String seen) {
        Partial<List<SourceText>> read =
                Shown.read(
                        new DocxFormat(),
                        docx(
                                "<w:p>"
                                        + r("Synlig")
                                        + "<w:r><w:rPr>"
                                        + props
                                        + "</w:rPr><w:t>X</w:t></w:r></w:p>"));
        assertThat(Shown.blocks(read)).containsExactly("P: Synlig" + (seen == null ? "" : seen));
        assertThat(Shown.codes(read))
                .isEqualTo(seen == null ? List.of(Code.HIDDEN_TEXT) : List.of());
    }

    @Test
    void whatStandsInsideParagraphs() {
        assertThat(
                        read(
                                "<w:p>"
                                        + r("a")
                                        + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
                                        + "<w:softHyphen/><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>"
                                        + "<w:hyperlink r:id='x'>"
                                        + r(" lenke")
                                        + "</w:hyperlink>"
                                        + "<w:smartTag>"
                                        + r(" merket")
                                        + "</w:smartTag>"
                                        + "<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>"
                                        + r(" felt")
                                        + "</w:sdtContent></w:sdt>"
                                        + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                                        + r(" 7")
                                        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                                        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
                                        + p("boks")
                                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                                        + p("boks")
                                        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                                        + "</mc:AlternateContent></w:r></w:p>"))
                .containsExactly("P: boks", "P: a b/c\u2011→ lenke merket felt 7");
    }

    @Test
    void tablesRowByRowAndFramesAsText() {
        String nested =
                "<w:tbl><w:tr><w:tc>"
                        + p("x")
                        + "</w:tc><w:tc>"
                        + p("y")
                        + "</w:tc></w:tr></w:tbl>";
        assertThat(
                        read(
                                "<w:tbl><w:tr><w:tc>"
                                        + p("a")
                                        + p("b")
                                        + "</w:tc><w:tc>"
                                        + p("c")
                                        + nested
                                        + "</w:tc></w:tr><w:tr><w:tc>"
                                        + p("• d")
                                        + "</w:tc><w:tc>"
                                        + p("")
                                        + "</w:tc></w:tr></w:tbl>"
                                        + "<w:tbl><w:tr><w:tc>"
                                        + p("ramme")
                                        + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("C: a", "C: b", "C: c", "C: x", "C: y", "I1 •: d", "P: ramme");
    }

    @Test
    void notesAndPageHeadersStandApart() {
        String body =
                "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr></w:pPr>"
                        + r("Ord")
                        + "<w:r><w:footnoteReference w:id='2'/><w:commentReference w:id='0'/></w:r></w:p>"
                        + p("Slutt");
        Partial<List<SourceText>> read =
                Shown.read(
                        new DocxFormat(),
                        docx(
                                body,
                                Map.of(
                                        "footnotes",
                                        "<w:footnote w:type='separator' w:id='0'>"
                                                + p("---")
                                                + "</w:footnote>"
                                                + "<w:footnote w:id='2'>"
                                                + p("Noten")
                                                + "</w:footnote>",
                                        "header1",
                                        p("Lillevik kommune"))));
        assertThat(Shown.blocks(read))
                .containsExactly("F: Lillevik kommune", "P: Ord", "P: Slutt", "N: Noten");
        assertThat(Shown.codes(read)).containsExactly(Code.COMMENTS_LEFT_OUT);
        SourceText text = read.value().getFirst();
        assertThat(text.originAt(text.text().indexOf("Slutt")))
                .isEqualTo(new Origin.InParagraph(1));
    }

    @Test
    void boldLinesOverTextAreHeadings() {
        String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        assertThat(
                        read(
                                bold.formatted("Innledning")
                                        + p("Tekst her.")
                                        + bold.formatted("Vi mener dette.")
                                        + p("Mer.")
                                        + bold.formatted("Alene til slutt")))
                .containsExactly(
                        "H1: Innledning",
                        "P: Tekst her.",
                        "P: Vi mener dette.",
                        "P: Mer.",
                        "P: Alene til slutt");
    }

    @Test
    void aTornFileGivesWhatIsLeft() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            body.append(p("Avsnitt " + i + " " + Integer.toHexString(i * 7919)));
        }
        byte[] whole = docx(body.toString());
        Partial<List<SourceText>> read =
                Shown.read(new DocxFormat(), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(Shown.blocks(read))
                .hasSizeBetween(500, 2999)
                .first()
                .isEqualTo("P: Avsnitt 0 0");
        assertThat(Shown.codes(read)).containsExactly(Code.DAMAGED);
    }

    @Test
    void nothingToReadIsOneProblem() {
        assertThat(Shown.codes(Shown.read(new DocxFormat(), new byte[0])))
                .containsExactly(Code.UNREADABLE);
        assertThat(Shown.codes(Shown.read(new DocxFormat(), docx("")))).containsExactly(Code.EMPTY);
        byte[] noise = "PK\3\4 not a zip at all".getBytes(StandardCharsets.UTF_8);
        assertThat(Shown.codes(Shown.read(new DocxFormat(), noise)))
                .containsExactly(Code.UNREADABLE);
    }

    @Test
    void nestingWithoutEndIsBorne() {
        int deep = 20_000;
        String tables =
                "<w:tbl><w:tr><w:tc>".repeat(deep)
                        + p("dypt")
                        + "</w:tc></w:tr></w:tbl>".repeat(deep);
        String boxes =
                "<w:p><w:r><w:txbxContent>".repeat(deep)
                        + p("eske")
                        + "</w:txbxContent></w:r></w:p>".repeat(deep);
        assertThat(read(tables + boxes)).containsExactly("P: dypt", "P: eske");
    }

    @Test
    void bombsAreDefused() {
        ReadLimits limits = Shown.limits(10_000, 50_000);
        String much = "x".repeat(3000);
        assertThat(Shown.codes(Shown.read(new DocxFormat(), docx(p(much).repeat(5)), limits)))
                .containsExactly(Code.BUDGET_SPENT);
        assertThat(
                        Shown.codes(
                                Shown.read(
                                        new DocxFormat(),
                                        docx(p("<w:i/>").repeat(50_000)),
                                        limits)))
                .containsExactly(Code.BUDGET_SPENT);
        ReadLimits roomy = Shown.limits(500_000_000, 500_000_000);
        assertThat(Shown.codes(Shown.read(new DocxFormat(), docx(" ".repeat(20 << 20)), roomy)))
                .containsExactly(Code.TOO_LARGE);
        String entities =
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                        + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                        + "<w:body><w:p><w:r><w:t>før &f;&a;</w:t></w:r></w:p></w:body></w:document>";
        Partial<List<SourceText>> read =
                Shown.read(new DocxFormat(), Shown.zip(Map.of("word/document.xml", entities)));
        assertThat(String.join("", Shown.blocks(read))).doesNotContain("root", "aaaa");
    }
}
