package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.DecisionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of an answer, a decision is applied to the words it was about, or there is a
 * problem that names its line.
 */
class DecisionContractTest {
    private static final List<String> SENTENCES =
            List.of(
                    "Vi skal pusse opp den gamle lesesalen i andre etasje.",
                    "Kafeen skal drives av ungdom som trenger en jobb.",
                    "Det koster 12 kroner for hver bok som lånes ut.",
                    "Bokbussen må komme til alle grendene hver eneste uke.",
                    "Staten bør betale for alle de nye lånekortene.",
                    "Vi er enige.",
                    "Biblioteket skal ikke stenge om sommeren lenger.",
                    "Skolene får egne nøkler til huset fra høsten av.");

    @TempDir private Path temp;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDecisionHoldsForItsWordsOrIsTold(long seed) {
        Random random = new Random(seed);
        DecidedRound round = new DecidedRound(temp.resolve("round"));
        write(round, SENTENCES, random);
        for (String sentence : SENTENCES) {
            round.set("Kari", sentence, Field.ADDRESSEE, "volunteers");
        }
        assertThat(DecidedRound.problems(round.run())).isEmpty();

        List<String> changed = new ArrayList<>(SENTENCES);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            change(changed, random);
        }
        write(round, changed, random);
        Collation all = round.run();

        Set<String> applied = new TreeSet<>();
        for (StatementInfo statement : all.statements()) {
            if (statement.decidedBy().equals("person")) {
                assertThat(SENTENCES)
                        .as("the words that were decided on")
                        .contains(statement.text());
                assertThat(statement.addressee()).isEqualTo("volunteers");
                applied.add(statement.text());
            }
        }
        Set<String> told = new TreeSet<>();
        all.problems().stream()
                .filter(p -> p.code().equals("decision-not-applied"))
                .map(p -> Integer.parseInt(p.args().getOrDefault("line", "0")))
                .forEach(line -> told.add(SENTENCES.get(line - 1)));
        assertThat(told).doesNotContainAnyElementsOf(applied);
        assertThat(applied.size() + told.size()).isEqualTo(SENTENCES.size());
        for (String sentence : SENTENCES) {
            boolean once = Collections.frequency(changed, sentence) == 1;
            if (once && sentence.split(" ").length > 3) {
                assertThat(applied)
                        .as("words that stand once keep what was decided")
                        .contains(sentence);
            }
        }
    }

    /** Paragraphs of one to three sentences, half of them under each question. */
    private static void write(DecidedRound round, List<String> sentences, Random random) {
        List<String> paragraphs = new ArrayList<>(List.of(FIRST));
        int paragraph = 0;
        for (int s = 0; s < sentences.size(); s++) {
            if (s == sentences.size() / 2) {
                paragraphs.add(SECOND);
                paragraph = 0;
            }
            if (paragraph == 0) {
                paragraphs.add(sentences.get(s));
                paragraph = random.nextInt(3);
            } else {
                paragraphs.add(paragraphs.removeLast() + " " + sentences.get(s));
                paragraph--;
            }
        }
        round.answer("elvestrand.txt", "Elvestrand", paragraphs.toArray(String[]::new));
    }

    /** A sentence is left out, moved, said twice, negated, or has another number, word or mark. */
    private static void change(List<String> sentences, Random random) {
        int at = random.nextInt(sentences.size());
        String sentence = sentences.get(at);
        switch (random.nextInt(7)) {
            case 0 -> sentences.remove(at);
            case 1 -> sentences.add(random.nextInt(sentences.size()), sentences.remove(at));
            case 2 -> sentences.add(random.nextInt(sentences.size()), sentence);
            case 3 -> sentences.set(at, sentence.replaceFirst("skal|må|bør", "$0 ikke"));
            case 4 -> sentences.set(at, sentence.replace("12", "120"));
            case 5 -> sentences.set(at, sentence.replaceFirst("(\\p{L}+)\\.$", "$1en."));
            default -> sentences.set(at, sentence.replaceFirst("\\.$", "!"));
        }
        if (sentences.isEmpty()) {
            sentences.add(sentence);
        }
    }

    @Test
    void theOrderOfTheLinesChangesNothing() throws IOException {
        DecidedRound round = new DecidedRound(temp.resolve("round"));
        write(round, SENTENCES, new Random(1));
        for (String sentence : SENTENCES) {
            round.set("Kari", sentence, Field.ADDRESSEE, "volunteers");
            round.set("Ola", sentence, Field.ADDRESSEE, "state");
        }
        List<StatementInfo> once = round.run().statements();
        Path file = round.folder().resolve(DecisionFile.NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines, new Random(2));
        Files.write(file, lines);
        assertThat(round.run().statements()).isEqualTo(once);
    }
}
