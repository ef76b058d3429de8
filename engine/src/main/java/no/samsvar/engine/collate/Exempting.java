package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/**
 * Marks in a result what people have withheld from the public. The words stay, and so does every
 * count: an internal edition shows them with their legal basis, and an {@link Edition} for the
 * public is without them.
 */
public final class Exempting {
    private Exempting() {}

    /**
     * What somebody has withheld.
     *
     * @param sha256 of the document's file
     * @param textSha256 of the text that the offsets point into
     * @param start UTF-16 offset; {@code end} exclusive
     */
    public record Stretch(String sha256, String textSha256, int start, int end, Exempt basis) {
        public Stretch {
            if (start < 0 || end <= start || basis.basis().isBlank()) {
                throw new IllegalArgumentException("nothing withheld: " + start + ".." + end);
            }
        }
    }

    /**
     * Where a file is read otherwise than when somebody withheld a part of it, nobody knows which
     * words were meant, and all of the document is withheld.
     *
     * @param stretches in any order; those of files that are not in the result say nothing
     */
    public static Collation mark(Collation whole, List<Stretch> stretches) {
        Map<String, List<Stretch>> byDocument = new LinkedHashMap<>();
        List<DocumentInfo> documents = new ArrayList<>();
        for (DocumentInfo document : whole.documents()) {
            List<Stretch> here = of(document, stretches);
            byDocument.put(document.id(), here);
            documents.add(here.isEmpty() ? document : marked(document, here));
        }
        List<StatementInfo> statements = new ArrayList<>();
        for (StatementInfo statement : whole.statements()) {
            statements.add(
                    byDocument.getOrDefault(statement.document(), List.of()).stream()
                            .filter(s -> s.start() < statement.end())
                            .filter(s -> statement.start() < s.end())
                            .findFirst()
                            .map(s -> statement.withheld(s.basis()))
                            .orElse(statement));
        }
        return new Collation(
                whole.schema(),
                whole.audience(),
                whole.engine(),
                whole.round(),
                whole.respondents(),
                whole.submissions(),
                documents,
                statements,
                whole.positions(),
                whole.copies(),
                whole.answerCopies(),
                whole.counts(),
                whole.weighing(),
                whole.problems(),
                whole.mandate(),
                whole.review());
    }

    private static List<Stretch> of(DocumentInfo document, List<Stretch> stretches) {
        if (document.submission() == null || document.passages().isEmpty()) {
            return List.of();
        }
        int length = document.passages().getLast().end();
        List<Stretch> here = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.sha256().equals(document.sha256())) {
                boolean same = stretch.textSha256().equals(document.textSha256());
                here.add(
                        same && stretch.end() <= length
                                ? stretch
                                : new Stretch(
                                        document.sha256(),
                                        document.textSha256(),
                                        0,
                                        length,
                                        stretch.basis()));
            }
        }
        here.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        return here;
    }

    private static DocumentInfo marked(DocumentInfo of, List<Stretch> stretches) {
        List<Passage> passages = new ArrayList<>();
        for (Passage passage : of.passages()) {
            int at = passage.start();
            for (Stretch stretch : stretches) {
                if (stretch.start() < passage.end() && at < stretch.end()) {
                    if (at < stretch.start()) {
                        passages.add(cut(passage, at, stretch.start(), passage.exempt()));
                        at = stretch.start();
                    }
                    int end = Math.min(stretch.end(), passage.end());
                    passages.add(cut(passage, at, end, stretch.basis()));
                    at = end;
                }
            }
            if (at < passage.end()) {
                passages.add(cut(passage, at, passage.end(), passage.exempt()));
            }
        }
        return new DocumentInfo(
                of.id(),
                of.submission(),
                of.file(),
                of.sha256(),
                of.textSha256(),
                of.kind(),
                of.language(),
                of.pages(),
                of.words(),
                of.ownWords(),
                of.caseFile(),
                of.blocks(),
                passages);
    }

    private static Passage cut(Passage of, int start, int end, @Nullable Exempt basis) {
        return new Passage(start, end, of.origin(), basis, of.matches());
    }
}
