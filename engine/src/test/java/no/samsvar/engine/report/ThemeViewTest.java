package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeViewTest {
    @ParameterizedTest
    @CsvSource({
        "6, 6, all",
        "5, 6, most",
        "3, 4, most",
        "4, 6, majority",
        "3, 6, some",
        "2, 8, some",
        "1, 8, one",
        "2, 9, few",
        "1, 1, one",
        "2, 2, all",
        "0, 5, few"
    })
    void degreesFollowTheStatedLimits(int part, int whole, String degree) {
        assertThat(ThemeView.degree(part, whole)).isEqualTo(degree);
    }
}
