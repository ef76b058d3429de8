package no.samsvar.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.scan.Scanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in one file: kept on the disk first, then scanned, then written down, then to be read. */
@Component
public class Intake {
    /** The largest file, in bytes. */
    public static final long LARGEST = 100L << 20;

    private static final int LONGEST_NAME = 150;
    private final FileStore files;
    private final Scanner scanner;
    private final Papers papers;
    private final Readings readings;

    Intake(FileStore files, Scanner scanner, Papers papers, Readings readings) {
        this.files = files;
        this.scanner = scanner;
        this.papers = papers;
        this.readings = readings;
    }

    Papers.Added take(
            UUID round, String body, String name, InputStream in, Visitor by, Instant began)
            throws IOException, TooLargeException {
        Stored stored = files.put(in, LARGEST);
        return take(round, body, name, stored, scan(stored), by, began);
    }

    Papers.Added take(
            UUID round,
            String body,
            String name,
            Stored stored,
            Scanner.Verdict verdict,
            Visitor by,
            Instant began) {
        Papers.Added added = papers.add(round, body, clean(name), stored, verdict, by, began);
        if (!added.paper().infected()) {
            readings.ask(stored.sha256(), round, added.paper().name());
        }
        return added;
    }

    Scanner.Verdict scan(Stored stored) throws IOException {
        try (InputStream in = files.open(stored.sha256())) {
            return scanner.scan(in);
        }
    }

    /** The last part of a path, without what no file's name should have. */
    public static String clean(@Nullable String name) {
        String last =
                Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                        .replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                        .strip()
                        .replaceAll("^\\.+", "");
        if (last.length() > LONGEST_NAME) {
            int dot = last.lastIndexOf('.');
            String ending = dot > last.length() - 10 ? last.substring(dot) : "";
            last = last.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        return last.isEmpty() ? "uten-navn" : last;
    }
}
