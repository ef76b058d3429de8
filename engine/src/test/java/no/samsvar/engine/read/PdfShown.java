package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** What was read of a PDF, as one readable line a block; checks what holds for every text. */
record PdfShown(Partial<List<SourceText>> result) {

    static PdfShown of(PdfMaker maker) {
        try (maker) {
            return of(maker.bytes(), ReadLimits.DEFAULT);
        }
    }

    static PdfShown of(byte[] bytes, ReadLimits limits) {
        PdfShown shown =
                new PdfShown(
                        new PdfFormat().read(new RawFile("a/b.pdf", bytes), new Budget(limits)));
        shown.result.value().forEach(PdfShown::check);
        return shown;
    }

    SourceText text() {
        assertThat(result.value()).hasSize(1);
        return result.value().get(0);
    }

    List<String> problems() {
        return result.problems().stream().map(PdfShown::problem).toList();
    }

    private static String problem(Problem problem) {
        return problem.code().key() + " " + problem.args();
    }

    /** Blocks without furniture: {@code item 1 [•] words}, lines joined by a slash. */
    List<String> blocks() {
        return text().blocks().stream()
                .filter(b -> !b.is(Block.Kind.FURNITURE))
                .map(b -> line(text(), b))
                .toList();
    }

    /** The words of the furniture. */
    List<String> furniture() {
        return text().blocks().stream()
                .filter(b -> b.is(Block.Kind.FURNITURE))
                .map(b -> b.span().in(text().text()))
                .toList();
    }

    static String line(SourceText text, Block block) {
        StringBuilder out = new StringBuilder(block.kind().name().toLowerCase(Locale.ROOT));
        if (block.level() > 0) {
            out.append(' ').append(block.level());
        }
        if (block.marker() != null) {
            out.append(" [").append(block.marker()).append(']');
        }
        StringBuilder words = new StringBuilder();
        int at = block.body();
        for (Span gap : block.gaps()) {
            words.append(text.text(), at, gap.start());
            at = gap.end();
        }
        words.append(text.text(), at, block.span().end());
        return out + ": " + words.toString().replace("\n", " / ");
    }

    /**
     * Blocks in order and apart but for furniture in gaps; every letter in one; places in order.
     */
    private static void check(SourceText text) {
        boolean[] covered = new boolean[text.text().length()];
        for (Block block : text.blocks()) {
            assertThat(block.span().trim(text.text())).isEqualTo(block.span());
            for (int i : own(block)) {
                assertThat(covered[i]).as("twice: %s", block).isFalse();
                covered[i] = true;
            }
        }
        for (int i = 0; i < covered.length; i++) {
            if (!Span.isSpace(text.text().charAt(i))) {
                assertThat(covered[i]).as("uncovered at %d", i).isTrue();
                assertThat(text.blockIndexAt(i)).isNotNegative();
                assertThat(text.originAt(i)).isNotNull();
            }
        }
        int last = 0;
        for (var located : text.origins()) {
            assertThat(located.span().start()).isGreaterThanOrEqualTo(last);
            last = located.span().end();
        }
        assertThat(text.pageStarts()).isSorted();
    }

    private static List<Integer> own(Block block) {
        List<Integer> all = new ArrayList<>();
        for (int i = block.span().start(); i < block.span().end(); i++) {
            int offset = i;
            if (block.gaps().stream().noneMatch(g -> g.contains(offset))) {
                all.add(i);
            }
        }
        return all;
    }
}
