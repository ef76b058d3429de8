package no.samsvar.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import no.samsvar.app.workspace.Markup.Block;
import no.samsvar.app.workspace.Markup.Run;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void anEmptyLinePartsParagraphsAndADashBeginsAnItem() {
        assertThat(Markup.parse("Først\nmer\n\n- a\n- b\nmer av b\n\nSist"))
                .extracting(Block::item, b -> b.runs().getFirst().text())
                .containsExactly(
                        tuple(false, "Først mer"),
                        tuple(true, "a"),
                        tuple(true, "b mer av b"),
                        tuple(false, "Sist"));
    }

    @Test
    void asterisksAroundWordsGiveEmphasisAndOthersAreThemselves() {
        assertThat(Markup.parse("Vi vil *ikke vente* nå").getFirst().runs())
                .containsExactly(
                        new Run("Vi vil ", false),
                        new Run("ikke vente", true),
                        new Run(" nå", false));
        assertThat(Markup.parse("2 * 3 * 4 = 24").getFirst().runs())
                .containsExactly(new Run("2 * 3 * 4 = 24", false));
        assertThat(Markup.parse(" \n\n")).isEmpty();
    }
}
