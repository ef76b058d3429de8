package no.samsvar.engine.read;

import java.util.Calendar;
import java.util.Locale;
import no.samsvar.engine.text.Metadata;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself. */
final class PdfProperties {
    private PdfProperties() {}

    static Metadata of(PDDocument document) {
        try {
            PDDocumentInformation information = document.getDocumentInformation();
            Calendar date = information.getModificationDate();
            date = date == null ? information.getCreationDate() : date;
            return new Metadata(title(information.getTitle()), null, day(date));
        } catch (RuntimeException e) {
            return Metadata.NONE;
        }
    }

    private static @Nullable String title(@Nullable String title) {
        String clean = title == null ? "" : Words.clean(title);
        return clean.isEmpty() ? null : clean;
    }

    /** The day as it was where the file was written. */
    private static @Nullable String day(@Nullable Calendar date) {
        if (date == null) {
            return null;
        }
        int year = date.get(Calendar.YEAR);
        int month = date.get(Calendar.MONTH) + 1;
        int day = date.get(Calendar.DAY_OF_MONTH);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
