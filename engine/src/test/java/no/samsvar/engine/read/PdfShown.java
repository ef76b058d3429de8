package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** What was read of a PDF, as one readable line a block; checks what holds for every text. */
record PdfShown(Partial<List<SourceText>> result) {

    static PdfShown of(PdfMaker maker) {
        return of(maker, ReadLimits.DEFAULT);
    }

    static PdfShown of(PdfMaker maker, ReadLimits limits) {
        try (maker) {
            return of(maker.bytes(), limits);
        }
    }

    static PdfShown of(byte[] bytes, ReadLimits limits) {
        PdfShown shown =
                new PdfShown(
                        new PdfFormat().read(new RawFile("a/b.pdf", bytes), new Budget(limits)));
        ReaderContract.check(shown.result);
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

    /** Where on its page the line at the offset stands. */
    static Origin.OnPage place(SourceText text, int offset) {
        if (text.originAt(offset) instanceof Origin.OnPage place) {
            return place;
        }
        throw new AssertionError("no place at " + offset);
    }
}
