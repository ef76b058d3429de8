package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.draft.Drafter;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every step promises of its result, whatever it is given: random text, from a seed. */
class StepContractTest {
    private static final String SENTENCE =
            "Bokbussen når bygdene som ligger langt fra sentrum og har kaffe på kanna.";
    private static final String BOOKLET =
            """
            Et hus for alle

            Grep for åpne dører

            Kjøre bøkene ut

            %s Sjåføren er ofte den eneste fra kommunen som kommer på besøk gjennom en hel vinter.

            Kommunelaget spør

            1. Hva skal vår kommune gjøre for at flere bruker biblioteket?
            """
                    .formatted(SENTENCE);
    private static final Register REGISTER =
            Register.of(
                    List.of(
                            Respondent.of("1", "Elvestrand", Respondent.Kind.MUNICIPALITY),
                            Respondent.of("2", "Høgmo", Respondent.Kind.MUNICIPALITY)));
    private static final Draft DRAFT =
            Drafter.draft(List.of(read("booklet.txt", BOOKLET)), Map.of(), Round.unknown()).value();

    @ParameterizedTest
    @MethodSource("seeds")
    void stepsKeepTheirPromises(long seed) {
        Steps steps = steps(seed);
        assertThat(steps(seed)).as("the same twice").isEqualTo(steps);
        for (Steps.Submitted submitted : steps.submissions()) {
            for (int d = 0; d < submitted.borrowed().size(); d++) {
                SourceText text = submitted.submission().documents().get(d);
                isRead(text);
                isBorrowed(text, submitted.borrowed().get(d));
                isRecognised(submitted.recognised().papers().get(d));
                isOwned(text, submitted.own().get(d));
                for (Statement statement : submitted.statements().get(d)) {
                    isStatement(text, statement, submitted.own().get(d));
                }
                assertThat(submitted.placements().get(d))
                        .extracting(Placement::statement)
                        .isEqualTo(submitted.statements().get(d));
                assertThat(submitted.placements().get(d))
                        .allSatisfy(p -> assertThat(p.confidence()).isBetween(0.0, 1.0));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Steps steps(long seed) {
        List<Submission> submissions = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            String path = "answers/" + s + ".txt";
            // the second paper is partly the first, so that words are shared
            String text = RandomPapers.text(seed * 2 + s, SENTENCE, BOOKLET.strip(), tail(seed));
            submissions.add(Steps.submission(path, List.of(read(path, text))));
        }
        return Steps.of(DRAFT, submissions, REGISTER);
    }

    private static String tail(long seed) {
        String text = RandomPapers.text(-seed - 1, SENTENCE);
        return text.substring(text.length() / 2);
    }

    private static SourceText read(String path, String text) {
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            // a lone half of a pair of characters has no form in UTF-8: it becomes a question mark
            byte[] bytes = ("Svar.\n" + text).getBytes(StandardCharsets.UTF_8);
            return reader.read(new RawFile(path, bytes)).value().getFirst();
        }
    }

    /** Blocks in order, apart save for furniture in gaps; every visible character in one. */
    private static void isRead(SourceText text) {
        boolean[] inside = new boolean[text.text().length()];
        for (Block block : text.blocks()) {
            Span span = block.span();
            assertThat(span.trim(text.text())).as("trimmed").isEqualTo(span);
            boolean[] gap = new boolean[inside.length];
            block.gaps().forEach(g -> java.util.Arrays.fill(gap, g.start(), g.end(), true));
            for (int i = span.start(); i < span.end(); i++) {
                assertThat(inside[i] && !gap[i]).as("in two blocks at %d", i).isFalse();
                inside[i] |= !gap[i];
            }
        }
        for (int i = 0; i < inside.length; i++) {
            assertThat(inside[i] || Span.isSpace(text.text().charAt(i)))
                    .as("in no block at %d", i)
                    .isTrue();
        }
    }

    private static void isBorrowed(SourceText text, Borrowed borrowed) {
        assertThat(borrowed.text()).isEqualTo(text);
        int last = 0;
        for (Borrowed.Unit unit : borrowed.units()) {
            assertThat(unit.span().start()).isGreaterThanOrEqualTo(last);
            assertThat(unit.span().isEmpty()).isFalse();
            assertThat(text.blocks().get(unit.block()).words().contains(unit.span())).isTrue();
            assertThat(unit.part()).isBetween(0.0, 1.0);
            last = unit.span().start();
        }
    }

    private static void isRecognised(Recognised.Document document) {
        assertThat(document.zones()).hasSameSizeAs(document.borrowed().units());
    }

    private static void isOwned(SourceText text, OwnWords own) {
        int last = 0;
        for (OwnWords.Passage passage : own.passages()) {
            assertThat(passage.span().start()).as("no gap, no overlap").isEqualTo(last);
            assertThat(passage.span().isEmpty()).isFalse();
            last = passage.span().end();
        }
        assertThat(last).isEqualTo(text.text().length());
        // what leads to an answer stands apart from it: a unit is one sentence or two
        int units = own.document().borrowed().units().size();
        assertThat(own.sentences()).hasSizeBetween(units, 2 * units);
        assertThat(own.sentences())
                .extracting(sentence -> sentence.unit().span().start())
                .containsAll(
                        own.document().borrowed().units().stream()
                                .map(unit -> unit.span().start())
                                .toList());
    }

    private static void isStatement(SourceText text, Statement statement, OwnWords own) {
        Span span = statement.span();
        assertThat(span.end()).isLessThanOrEqualTo(text.text().length());
        assertThat(span.trim(text.text())).isEqualTo(span);
        assertThat(text.blocks().get(statement.block()).span().contains(span)).isTrue();
        StringBuilder words = new StringBuilder();
        for (int i = span.start(); i < span.end(); i++) {
            int at = i;
            boolean gap = statement.gaps().stream().anyMatch(g -> g.contains(at));
            words.append(gap ? ' ' : text.text().charAt(i));
            boolean counted =
                    own.passages().stream()
                            .anyMatch(p -> p.span().contains(at) && p.origin().isAnswer());
            assertThat(gap || counted || Span.isSpace(text.text().charAt(i)))
                    .as("a statement is own words: %s at %d", statement.text(), i)
                    .isTrue();
        }
        assertThat(statement.text()).isEqualTo(folded(words));
        assertThat(statement.path())
                .allSatisfy(part -> {
                    assertThat(part.end()).isLessThanOrEqualTo(span.start());
                    assertThat(part.isEmpty()).isFalse();
                });
    }

    private static String folded(CharSequence words) {
        return words.toString().replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
    }
}
