package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/** OpenDocument texts, packed ({@code .odt}) and flat ({@code .fodt}). */
final class OdtFormat implements Format {
    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "odt", budget);
        if (isZip(file.bytes())) {
            packed(file, draft);
        } else {
            OdtDocument document = new OdtDocument(draft);
            draft.attempt(() -> Xml.scan(new ByteArrayInputStream(file.bytes()), budget, document));
            draft.attempt(document::finish);
        }
        return draft.finish();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static void packed(RawFile file, Draft draft) {
        Zip zip = new Zip(file.bytes(), draft.budget().limits());
        if (isEncrypted(zip, draft)) {
            draft.problem(Problem.Code.ENCRYPTED);
            return;
        }
        OdtDocument document = new OdtDocument(draft);
        for (String part : List.of("meta.xml", "styles.xml", "content.xml")) {
            draft.attempt(() -> {
                try (InputStream in = zip.open(part)) {
                    if (in != null) {
                        Xml.scan(in, draft.budget(), document);
                    }
                }
            });
        }
        draft.attempt(document::finish);
        if (zip.damaged() || !zip.has("content.xml")) {
            draft.problem(Problem.Code.DAMAGED);
        }
    }

    private static boolean isEncrypted(Zip zip, Draft draft) {
        if (zip.encrypted()) {
            return true;
        }
        boolean[] found = {false};
        draft.attempt(() -> {
            try (InputStream in = zip.open("META-INF/manifest.xml")) {
                if (in != null) {
                    Xml.scan(in, draft.budget(), new Manifest(found));
                }
            }
        });
        return found[0];
    }

    /** Looks for a part that is locked. */
    private record Manifest(boolean[] found) implements Xml.Handler {
        @Override
        public boolean start(String prefix, String name, Xml at) {
            found[0] |= name.equals("encryption-data");
            return true;
        }

        @Override
        public void end(String prefix, String name) {}
    }
}
