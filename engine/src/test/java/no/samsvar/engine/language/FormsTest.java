package no.samsvar.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of words that the cues and the themes rest on. */
class FormsTest {
    private static final Language NORWEGIAN = Languages.norwegian();

    @ParameterizedTest
    @CsvSource({
        "skulane, skolene",
        "ungdomsskulen, ungdomsskolen",
        "høyringar, høringer",
        "vedlikehald, vedlikehold",
        "sjukefråvær, sykefravær",
        "flaumsletta, flomsletta",
        "vassverk, vannverk",
        "tryggleik, trygghet",
        "førebygging, forebygging",
        "innbyggjarane, innbyggerne",
        "lærarar, lærere",
        "brukarane, brukerne",
        "hending, hendelse",
        "tilbod, tilbud"
    })
    void nynorskAndBokmaalMeet(String nynorsk, String bokmaal) {
        assertThat(NORWEGIAN.common(nynorsk)).isEqualTo(NORWEGIAN.common(bokmaal));
    }

    @ParameterizedTest
    @CsvSource({"skole, skål", "vann, venn", "hus, hylse", "øve, øvre", "legge, lege"})
    void differentWordsStayApart(String one, String other) {
        assertThat(NORWEGIAN.common(one)).isNotEqualTo(NORWEGIAN.common(other));
    }

    @Test
    void relatedWordsAreListedBothWaysAndWithoutThemselves() {
        String buss = NORWEGIAN.common("buss");
        String skyss = NORWEGIAN.common("skyss");
        assertThat(NORWEGIAN.related(buss)).contains(skyss).doesNotContain(buss);
        assertThat(NORWEGIAN.related(skyss)).contains(buss);
        assertThat(NORWEGIAN.related("xyz")).isEmpty();
    }

    @Test
    void aPassiveInOneWordIsAPlanUnlessAModalMakesItAnInfinitive() {
        assertThat(kinds("Taket skiftes til våren", WordKind.PASSIVE)).containsExactly("skiftes");
        assertThat(kinds("Taket må skiftes til våren", WordKind.PASSIVE)).isEmpty();
        assertThat(kinds("Det finnes mange felles hus", WordKind.PASSIVE)).isEmpty();
    }

    @Test
    void participlesOfWeakAndStrongVerbs() {
        assertThat(kinds("Vi har søkt, prøvd, startet og gått", WordKind.PARTICIPLE))
                .containsExactly("søkt", "prøvd", "startet", "gått");
        assertThat(kinds("Vi har et stort hus", WordKind.PARTICIPLE)).isEmpty();
    }

    @Test
    void aPastTenseIsTheVerbOfItsClauseAndNoDefiniteNoun() {
        assertThat(kinds("Vi spurte alle", WordKind.PAST)).containsExactly("spurte");
        assertThat(kinds("Vannet og regnet er kaldt", WordKind.PAST)).isEmpty();
        assertThat(kinds("Vi må lage oppdaterte planer", WordKind.PAST)).isEmpty();
    }

    @Test
    void whatASubordinateClauseSaysIsNotWhatTheSentenceClaims() {
        assertThat(subordinate("Rapporten viser at hallen må stenges", "må")).isTrue();
        assertThat(subordinate("Penger som spares, går tilbake", "går")).isFalse();
        assertThat(subordinate("Slik må vi gjøre det", "må")).isFalse();
        assertThat(subordinate("Da må staten betale", "må")).isFalse();
        assertThat(subordinate("Vi må gjøre mer", "må")).isFalse();
    }

    private static List<String> kinds(String text, WordKind kind) {
        CueText words = CueText.of(NORWEGIAN, text);
        return IntStream.range(0, words.size())
                .filter(i -> words.is(i, kind))
                .mapToObj(words::word)
                .toList();
    }

    private static boolean subordinate(String text, String word) {
        CueText words = CueText.of(NORWEGIAN, text);
        int at =
                IntStream.range(0, words.size())
                        .filter(i -> words.word(i).equals(word))
                        .findFirst()
                        .orElseThrow();
        return words.isSubordinate(at, false);
    }
}
