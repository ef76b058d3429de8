package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Map;

/** Namespaces of office documents, each with its customary prefix. */
final class XmlNames {
    static final Map<String, String> PREFIXES = prefixes();

    private XmlNames() {}

    private static Map<String, String> prefixes() {
        Map<String, String> names = new HashMap<>();
        String microsoft = "http://schemas.openxmlformats.org/";
        String iso = "http://purl.oclc.org/ooxml/";
        names.put(microsoft + "wordprocessingml/2006/main", "w");
        names.put(iso + "wordprocessingml/main", "w");
        names.put(microsoft + "drawingml/2006/main", "a");
        names.put(iso + "drawingml/main", "a");
        names.put(microsoft + "presentationml/2006/main", "p");
        names.put(iso + "presentationml/main", "p");
        names.put(microsoft + "officeDocument/2006/math", "m");
        names.put(iso + "officeDocument/math", "m");
        names.put(microsoft + "officeDocument/2006/relationships", "r");
        names.put(iso + "officeDocument/relationships", "r");
        names.put(microsoft + "drawingml/2006/diagram", "dgm");
        names.put(iso + "drawingml/diagram", "dgm");
        names.put("http://schemas.microsoft.com/office/drawing/2008/diagram", "dsp");
        names.put(microsoft + "markup-compatibility/2006", "mc");
        names.put("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps");
        names.put("http://schemas.microsoft.com/office/word/2010/wordml", "w14");
        names.put("urn:schemas-microsoft-com:vml", "v");
        names.put(microsoft + "package/2006/relationships", "rel");
        names.put(microsoft + "package/2006/metadata/core-properties", "cp");
        names.put("http://purl.org/dc/elements/1.1/", "dc");
        names.put("http://purl.org/dc/terms/", "dcterms");
        String oasis = "urn:oasis:names:tc:opendocument:xmlns:";
        for (String name :
                new String[] {"office", "style", "text", "table", "meta", "manifest", "config"}) {
            names.put(oasis + name + ":1.0", name);
        }
        names.put(oasis + "drawing:1.0", "draw");
        names.put(oasis + "xsl-fo-compatible:1.0", "fo");
        names.put(oasis + "svg-compatible:1.0", "svg");
        names.put(oasis + "presentation:1.0", "presentation");
        return Map.copyOf(names);
    }
}
