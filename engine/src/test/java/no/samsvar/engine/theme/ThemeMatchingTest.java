package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.theme.Themed.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeMatchingTest {
    private static final Draft ROUND =
            Said.draft(
                    "Sykefravær, beredskap og lager, skole og bibliotek.",
                    Map.of(
                            "Redusere sykefraværet",
                            "Godt arbeidsmiljø og nærvær på jobb gjør at flere er friske.",
                            "Øve på kriser",
                            "Beredskap må trenes. Kriseledelsen møtes hvert år.",
                            "Biblioteket som møteplass",
                            "Bøker, varme og lange åpningstider for alle.",
                            "Bedre skoler",
                            "Elever lærer mer når lærerne har tid."));

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Redusere sykefraværet     | nb | Vi vil ha ned sykefraværet.
                    Redusere sykefraværet     | nb | Et bedre arbeidsmiljø er målet.
                    Redusere sykefraværet     | nn | Sjukefråværet må ned.
                    Øve på kriser             | nb | Beredskapslageret er lite.
                    Øve på kriser             | nb | Kommunen gjennomfører en øvelse med naboen.
                    Bedre skoler              | nn | Skulen treng fleire lærarar.
                    Biblioteket som møteplass | nb | Folkebiblioteket holder åpent lenger.
                    """)
    void byItsWordsItsCompoundsAndTheirNynorskForms(
            String theme, String language, String sentence) {
        Coded coded = new Said().in(language).paragraph(sentence).coded(ROUND).getFirst();
        assertThat(Said.titles(coded, ROUND)).contains(theme);
    }

    @Test
    void severalOrNone() {
        List<Coded> coded =
                new Said()
                        .paragraph("Vi vil øve på biblioteket.")
                        .paragraph("Saken tas til orientering.")
                        .coded(ROUND);
        assertThat(Said.titles(coded.getFirst(), ROUND))
                .isEqualTo(Set.of("Øve på kriser", "Biblioteket som møteplass"));
        assertThat(coded.getLast().themes()).isEmpty();
    }

    @Test
    void theSentencesOfAParagraphShareATheme() {
        List<Coded> coded =
                new Said()
                        .paragraph("Vi vil ha ned sykefraværet.", "Det krever tålmodighet av alle.")
                        .coded(ROUND);
        assertThat(coded.getLast().themes()).isEqualTo(coded.getFirst().themes());
        assertThat(coded.getLast().because())
                .anySatisfy(b -> assertThat(b.code()).isEqualTo("beside"));
    }

    @Test
    void theHeadingAboveTells() {
        Coded coded = new Said().heading("Sykefravær").item("Mer åpenhet").coded(ROUND).getFirst();
        assertThat(Said.titles(coded, ROUND)).containsExactly("Redusere sykefraværet");
    }

    @Test
    void aThemeOfAnotherQuestionNeedsMoreThanOneWord() {
        String sentence = "Tid til å lese.";
        Draft round =
                Said.draft(
                        "", Map.of("Bedre skoler", "Elever trenger tid.", "Bibliotek", "Bøker."));
        assertThat(new Said().paragraph(sentence).coded(round).getFirst().themes()).isNotEmpty();
        assertThat(
                        new Said()
                                .underQuestion("2")
                                .paragraph(sentence)
                                .coded(round)
                                .getFirst()
                                .themes())
                .isEmpty();
    }

    @Test
    void itSaysWhichWordToldIt() {
        Coded coded = new Said().paragraph("Vi vil ha ned sykefraværet.").coded(ROUND).getFirst();
        assertThat(coded.because())
                .anySatisfy(b -> assertThat(b.args()).containsEntry("word", "sykefraværet"));
    }
}
