package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * What holds of every text that any format reads, and of every result of reading. A format's own
 * tests call {@link #check(Partial)} on each of their results.
 */
public final class ReaderContract {
    private ReaderContract() {}

    /** Asserts the contract of a whole result. Returns it, so that a test can go on with it. */
    public static Partial<List<SourceText>> check(Partial<List<SourceText>> result) {
        result.value().forEach(ReaderContract::check);
        long errors =
                result.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .count();
        if (result.value().isEmpty()) {
            assertThat(errors).as("errors of a file without text: %s", result.problems()).isOne();
        }
        for (Problem problem : result.problems()) {
            assertThat(problem.document()).as("document of %s", problem).isNotNull();
            assertThat(problem.args().values()).allSatisfy(ReaderContract::isUnicode);
            checkPlace(problem, result.value());
        }
        return result;
    }

    /** Asserts the contract of one text. */
    public static void check(SourceText text) {
        assertThat(text.id()).isEqualTo(DocumentId.of(text.file(), text.sha256()));
        assertThat(text.sha256()).matches("[0-9a-f]{64}");
        assertThat(text.type())
                .isIn("text", "pdf", "docx", "doc", "rtf", "odt", "html", "pptx", "email");
        isUnicode(text.text());
        checkBlocks(text);
        checkCovered(text);
        checkOrigins(text);
        checkPages(text);
    }

    private static void checkPlace(Problem problem, List<SourceText> texts) {
        Span span = problem.span();
        if (span != null) {
            assertThat(texts)
                    .as("the text in which %s has its place", problem)
                    .anyMatch(text ->
                            text.id().equals(problem.document())
                                    && span.end() <= text.text().length());
        }
    }

    private static void checkBlocks(SourceText text) {
        Block around = null;
        for (Block block : text.blocks()) {
            Span span = block.span();
            assertThat(span).as("span of %s", block).isEqualTo(span.trim(text.text()));
            assertThat(span.isEmpty()).as("empty: %s", block).isFalse();
            checkMarker(text, block);
            for (Span gap : block.gaps()) {
                assertThat(span.contains(gap)).as("gap %s in %s", gap, block).isTrue();
            }
            if (around != null && span.start() < around.span().end()) {
                assertThat(block.kind())
                        .as("%s inside %s", block, around)
                        .isEqualTo(Block.Kind.FURNITURE);
                assertThat(around.gaps())
                        .as("gaps of %s around %s", around, block)
                        .anyMatch(gap -> gap.contains(span));
            } else {
                around = block;
            }
        }
    }

    private static void checkMarker(SourceText text, Block block) {
        boolean heading = block.is(Block.Kind.HEADING);
        boolean item = block.is(Block.Kind.ITEM);
        assertThat(block.level())
                .as("level of %s", block)
                .isBetween(heading || item ? 1 : 0, item ? 99_999 : 9);
        String marker = block.marker();
        if (marker != null && block.body() > block.span().start()) {
            assertThat(text.text().substring(block.span().start(), block.body()))
                    .as("marker of %s", block)
                    .startsWith(marker);
        }
    }

    /** Every character that is not white space is in exactly one block, gaps left out. */
    private static void checkCovered(SourceText text) {
        int[] times = new int[text.text().length() + 1];
        for (Block block : text.blocks()) {
            add(times, block.span(), 1);
            block.gaps().forEach(gap -> add(times, gap, -1));
        }
        int inside = 0;
        for (int i = 0; i < text.text().length(); i++) {
            inside += times[i];
            char c = text.text().charAt(i);
            if (inside > 1 || (inside < 1 && !Span.isSpace(c) && !isInvisible(c))) {
                assertThat(inside)
                        .as("blocks around U+%04X at %d of %s", (int) c, i, text.file())
                        .isOne();
            }
        }
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static void add(int[] times, Span span, int by) {
        times[span.start()] += by;
        times[span.end()] -= by;
    }

    private static void checkOrigins(SourceText text) {
        int last = 0;
        for (Located origin : text.origins()) {
            assertThat(origin.span().start())
                    .as("start of %s", origin)
                    .isGreaterThanOrEqualTo(last);
            last = origin.span().end();
        }
        assertThat(last).as("end of the last origin").isLessThanOrEqualTo(text.text().length());
    }

    private static void checkPages(SourceText text) {
        assertThat(text.pageStarts()).isSorted();
        List<Integer> outside = new ArrayList<>(text.pageStarts());
        outside.removeIf(start -> start >= 0 && start <= text.text().length());
        assertThat(outside).as("page starts outside the text").isEmpty();
    }

    /** No half of a surrogate pair, so that the text can be written as UTF-8. */
    private static void isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                assertThat(i).as("lone surrogate").isEqualTo(-1);
            }
        }
    }
}
