package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfFormatTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}"
                    + "{\\f2\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}"
                    + "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 Overskrift;}{\\s2\\sbasedon0 heading 2;}"
                    + "{\\s3 toc 1;}{\\s4\\sbasedon2 Min;}}"
                    + "{\\info{\\title Et svar}{\\author Noen}{\\revtim\\yr2027\\mo2\\dy3\\hr1}}";

    private static Partial<List<SourceText>> read(String body) {
        return Shown.read(
                new RtfFormat(), (HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> blocks(String body) {
        return Shown.blocks(read(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bl\\'e5b\\'e6r | P: blåbær",
                "bl\\u229?b\\u230\\'e6r | P: blåbær",
                "{\\uc0 \\u229}{\\uc2 \\u229xyz} | P: ååz",
                "x\\u-3913 ? | P: x•",
                "{\\f1\\'cf\\'f0} | P: Пр",
                "{\\f2\\'b7} x | I1 •: x",
                "a\\tab b\\line c\\~d\\_e\\-f\\emdash | P: a b/c\u00A0d\u2011ef—",
                "\\{a\\}\\\\ | P: {a}\\",
                "{\\*\\ukjent borte}{\\pict 0a0b}{\\*\\bkmkstart m}synlig | P: synlig",
                "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt lenke}} | P: lenke",
                "\\bin3 }}}etter | P: etter",
                "\\s1 Topp | H1: Topp",
                "\\s4 Under | H2: Under",
                "\\s3 Innhold 4 | F: Innhold 4",
                "\\s1\\outlinelevel9 Tekst | P: Tekst",
                "{\\listtext\\'95\\tab}\\ls1\\ilvl1 punkt | I2 •: punkt",
                "{\\pntext 2.\\tab}punkt | I1 2.: punkt",
                "{\\listtext \\tab}\\ls1 ikke | P: ikke",
            })
    void oneParagraph(String rtf, String block) {
        assertThat(blocks(rtf)).containsExactly(block);
    }

    @Test
    void hiddenAndChanged() {
        Partial<List<SourceText>> read =
                read(
                        "a{\\v skjult}{\\cf2 hvit}{\\fs2 bitte}{\\deleted slettet}{\\revised  ny}"
                                + "{\\deleted\\par}b{\\*\\annotation nei}\\par{\\cf2\\cb1 lys p\\'e5 m\\'f8rkt}");
        assertThat(Shown.blocks(read)).containsExactly("P: a nyb", "P: lys på mørkt");
        assertThat(Shown.codes(read))
                .containsExactly(Code.HIDDEN_TEXT, Code.TRACKED_CHANGES, Code.COMMENTS_LEFT_OUT);
        assertThat(read.value().getFirst().metadata())
                .isEqualTo(new Metadata("Et svar", null, "2027-02-03"));
    }

    @Test
    void tablesHeadersNotesAndBoxes() {
        assertThat(
                        blocks(
                                "{\\header\\pard Lillevik kommune\\par}{\\footer Side {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}"
                                        + "f\\'f8r{\\footnote\\pard noten}\\par"
                                        + "\\trowd\\cellx1\\cellx2\\pard\\intbl a\\par b\\cell c\\cell\\row"
                                        + "\\pard\\intbl d\\cell\\pard\\intbl\\itap2 e\\nestcell f\\nestcell{\\*\\nesttableprops\\nestrow}"
                                        + "\\pard\\intbl g\\cell\\row\\pard "
                                        + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt boks\\par}}{\\shprslt boks}}etter\\par"))
                .containsExactly(
                        "F: Lillevik kommune",
                        "F: Side 1",
                        "P: før",
                        "C: a",
                        "C: b",
                        "C: c",
                        "C: d",
                        "C: e",
                        "C: f",
                        "C: g",
                        "P: boks",
                        "P: etter",
                        "N: noten");
    }

    @Test
    void whateverTheBytesReadingEnds() {
        int deep = 200_000;
        assertThat(Shown.blocks(read("{".repeat(deep) + "dypt"))).containsExactly("P: dypt");
        assertThat(Shown.codes(read("{\\b dypt"))).containsExactly(Code.DAMAGED);
        assertThat(Shown.blocks(read("}}}}etter"))).containsExactly("P: etter");
        assertThat(Shown.codes(read("\\itap2000000000 x\\cell"))).isEmpty();
        assertThat(Shown.blocks(read("\\bin2147483647 x"))).isEmpty();
        Random random = new Random(11);
        String signs = "{}\\\\\\';*-0159 abuxpard\n~_";
        for (int i = 0; i < 300; i++) {
            StringBuilder noise = new StringBuilder();
            for (int k = 0; k < 400; k++) {
                noise.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(read(noise.toString()).problems()).doesNotContainNull();
        }
        Partial<List<SourceText>> spent =
                Shown.read(
                        new RtfFormat(),
                        (HEAD + "ord ".repeat(100_000)).getBytes(StandardCharsets.ISO_8859_1),
                        Shown.limits(1_000_000, 20_000));
        assertThat(Shown.codes(spent)).contains(Code.BUDGET_SPENT);
    }
}
