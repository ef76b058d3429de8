package no.samsvar.engine.report;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The sum of all parts of an Office file, kept in it as a property of the document: a program that
 * saves the file anew writes other parts, so that one can tell whether somebody has worked on it.
 * How the parts are packed makes no difference: that is another JDK's choice.
 */
final class OfficeSeal {
    static final String PATH = "docProps/custom.xml";
    static final String TYPE = OfficeZip.TYPE + "officedocument.custom-properties+xml";
    static final String WAY = "custom-properties";

    private static final String NAME = "samsvar-seal";
    private static final int LARGEST_SEAL = 1 << 16;

    private final TreeMap<String, String> sums = new TreeMap<>();
    private String kept = "";

    void add(String path, MessageDigest part) {
        sums.put(path, HexFormat.of().formatHex(part.digest()));
    }

    /** The sum of all parts but the seal. */
    String sum() {
        byte[] lines = Sums.write(sums).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sums.digest().digest(lines));
    }

    Html xml() {
        Html xml = new Html();
        String schemas = "http://schemas.openxmlformats.org/officeDocument/2006/";
        xml.open(
                "Properties",
                "xmlns",
                schemas + "custom-properties",
                "xmlns:vt",
                schemas + "docPropsVTypes");
        xml.open(
                "property",
                "fmtid",
                "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                "pid",
                "2",
                "name",
                NAME);
        return xml.element("vt:lpwstr", sum()).close("property").close("Properties");
    }

    /**
     * The parts of a file.
     *
     * @throws ZipException where it is no zip, or a damaged one
     */
    static OfficeSeal of(InputStream file) throws IOException {
        OfficeSeal seal = new OfficeSeal();
        try (ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PATH)) {
                    seal.kept = new String(zip.readNBytes(LARGEST_SEAL), StandardCharsets.UTF_8);
                } else {
                    DigestInputStream part = new DigestInputStream(zip, Sums.digest());
                    part.transferTo(java.io.OutputStream.nullOutputStream());
                    seal.add(entry.getName(), part.getMessageDigest());
                }
            }
        } catch (EOFException | IllegalArgumentException e) {
            // the first where it ends too soon, the second where a name is no text
            throw (ZipException) new ZipException("damaged").initCause(e);
        }
        return seal;
    }

    /** Whether a file is as it was written; false for what is no such file. */
    static boolean isWhole(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            OfficeSeal found = of(in);
            return found.kept.contains(">" + found.sum() + "<");
        } catch (ZipException e) {
            return false;
        }
    }
}
