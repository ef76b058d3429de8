package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into zip and OLE2 files for what they hold; unpacks no more than a content list. */
final class Containers {
    private static final int LIST = 1 << 20;
    private static final Map<String, FileType> OOXML = new LinkedHashMap<>();
    private static final Map<String, String> OTHER_OOXML = new LinkedHashMap<>();

    static {
        OOXML.put("wordprocessingml.document.main+xml", FileType.DOCX);
        OOXML.put("wordprocessingml.template.main+xml", FileType.DOCX);
        OOXML.put("word.document.macroEnabled.main+xml", FileType.DOCX);
        OOXML.put("word.template.macroEnabledTemplate.main+xml", FileType.DOCX);
        OOXML.put("presentationml.presentation.main+xml", FileType.PPTX);
        OOXML.put("presentationml.template.main+xml", FileType.PPTX);
        OOXML.put("presentationml.slideshow.main+xml", FileType.PPTX);
        OOXML.put("powerpoint.presentation.macroEnabled.main+xml", FileType.PPTX);
        OOXML.put("powerpoint.slideshow.macroEnabled.main+xml", FileType.PPTX);
        OTHER_OOXML.put("spreadsheetml", "xlsx");
        OTHER_OOXML.put("ms-excel", "xlsx");
        OTHER_OOXML.put("visio", "vsdx");
    }

    private Containers() {}

    static boolean is(byte[] bytes) {
        return isZip(bytes) || isOle(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return Sniffer.startsWith(bytes, 0, "PK\3\4") || Sniffer.startsWith(bytes, 0, "PK\5\6");
    }

    private static boolean isOle(byte[] bytes) {
        return Sniffer.startsWith(bytes, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
    }

    static Sniffed look(byte[] bytes, ReadLimits limits) {
        return isZip(bytes) ? zip(bytes, limits) : ole(bytes);
    }

    private static Sniffed zip(byte[] bytes, ReadLimits limits) {
        Zip zip = new Zip(bytes, limits);
        String mime = first(zip, "mimetype").strip();
        if (mime.startsWith("application/vnd.oasis.opendocument.text")) {
            return new Sniffed(FileType.ODT, "odt");
        }
        if (mime.startsWith("application/vnd.oasis.opendocument.")) {
            return Sniffed.unknown(mime.endsWith("spreadsheet") ? "ods" : "odf");
        }
        String types = first(zip, "[Content_Types].xml");
        for (Map.Entry<String, FileType> known : OOXML.entrySet()) {
            if (types.contains(known.getKey())) {
                FileType type = known.getValue();
                return new Sniffed(type, type == FileType.DOCX ? "docx" : "pptx");
            }
        }
        for (Map.Entry<String, String> other : OTHER_OOXML.entrySet()) {
            if (types.contains(other.getKey())) {
                return Sniffed.unknown(other.getValue());
            }
        }
        return byNames(zip);
    }

    /** A package whose content list is gone may still hold its main part. */
    private static Sniffed byNames(Zip zip) {
        if (zip.has("word/document.xml")) {
            return new Sniffed(FileType.DOCX, "docx");
        }
        if (zip.has("ppt/presentation.xml")) {
            return new Sniffed(FileType.PPTX, "pptx");
        }
        return Sniffed.unknown(zip.has("xl/workbook.xml") ? "xlsx" : "zip");
    }

    private static String first(Zip zip, String name) {
        try (InputStream in = zip.open(name)) {
            return in == null ? "" : new String(in.readNBytes(LIST), StandardCharsets.UTF_8);
        } catch (IOException | Budget.Spent e) {
            return "";
        }
    }

    private static Sniffed ole(byte[] bytes) {
        Set<String> names;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            names = new TreeSet<>(files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            return new Sniffed(FileType.DOC, "ole2");
        }
        if (names.contains("EncryptedPackage")) {
            return new Sniffed(FileType.ENCRYPTED, "encrypted");
        }
        if (names.contains("WordDocument")) {
            return new Sniffed(FileType.DOC, "doc");
        }
        if (names.stream().anyMatch(name -> name.startsWith("__substg1.0_"))
                || names.contains("__properties_version1.0")) {
            return new Sniffed(FileType.MSG, "msg");
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return Sniffed.unknown("xls");
        }
        return Sniffed.unknown(names.contains("PowerPoint Document") ? "ppt" : "ole2");
    }
}
