package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.theme.Sense.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pairs of invented statements that say the same, pull apart, or speak of other things under one
 * theme. They were written before the rules were, and the odd lines were not looked at while these
 * were made.
 */
class DirectionPairsTest {
    private static final double MOST_KEPT_APART = 0.1;
    private static final double MOST_PUT_TOGETHER = 0.3;

    private record Pair(int line, String relation, String a, String b) {}

    /** The pairs of a file, and the senses of all that it holds, two for each pair. */
    private record Pairs(List<Pair> all, List<Sense> senses) {
        static Pairs norwegian() {
            List<Pair> pairs = new ArrayList<>();
            List<Words> words = new ArrayList<>();
            for (String[] fields : lines("direction-pairs.tsv")) {
                pairs.add(new Pair(pairs.size() + 1, fields[0], fields[1], fields[2]));
                words.add(Words.of(fields[1], Languages.detect(fields[1])));
                words.add(Words.of(fields[2], Languages.detect(fields[2])));
            }
            return new Pairs(pairs, Sense.of(words));
        }

        static Pairs otherLanguages() {
            List<Pair> pairs = new ArrayList<>();
            List<Words> words = new ArrayList<>();
            for (String[] fields : lines("direction-pairs-de-en.tsv")) {
                pairs.add(new Pair(pairs.size() + 1, fields[0], fields[2], fields[3]));
                words.add(Words.of(fields[2], fields[1]));
                words.add(Words.of(fields[3], fields[1]));
            }
            return new Pairs(pairs, Sense.of(words));
        }

        Pairs half(int remainder) {
            return new Pairs(all.stream().filter(p -> p.line() % 2 == remainder).toList(), senses);
        }

        List<Pair> of(String relation) {
            return all.stream().filter(p -> p.relation().equals(relation)).toList();
        }

        /** Those of a relation that are in one position, each pair under a theme of its own. */
        List<Pair> together(String relation) {
            return of(relation).stream()
                    .filter(p -> {
                        int first = 2 * (p.line() - 1);
                        return Positions.group(List.of(first, first + 1), senses).size() == 1;
                    })
                    .toList();
        }
    }

    private static List<String[]> lines(String name) {
        try (InputStream in =
                Objects.requireNonNull(DirectionPairsTest.class.getResourceAsStream(name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreEnoughPairsOfEachKind() {
        assertThat(Pairs.norwegian().of("opposed")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(Pairs.norwegian().of("same")).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest(name = "lines with remainder {0}")
    @ValueSource(ints = {0, 1})
    void noOpposedPairIsInOnePosition(int half) {
        assertThat(Pairs.norwegian().half(half).together("opposed")).isEmpty();
    }

    @ParameterizedTest(name = "lines with remainder {0}")
    @ValueSource(ints = {0, 1})
    void fewThatSayTheSameAreKeptApart(int half) {
        Pairs pairs = Pairs.norwegian().half(half);
        int apart = pairs.of("same").size() - pairs.together("same").size();
        report(half, pairs, apart);
        assertThat(apart).isLessThanOrEqualTo((int) (MOST_KEPT_APART * pairs.of("same").size()));
    }

    @ParameterizedTest(name = "lines with remainder {0}")
    @ValueSource(ints = {0, 1})
    void fewThatSpeakOfOtherThingsArePutTogether(int half) {
        Pairs pairs = Pairs.norwegian().half(half);
        assertThat(pairs.together("other"))
                .hasSizeLessThanOrEqualTo((int) (MOST_PUT_TOGETHER * pairs.of("other").size()));
    }

    /** All statements under one theme, so that each may meet each. */
    @Test
    void norInOnePositionWithOthersBetween() {
        Pairs pairs = Pairs.norwegian();
        List<Integer> everything = IntStream.range(0, pairs.senses().size()).boxed().toList();
        List<List<Integer>> positions = Positions.group(everything, pairs.senses());
        for (Pair pair : pairs.of("opposed")) {
            int first = 2 * (pair.line() - 1);
            assertThat(positions)
                    .as(pair.toString())
                    .noneMatch(p -> p.contains(first) && p.contains(first + 1));
        }
    }

    @Test
    void germanAndEnglishTurnToo() {
        Pairs pairs = Pairs.otherLanguages();
        assertThat(pairs.together("opposed")).isEmpty();
        assertThat(pairs.together("same")).hasSameSizeAs(pairs.of("same"));
    }

    private static void report(int half, Pairs pairs, int apart) {
        System.out.printf(
                "%s lines: opposed together %d of %d, same kept apart %d of %d, other together %d of"
                        + " %d%n",
                half == 0 ? "even" : "odd",
                pairs.together("opposed").size(),
                pairs.of("opposed").size(),
                apart,
                pairs.of("same").size(),
                pairs.together("other").size(),
                pairs.of("other").size());
    }
}
