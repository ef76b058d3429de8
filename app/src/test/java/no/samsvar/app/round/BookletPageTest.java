package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.round.BookletPage.Asked;
import no.samsvar.app.round.BookletPage.Box;
import no.samsvar.app.round.BookletPage.Heading;
import no.samsvar.app.round.BookletPage.Items;
import no.samsvar.app.round.BookletPage.Paragraph;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;

/** The booklet's words stand in the page in their order, each question where it is asked. */
class BookletPageTest {
    private static final String HTML =
            """
            <h1>Heftet</h1>
            <h2>Vann</h2><p>Det regner mer.</p>
            <ul><li>Grøfter</li><li>Bekker</li></ul>
            <h3>Eksempel: Bekkelia</h3><p>De åpnet bekken.</p>
            <p>1. Hva skal vi gjøre med regnet?</p>
            <h2>Veger</h2><p>Vegene er gamle.</p>
            <p>Hvem skal betale for vegene?</p>
            <h2>Etterord</h2><p>Takk.</p>
            """;
    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("1", "Hva skal vi gjøre med regnet?", List.of()),
                    new Question(
                            "2", "Kven skal betale?", List.of("Hvem skal betale for vegene?")));

    @Test
    void eachPartLeadsToItsQuestion() {
        BookletPage page = BookletPage.of(html(HTML), QUESTIONS);
        assertThat(page.parts()).hasSize(3);
        assertThat(page.parts().get(0).questions()).containsExactly(QUESTIONS.get(0));
        assertThat(page.parts().get(1).questions()).containsExactly(QUESTIONS.get(1));
        assertThat(page.parts().get(2).questions()).isEmpty();
        assertThat(page.parts().get(1).pieces())
                .extracting(p -> p.getClass().getSimpleName())
                .containsExactly("Heading", "Paragraph", "Asked");
        assertThat(page.parts().get(0).pieces().getLast()).isEqualTo(new Asked(QUESTIONS.get(0)));
    }

    @Test
    void listsAndExamplesStandAsSuch() {
        BookletPage page = BookletPage.of(html(HTML), QUESTIONS);
        assertThat(page.parts().get(0).pieces())
                .filteredOn(p -> p instanceof Items)
                .extracting(p -> ((Items) p).items().size())
                .containsExactly(2);
        assertThat(page.parts().get(0).pieces())
                .contains(
                        new Box("Eksempel: Bekkelia", List.of(new Paragraph("De åpnet bekken."))));
        assertThat(page.contents())
                .extracting(Heading::text)
                .containsExactly("Heftet", "Vann", "Veger", "Etterord");
    }

    /** The page has a list of its own, and no numbered pages. */
    @Test
    void thePrintedListOfChaptersIsLeftOut() {
        BookletPage page =
                BookletPage.of(
                        html(
                                """
                                <h1>Heftet</h1><h2>Innhold</h2>
                                <p>Vann 4</p><p>Veger . . . . 10</p>
                                <h2>Vann</h2><p>Det regner mer enn i 1990</p><p>Veger 10</p>
                                <h2>Veger</h2><p>Vegene er gamle.</p>
                                """),
                        List.of());
        assertThat(page.contents())
                .extracting(Heading::text)
                .containsExactly("Heftet", "Vann", "Veger");
        assertThat(page.parts().getFirst().pieces())
                .filteredOn(Paragraph.class::isInstance)
                .extracting(piece -> ((Paragraph) piece).text())
                .containsExactly("Det regner mer enn i 1990", "Veger 10", "Vegene er gamle.");
    }

    @Test
    void noLevelOfHeadingsIsLeftOut() {
        BookletPage page =
                BookletPage.of(html("<h3>A</h3><h6>B</h6><h6>C</h6><h4>D</h4>"), List.of());
        assertThat(page.contents()).extracting(Heading::level).containsExactly(2, 3, 3, 3);
    }

    @Test
    void hyphensOfLineEndsAreTakenAwayAndOthersStay() {
        SourceText text =
                text("a.txt", "Kommu-\nnene og helse-\nog omsorgs\u00ADtjenesten i Nord-\nNorge.")
                        .getFirst();
        assertThat(BookletPage.words(text, text.blocks().getFirst()))
                .isEqualTo("Kommunene og helse- og omsorgstjenesten i Nord- Norge.");
    }

    @Test
    void theExampleHasNoFurnitureAndAllItsQuestions() throws IOException {
        byte[] pdf = Files.readAllBytes(Path.of("../examples/naermere-hverdagen/booklet.pdf"));
        List<SourceText> texts = read(new RawFile("booklet.pdf", pdf));
        List<Question> asked =
                List.of(
                        new Question(
                                "1",
                                "Hvilke grep skal vår kommune/fylkeskommune ta de neste tre årene for"
                                        + " at ledninger, veger og bygg blir holdt i bedre stand?",
                                List.of()));
        BookletPage page = BookletPage.of(texts, asked);
        assertThat(page.parts().getFirst().questions()).isEqualTo(asked);
        assertThat(page.contents()).hasSizeGreaterThan(5);
        String all = page.toString();
        assertThat(all).doesNotContain("-\n").contains("Hvilke grep");
    }

    private static List<SourceText> html(String html) {
        return text("a.html", "<!doctype html><html><body>" + html + "</body></html>");
    }

    private static List<SourceText> text(String name, String words) {
        return read(new RawFile(name, words.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SourceText> read(RawFile file) {
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            return reader.read(file).value();
        }
    }
}
