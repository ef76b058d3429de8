package no.samsvar.engine.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotation marks as people and models write them. */
class QuotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Svaret vil ha «mer lys» nå.",
                "Svaret vil ha »mer lys« nå.",
                "Svaret vil ha “mer lys” nå.",
                "Svaret vil ha „mer lys“ nå.",
                "Svaret vil ha „mer lys” nå.",
                "Svaret vil ha ”mer lys” nå.",
                "Svaret vil ha \"mer lys\" nå.",
                "Svaret vil ha 'mer lys' nå.",
                "Svaret vil ha ‘mer lys’ nå.",
                "Svaret vil ha ‹mer lys› nå.",
                "Svaret vil ha `mer lys` nå."
            })
    void everyPairIsKnown(String sentence) {
        assertThat(Quotes.of(sentence)).containsExactly("mer lys");
    }

    @Test
    void severalStandInOrderAndAnApostropheIsNone() {
        assertThat(Quotes.of("«Først» og så “sist”.")).isEqualTo(List.of("Først", "sist"));
        assertThat(Quotes.of("The municipality's roads and the schools' paths")).isEmpty();
        assertThat(Quotes.of("They want ‘the county’s roads’ lit."))
                .containsExactly("the county’s roads");
        assertThat(Quotes.of("Ingen sitater her.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Svaret vil ha «mer lys.", "Svaret vil ha \"mer lys.", "mer» lys", "'mer"})
    void whatIsNotClosedIsTold(String sentence) {
        assertThat(Quotes.of(sentence)).isNull();
    }
}
