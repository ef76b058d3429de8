package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.SourceText;

/** Plain text: the file's own characters, unchanged, and the blocks that a person sees in them. */
final class PlainText {
    private PlainText() {}

    /**
     * @param text the file, decoded, without byte-order mark
     */
    static SourceText of(RawFile file, String text, Metadata metadata, Budget budget) {
        budget.characters(text.length());
        List<PlainLines.Line> lines = PlainLines.of(text);
        List<Located> origins = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (PlainLines.Line line : lines) {
            if (!line.blank()) {
                origins.add(new Located(line.words(), new Origin.OnLine(line.number())));
            }
        }
        if (text.indexOf('\f') >= 0) {
            pages.add(0);
            for (int at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
                pages.add(at + 1);
            }
        }
        String sha256 = file.sha256();
        return new SourceText(
                DocumentId.of(file.path(), sha256),
                file.path(),
                "text",
                sha256,
                text,
                PlainBlocks.of(text, lines),
                origins,
                pages,
                metadata);
    }
}
