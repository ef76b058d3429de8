package no.samsvar.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi takker for et godt debatthefte.",
                "Kommunen har lest heftet med interesse.",
                "Her er våre synspunkt.",
                "Nedenfor følger kommunens svar.",
                "Lia kommune består av fire bygder.",
                "Vi ber Kommunelaget om å ta med seg disse synspunktene.",
                "Vi har valgt å svare på to av spørsmålene.",
                "Vi ser fram til det videre arbeidet.",
            })
    void wordsOfTheAnswerItselfFrameIt(String words) {
        assertThat(Frames.isFrame(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi vil lese høyt for alle barn.",
                "Kommunen har 23 kaier og flytebrygger.",
                "Biblioteket skal være åpent hver kveld.",
                "Her må staten inn.",
                "Kommunen ber staten om å betale for kaia.",
            })
    void wordsOfTheMatterDoNot(String words) {
        assertThat(Frames.isFrame(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det heftet ikke spør om",
                "Det dere ikke spurte om",
                "Andre innspill",
                "Anna",
                "Utenom spørsmålene"
            })
    void whatNobodyAskedAboutHasHeadings(String heading) {
        assertThat(Frames.isOther(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Andres barn", "Annonser", "Hva vi ikke har råd til"})
    void otherHeadingsAreOfTheMatter(String heading) {
        assertThat(Frames.isOther(heading)).isFalse();
    }
}
