package no.samsvar.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;

class ThemeFinderTest {
    private static final String UNDER =
            "Her står det nok til at overskriften er mer enn en bildetekst, for under den følger"
                    + " tre linjer om hvordan det er i dag, hva andre har gjort, og hva som kan"
                    + " gjøres med små midler i en liten kommune.\n\n";
    private static final String BOOKLET =
            "Forord\n\nKjære folkevalgte\n\n"
                    + "Ta vare på lagrene\n\n"
                    + UNDER
                    + "Slik kan lagrene ryddes\n\n"
                    + UNDER
                    + "Telle opp hvert år\n\n"
                    + UNDER
                    + "Holde tak og vinduer tette\n\n"
                    + UNDER
                    + "Laget spør\n\n"
                    + "1. Hva skal vår kommune gjøre med lagrene sine?\n";
    private static final String DECK =
            "Tiltak for ryddige lagre\n\n"
                    + "• Telle opp hvert år\n"
                    + "• Tette tak og vinduer\n"
                    + "• Dele folk:\n"
                    + "o vakter\n"
                    + "o sjåfører\n\n"
                    + "Dette svarte dere i fjor\n\n"
                    + "• Flere folk\n• Færre skjemaer\n• Mer tid\n";

    private static final Draft DRAFT =
            Drafter.draft(
                            List.of(read("booklet.txt", BOOKLET), read("deck.txt", DECK)),
                            Map.of(
                                    idOf("booklet.txt", BOOKLET), DocumentKind.BOOKLET,
                                    idOf("deck.txt", DECK), DocumentKind.DECK),
                            Round.unknown())
                    .value();

    @Test
    void headingsWithTextAndBulletsOfAListOfMeasuresAreThemes() {
        assertThat(DRAFT.round().themes())
                .extracting(Theme::title)
                .contains("Telle opp hvert år", "Holde tak og vinduer tette", "Dele folk");
    }

    @Test
    void aHeadingThatOnlyAnnouncesIsNone() {
        assertThat(DRAFT.round().themes())
                .extracting(Theme::title)
                .doesNotContain("Slik kan lagrene ryddes", "Forord");
    }

    @Test
    void aBulletUnderABulletIsATermOfIt() {
        assertThat(theme("Dele folk").terms()).containsExactly("vakter", "sjåfører");
        assertThat(DRAFT.round().themes()).extracting(Theme::title).doesNotContain("vakter");
    }

    @Test
    void aBulletThatRepeatsAHeadingInOtherWordsIsAWordingOfIt() {
        assertThat(theme("Holde tak og vinduer tette").terms())
                .containsExactly("Tette tak og vinduer");
    }

    @Test
    void whatWasAnsweredBeforeIsNoTheme() {
        assertThat(DRAFT.round().themes())
                .extracting(Theme::title)
                .doesNotContain("Flere folk", "Mer tid");
    }

    @Test
    void aThemeKnowsItsSectionItsQuestionAndWhetherAListNamesIt() {
        Theme theme = theme("Telle opp hvert år");
        assertThat(theme.question()).isEqualTo("1");
        assertThat(DRAFT.sections().get(theme.id())).hasSize(1);
        assertThat(DRAFT.listed()).contains(theme.id());
    }

    private static Theme theme(String title) {
        return DRAFT.round().themes().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static SourceText read(String path, String text) {
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            RawFile file = new RawFile(path, text.getBytes(StandardCharsets.UTF_8));
            return reader.read(file).value().getFirst();
        }
    }

    private static String idOf(String path, String text) {
        return read(path, text).id();
    }
}
