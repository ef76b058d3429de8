package no.samsvar.engine.recognise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Papers for tests, read as any plain text file is. */
final class Papers {
    private Papers() {}

    static SourceText of(String path, String text) {
        try (Reader reader = Reader.inProcess(ReadLimits.DEFAULT)) {
            RawFile file = new RawFile(path, text.getBytes(StandardCharsets.UTF_8));
            return reader.read(file).value().getFirst();
        }
    }

    static SourceText of(String text) {
        return of("answers/dokument.txt", text);
    }

    /** A body of an e-mail or a document that says something of itself. */
    static SourceText with(String text, @Nullable String title, @Nullable String sender) {
        SourceText plain = of(text);
        return new SourceText(
                plain.id(),
                plain.file(),
                plain.type(),
                plain.sha256(),
                plain.text(),
                plain.blocks(),
                plain.origins(),
                plain.pageStarts(),
                new Metadata(title, sender, null));
    }

    static List<SourceText> one(String text) {
        return List.of(of(text));
    }
}
