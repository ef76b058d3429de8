package no.samsvar.engine.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which layers (optional content groups) a reader sees when the document is opened. */
final class PdfLayers {
    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfLayers(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary properties
                && properties.getDictionaryObject(COSName.D) instanceof COSDictionary start) {
            if (COSName.OFF.equals(start.getDictionaryObject(COSName.BASE_STATE))) {
                each(properties.getDictionaryObject(COSName.OCGS), true);
                each(start.getDictionaryObject(COSName.ON), false);
            }
            each(start.getDictionaryObject(COSName.OFF), true);
        }
    }

    private void each(@Nullable COSBase groups, boolean hide) {
        if (groups instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary group) {
                    if (hide) {
                        off.add(group);
                    } else {
                        off.remove(group);
                    }
                }
            }
        }
    }

    /** Whether content of this group, or membership of groups, is not shown. */
    boolean isOff(@Nullable COSBase content) {
        if (off.isEmpty() || !(content instanceof COSDictionary dictionary)) {
            return false;
        }
        COSBase members = dictionary.getDictionaryObject(COSName.OCGS);
        if (members == null) {
            return off.contains(dictionary);
        }
        if (members instanceof COSDictionary single) {
            return off.contains(single) != hidesWhenOn(dictionary);
        }
        if (!(members instanceof COSArray array) || array.size() == 0) {
            return false;
        }
        int hidden = 0;
        for (int i = 0; i < array.size(); i++) {
            hidden += off.contains(array.getObject(i)) ? 1 : 0;
        }
        COSBase policy = dictionary.getDictionaryObject(COSName.P);
        String name = policy instanceof COSName p ? p.getName() : "AnyOn";
        return switch (name) {
            case "AllOn" -> hidden > 0;
            case "AnyOff" -> hidden == 0;
            case "AllOff" -> hidden < array.size();
            default -> hidden == array.size();
        };
    }

    private static boolean hidesWhenOn(COSDictionary membership) {
        return membership.getDictionaryObject(COSName.P) instanceof COSName policy
                && (policy.getName().equals("AnyOff") || policy.getName().equals("AllOff"));
    }
}
