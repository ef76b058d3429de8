package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block.Kind;

/**
 * Where one paragraph of a file is several to a reader: line breaks that make a blank line, and
 * lines that begin with a bullet.
 */
final class Parts {
    private Parts() {}

    /** The words of each, cleaned; a heading is never parted. */
    static List<String> of(String words, Kind kind) {
        if (words.indexOf('\n') < 0) {
            return List.of(words);
        }
        if (kind == Kind.HEADING) {
            return List.of(words.replaceAll("\n+", "\n"));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : words.split("\n", -1)) {
            boolean starts = line.isBlank() || isItem(line);
            if (starts && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (!line.isBlank()) {
                part.append(part.isEmpty() ? "" : "\n").append(line);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean isItem(String line) {
        TypedMarker marker = TypedMarker.at(line);
        return marker != null && marker.sure();
    }
}
