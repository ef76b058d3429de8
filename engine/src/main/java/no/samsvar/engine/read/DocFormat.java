package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.POIDocument;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Word's binary format, from Word 97 and, as far as paragraphs, from Word 6 and 95. */
final class DocFormat implements Format {
    private static final int ISO_DAY = 10;

    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        Draft draft = new Draft(file, "doc", budget);
        if (Ole.isEncryptedPackage(file.bytes())) {
            draft.problem(Problem.Code.ENCRYPTED);
        } else {
            draft.attempt(() -> open(file, draft));
        }
        return draft.finish();
    }

    private static void open(RawFile file, Draft draft) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            draft.budget().operators(file.bytes().length / 16);
            try (HWPFDocument document = new HWPFDocument(files)) {
                read(document, draft);
            } catch (OldWordFileFormatException e) {
                try (HWPFOldDocument document = new HWPFOldDocument(files)) {
                    read(document, draft);
                }
            }
        } catch (EncryptedDocumentException e) {
            draft.problem(Problem.Code.ENCRYPTED);
        }
    }

    private static void read(HWPFDocumentCore document, Draft draft) {
        draft.attempt(() -> draft.metadata(metadata(document)));
        DocText text = new DocText(document, draft);
        draft.attempt(text::body);
        if (document instanceof HWPFDocument modern) {
            draft.attempt(() -> text.rest(modern));
        }
    }

    private static Metadata metadata(POIDocument document) {
        SummaryInformation summary = document.getSummaryInformation();
        if (summary == null) {
            return Metadata.NONE;
        }
        String title = summary.getTitle() == null ? "" : Words.clean(summary.getTitle());
        String saved = date(summary.getLastSaveDateTime());
        return new Metadata(
                title.isEmpty() ? null : title,
                null,
                saved == null ? date(summary.getCreateDateTime()) : saved);
    }

    /** The day in ISO-8601; null for none, and for the format's zero, in 1601. */
    private static @Nullable String date(@Nullable Date time) {
        if (time == null || time.getTime() <= 0) {
            return null;
        }
        return Instant.ofEpochMilli(time.getTime()).toString().substring(0, ISO_DAY);
    }
}
