package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Marked content as it opens and closes. */
final class PdfMarks {
    private static final int DEEPEST = 1_000;

    private final PdfLayers layers;
    private final Deque<PdfMark> open = new ArrayDeque<>();
    private int ignored;

    PdfMarks(PdfLayers layers) {
        this.layers = layers;
    }

    PdfMark current() {
        PdfMark mark = open.peek();
        return mark == null ? PdfMark.NONE : mark;
    }

    void clear() {
        open.clear();
        ignored = 0;
    }

    /** Opens what {@code BMC} or {@code BDC} with these operands opens. */
    void begin(List<COSBase> operands, PDResources resources, boolean inForm) {
        if (open.size() >= DEEPEST) {
            ignored++;
            return;
        }
        PdfMark outer = current();
        int id = outer.id();
        boolean artifact = outer.artifact();
        boolean off = outer.off();
        if (!operands.isEmpty() && operands.get(0) instanceof COSName tag) {
            artifact |= tag.getName().equals("Artifact");
            COSDictionary properties =
                    operands.size() < 2 ? null : properties(operands.get(1), resources);
            if (properties != null) {
                int number = properties.getInt(COSName.MCID);
                // in a form the numbers belong to the form, not to the page
                id = number >= 0 && !inForm ? number : id;
                off |= tag.getName().equals("OC") && layers.isOff(properties);
            }
        }
        open.push(new PdfMark(id, artifact, off));
    }

    /** Opens what lies on a layer that is not shown. */
    void beginOff() {
        if (open.size() >= DEEPEST) {
            ignored++;
        } else {
            open.push(new PdfMark(current().id(), current().artifact(), true));
        }
    }

    void end() {
        if (ignored > 0) {
            ignored--;
        } else {
            open.poll();
        }
    }

    private static @Nullable COSDictionary properties(COSBase operand, PDResources resources) {
        if (operand instanceof COSDictionary dictionary) {
            return dictionary;
        }
        if (operand instanceof COSName name
                && resources.getCOSObject().getDictionaryObject(COSName.PROPERTIES)
                        instanceof COSDictionary all
                && all.getDictionaryObject(name) instanceof COSDictionary named) {
            return named;
        }
        return null;
    }
}
