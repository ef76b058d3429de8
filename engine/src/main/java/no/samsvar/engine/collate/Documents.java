package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.borrow.Borrowed.End;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.CaseInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.round.CaseFile;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The public form of documents. */
final class Documents {
    private Documents() {}

    static DocumentInfo answer(OwnWords own, String submission) {
        Recognised.Document document = own.document();
        SourceText text = document.borrowed().text();
        List<Passage> passages = new ArrayList<>();
        int ownWords = 0;
        for (OwnWords.Passage passage : own.passages()) {
            List<Place> matches = new ArrayList<>();
            for (End end : passage.matches()) {
                matches.add(new Place(end.document(), end.span().start(), end.span().end()));
            }
            passages.add(
                    new Passage(
                            passage.span().start(),
                            passage.span().end(),
                            passage.origin().key(),
                            null,
                            matches));
            if (passage.origin().isAnswer()) {
                ownWords += Folded.of(text.text(), passage.span()).words();
            }
        }
        return info(
                text,
                submission,
                document.kind(),
                document.borrowed().language(),
                ownWords,
                caseInfo(document.caseFile()),
                passages);
    }

    /** A document of the round itself: one passage, all its own. */
    static DocumentInfo ofRound(SourceText text, DocumentKind kind, String language) {
        String origin = kind == DocumentKind.TEMPLATE ? "template" : "booklet";
        List<Passage> passages =
                text.text().isEmpty()
                        ? List.of()
                        : List.of(new Passage(0, text.text().length(), origin, null, List.of()));
        return info(text, null, kind, language, 0, null, passages);
    }

    /** A document with another text of the same length, and its passages anew. */
    static DocumentInfo covered(DocumentInfo of, String text, List<Passage> passages) {
        int ownWords = 0;
        for (Passage passage : passages) {
            if (PassageOrigin.isAnswer(passage.origin())) {
                ownWords += Folded.of(text, Span.of(passage.start(), passage.end())).words();
            }
        }
        return new DocumentInfo(
                of.id(),
                of.submission(),
                of.file(),
                of.sha256(),
                DocumentId.sha256(text),
                of.kind(),
                of.language(),
                of.pages(),
                Folded.of(text).words(),
                ownWords,
                of.caseFile(),
                of.blocks(),
                passages);
    }

    private static DocumentInfo info(
            SourceText text,
            @Nullable String submission,
            DocumentKind kind,
            String language,
            int ownWords,
            @Nullable CaseInfo caseInfo,
            List<Passage> passages) {
        return new DocumentInfo(
                text.id(),
                submission,
                text.file(),
                text.sha256(),
                DocumentId.sha256(text.text()),
                kind.key(),
                language,
                text.pages(),
                Folded.of(text.text()).words(),
                ownWords,
                caseInfo,
                blocks(text),
                passages);
    }

    private static @Nullable CaseInfo caseInfo(CaseFile file) {
        return file.equals(CaseFile.NONE)
                ? null
                : new CaseInfo(
                        file.number(), file.archive(), file.body(), file.date(), file.status());
    }

    private static List<BlockInfo> blocks(SourceText text) {
        List<BlockInfo> infos = new ArrayList<>();
        int run = 0;
        for (Block block : text.blocks()) {
            Origin.@Nullable OnPage box = null;
            Integer paragraph = null;
            List<Located> origins = text.origins();
            while (run < origins.size() && origins.get(run).span().end() <= block.span().start()) {
                run++;
            }
            for (int i = run;
                    i < origins.size() && origins.get(i).span().start() < block.span().end();
                    i++) {
                switch (origins.get(i).origin()) {
                    case Origin.OnPage page ->
                            box =
                                    box == null
                                            ? page
                                            : box.page() == page.page() ? box.cover(page) : box;
                    case Origin.InParagraph in ->
                            paragraph = paragraph == null ? in.index() : paragraph;
                    case Origin.OnLine line ->
                            paragraph = paragraph == null ? line.line() : paragraph;
                    case Origin.OnSlide _ -> {}
                }
            }
            infos.add(info(text, block, box, paragraph));
        }
        return infos;
    }

    private static BlockInfo info(
            SourceText text,
            Block block,
            Origin.@Nullable OnPage box,
            @Nullable Integer paragraph) {
        Span span = block.span();
        return new BlockInfo(
                span.start(),
                span.end(),
                block.kind().name().toLowerCase(java.util.Locale.ROOT),
                block.level(),
                block.marker(),
                text.pageAt(span.start()),
                box == null
                        ? null
                        : List.of(
                                tenth(box.x()),
                                tenth(box.y()),
                                tenth(box.width()),
                                tenth(box.height())),
                paragraph);
    }

    private static double tenth(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
