package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.SourceText;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** What a person sees in single pages: blocks, levels, markers, places. */
class PdfFormatTest {
    private static final String LONG =
            "Kommunen vil øve oftere enn før, og vil gjøre det sammen med naboene og de frivillige"
                    + " lagene, slik at alle vet hva de skal gjøre den dagen strømmen er borte i mer"
                    + " enn noen få timer.";

    @Test
    void headingParagraphAndItems() {
        PdfMaker maker = new PdfMaker().text(PdfMaker.BOLD, 16, 72, 80, "Beredskap i bygda");
        maker.paragraph(72, 110, 330, "Kommunen vil øve oftere, og vil gjøre det sammen med alle.");
        maker.lines(72, 160, "• Øve to ganger i året", "• Skaffe aggregat")
                .text(90, 186, "o Til skolen");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "heading 1: Beredskap i bygda",
                        "paragraph: Kommunen vil øve oftere, og vil gjøre det sammen med alle.",
                        "item 1 [•]: Øve to ganger i året",
                        "item 1 [•]: Skaffe aggregat",
                        "item 2 [o]: Til skolen");
    }

    @Test
    void linesOfAParagraphAreOneBlock() {
        PdfMaker maker = new PdfMaker();
        double next = maker.paragraph(72, 80, 400, LONG);
        maker.paragraph(72, next + 8, 400, LONG);
        SourceText text = PdfShown.of(maker).text();
        assertThat(text.blocks()).hasSize(2).allMatch(b -> b.is(Block.Kind.PARAGRAPH));
        assertThat(text.blocks().get(0).span().in(text.text()).replace('\n', ' ')).isEqualTo(LONG);
    }

    @Test
    void paragraphsWithoutSpaceBetweenEndWhereTheNextWordWouldHaveFitted() {
        PdfMaker maker = new PdfMaker();
        double next = maker.paragraph(72, 80, 400, LONG + " Det haster.");
        maker.paragraph(72, next, 400, LONG);
        assertThat(PdfShown.of(maker).blocks()).hasSize(2);
    }

    @Test
    void hyphenAtTheLineEndStaysInTheText() {
        PdfMaker maker = new PdfMaker();
        maker.lines(
                72, 80, "Vi vil at alle kommuner skal ta på alvor den sikker-", "hetspolitiske");
        assertThat(PdfShown.of(maker).text().text()).contains("sikker-\nhetspolitiske");
    }

    @Test
    void everyLineHasItsPlace() {
        SourceText text = PdfShown.of(new PdfMaker().text(72, 100, "Øvelse")).text();
        Origin.OnPage place = PdfShown.place(text, 0);
        assertThat(place.page()).isEqualTo(1);
        assertThat(place.x()).isEqualTo(72);
        assertThat(place.y()).isBetween(90.0, 92.0);
        assertThat(place.width())
                .isCloseTo(
                        PdfMaker.width(PdfMaker.PLAIN, 11, "Øvelse"),
                        org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void headingsAreRankedBySizeAndWeight() {
        PdfMaker maker = new PdfMaker();
        maker.text(PdfMaker.BOLD, 18, 72, 80, "Svar på debattheftet");
        maker.text(PdfMaker.BOLD, 14, 72, 110, "Velferd");
        double next = maker.paragraph(72, 130, 400, LONG);
        maker.text(PdfMaker.BOLD, 11, 72, next + 10, "Skole og barnehage");
        next = maker.paragraph(72, next + 25, 400, LONG);
        maker.text(PdfMaker.BOLD, 14, 72, next + 20, "2.1 Beredskap");
        maker.paragraph(72, next + 40, 400, LONG);
        assertThat(PdfShown.of(maker).blocks())
                .filteredOn(b -> b.startsWith("heading"))
                .containsExactly(
                        "heading 1: Svar på debattheftet",
                        "heading 2: Velferd",
                        "heading 3: Skole og barnehage",
                        "heading 2 [2.1]: Beredskap");
    }

    @Test
    void numberedItemsWithHangingLines() {
        PdfMaker maker = new PdfMaker();
        maker.text(72, 80, "9.")
                .text(95, 80, "Hva må vi gjøre for at innbyggerne skal bo hjemme så");
        maker.text(95, 93, "lenge som mulig?");
        maker.text(66, 106, "10.").text(95, 106, "Hvem skal gjøre det?");
        maker.text(95, 119, "a)").text(115, 119, "kommunen");
        maker.text(95, 132, "b)").text(115, 132, "staten");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "item 1 [9.]: Hva må vi gjøre for at innbyggerne skal bo hjemme så / lenge"
                                + " som mulig?",
                        "item 1 [10.]: Hvem skal gjøre det?",
                        "item 2 [a)]: kommunen",
                        "item 2 [b)]: staten");
    }

    @Test
    void aLineThatBeginsWithANumberMayGoOnWithASentence() {
        PdfMaker maker = new PdfMaker();
        maker.lines(
                72,
                80,
                "Saken ble behandlet av formannskapet og sendt på høring i møtet som ble holdt den",
                "22. april, og av kommunestyret i juni.");
        assertThat(PdfShown.of(maker).blocks())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("paragraph");
    }

    @Test
    void bulletsOfSymbolFontsAreShown() {
        PdfMaker maker = new PdfMaker();
        var symbols = new PDType1Font(FontName.SYMBOL);
        var dingbats = new PDType1Font(FontName.ZAPF_DINGBATS);
        maker.text(symbols, 11, 72, 80, "•").text(90, 80, "Samle tjenestene");
        maker.text(dingbats, 11, 90, 93, "➔").text(108, 93, "i ett hus");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly("item 1 [•]: Samle tjenestene", "item 2 [➔]: i ett hus");
    }

    @Test
    void ligaturesAreTakenApart() {
        assertThat(PdfSigns.clean("oﬃsielt ﬁn ﬂom")).isEqualTo("offisielt fin flom");
        assertThat(PdfSigns.clean("\u00AD½²")).isEqualTo("-½²");
        assertThat(PdfSigns.picture("ABCDEF+Wingdings-Regular", "§")).isEqualTo("▪");
        assertThat(PdfSigns.picture("SymbolMT", "\uF0B7")).isEqualTo("•");
        assertThat(PdfSigns.picture("SymbolMT", "α")).isEqualTo("α");
    }

    @Test
    void paintedTwiceIsReadOnceAndBold() {
        PdfMaker maker = new PdfMaker();
        maker.text(72, 80, "Beredskap").text(72.4, 80, "Beredskap");
        maker.paragraph(72, 100, 400, LONG);
        assertThat(PdfShown.of(maker).blocks().get(0)).isEqualTo("heading 1: Beredskap");
    }

    @Test
    void letterspacedHeadings() {
        PdfMaker maker = new PdfMaker();
        maker.text(PdfMaker.BOLD, 14, 72, 80, "S P Ø R S M Å L  T I L  D R Ø F T I N G");
        maker.raw(o -> {
            o.setCharacterSpacing(5);
        });
        maker.text(PdfMaker.BOLD, 14, 72, 120, "Innspill herfra");
        maker.raw(o -> o.setCharacterSpacing(0));
        maker.paragraph(72, 150, 400, LONG);
        assertThat(PdfShown.of(maker).blocks())
                .startsWith("heading 1: SPØRSMÅL TIL DRØFTING", "heading 1: Innspill herfra");
    }

    @Test
    void tablesAreReadRowByRow() {
        PdfMaker maker = new PdfMaker();
        maker.text(72, 80, "Utvalg").text(250, 80, "Møtedato").text(400, 80, "Saksnr");
        maker.text(72, 96, "Formannskapet").text(250, 96, "02.03.2026").text(400, 96, "12/26");
        maker.text(72, 112, "Kommunestyret").text(250, 112, "19.03.2026").text(400, 112, "31/26");
        maker.paragraph(72, 150, 400, LONG);
        assertThat(PdfShown.of(maker).blocks())
                .startsWith(
                        "cell: Utvalg",
                        "cell: Møtedato",
                        "cell: Saksnr",
                        "cell: Formannskapet",
                        "cell: 02.03.2026",
                        "cell: 12/26",
                        "cell: Kommunestyret");
    }

    @Test
    void raisedNumbersStayInTheirLine() {
        PdfMaker maker = new PdfMaker();
        String words = "Slik står det i meldingen";
        double end = 73 + PdfMaker.width(PdfMaker.PLAIN, 11, words);
        maker.text(72, 80, words).text(PdfMaker.PLAIN, 6, end, 76, "3");
        assertThat(PdfShown.of(maker).blocks()).hasSize(1);
    }
}
