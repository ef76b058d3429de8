package no.samsvar.engine.report;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Whether the quotations of {@code report.docx} are still what was said, after somebody has worked
 * on it. A quotation is what stands between marks of quotation before the link to its place; it may
 * be shortened, where {@code […]} shows so.
 */
final class WordCheck {
    private static final Pattern MARK =
            Pattern.compile(PaperQuotation.MARK + "_([0-9a-f]{12})_(\\d{1,9})_(\\d{1,9})");
    private static final Pattern QUOTED = Pattern.compile("[«“](.*)[»”]", Pattern.DOTALL);
    private static final Pattern LEFT_OUT = Pattern.compile("\\s*\\[(?:…|\\.\\.\\.)\\]\\s*");

    private final Map<String, StatementInfo> statements = new HashMap<>();
    private final Findings findings;
    private final Map<String, String> bodies = new HashMap<>();
    private final WordMandate mandate;

    /** Bookmarks of the mandate that are open, by their numbers in the file. */
    private final Map<String, String> open = new LinkedHashMap<>();

    private final Map<String, StringBuilder> between = new HashMap<>();
    private final StringBuilder linked = new StringBuilder();
    private @Nullable StatementInfo source;
    private final StringBuilder words = new StringBuilder();
    private int quotations;

    private WordCheck(Collation all, Findings findings) {
        this.findings = findings;
        all.statements().forEach(s -> statements.put(s.id(), s));
        Index index = new Index(all, Map.of());
        all.statements()
                .forEach(s -> bodies.put(s.id(), Shown.of(index.nameOf(index.respondentOf(s)))));
        mandate = new WordMandate(all, index::respondentOf, index::nameOf);
    }

    /** Answers with how many quotations there are. */
    static int check(Path file, Collation all, Findings findings) throws IOException {
        WordCheck check = new WordCheck(all, findings);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(WordText.PART)) {
                    check.read(zip);
                    break;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException | XMLStreamException e) {
            findings.add(Code.CHANGED_FILE, WordReport.NAME, "");
        }
        return check.quotations;
    }

    private void read(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        boolean text = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                text = name.equals("t");
                switch (name) {
                    case "p" -> words.setLength(0);
                    case "br" -> words.append('\n');
                    case "tab" -> words.append(' ');
                    case "hyperlink" -> link(xml);
                    case "bookmarkStart" -> begin(xml);
                    case "bookmarkEnd" -> end(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                text = false;
                if (xml.getLocalName().equals("hyperlink")) {
                    linked();
                    words.setLength(0);
                }
            } else if (text) {
                words.append(xml.getText());
                linked.append(xml.getText());
                between.values().forEach(b -> b.append(xml.getText()));
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = attribute(xml, "name");
        if (mandate.knows(name)) {
            open.put(attribute(xml, "id"), name);
            between.put(name, new StringBuilder());
        }
    }

    private void end(XMLStreamReader xml) {
        String name = open.remove(attribute(xml, "id"));
        StringBuilder found = name == null ? null : between.remove(name);
        if (name != null && found != null) {
            quotations += mandate.isQuotation(name) ? 1 : 0;
            mandate.check(name, found.toString(), findings);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The way to a quotation's place names who said it. */
    private void linked() {
        if (source != null) {
            String name = bodies.getOrDefault(source.id(), "");
            String found = linked.toString();
            if (!found.contains(name)) {
                findings.differ(Code.WRONG_LIST, WordReport.NAME, source.id(), name, found);
            }
            source = null;
        }
    }

    private void link(XMLStreamReader xml) {
        linked.setLength(0);
        source = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Matcher mark = MARK.matcher(xml.getAttributeValue(i));
            if (xml.getAttributeLocalName(i).equals("anchor") && mark.matches()) {
                String line = words.toString().strip();
                Matcher quoted = QUOTED.matcher(line.substring(line.lastIndexOf('\n') + 1));
                if (quoted.find()) {
                    String id = mark.group(1) + "-" + mark.group(2) + "-" + mark.group(3);
                    quotation(id, quoted.group(1).strip());
                    source = statements.get(id);
                }
            }
        }
    }

    private void quotation(String id, String found) {
        quotations++;
        StatementInfo statement = statements.get(id);
        if (statement == null) {
            findings.add(Code.UNKNOWN_REFERENCE, WordReport.NAME, id, Map.of("found", id));
            return;
        }
        String said = Shown.of(statement.text());
        if (!isShortened(said, found)) {
            findings.differ(Code.NOT_VERBATIM, WordReport.NAME, id, said, found);
        }
    }

    /** Whether words are those that were said, whole or with marks where some were left out. */
    static boolean isShortened(String said, String found) {
        String parts =
                LEFT_OUT.splitAsStream(found).map(Pattern::quote).collect(Collectors.joining(".*"));
        boolean open = LEFT_OUT.matcher(found).results().anyMatch(r -> r.end() == found.length());
        return Pattern.compile(open ? parts + ".*" : parts, Pattern.DOTALL).matcher(said).matches();
    }
}
