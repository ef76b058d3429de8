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
    void theDoubtfulComesBeforeWhatIsKnown() {
        for (int i = 0; i < 12; i++) {
            boolean school = i % 2 == 0;
            String text =
                    school ? "Skolen og lærerne trenger tid" : "Veien og bussene trenger asfalt";
            coded.put(add(text), Set.of(school ? "school" : "road"));
        }
        int clear = add("Skolen og lærerne trenger tid");
        int doubtful = add("Hallen trenger gulv, og korpset et sted å øve");
        int alsoClear = add("Veien og bussene trenger asfalt");
        assertThat(
                        Learner.of(Goal.MANNER, items)
                                .next(coded, Set.of(clear, doubtful, alsoClear), 1))
                .containsExactly(doubtful);
    }

    @Test
    void theTypicalComesBeforeTheOddOne() {
        int odd = add("Kunstsnø og parafinlukt i lysløypa");
        for (int i = 0; i < 5; i++) {
            add("Skolen trenger flere lærere og elever " + "nå ".repeat(i));
        }
        List<Integer> picked = Learner.of(Goal.SUBJECTS, items).next(coded, everything(), 6);
        assertThat(picked).hasSize(6).doesNotHaveDuplicates();
        assertThat(picked.getFirst()).isNotEqualTo(odd);
    }

    @Test
    void whatIsDoubtfulElsewhereMovesTheListThere() {
        for (int i = 0; i < 4; i++) {
            add("Skolen trenger flere lærere og elever " + "nå ".repeat(i));
            add("Bussen på fylkesveien stanser " + "ofte ".repeat(i));
        }
        Learner learner = Learner.of(Goal.SUBJECTS, items);
        double[] buses = {0, 1, 0, 1, 0, 1, 0, 1};
        assertThat(learner.next(Set.of(), everything(), buses, 3)).allMatch(item -> item % 2 == 1);
        double[] schools = {1, 0.1, 1, 0.1, 1, 0.1, 1, 0.1};
        assertThat(learner.next(Set.of(), everything(), schools, 1))
                .allMatch(item -> item % 2 == 0);
    }

    @Test
    void whatIsKnownAlreadyIsNotAskedForAgainInOtherWords() {
        int known = add("Skolen trenger flere lærere og elever");
        int again = add("Skolen trenger flere lærere og elever nå");
        int bus = add("Bussen på fylkesveien stanser ofte");
        double[] same = {1, 1, 1};
        assertThat(
                        Learner.of(Goal.SUBJECTS, items)
                                .next(Set.of(known), Set.of(again, bus), same, 1))
                .containsExactly(bus);
    }

    @Test
    void textsWithoutWordsAreAskedForLastAndBreakNothing() {
        int empty = add("");
        int bus = add("Bussen på fylkesveien stanser ofte");
        int again = add("Bussen på fylkesveien stanser ofte");
        assertThat(Learner.of(Goal.SUBJECTS, items).next(coded, everything(), 5))
                .containsExactly(bus, again, empty);
    }
}
