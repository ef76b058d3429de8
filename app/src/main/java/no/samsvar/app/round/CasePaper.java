package no.samsvar.app.round;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A case paper template with the blanks filled in. Only the words of the blanks change; every other
 * part of the Word file is copied as it is.
 *
 * @param docx the file
 * @param left what a person has still to fill in or to choose, as it stands there, once each; it is
 *     highlighted in the file
 */
record CasePaper(byte[] docx, List<String> left) {
    private static final long LARGEST = 200_000_000;

    /** The first time that a zip can tell, so that the same template gives the same bytes. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    CasePaper {
        left = List.copyOf(left);
    }

    /**
     * @param template a Word file (DOCX)
     * @throws IOException where it is none, or too large when unpacked
     */
    static CasePaper fill(InputStream template, Blanks blanks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> left = new LinkedHashSet<>();
        boolean body = false;
        try (ZipInputStream in = new ZipInputStream(template);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            long room = LARGEST;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) room);
                room -= bytes.length;
                if (room <= 0) {
                    throw new IOException("too large when unpacked");
                }
                if (entry.getName()
                        .matches(
                                "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml")) {
                    bytes = filled(bytes, blanks, left);
                    body |= entry.getName().equals("word/document.xml");
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIRST);
                zip.putNextEntry(copy);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        if (!body) {
            throw new IOException("no Word file");
        }
        return new CasePaper(out.toByteArray(), List.copyOf(left));
    }

    private static byte[] filled(byte[] xml, Blanks blanks, Set<String> left) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            if (!WordBlanks.fill(document, blanks, left)) {
                return xml;
            }
            document.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            writers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("the Word file cannot be read", e);
        }
    }
}
