package no.samsvar.engine.read;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;

/** Colours as roughly as it takes to see whether words stand out from what lies under them. */
final class PdfColour {
    static final int UNKNOWN = -1;
    static final int BLACK = 0;
    static final int WHITE = 0xFFFFFF;
    private static final int SAME = 14;

    private PdfColour() {}

    /** Whether the two cannot be told apart; an unknown colour is like no other. */
    static boolean alike(int one, int other) {
        return one != UNKNOWN
                && other != UNKNOWN
                && near(one >> 16, other >> 16)
                && near(one >> 8, other >> 8)
                && near(one, other);
    }

    private static boolean near(int one, int other) {
        return Math.abs((one & 0xFF) - (other & 0xFF)) <= SAME;
    }

    /** The colour of the components, as grey, RGB or CMYK by their number. */
    static int of(List<COSBase> operands, Space space) {
        int n = 0;
        float[] c = new float[4];
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number && n < 4) {
                c[n++] = Math.clamp(number.floatValue(), 0f, 1f);
            }
        }
        if (space == Space.INK && n >= 1) {
            // one ink or several: none of any is paper, whatever the inks are
            float most = Math.max(Math.max(c[0], c[1]), Math.max(c[2], c[3]));
            return most == 0 ? WHITE : UNKNOWN;
        }
        if (space == Space.OTHER) {
            return UNKNOWN;
        }
        return switch (n) {
            case 1 -> rgb(c[0], c[0], c[0]);
            case 3 -> rgb(c[0], c[1], c[2]);
            case 4 ->
                    rgb((1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3]));
            default -> UNKNOWN;
        };
    }

    private static int rgb(float r, float g, float b) {
        return Math.round(r * 255) << 16 | Math.round(g * 255) << 8 | Math.round(b * 255);
    }

    /** What a colour's components mean. */
    enum Space {
        /** Light or process inks, told apart by how many components there are. */
        PLAIN,
        INK,
        OTHER
    }

    /** The space that the operand of {@code cs} names. */
    static Space space(COSBase operand, PDResources resources) {
        COSBase named = operand;
        if (operand instanceof COSName name) {
            COSBase spaces = resources.getCOSObject().getDictionaryObject(COSName.COLORSPACE);
            if (spaces instanceof COSDictionary dictionary && dictionary.containsKey(name)) {
                named = dictionary.getDictionaryObject(name);
            }
        }
        if (named instanceof COSArray array && array.size() > 0) {
            named = array.getObject(0);
        }
        if (named instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceGray",
                        "DeviceRGB",
                        "DeviceCMYK",
                        "G",
                        "RGB",
                        "CMYK",
                        "ICCBased",
                        "CalGray",
                        "CalRGB" ->
                        Space.PLAIN;
                case "Separation", "DeviceN" -> Space.INK;
                default -> Space.OTHER;
            };
        }
        return Space.OTHER;
    }
}
