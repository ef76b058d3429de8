package no.samsvar.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the learner promises, on texts made from a seed. */
class LearnerTest {
    private static final Language BOKMAAL = Languages.of("nb");
    private static final List<String> SCHOOL =
            List.of("skolen", "læreren", "elevene", "undervisning", "klasserom", "skolebygg");
    private static final List<String> ROAD =
            List.of("veien", "bussen", "fortau", "fylkesvei", "asfalt", "veinett");
    private static final List<String> NOISE =
            List.of("viktig", "stor", "kommunen", "sak", "plan", "møte", "innspill", "liten", "år");

    private final List<Item> items = new ArrayList<>();
    private final SortedMap<Integer, Set<String>> labels = new TreeMap<>();

    private void topics(int count) {
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            Set<String> has = new TreeSet<>();
            List<String> words = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                words.add(NOISE.get(random.nextInt(NOISE.size())));
            }
            if (random.nextInt(2) == 0) {
                has.add("school");
                words.add(random.nextInt(words.size()), SCHOOL.get(random.nextInt(6)));
            }
            if (random.nextInt(3) == 0) {
                has.add("road");
                words.add(random.nextInt(words.size()), ROAD.get(random.nextInt(6)));
            }
            items.add(Item.of(String.join(" ", words) + ".", BOKMAAL, "d" + i));
            labels.put(i, has);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "de", "en"})
    void whatCanBeToldApartIsToldApartInEveryLanguage(String code) {
        topics(200);
        List<Item> told =
                items.stream()
                        .map(i -> Item.of(i.text(), Languages.of(code), i.document()))
                        .toList();
        Model model = Learner.of(Goal.SUBJECTS, told).learn(labels.headMap(120));
        int right = 0;
        for (int i = 120; i < 200; i++) {
            right += model.prediction(i).chosen().equals(labels.get(i)) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(76);
    }

    @Test
    void sayingNothingIsAnAnswerToo() {
        topics(200);
        Model model = Learner.of(Goal.SUBJECTS, items).learn(labels.headMap(120));
        assertThat(labels.tailMap(120).entrySet())
                .filteredOn(e -> e.getValue().isEmpty())
                .hasSizeGreaterThan(10)
                .allSatisfy(e ->
                        assertThat(model.prediction(e.getKey()).chosen())
                                .as(items.get(e.getKey()).text())
                                .isEmpty());
    }

    @Test
    void theReasonIsTheWordThatAPersonWouldName() {
        topics(200);
        Model model = Learner.of(Goal.SUBJECTS, items).learn(labels.headMap(120));
        for (int i = 120; i < 200; i++) {
            if (labels.getOrDefault(i, Set.of()).contains("school")) {
                List<Prediction.Reason> reasons = model.reasons(i, "school", 3);
                assertThat(reasons.getFirst().kind()).isEqualTo("word");
                assertThat(SCHOOL).contains(reasons.getFirst().what());
                assertThat(reasons)
                        .hasSizeLessThanOrEqualTo(3)
                        .isSortedAccordingTo(Prediction.STRONGEST)
                        .allSatisfy(r -> assertThat(r.weight()).isPositive());
            }
        }
        assertThat(model.reasons(0, "unheard-of", 3)).isEmpty();
    }

    @Test
    void theSameCodingGivesTheSameNumbersOnAnyNumberOfThreads() throws Exception {
        topics(120);
        Learner learner = Learner.of(Goal.SUBJECTS, items);
        List<Prediction> once = predictions(learner);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            assertThat(one.submit(() -> predictions(learner)).get()).isEqualTo(once);
            assertThat(four.submit(() -> predictions(Learner.of(Goal.SUBJECTS, items))).get())
                    .isEqualTo(once);
        }
    }

    private List<Prediction> predictions(Learner learner) {
        Model model = learner.learn(labels.headMap(80));
        List<Prediction> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            all.add(model.prediction(i));
        }
        return all;
    }

    @Test
    void whereOnlyThePlaceTellsNeighboursAreLearnedFrom() {
        Random random = new Random(3);
        for (int d = 0; d < 60; d++) {
            for (int k = 0; k < 4; k++) {
                String text = NOISE.get(random.nextInt(9)) + " " + NOISE.get(random.nextInt(9));
                // after a demand comes the reason, told by nothing else
                boolean demand = k % 2 == 0;
                items.add(Item.of(demand ? "Vi krever " + text : text, BOKMAAL, "d" + d));
                labels.put(items.size() - 1, Set.of(k == 1 || k == 3 ? "reason" : "demand"));
            }
        }
        Model model = Learner.of(Goal.MANNER, items).learn(labels.headMap(120));
        assertThat(labels.tailMap(120))
                .allSatisfy((item, wanted) ->
                        assertThat(model.prediction(item).chosen()).isEqualTo(wanted));
    }

    @Test
    void whatTheCallerKnowsCounts() {
        Random random = new Random(8);
        for (int i = 0; i < 80; i++) {
            boolean own = random.nextBoolean();
            String text = NOISE.get(random.nextInt(9)) + " " + NOISE.get(random.nextInt(9));
            items.add(
                    new Item(
                            text,
                            BOKMAAL,
                            "d" + i,
                            List.of(own ? "heading-own" : "heading-state")));
            labels.put(i, Set.of(own ? "own" : "state"));
        }
        Model model = Learner.of(Goal.MANNER, items).learn(labels.headMap(40));
        assertThat(labels.tailMap(40))
                .allSatisfy((item, wanted) ->
                        assertThat(model.prediction(item).chosen()).isEqualTo(wanted));
        assertThat(model.reasons(50, labels.getOrDefault(50, Set.of()).iterator().next(), 1))
                .extracting(Prediction.Reason::kind)
                .containsExactly("context");
    }

    @Test
    void exactlyOneOfSeveralLabelsIsChosenForManner() {
        for (int i = 0; i < 30; i++) {
            String word = List.of("bør", "fordi", "vedtok").get(i % 3);
            items.add(Item.of("Kommunen " + word + " dette.", BOKMAAL, "d" + i));
            labels.put(i, Set.of(List.of("proposal", "reason", "background").get(i % 3)));
        }
        Model model = Learner.of(Goal.MANNER, items).learn(labels.headMap(18));
        for (int i = 0; i < 30; i++) {
            assertThat(model.prediction(i).chosen()).isEqualTo(labels.get(i));
        }
        labels.put(29, Set.of("proposal", "reason"));
        assertThatThrownBy(() -> Learner.of(Goal.MANNER, items).learn(labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item 29");
    }

    @Test
    void littleOrNothingCodedIsNoError() {
        topics(20);
        Learner learner = Learner.of(Goal.SUBJECTS, items);
        assertThat(learner.learn(new TreeMap<>()).prediction(3).chosen()).isEmpty();
        SortedMap<Integer, Set<String>> one = new TreeMap<>();
        one.put(0, Set.of("school"));
        assertThat(learner.learn(one).prediction(3).probabilities()).containsOnlyKeys("school");
        assertThat(Learner.of(Goal.SUBJECTS, List.of()).next(one.tailMap(1), Set.of(), 5))
                .isEmpty();
        one.put(20, Set.of());
        assertThatThrownBy(() -> learner.learn(one)).hasMessageContaining("no item 20");
    }

    @Test
    void blankTextsAndMarksAloneAreNoError() {
        for (String text : List.of("", "  ", "…", "\uD83D\uDE00", "1", "a")) {
            items.add(Item.of(text, BOKMAAL, "d"));
        }
        labels.put(0, Set.of("x"));
        labels.put(2, Set.of("y"));
        for (Goal goal : Goal.values()) {
            Model model = Learner.of(goal, items).learn(labels);
            assertThat(model.prediction(1).probabilities().values())
                    .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
        }
    }
}
