package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document, written by a word processor in six formats, is read as the same blocks. */
class SameBlocksTest {
    private static final List<String> EXPECTED =
            List.of(
                    "F: Lillevik kommune",
                    "H1: Svar på debattheftet",
                    "P: Kommunestyret i Lillevik vedtok dette svaret i møte 12. februar, og sender det"
                            + " samlet til Kommunelaget.",
                    "H1: Velferd",
                    "P: Vi vil særlig:",
                    "I1 •: bygge flere omsorgsboliger",
                    "I2 –: nær butikken",
                    "I3 ▪: med heis",
                    "I2 –: nær skolen",
                    "I1 •: kutte rapportering",
                    "P: Avsnittet her har en linje/og så en linje til, og et ord etter innrykk.",
                    "H2: Arbeidskraft",
                    "I1 1.: Lærlinger i alle virksomheter",
                    "I2 a): også i tekniske fag",
                    "I2 b): også hos naboene",
                    "I1 2.: Heltid først",
                    "P: Dette ble det stemt over:",
                    "C: Forslag",
                    "C: Stemmer",
                    "C: Heltid først",
                    "C: 14 mot 3",
                    "H1: Beredskap",
                    "I1 I.: Nødstrøm på sykehjemmet",
                    "I1 II.: Øvelse hvert år",
                    "P: Til slutt: «blåbær», 50 % – og § 5.",
                    "N: Ni er under bygging i Nordre grend.");

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = SameBlocksTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Format format(String ending) {
        return switch (ending) {
            case "docx" -> new DocxFormat();
            case "doc" -> new DocFormat();
            case "rtf" -> new RtfFormat();
            case "html" -> new HtmlFormat();
            default -> new OdtFormat();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "fodt", "doc", "rtf", "html"})
    void isFoundByItsContent(String ending) throws IOException {
        RawFile file = new RawFile("answers/uten-endelse", bytes("same." + ending));
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            assertThat(Shown.blocks(reader.read(file)))
                    .isEqualTo(Shown.blocks(Shown.read(format(ending), file.bytes())));
        }
    }

    /** Changes, a comment, hidden and white letters: left out, or taken as accepted, alike. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "fodt", "doc", "rtf"})
    void changesAreAcceptedAlike(String ending) throws IOException {
        Partial<List<SourceText>> read = Shown.read(format(ending), bytes("changed." + ending));
        List<String> blocks = new ArrayList<>(Shown.blocks(read));
        // who wrote the RTF marked the first half as deleted, not the mark at its end
        if (ending.equals("rtf")) {
            blocks.replaceAll(line -> line.replace("P: og andre", "P: Første halvdel og andre"));
        }
        assertThat(blocks)
                .containsExactlyInAnyOrder(
                        "H1: Endringer",
                        "P: Vi vil ha flere nye boliger.",
                        "P: Første halvdel og andre halvdel.",
                        "P: Et avsnitt med merknad.",
                        "P: Synlig tekst her.",
                        "I1 1.: Første punkt",
                        "I1 2.: Andre punkt",
                        "P: Ord i boksen",
                        "P: Avsnitt med boks ved siden.",
                        "P: Slutt.");
        assertThat(Shown.codes(read))
                .containsExactly(Code.HIDDEN_TEXT, Code.TRACKED_CHANGES, Code.COMMENTS_LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "fodt", "doc", "rtf", "html"})
    void isReadAlike(String ending) throws IOException {
        Partial<List<SourceText>> read = Shown.read(format(ending), bytes("same." + ending));
        List<String> expected = EXPECTED;
        if (ending.equals("html")) {
            // a browser chooses these itself
            expected =
                    EXPECTED.stream()
                            .map(line -> line.replace("I2 –", "I2 ◦"))
                            .map(line -> line.replaceFirst("^(I2 [ab])\\)", "$1."))
                            .toList();
        }
        assertThat(Shown.blocks(read)).isEqualTo(expected);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().getFirst().metadata().title()).isEqualTo("Svar fra Lillevik");
    }
}
