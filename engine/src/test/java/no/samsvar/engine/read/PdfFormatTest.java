package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfFormatTest {
    @Test
    void headingParagraphAndItems() {
        PdfMaker maker = new PdfMaker().text(PdfMaker.BOLD, 16, 72, 80, "Beredskap i bygda");
        maker.paragraph(
                72,
                110,
                330,
                "Kommunen vil øve oftere, og vil gjøre det sammen med naboene og de frivillige.");
        maker.lines(72, 160, "• Øve to ganger i året", "• Skaffe aggregat")
                .text(90, 186, "o Til skolen");
        assertThat(PdfShown.of(maker).blocks())
                .containsExactly(
                        "heading 1: Beredskap i bygda",
                        "paragraph: Kommunen vil øve oftere, og vil gjøre det sammen med naboene"
                                + " / og de frivillige.",
                        "item 1 [•]: Øve to ganger i året",
                        "item 1 [•]: Skaffe aggregat",
                        "item 2 [o]: Til skolen");
    }
}
