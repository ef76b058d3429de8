package no.samsvar.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.samsvar.engine.language.Languages;
import org.junit.jupiter.api.Test;

/** Parts for cross-validation. */
class FoldsTest {

    @Test
    void documentsStayWholeAndPartsAreOfLikeSize() {
        Random random = new Random(2);
        List<Item> items = new ArrayList<>();
        for (int d = 0; d < 100; d++) {
            for (int k = random.nextInt(6); k >= 0; k--) {
                items.add(Item.of("tekst", Languages.of("nb"), "d" + d));
            }
        }
        int[] folds = Folds.of(items, 5, 1);
        Map<String, Integer> of = new HashMap<>();
        int[] size = new int[5];
        for (int i = 0; i < folds.length; i++) {
            size[folds[i]]++;
            assertThat(of.merge(items.get(i).document(), folds[i], (a, b) -> a))
                    .isEqualTo(folds[i]);
        }
        for (int one : size) {
            assertThat(one).isBetween(items.size() / 5 - 6, items.size() / 5 + 6);
        }
        assertThat(Folds.of(items, 5, 1)).isEqualTo(folds);
        assertThat(Folds.of(items, 5, 2)).isNotEqualTo(folds);
    }
}
