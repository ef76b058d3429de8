package no.samsvar.app.exempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.exempt.ExemptMarks.Selected;
import no.samsvar.app.submission.EngineReading.Block;
import no.samsvar.app.submission.EngineReading.Document;
import no.samsvar.app.submission.EngineReading.Part;
import no.samsvar.app.submission.EngineReading.Said;
import no.samsvar.engine.collate.Exempting.Stretch;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Span;

/**
 * A document of an answer, cut into what can be withheld: its paragraphs, and the statements in
 * them.
 *
 * @param paper that it came in
 * @param all of it is withheld
 */
public record Sheet(UUID paper, Document document, boolean all, List<Row> rows) {
    /** What stands before the offsets in the key of all of a document. */
    private static final String WHOLE = "whole";

    /**
     * A paragraph.
     *
     * @param kind of its block
     * @param answer whether there are words in it that count as the answerer's
     * @param withheld all of it
     * @param pieces the statements in it, where there are several
     */
    public record Row(
            String key,
            String kind,
            boolean answer,
            boolean withheld,
            List<Run> runs,
            List<Piece> pieces) {}

    /** Words that are withheld, or are not. */
    public record Run(String text, boolean withheld) {}

    /** A statement. */
    public record Piece(String key, String text, boolean withheld) {}

    static Sheet of(UUID paper, Document document, List<Mark> inForce) {
        String text = document.text();
        List<Stretch> stretches =
                Withheld.in(document.sha256(), document.textSha256(), text, inForce);
        boolean all =
                stretches.stream().anyMatch(s -> !s.textSha256().equals(document.textSha256()));
        List<Span> withheld =
                all
                        ? List.of(Span.of(0, text.length()))
                        : stretches.stream().map(s -> Span.of(s.start(), s.end())).toList();
        List<Row> rows = new ArrayList<>();
        for (Block block : document.blocks()) {
            Span span = Span.of(block.start(), block.end()).trim(text);
            if (!span.isEmpty() && !block.kind().equals(PassageOrigin.FURNITURE.key())) {
                rows.add(row(document, block.kind(), span, withheld));
            }
        }
        return new Sheet(paper, document, covered(Span.of(0, text.length()), withheld), rows);
    }

    /** The key of all of it. */
    public String key() {
        return key(document, WHOLE, Span.of(0, document.text().length()));
    }

    /** What a key of this document stands for; empty for another's, or of another text. */
    Optional<Selected> selected(String key) {
        String[] parts = key.split("-");
        if (parts.length != 4
                || !parts[0].equals(shortly(document.sha256()))
                || !parts[1].equals(shortly(document.textSha256()))) {
            return Optional.empty();
        }
        boolean whole = parts[2].equals(WHOLE);
        try {
            int start = whole ? 0 : Integer.parseInt(parts[2]);
            int end = Integer.parseInt(parts[3]);
            return start < end && end <= document.text().length()
                    ? Optional.of(whole ? whole() : at(Span.of(start, end)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Where words stand in it. */
    List<Selected> find(String words) {
        return new Words(document.text()).find(words).stream().map(s -> at(s)).toList();
    }

    Selected at(Span span) {
        return new Selected(
                paper,
                document.sha256(),
                document.textSha256(),
                span.start(),
                span.end(),
                span.in(document.text()));
    }

    private Selected whole() {
        return new Selected(
                paper, document.sha256(), document.textSha256(), 0, document.text().length(), "");
    }

    private static Row row(Document document, String kind, Span span, List<Span> withheld) {
        List<Piece> pieces = new ArrayList<>();
        for (Said said : document.statements()) {
            Span statement = Span.of(said.start(), said.end());
            if (span.contains(statement)) {
                pieces.add(
                        new Piece(
                                key(document, "" + statement.start(), statement),
                                line(statement.in(document.text())),
                                covered(statement, withheld)));
            }
        }
        return new Row(
                key(document, "" + span.start(), span),
                kind,
                document.passages().stream()
                        .anyMatch(p ->
                                PassageOrigin.isAnswer(p.origin())
                                        && words(p, span, document.text())),
                covered(span, withheld),
                runs(document.text(), span, withheld),
                pieces.size() > 1 ? pieces : List.of());
    }

    private static boolean words(Part passage, Span span, String text) {
        int start = Math.max(passage.start(), span.start());
        int end = Math.min(passage.end(), span.end());
        return start < end && !text.substring(start, end).isBlank();
    }

    private static List<Run> runs(String text, Span span, List<Span> withheld) {
        List<Run> runs = new ArrayList<>();
        int at = span.start();
        for (Span one : withheld) {
            int start = Math.max(one.start(), at);
            int end = Math.min(one.end(), span.end());
            if (start < end) {
                if (at < start) {
                    runs.add(new Run(text.substring(at, start), false));
                }
                runs.add(new Run(text.substring(start, end), true));
                at = end;
            }
        }
        if (at < span.end()) {
            runs.add(new Run(text.substring(at, span.end()), false));
        }
        return runs;
    }

    /** Whether all of a span is withheld; the spans may overlap, and stand in order. */
    private static boolean covered(Span span, List<Span> withheld) {
        int at = span.start();
        for (Span one : withheld) {
            if (one.start() <= at) {
                at = Math.max(at, one.end());
            }
        }
        return at >= span.end();
    }

    private static String key(Document document, String start, Span span) {
        return shortly(document.sha256())
                + "-"
                + shortly(document.textSha256())
                + "-"
                + start
                + "-"
                + span.end();
    }

    private static String shortly(String sum) {
        return sum.substring(0, Math.min(12, sum.length()));
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
