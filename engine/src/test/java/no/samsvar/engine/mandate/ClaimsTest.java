package no.samsvar.engine.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samsvar.engine.mandate.Support.Voice;
import org.junit.jupiter.api.Test;

/**
 * Invented claims against invented answers, in bokmål and nynorsk: which support a claim, go
 * further, pull against it, or are near without saying the same. The first set was written before
 * the rules were, the second after them.
 */
class ClaimsTest {
    private record Expected(
            String claim,
            Set<String> supports,
            Set<String> further,
            Set<String> against,
            Set<String> near) {
        static Expected of(String[] row) {
            return new Expected(row[0], ids(row[1]), ids(row[2]), ids(row[3]), ids(row[4]));
        }

        private static Set<String> ids(String field) {
            return field.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(field.split(",")));
        }

        boolean isUnspoken() {
            return supports.isEmpty() && further.isEmpty() && against.isEmpty();
        }
    }

    /** What was found of what was to be found. */
    private static final class Score {
        private int right;
        private int found;
        private int wanted;

        void add(Set<String> expected, List<String> got) {
            wanted += expected.size();
            found += got.size();
            right += (int) got.stream().filter(expected::contains).count();
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f (%d of %d)",
                    precision(),
                    recall(),
                    right,
                    wanted);
        }
    }

    private static List<String> ids(List<Voice> voices) {
        return voices.stream().map(v -> v.statement().id()).toList();
    }

    private static List<String> both(List<Voice> some, List<Voice> others) {
        List<String> all = new ArrayList<>(ids(some));
        all.addAll(ids(others));
        return all;
    }

    /** The figures of a set of claims against a set of answers. */
    private record Scores(Score agrees, Score further, Score against, Score unspoken) {
        static Scores of(String answers, String claims) {
            Mandating round = new Mandating(InventedRound.of(answers).collation());
            Scores scores = new Scores(new Score(), new Score(), new Score(), new Score());
            InventedRound.lines(claims).stream()
                    .map(Expected::of)
                    .forEach(e -> scores.add(e, round.support(e.claim())));
            System.out.printf("%s: %s%n", claims, scores);
            return scores;
        }

        private void add(Expected expected, Support support) {
            Set<String> agreeing = new LinkedHashSet<>(expected.supports());
            agreeing.addAll(expected.further());
            agrees.add(agreeing, both(support.supports(), support.further()));
            further.add(expected.further(), ids(support.further()));
            against.add(expected.against(), ids(support.against()));
            unspoken.add(
                    expected.isUnspoken() ? Set.of("nobody") : Set.of(),
                    support.isUnspoken() ? List.of("nobody") : List.of());
            if (System.getProperty("samsvar.claims") != null) {
                tell(expected, support);
            }
        }
    }

    @Test
    void evidenceIsFoundAndTakenForWhatItIs() {
        Scores scores = Scores.of("answers.tsv", "claims.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(scores.further().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.against().recall()).isGreaterThanOrEqualTo(0.85);
        assertThat(scores.unspoken().recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void evidenceIsFoundInASecondRoundToo() {
        Scores scores = Scores.of("answers-second.tsv", "claims-second.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.85);
        assertThat(scores.against().recall()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void aClaimOfSeveralThingsIsNotSupportedByAllOfThemButOne() {
        Scores scores = Scores.of("answers-long.tsv", "claims-long.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.85);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void whoWorksTogetherWithWhomIsComparedToo() {
        Scores scores = Scores.of("answers-participants.tsv", "claims-participants.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.against().recall()).isGreaterThanOrEqualTo(0.6);
    }

    @Test
    void whatWasKeptAsideWhileTheRulesWereMadeIsFoundToo() {
        Scores scores = Scores.of("answers-unseen.tsv", "claims-unseen.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.93);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.75);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.against().recall()).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void whatWasWrittenLastIsFoundToo() {
        Scores scores = Scores.of("answers-last.tsv", "claims-last.tsv");
        assertThat(scores.agrees().precision()).isGreaterThanOrEqualTo(0.92);
        assertThat(scores.agrees().recall()).isGreaterThanOrEqualTo(0.72);
        assertThat(scores.against().precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(scores.against().recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatIsNearIsShownAndIsNoSupport() {
        Mandating round = new Mandating(InventedRound.of("answers.tsv").collation());
        int shown = 0;
        int near = 0;
        for (String[] row : InventedRound.lines("claims.tsv")) {
            Expected expected = Expected.of(row);
            List<String> found = ids(round.support(expected.claim()).near());
            near += expected.near().size();
            shown += (int) expected.near().stream().filter(found::contains).count();
        }
        System.out.println("near and shown: " + shown + " of " + near);
        assertThat(shown).isGreaterThanOrEqualTo(near * 2 / 3);
    }

    @Test
    void whoSaysNothingIsSilentAndWhoDidNotAnswerIsToldApart() {
        InventedRound invented =
                InventedRound.of("answers.tsv").silent("stillevik").unanswered("tomvik");
        Support support =
                new Mandating(invented.collation()).support("Grendeskolene bør legges ned.");
        assertThat(Support.respondents(support.supports())).containsExactly("havnsund");
        assertThat(Support.respondents(support.against()))
                .containsExactlyInAnyOrder("bekkelund", "fjordheim");
        assertThat(support.silent())
                .contains("stillevik", "granmo")
                .doesNotContain("havnsund", "bekkelund", "fjordheim", "tomvik");
        assertThat(support.unanswered()).containsExactly("tomvik");
    }

    private static void tell(Expected expected, Support support) {
        String wanted = expected.supports() + " " + expected.further() + " " + expected.against();
        String got =
                ids(support.supports())
                        + " "
                        + ids(support.further())
                        + " "
                        + ids(support.against());
        if (!wanted.equals(got)) {
            System.out.println(expected.claim() + "\n   wanted " + wanted + "\n   got    " + got);
            support.near()
                    .forEach(v ->
                            System.out.printf(
                                    Locale.ROOT,
                                    "      near %.2f %s %s%n",
                                    v.likeness(),
                                    v.statement().text(),
                                    v.because()));
        }
    }
}
