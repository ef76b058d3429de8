package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/** One paragraph of a DOCX while it is read. */
final class DocxPara {
    final int index;
    final DocxProps props = new DocxProps();
    final StringBuilder words = new StringBuilder();
    final LookMeter look = new LookMeter();

    /** Whether the mark at its end was deleted: it runs on into the next paragraph. */
    boolean joined;

    /** The style's properties, once they are needed. */
    @Nullable DocxProps styled;

    DocxPara(int index) {
        this.index = index;
    }
}
