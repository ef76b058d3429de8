package no.samsvar.engine.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Office file: a zip of XML parts and of the ways from one to another (ECMA-376, part 2). The
 * same parts give the same bytes, whatever the clock and the place.
 */
final class OfficeZip {
    /** What the types of parts and relations of Office begin with. */
    static final String TYPE = "application/vnd.openxmlformats-";

    static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The first moment that a zip can name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Writes a part's XML without its declaration; ways and links may be added while it does. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record Part(String path, String type, Content content) {}

    /** Packs three times as fast as the usual level, and a tenth less small. */
    private static final int LEVEL = 3;

    private record Way(String type, String target, boolean outside) {}

    private final List<Part> parts = new ArrayList<>();
    private final SortedMap<String, List<Way>> ways = new TreeMap<>();
    private final Map<List<String>, String> links = new HashMap<>();

    /** Whether a name is that of an Office file; those that we write carry a seal. */
    static boolean isOffice(String path) {
        return path.endsWith(".docx") || path.endsWith(".xlsx") || path.endsWith(".pptx");
    }

    /**
     * @param type without {@link #TYPE} where it begins with it
     * @param xml without its declaration
     */
    void part(String path, String type, String xml) {
        part(path, type, out -> out.write(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** As {@link #part(String, String, String)}, for a part that is too large to be kept. */
    void part(String path, String type, Content content) {
        parts.add(new Part(path, type.contains("/") ? type : TYPE + type, content));
    }

    /**
     * A way from one part to another; answers with its id.
     *
     * @param from a part's path, or empty for the file itself
     * @param type without {@link #RELATION} where it begins with it
     */
    String way(String from, String type, String target) {
        return way(from, new Way(type.contains("/") ? type : RELATION + type, target, false));
    }

    /** A way out of the file; the same target has the same id. */
    String link(String from, String target) {
        return links.computeIfAbsent(
                List.of(from, target),
                link -> way(from, new Way(RELATION + "hyperlink", target, true)));
    }

    private String way(String from, Way way) {
        List<Way> all = ways.computeIfAbsent(from, f -> new ArrayList<>());
        all.add(way);
        return "rId" + all.size();
    }

    byte[] done() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(LEVEL);
            OfficeSeal seal = new OfficeSeal();
            put(zip, "[Content_Types].xml", types()::drain, seal);
            for (Part part : parts) {
                put(zip, part.path(), part.content(), seal);
            }
            for (String from : ways.keySet()) {
                put(zip, waysOf(from), ways(ways.getOrDefault(from, List.of()))::drain, seal);
            }
            put(zip, OfficeSeal.PATH, seal.xml()::drain, seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, Content content, OfficeSeal seal)
            throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        DigestOutputStream part = new DigestOutputStream(zip, Sums.digest());
        part.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
        content.write(part);
        seal.add(path, part.getMessageDigest());
        zip.closeEntry();
    }

    private static String waysOf(String from) {
        int slash = from.lastIndexOf('/') + 1;
        return from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
    }

    private Html types() {
        Html xml = new Html();
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        String ways = TYPE.replace("openxmlformats-", "openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "rels", "ContentType", ways);
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (Part part : parts) {
            xml.empty("Override", "PartName", "/" + part.path(), "ContentType", part.type());
        }
        xml.empty("Override", "PartName", "/" + OfficeSeal.PATH, "ContentType", OfficeSeal.TYPE);
        return xml.close("Types");
    }

    private static Html ways(List<Way> ways) {
        Html xml = new Html();
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        int number = 0;
        for (Way way : ways) {
            xml.empty(
                    "Relationship",
                    "Id",
                    "rId" + ++number,
                    "Type",
                    way.type(),
                    "Target",
                    way.target(),
                    "TargetMode",
                    way.outside() ? "External" : null);
        }
        return xml.close("Relationships");
    }
}
