package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/** The stretches of all documents that are exempt from the public. */
final class Withheld {
    private record Stretch(int start, int end, Exempt basis) {}

    private final Map<String, List<Stretch>> byDocument = new LinkedHashMap<>();

    Withheld(Collation all) {
        for (DocumentInfo document : all.documents()) {
            for (Passage passage : document.passages()) {
                add(document.id(), passage.start(), passage.end(), passage.exempt());
            }
        }
        for (StatementInfo statement : all.statements()) {
            add(statement.document(), statement.start(), statement.end(), statement.exempt());
        }
        byDocument.values().forEach(list -> list.sort(Comparator.comparingInt(Stretch::start)));
    }

    private void add(String document, int start, int end, @Nullable Exempt basis) {
        if (basis != null) {
            byDocument
                    .computeIfAbsent(document, d -> new ArrayList<>())
                    .add(new Stretch(start, end, basis));
        }
    }

    /** Whether any of a place is exempt. */
    boolean holds(@Nullable String document, int start, int end) {
        return document != null
                && byDocument.getOrDefault(document, List.of()).stream()
                        .anyMatch(s -> s.start() < end && start < s.end());
    }

    /**
     * The text with what is exempt covered, the spaces between its words and lines too: the length
     * of a word can give it away. White space between blocks stays as it is.
     */
    String cover(DocumentInfo document, String text) {
        List<Stretch> stretches = byDocument.get(document.id());
        if (stretches == null) {
            return text;
        }
        char[] covered = text.toCharArray();
        for (Stretch stretch : stretches) {
            for (BlockInfo block : document.blocks()) {
                int to = Math.min(Math.min(stretch.end(), block.end()), text.length());
                for (int i = Math.max(stretch.start(), block.start()); i < to; i++) {
                    covered[i] = Edition.COVER;
                }
            }
        }
        return new String(covered);
    }

    /**
     * A document's passages, cut where something exempt begins and ends, so that its legal basis
     * stands where it stood; without where borrowed words are from, if either end is exempt.
     */
    List<Passage> passages(DocumentInfo document) {
        List<Stretch> stretches = byDocument.getOrDefault(document.id(), List.of());
        List<Passage> cut = new ArrayList<>();
        for (Passage passage : document.passages()) {
            int at = passage.start();
            for (Stretch stretch : stretches) {
                if (stretch.start() < passage.end() && at < stretch.end()) {
                    add(passage, at, stretch.start(), passage.exempt(), cut);
                    at = Math.max(at, stretch.start());
                    int end = Math.min(stretch.end(), passage.end());
                    add(passage, at, end, stretch.basis(), cut);
                    at = Math.max(at, end);
                }
            }
            add(passage, at, passage.end(), passage.exempt(), cut);
        }
        return cut;
    }

    private void add(
            Passage of, int start, int end, @Nullable Exempt basis, List<Passage> passages) {
        if (start < end) {
            passages.add(
                    new Passage(
                            start,
                            end,
                            of.origin(),
                            basis,
                            basis != null
                                    ? List.of()
                                    : of.matches().stream()
                                            .filter(m -> !holds(m.document(), m.start(), m.end()))
                                            .toList()));
        }
    }
}
