package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.samsvar.engine.collate.Collation.Gap;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void whiteSpaceRunsAsOne() {
        assertThat(Shown.of("  en \n\n to\u00A0\u200B tre\t")).isEqualTo("en to tre");
        assertThat(Shown.run(" en  to ")).isEqualTo(" en to ");
    }

    @Test
    void gapsAreLeftOut() {
        assertThat(Shown.slice("en to 4 tre", 0, 11, List.of(new Gap(6, 8))))
                .isEqualTo("en to tre");
    }

    @Test
    void whatCannotBeSeenIsMarked() {
        assertThat(Shown.of("a\u0000b\u202Ec\u2069\u0085d\u200E"))
                .isEqualTo("a␀b⟨U+202E⟩c⟨U+2069⟩⟨U+0085⟩d⟨U+200E⟩");
        assertThat(Shown.of("😀 \uD800x")).isEqualTo("😀 \uFFFDx");
    }

    @Test
    void letterByLetterAndAtOnceAreTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append("aå  \n\u00A0\u0001«😀".charAt(random.nextInt(10)));
            }
            String shown = Shown.of(text);
            assertThat(shown).isEqualTo(Shown.of(shown)).isEqualTo(Shown.run(text).strip());
        }
    }
}
