package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Pattern SLOT = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void everyLanguageSaysTheSameThings(String language) {
        Properties norwegian = Phrases.load("nb");
        Properties other = Phrases.load(language);
        assertThat(other.stringPropertyNames()).isEqualTo(norwegian.stringPropertyNames());
        for (String key : norwegian.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(slots(other.getProperty(key)))
                    .as(key)
                    .isEqualTo(slots(norwegian.getProperty(key)));
        }
    }

    private static Set<String> slots(String phrase) {
        Set<String> slots = new TreeSet<>();
        SLOT.matcher(phrase).results().forEach(slot -> slots.add(slot.group()));
        return slots;
    }

    @Test
    void everyPhraseIsSaidByOneOfThePages() {
        Set<String> unsaid = new TreeSet<>(Phrases.load("nb").stringPropertyNames());
        unsaid.removeAll(SamplePages.saidByAll());
        assertThat(unsaid).isEmpty();
    }

    @Test
    void aMissingPhraseIsAnError() {
        Phrases phrases = Phrases.of("nb");
        assertThatThrownBy(() -> phrases.get("no.such.phrase"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(phrases.name("stage", "a-new-one")).isEqualTo("a-new-one");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, 4321, 4321",
        "nb, 15582, 15\u00A0582",
        "nb, 1234567, 1\u00A0234\u00A0567",
        "en, 4321, '4,321'",
        "en, 999, 999"
    })
    void numbersAreWrittenAsTheLanguageDoes(String language, int number, String written) {
        assertThat(Phrases.of(language).number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 371, 0\u00A0%",
        "1, 371, <\u00A01\u00A0%",
        "2, 371, 1\u00A0%",
        "370, 371, >\u00A099\u00A0%",
        "371, 371, 100\u00A0%",
        "1, 2, 50\u00A0%",
        "0, 0, –"
    })
    void aShareIsNeverRoundedToNothingOrAll(int part, int whole, String written) {
        assertThat(Phrases.of("nb").percent(part, whole)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2. mars 2026",
        "2026-11-30T12:00:00+01:00, 30. november 2026",
        "i mars, i mars",
        "2026-13-01, 2026-13-01"
    })
    void datesAreWrittenInWords(String iso, String written) {
        assertThat(Phrases.of("nb").date(iso)).isEqualTo(written);
    }

    @Test
    void whatNeedsOneAndManyHasBoth() {
        Map<String, String> all = Phrases.of("nb").under("");
        for (String key : all.keySet()) {
            if (key.endsWith(".many")) {
                assertThat(all.keySet()).contains(key.replaceAll("many$", "one"));
            }
        }
    }

    @Test
    void theScriptSaysEveryPhraseThatItIsGiven() {
        String script = Resource.text("report.js");
        for (String key : Phrases.of("nb").under("js.").keySet()) {
            assertThat(script.contains("[\"" + key + "\"]") || script.contains("\"" + key + "\""))
                    .as(key)
                    .isTrue();
        }
    }
}
