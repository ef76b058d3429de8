package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.theme.Themed.AnswerCopies;
import no.samsvar.engine.theme.Themed.Copied;
import no.samsvar.engine.theme.Themed.Voiced;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
    private static final String FIRST =
            "Kommunene trenger en fast ordning for å dele på fagfolk mellom nabokommuner.";
    private static final String SECOND =
            "Staten bør betale halvparten av det som et felles vaktlag koster i året.";
    private static final String THIRD =
            "Regionrådet kan ta ansvaret for opplæringen av nye ledere i helsetjenesten.";

    @Test
    void theSameAnswerOfSeveralIsOneGroupAndItsStatementsAreCopies() {
        List<Voiced> all = new ArrayList<>();
        all.addAll(Spoken.by("fjell", "1", List.of(FIRST, SECOND, THIRD)));
        all.addAll(Spoken.by("dal", "1", List.of(FIRST, SECOND, THIRD)));
        all.addAll(
                Spoken.by(
                        "vik",
                        "1",
                        List.of("Vi vil heller bygge ut bredbåndet i grendene våre først.")));
        Copied copied = Theming.copies(all);
        assertThat(copied.answers())
                .singleElement()
                .satisfies(
                        g -> assertThat(g.respondents()).containsExactlyInAnyOrder("fjell", "dal"));
        assertThat(copied.statements()).hasSize(3).allSatisfy(g -> assertThat(g).hasSize(2));
    }

    @Test
    void wordsChangedASentenceLeftOutAndANameAddedAreStillTheSameAnswer() {
        List<Voiced> all = new ArrayList<>();
        all.addAll(Spoken.by("fjell", "1", List.of(FIRST, SECOND, THIRD)));
        all.addAll(
                Spoken.by(
                        "dal",
                        "1",
                        List.of(
                                FIRST.replace("fast ", "varig "),
                                THIRD.replace("nye ledere", "alle ledere"),
                                "Hilsen ordføreren i Dal.")));
        Copied copied = Theming.copies(all);
        assertThat(copied.answers()).hasSize(1);
        assertThat(texts(all, copied))
                .as("what was added is nobody's copy")
                .noneMatch(group -> group.toString().contains("Hilsen"))
                .hasSize(2);
    }

    @Test
    void aSentenceThatTurnsIsNoCopyHoweverAlikeTheRest() {
        List<Voiced> all = new ArrayList<>();
        all.addAll(Spoken.by("fjell", "1", List.of(FIRST, SECOND, THIRD)));
        all.addAll(Spoken.by("dal", "1", List.of(FIRST, SECOND.replace("bør", "bør ikke"), THIRD)));
        Copied copied = Theming.copies(all);
        assertThat(copied.answers()).hasSize(1);
        assertThat(texts(all, copied))
                .hasSize(2)
                .noneMatch(g -> g.toString().contains("halvparten"));
    }

    @Test
    void anotherThingInAShortSentenceIsAnotherSentence() {
        List<Voiced> all = new ArrayList<>();
        all.addAll(Spoken.by("fjell", "1", List.of("Kommunen trenger flere lærere i småskolen.")));
        all.addAll(Spoken.by("dal", "1", List.of("Kommunen trenger flere lærere i barnehagen.")));
        assertThat(Theming.copies(all).statements()).isEmpty();
    }

    @Test
    void whoCopiesHimselfSharesNothing() {
        List<Voiced> all = new ArrayList<>(Spoken.by("fjell", "1", List.of(FIRST, SECOND)));
        all.addAll(Spoken.by("fjell", "2", List.of(FIRST, SECOND)));
        Copied copied = Theming.copies(all);
        assertThat(copied.answers()).isEmpty();
        assertThat(copied.statements()).isEmpty();
    }

    /**
     * A to B to C to D, each a third apart from the one before: a chain of likenesses that leads
     * from one text to another is no reason to call the ends copies.
     */
    @Test
    void copiesOfCopiesDoNotLeadToAnotherText() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            words.add("ord" + Integer.toString(i * 7919, 36));
        }
        List<Voiced> all = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            String text = String.join(" ", words.subList(step * 10, step * 10 + 40)) + ".";
            all.addAll(Spoken.by("r" + (char) ('a' + step), "1", List.of(text)));
        }
        for (AnswerCopies group : Theming.copies(all).answers()) {
            TreeSet<String> members = new TreeSet<>(group.respondents());
            assertThat(members.last().charAt(1) - members.first().charAt(1)).isLessThanOrEqualTo(4);
        }
    }

    /** Form answers, most of them variants of a few texts of which some share sentences. */
    @Test
    void aFloodOfFormAnswersIsGroupedByItsTexts() {
        FormAnswers flood = new FormAnswers(7, 20, 3_000);
        Pairs pairs = flood.pairs(Theming.copies(flood.voiced()).answers());
        assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void andTheSameWhateverTheOrder() {
        FormAnswers flood = new FormAnswers(8, 20, 1_000);
        List<List<Voiced>> answers = new ArrayList<>(flood.answers());
        List<Voiced> one = answers.stream().flatMap(List::stream).toList();
        Map<String, TreeSet<String>> first = shown(one, Theming.copies(one));
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(answers, new Random(seed));
            List<Voiced> other = answers.stream().flatMap(List::stream).toList();
            assertThat(shown(other, Theming.copies(other))).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static List<List<String>> texts(List<Voiced> all, Copied copied) {
        return copied.statements().stream()
                .map(g -> g.stream().map(i -> all.get(i).placement().statement().text()).toList())
                .toList();
    }

    /** Members of each group by what stands for it. */
    private static Map<String, TreeSet<String>> shown(List<Voiced> all, Copied copied) {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        copied.answers()
                .forEach(g ->
                        groups.put(g.respondents().getFirst(), new TreeSet<>(g.respondents())));
        for (List<Integer> group : copied.statements()) {
            List<String> ids =
                    group.stream().map(i -> all.get(i).placement().statement().id()).toList();
            groups.put(ids.getFirst(), new TreeSet<>(ids));
        }
        return groups;
    }

    /** Pairs of answers that are variants of one text, that were found, and that are both. */
    record Pairs(long expected, long found, long right) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / expected;
        }
    }

    /** Of twenty-five answers twenty-four are variants of a few texts. */
    private static final class FormAnswers {
        private static final String[] WHO = {"Kommunen", "Staten", "Regionrådet", "Fylket", "Vi"};
        private static final String[] DOES = {
            "må styrke", "bør samordne", "kan utvide", "vil forenkle", "skal dele", "bør evaluere"
        };
        private static final String[] FIRST_PART = {
            "skole",
            "helse",
            "bolig",
            "vann",
            "veg",
            "klima",
            "kultur",
            "havne",
            "brann",
            "barnehage"
        };
        private static final String[] LAST_PART = {
            "planen", "tilbudet", "avtalen", "nettverket", "ordningen", "budsjettet", "laget"
        };
        private static final String[] OTHER = {"også", "nå", "gjerne", "særlig", "vår", "snart"};

        private final Random random;
        private final List<Integer> of = new ArrayList<>();
        private final List<List<Voiced>> answers = new ArrayList<>();

        FormAnswers(long seed, int texts, int count) {
            random = new Random(seed);
            List<List<String>> forms = new ArrayList<>();
            for (int t = 0; t < texts; t++) {
                List<String> form = new ArrayList<>();
                for (int s = 4 + random.nextInt(4); s > 0; s--) {
                    form.add(sentence());
                }
                if (t % 4 == 3) {
                    form.set(0, forms.getLast().getFirst());
                }
                forms.add(form);
            }
            for (int a = 0; a < count; a++) {
                int form = random.nextInt(25) == 0 ? -1 : random.nextInt(texts);
                of.add(form);
                answers.add(Spoken.by("r" + a, "1", form < 0 ? own() : variant(forms.get(form))));
            }
        }

        List<List<Voiced>> answers() {
            return answers;
        }

        List<Voiced> voiced() {
            return answers.stream().flatMap(List::stream).toList();
        }

        private List<String> own() {
            return List.of(sentence(), sentence(), sentence(), sentence());
        }

        private List<String> variant(List<String> form) {
            List<String> variant = new ArrayList<>();
            for (String sentence : form) {
                if (random.nextInt(10) > 0) {
                    String[] words = sentence.split(" ");
                    for (int w = 1; w < words.length; w++) {
                        words[w] = random.nextInt(18) == 0 ? any(OTHER) : words[w];
                    }
                    variant.add(String.join(" ", words));
                }
            }
            variant.add("Hilsen " + any(WHO) + " " + random.nextInt(1_000) + ".");
            return variant;
        }

        private String sentence() {
            return "%s %s %s%s og %s%s før %d, slik at %s%s når flere i %s%s."
                    .formatted(
                            any(WHO),
                            any(DOES),
                            any(FIRST_PART),
                            any(LAST_PART),
                            any(FIRST_PART),
                            any(LAST_PART),
                            2027 + random.nextInt(20),
                            any(FIRST_PART),
                            any(LAST_PART),
                            any(FIRST_PART),
                            any(LAST_PART));
        }

        private String any(String[] choices) {
            return choices[random.nextInt(choices.length)];
        }

        Pairs pairs(List<AnswerCopies> groups) {
            long found = 0;
            long right = 0;
            for (AnswerCopies group : groups) {
                Map<Integer, Long> within = new HashMap<>();
                for (String respondent : group.respondents()) {
                    within.merge(of.get(Integer.parseInt(respondent.substring(1))), 1L, Long::sum);
                }
                found += pairs(group.respondents().size());
                within.remove(-1);
                right += within.values().stream().mapToLong(FormAnswers::pairs).sum();
            }
            Map<Integer, Long> sizes = new HashMap<>();
            of.forEach(form -> sizes.merge(form, 1L, Long::sum));
            sizes.remove(-1);
            return new Pairs(
                    sizes.values().stream().mapToLong(FormAnswers::pairs).sum(), found, right);
        }

        private static long pairs(long members) {
            return members * (members - 1) / 2;
        }
    }
}
