package no.samsvar.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.language.Languages;
import org.junit.jupiter.api.Test;

/** What is asked for next. */
class NextTest {
    private final List<Item> items = new ArrayList<>();
    private final SortedMap<Integer, Set<String>> coded = new TreeMap<>();

    private int add(String text) {
        items.add(Item.of(text, Languages.of("nb"), "d" + items.size()));
        return items.size() - 1;
    }

    private Set<Integer> everything() {
        Set<Integer> all = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(i);
        }
        return all;
    }

    @Test
    void firstComesOneOfEachKindBeforeASecondOfAny() {
        for (int i = 0; i < 6; i++) {
            add("Skolen trenger flere lærere og elever " + "nå ".repeat(i));
            add("Bussen på fylkesveien stanser " + "ofte ".repeat(i));
        }
        List<Integer> picked = Learner.of(Goal.SUBJECTS, items).next(coded, everything(), 2);
        assertThat(picked).hasSize(2);
        assertThat(picked.get(0) % 2).isNotEqualTo(picked.get(1) % 2);
    }

    @Test
    void whatIsCodedOrNotAmongThoseGivenIsNotAskedFor() {
        for (int i = 0; i < 10; i++) {
            coded.put(
                    add(i % 2 == 0 ? "Skolen mangler lærere." : "Bussen er sen."),
                    Set.of("a" + i % 2));
        }
        for (int i = 0; i < 10; i++) {
            add("Ny tekst nummer " + i);
        }
        Set<Integer> among = Set.of(3, 12, 14, 16);
        assertThat(Learner.of(Goal.SUBJECTS, items).next(coded, among, 9))
                .containsExactlyInAnyOrder(12, 14, 16);
    }

    @Test
    void theDoubtfulComesBeforeTheClear() {
        for (int i = 0; i < 12; i++) {
            boolean school = i % 2 == 0;
            String text =
                    school ? "Skolen og lærerne trenger tid" : "Veien og bussene trenger asfalt";
            coded.put(add(text + " " + i), Set.of(school ? "school" : "road"));
        }
        int clear = add("Skolen og lærerne trenger tid nå");
        int doubtful = add("Skolen trenger asfalt, og lærerne bussene");
        int alsoClear = add("Veien og bussene trenger asfalt nå");
        assertThat(
                        Learner.of(Goal.MANNER, items)
                                .next(coded, Set.of(clear, doubtful, alsoClear), 1))
                .containsExactly(doubtful);
    }
}
