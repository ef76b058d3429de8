package no.samsvar.engine.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.Csv;
import no.samsvar.engine.text.DocumentId;
import org.jspecify.annotations.Nullable;

/** Whether the sources are the files that the result was made of. */
final class OriginalsCheck {
    private final Path originals;
    private final Findings findings;

    /** The sums of what lies inside a file (attachments of an e-mail, rows of a table), by file. */
    private final Map<Path, Set<String>> inside = new TreeMap<>();

    private OriginalsCheck(Path originals, Findings findings) {
        this.originals = originals;
        this.findings = findings;
    }

    static void check(Collation all, Path originals, Findings findings) throws IOException {
        OriginalsCheck check = new OriginalsCheck(originals, findings);
        for (DocumentInfo document : all.documents()) {
            check.check(document);
        }
    }

    private void check(DocumentInfo document) throws IOException {
        Path at = originals;
        boolean whole = true;
        for (String part : document.file().split("/")) {
            if (Files.isRegularFile(at)) {
                whole = false;
                break;
            }
            Path next = child(at, part);
            if (next == null) {
                findings.add(Code.NO_ORIGINAL, document.file(), document.id());
                return;
            }
            at = next;
        }
        boolean same =
                whole
                        ? Files.isRegularFile(at) && Sums.ofFile(at).equals(document.sha256())
                        : inside(at).contains(document.sha256());
        if (!same) {
            findings.add(Code.CHANGED_ORIGINAL, document.file(), document.id());
        }
    }

    /** The child of a name, also where the file system spells its letters in pieces. */
    private static @Nullable Path child(Path folder, String name) throws IOException {
        if (Files.exists(folder.resolve(name)) || !Files.isDirectory(folder)) {
            return Files.exists(folder.resolve(name)) ? folder.resolve(name) : null;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(c -> nfc(String.valueOf(c.getFileName())).equals(nfc(name)))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private Set<String> inside(Path file) throws IOException {
        Set<String> sums = inside.get(file);
        if (sums == null) {
            sums = file.toString().endsWith(".csv") ? cells(file) : attachments(file);
            inside.put(file, sums);
        }
        return sums;
    }

    private static Set<String> cells(Path table) throws IOException {
        Set<String> sums = new HashSet<>();
        String text = new String(Files.readAllBytes(table), StandardCharsets.UTF_8);
        for (Csv.Row row : Csv.rows(text)) {
            row.fields().forEach(field -> sums.add(DocumentId.sha256(field.strip())));
        }
        return sums;
    }

    private static Set<String> attachments(Path mail) throws IOException {
        Set<String> sums = new HashSet<>();
        try (Reader reader = Reader.withWorkers(ReadLimits.DEFAULT, 1)) {
            reader.read(mail, String.valueOf(mail.getFileName()))
                    .value()
                    .forEach(text -> sums.add(text.sha256()));
        }
        return sums;
    }
}
