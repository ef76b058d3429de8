package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * Writes blocks and furniture one under another, page by page, and notes where each line stands.
 */
final class PdfText {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Located> origins = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final List<PdfSheet> sheets;
    private final Budget budget;
    private int page;

    PdfText(List<PdfSheet> sheets, Budget budget) {
        this.sheets = sheets;
        this.budget = budget;
    }

    void write(List<PdfDraft> drafts) {
        for (PdfDraft draft : drafts) {
            block(draft);
        }
        turnTo(sheets.size());
        if (page > 0) {
            furniture(sheets.get(page - 1).below);
        }
        blocks.sort(Comparator.comparing(Block::span));
    }

    private void block(PdfDraft draft) {
        List<Span> gaps = new ArrayList<>();
        int start = -1;
        for (PdfLine line : draft.lines) {
            if (line.page() > page && start >= 0) {
                text.append('\n');
                int from = text.length();
                turnTo(line.page());
                text.append('\n');
                gaps.add(Span.of(from, text.length()));
            } else {
                turnTo(line.page());
                if (!text.isEmpty()) {
                    text.append(start >= 0 ? "\n" : "\n\n");
                }
            }
            int at = line(line);
            start = start < 0 ? at : start;
        }
        int words = start + draft.marker;
        while (words < text.length() && draft.marker > 0 && text.charAt(words) == ' ') {
            words++;
        }
        blocks.add(
                new Block(
                        Span.of(start, text.length()),
                        gaps,
                        draft.kind,
                        draft.level,
                        draft.marker == 0 ? null : text.substring(start, start + draft.marker),
                        words));
    }

    /** Ends pages and begins new ones up to this one, with their furniture. */
    private void turnTo(int to) {
        while (page < to) {
            if (page > 0) {
                furniture(sheets.get(page - 1).below);
            }
            page++;
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            pageStarts.add(text.length());
            furniture(sheets.get(page - 1).above);
        }
    }

    private void furniture(List<PdfLine> lines) {
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::base).thenComparingDouble(PdfLine::left));
        for (PdfLine line : sorted) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            int at = line(line);
            blocks.add(Block.of(Block.Kind.FURNITURE, 0, Span.of(at, text.length())));
        }
    }

    private int line(PdfLine line) {
        budget.characters(line.text().length() + 1L);
        int at = text.length();
        text.append(line.text());
        origins.add(new Located(Span.of(at, text.length()), line.place()));
        return at;
    }

    /** Whether anything but furniture was written. */
    boolean hasWords() {
        return blocks.stream().anyMatch(b -> !b.is(Block.Kind.FURNITURE));
    }

    SourceText build(RawFile file, Metadata metadata) {
        text.append('\n');
        String sha256 = file.sha256();
        return new SourceText(
                DocumentId.of(file.path(), sha256),
                file.path(),
                "pdf",
                sha256,
                text.toString(),
                blocks,
                origins,
                pageStarts,
                metadata);
    }
}
