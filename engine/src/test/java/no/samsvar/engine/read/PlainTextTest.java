package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import org.junit.jupiter.api.Test;

/** Text as other tools take it out of pages, put together again to what a person saw. */
class PlainTextTest {
    private static final String FULL =
            "Kommunen vil de neste årene legge vekt på at tjenestene skal være nær der folk bor, og\n";

    private static List<String> blocks(String text) {
        RawFile file = new RawFile("answers/a.txt", text.getBytes(StandardCharsets.UTF_8));
        return Shown.blocks(
                ReaderContract.check(
                        Partial.of(
                                List.of(
                                        PlainText.of(
                                                file,
                                                text,
                                                new Metadata(null, null, null),
                                                new Budget(ReadLimits.DEFAULT))))));
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FULL)
                .collect(Collectors.joining("", "", "dette er siste linje.\n"));
    }

    @Test
    void aLineThatBreaksInTheMiddleOfASentenceGoesOn() {
        assertThat(blocks(FULL + "ber om hjelp til det.\nNeste avsnitt er kort.\n"))
                .containsExactly(
                        "P: " + FULL.strip() + "/ber om hjelp til det.",
                        "P: Neste avsnitt er kort.");
    }

    @Test
    void aBlankLineInsideASentenceDoesNotPartIt() {
        assertThat(blocks(FULL + "\nber om hjelp til det.\n"))
                .containsExactly("P: " + FULL.strip() + "//ber om hjelp til det.");
    }

    @Test
    void bulletsNestByTheirMarkAndNumbersGoOnAfterThem() {
        assertThat(blocks("1. Bygge ut\n• raskt\no og billig\no og godt\n• trygt\n2. Rive ned\n"))
                .containsExactly(
                        "I1 1.: Bygge ut",
                        "I2 •: raskt",
                        "I3 o: og billig",
                        "I3 o: og godt",
                        "I2 •: trygt",
                        "I1 2.: Rive ned");
    }

    @Test
    void aDateAndAnInitialAreNoMarkers() {
        assertThat(blocks("22. april kommer saken opp.\n\nA. N. Moe la den fram.\n"))
                .containsExactly("P: 22. april kommer saken opp.", "P: A. N. Moe la den fram.");
    }

    @Test
    void aNumberAloneBetweenBlankLinesIsAPageNumber() {
        assertThat(blocks(FULL + "\n2\n\nber om hjelp til det.\n"))
                .containsExactly("P: " + FULL.strip() + "//2//ber om hjelp til det.", "F: 2");
    }

    @Test
    void aHeaderGluedToPageNumbersIsFurniture() {
        String page = lines(3) + "\n";
        assertThat(blocks("1Plan for framtida\n" + page + "2Plan for framtida\n" + page))
                .contains("F: 1Plan for framtida", "F: 2Plan for framtida");
    }

    @Test
    void numbersThatCountPagesBeforeOneHeaderAreFurnitureWithIt() {
        String text = "";
        for (int page = 1; page <= 3; page++) {
            text += lines(12) + page + "\n\nSolbygda kommune Arkivsak 31/877\n\n• et punkt\n";
        }
        assertThat(blocks(text))
                .contains("F: 1", "F: 2", "F: 3", "F: Solbygda kommune Arkivsak 31/877")
                .noneMatch(b -> b.startsWith("H"));
    }

    @Test
    void numbersThatCountRowsOfATableAreNot() {
        String text = "";
        for (int row = 1; row <= 4; row++) {
            text += "Tiltak\n" + row + "\nAvsatt i budsjettet\n";
        }
        assertThat(blocks(text)).noneMatch(b -> b.startsWith("F: Avsatt"));
    }

    @Test
    void aRunOfShortLinesIsNoRowOfHeadings() {
        assertThat(blocks("Rådhuset\nPostboks 1\nSolbygda\n\n" + lines(2)))
                .noneMatch(b -> b.startsWith("H"));
    }

    @Test
    void aShortLineOverAParagraphIsAHeading() {
        assertThat(blocks("Hva vi vil\n\n" + lines(2))).first().isEqualTo("H2: Hva vi vil");
    }
}
