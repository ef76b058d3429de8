package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lia kommune avgir følgende svar på heftet:",
                "Kommunestyret viser til heftet og gir slike svar:",
                "Heradsstyret vedtek uttalen nedanfor:",
            })
    void theAnswerIsAnnounced(String words) {
        assertThat(Signals.opensAnswer(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi svarer slik vi pleier: kort.",
                "Kommunen gir følgende tilskudd:",
                "Svaret står nedenfor.",
            })
    void otherColonsAnnounceNone(String words) {
        assertThat(Signals.opensAnswer(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Svaret oversendes Kommunelaget.",
                "Uttalelsen sendes til fylkeskontoret innen fristen.",
                "Vedtatt av Lia kommunestyre 4. mars 2027, sak 16/27.",
                "Saken er drøftet med ungdomsrådet 14. januar.",
                "Vedtaket er fattet i medhold av kommuneloven.",
                "Kommunestyret i Lia behandlet heftet i møte 24. februar 2027.",
                "– Vår ref.: 27/588",
            })
    void formalitiesAreNoWordsOfTheAnswer(String words) {
        assertThat(Signals.isFormal(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Svaret er å flytte skolen.",
                "Saker som haster, skal sendes rett til vakta.",
                "Kommunestyret vedtok 12. mars 2024 en plan for veger.",
                "Kommunen sender ut varsel til alle.",
            })
    void whatIsSaidOfTheMatterIsNone(String words) {
        assertThat(Signals.isFormal(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protokolltilførsel fra Høyre: Vi vil ha dette utredet.",
                "Medlemmene fra Rødt ba om følgende protokolltilførsel:",
            })
    void remarksAreTold(String words) {
        assertThat(Signals.remarks(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Møtet hevet kl. 20:10", "Rett utskrift", "Utskrift sendt til: ordfører"})
    void minutesEnd(String words) {
        assertThat(Signals.closes(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Med hilsen", "Dearvvuođaiguin / med hilsen", "Mvh Kari Moen"})
    void anAnswerIsSigned(String words) {
        assertThat(Signals.signs(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hilsen er ikke nok", "Skole og/eller hilsen på døra"})
    void otherGreetingsAreWords(String words) {
        assertThat(Signals.signs(words)).isFalse();
    }

    @Test
    void aNameOverATitleSigns() {
        assertThat(Signals.signs("Kari Moen", "sátnejođiheaddji / ordfører")).isTrue();
        assertThat(Signals.signs("Kari Moen", "ordfører")).isTrue();
        assertThat(Signals.signs("Kari Moen", "leder dugnaden i år")).isFalse();
    }
}
