package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/** What was painted on one page. */
final class PdfPage {
    final PdfFrame frame;
    final List<PdfRun> runs = new ArrayList<>();
    final List<PdfPaint> paints = new ArrayList<>();

    /** Signs that stand for no known letter. */
    int unmapped;

    /** Drawing operators that could not be carried out. */
    int faults;

    PdfPage(PdfFrame frame) {
        this.frame = frame;
    }
}
