package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.api.Test;

/** Pages and columns: furniture, paragraphs over their ends, reading order, rotation. */
class PdfPagesTest {
    private static final String PROSE =
            "Kommunen vil øve oftere enn før, og vil gjøre det sammen med naboene og de frivillige"
                    + " lagene, slik at alle vet hva de skal gjøre den dagen strømmen er borte. Vi har"
                    + " kartlagt hvem som trenger hjelp først, og vi har avtaler med bønder som rydder"
                    + " snø og kjører ut vann når det trengs.";

    private static PdfMaker furnished(PdfMaker maker, int page) {
        return maker.text(PdfMaker.PLAIN, 9, 72, 40, "Lillevik kommune – saksframlegg 26/14")
                .text(PdfMaker.PLAIN, 9, 290, 810, "Side " + page + " av 3");
    }

    @Test
    void aParagraphGoesOnOverThePageWithFurnitureInTheGap() {
        PdfMaker maker = furnished(new PdfMaker(), 1);
        List<String> lines = PdfMaker.wrap(PdfMaker.PLAIN, 11, 450, PROSE);
        int half = lines.size() / 2;
        maker.lines(72, 760 - 13 * half, lines.subList(0, half).toArray(String[]::new));
        furnished(maker.newPage(), 2)
                .lines(72, 80, lines.subList(half, lines.size()).toArray(String[]::new));
        furnished(maker.newPage(), 3).text(PdfMaker.BOLD, 14, 72, 80, "Slutt");
        PdfShown shown = PdfShown.of(maker);
        SourceText text = shown.text();
        assertThat(shown.blocks())
                .containsExactly("paragraph: " + String.join(" / ", lines), "heading 1: Slutt");
        assertThat(shown.furniture())
                .containsExactly(
                        "Lillevik kommune – saksframlegg 26/14",
                        "Side 1 av 3",
                        "Lillevik kommune – saksframlegg 26/14",
                        "Side 2 av 3",
                        "Lillevik kommune – saksframlegg 26/14",
                        "Side 3 av 3");
        Block paragraph =
                text.blocks().stream()
                        .filter(b -> b.is(Block.Kind.PARAGRAPH))
                        .findFirst()
                        .orElseThrow();
        assertThat(paragraph.gaps()).hasSize(1);
        Span gap = paragraph.gaps().get(0);
        assertThat(text.text().substring(gap.start(), gap.end()))
                .isEqualTo("Side 1 av 3\nLillevik kommune – saksframlegg 26/14\n");
        assertThat(text.pageStarts()).hasSize(3);
        assertThat(text.pageAt(paragraph.span().end() - 1)).isEqualTo(2);
    }

    @Test
    void aPageNumberIsCutOffTheWordItIsGluedTo() {
        PdfMaker maker = new PdfMaker();
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                maker.newPage();
            }
            maker.text(PdfMaker.PLAIN, 8, 66, 60, Integer.toString(page));
            maker.text(
                    71,
                    60,
                    List.of("Taktskifte", "Velferd", "Beredskap", "Avslutning").get(page - 1)
                            + " for alle i bygda");
            maker.paragraph(72, 100, 450, "Side for side (" + page + "): " + PROSE);
        }
        PdfShown shown = PdfShown.of(maker);
        assertThat(shown.furniture()).containsExactly("1", "2", "3", "4");
        assertThat(shown.blocks()).contains("paragraph: Taktskifte for alle i bygda");
    }

    @Test
    void aHeadingOnTopOfTwoPagesIsNoFurniture() {
        PdfMaker maker = new PdfMaker();
        for (int page = 1; page <= 8; page++) {
            if (page > 1) {
                maker.newPage();
            }
            maker.text(PdfMaker.PLAIN, 9, 290, 810, Integer.toString(page + 3));
            if (page % 5 == 2) {
                maker.text(PdfMaker.BOLD, 16, 72, 70, "Vi spør");
            }
            maker.paragraph(72, 100, 450, page + " " + PROSE);
        }
        PdfShown shown = PdfShown.of(maker);
        assertThat(shown.blocks()).filteredOn("heading 1: Vi spør"::equals).hasSize(2);
        assertThat(shown.furniture()).containsExactly("4", "5", "6", "7", "8", "9", "10", "11");
    }

    @Test
    void bulletsAtOneHeightOnManyPagesAreNoFurniture() {
        PdfMaker maker = new PdfMaker();
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                maker.newPage();
            }
            maker.text(72, 60, "•").text(90, 60, "Punkt nummer " + "abcd".charAt(page - 1));
        }
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "item 1 [•]: Punkt nummer a",
                        "item 1 [•]: Punkt nummer b",
                        "item 1 [•]: Punkt nummer c",
                        "item 1 [•]: Punkt nummer d");
    }

    @Test
    void twoColumnsUnderAHeadingAcrossThem() {
        PdfMaker maker =
                new PdfMaker()
                        .text(PdfMaker.BOLD, 20, 72, 80, "Et hefte i to spalter som alle kan lese");
        List<String> lines = PdfMaker.wrap(PdfMaker.PLAIN, 10, 210, PROSE);
        int half = (lines.size() + 1) / 2;
        maker.lines(PdfMaker.PLAIN, 10, 72, 110, lines.subList(0, half).toArray(String[]::new));
        maker.lines(
                PdfMaker.PLAIN,
                10,
                310,
                110,
                lines.subList(half, lines.size()).toArray(String[]::new));
        maker.paragraph(
                72,
                300,
                450,
                "Under spaltene står det igjen noe i full bredde, som hører til begge, og som er"
                        + " langt nok til å fylle mer enn en linje.");
        assertThat(PdfShown.of(maker).blocks())
                .hasSize(3)
                .element(1)
                .isEqualTo("paragraph: " + String.join(" / ", lines));
    }

    @Test
    void rotatedPagesAreReadAsShown() {
        PdfMaker maker = new PdfMaker();
        maker.page().setRotation(90);
        maker.turned(90, 100, 700, "Øverst på siden").turned(90, 130, 700, "Nederst på siden");
        SourceText text = PdfShown.of(maker).text();
        assertThat(text.text()).isEqualTo("Øverst på siden\n\nNederst på siden\n");
        Origin.OnPage place = PdfShown.place(text, 0);
        assertThat(place.x()).isCloseTo(842 - 700, org.assertj.core.data.Offset.offset(1.0));
        assertThat(place.y()).isCloseTo(100 - 9, org.assertj.core.data.Offset.offset(1.0));
        assertThat(place.width()).isGreaterThan(place.height());
    }

    @Test
    void wordsAlongTheMarginComeAfterThePage() {
        PdfMaker maker = new PdfMaker();
        maker.turned(90, 30, 400, "Foto: Kari");
        maker.paragraph(72, 100, 450, PROSE);
        assertThat(PdfShown.of(maker).blocks()).last().isEqualTo("paragraph: Foto: Kari");
    }

    @Test
    void wordsAcrossEveryPageAreFurniture() {
        PdfMaker maker = new PdfMaker().turned(45, 200, 500, "UTKAST");
        maker.paragraph(72, 100, 450, PROSE);
        maker.newPage().turned(45, 200, 500, "UTKAST").paragraph(72, 100, 450, PROSE);
        assertThat(PdfShown.of(maker).furniture()).containsExactly("UTKAST", "UTKAST");
    }

    @Test
    void anItemGoesOnInTheNextColumn() {
        PdfMaker maker = new PdfMaker();
        for (int i = 0; i < 6; i++) {
            maker.lines(
                    PdfMaker.PLAIN,
                    10,
                    72,
                    100 + i * 36,
                    "Her står noen linjer med tekst i den ene",
                    "spalten, så lange at de fyller den helt");
            maker.lines(
                    PdfMaker.PLAIN,
                    10,
                    310,
                    130 + i * 36,
                    "Og her står det noen linjer i den andre",
                    "spalten, så lange at de fyller den helt");
        }
        maker.text(PdfMaker.PLAIN, 10, 72, 320, "•")
                .text(PdfMaker.PLAIN, 10, 90, 320, "Vi vil at alle skal ha et sted å");
        maker.text(PdfMaker.PLAIN, 10, 328, 110, "møtes i bygda");
        assertThat(PdfShown.of(maker).blocks())
                .contains("item 1 [•]: Vi vil at alle skal ha et sted å / møtes i bygda");
    }
}
