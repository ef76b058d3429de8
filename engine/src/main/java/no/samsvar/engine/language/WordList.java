package no.samsvar.engine.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the package's word lists: words parted by white space, {@code #} to the end of a line is a
 * remark, a line {@code [name]} opens a section.
 */
final class WordList {

    private WordList() {}

    /** The lines of a resource of this package, without remarks and blank lines, ends stripped. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = open(name)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int remark = line.indexOf('#');
                String kept = (remark < 0 ? line : line.substring(0, remark)).strip();
                if (!kept.isEmpty()) {
                    lines.add(kept);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return lines;
    }

    /** The words of each line of a resource, in order. */
    static List<List<String>> groups(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\\s+"))).toList();
    }

    /** The words of each section of a resource, in order. */
    static WordSections sections(String name) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                words =
                        sections.computeIfAbsent(
                                line.substring(1, line.length() - 1), key -> new LinkedHashSet<>());
            } else {
                words.addAll(List.of(line.split("\\s+")));
            }
        }
        return new WordSections(sections);
    }

    private static BufferedReader open(String name) {
        InputStream stream = WordList.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + name);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
