package no.samsvar.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code SHA256SUMS}: the form that {@code sha256sum -c} reads, of every file of a result but those
 * meant to be edited.
 */
final class Sums {
    static final String NAME = "SHA256SUMS";

    private Sums() {}

    /** Whether people are meant to change the file. */
    static boolean isForEditing(String path) {
        return path.endsWith(".docx") || path.endsWith(".pptx");
    }

    static String write(SortedMap<String, String> sums) {
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /**
     * @return sums by path; a line of another form stands under itself, with an empty sum
     */
    static SortedMap<String, String> parse(String lines) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String line : lines.split("\n", -1)) {
            if (line.matches("[0-9a-f]{64}  \\S.*")) {
                sums.put(line.substring(66), line.substring(0, 64));
            } else if (!line.isEmpty()) {
                sums.put(line, "");
            }
        }
        return sums;
    }

    /** The sums of all files under a folder that have one. */
    static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        for (String path : paths(folder)) {
            if (!path.equals(NAME) && !isForEditing(path)) {
                sums.put(path, ofFile(folder.resolve(path)));
            }
        }
        return sums;
    }

    /** The sum of one file. */
    static String ofFile(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    /** Every file under a folder, {@code /} between parts, in order. */
    static java.util.List<String> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> path(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    static byte[] bytes(SortedMap<String, String> sums) {
        return write(sums).getBytes(StandardCharsets.UTF_8);
    }

    private static String path(Path relative) {
        StringBuilder path = new StringBuilder();
        relative.forEach(part -> path.append(path.isEmpty() ? "" : "/").append(part));
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
