package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.CaseInfo;
import no.samsvar.engine.collate.Collation.Concrete;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.text.DocumentId;
import org.jspecify.annotations.Nullable;

/** Builds a document block by block, with what a run would have found in it. */
final class SampleDocument {
    final String id;
    final StringBuilder text = new StringBuilder();
    final List<StatementInfo> statements = new ArrayList<>();
    final Map<String, String> positions = new java.util.LinkedHashMap<>();
    private final @Nullable String submission;
    private final String file;
    private final String kind;
    private final String language;
    private final List<BlockInfo> blocks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private List<PathPart> path = List.of();
    private int page = 1;
    @Nullable Exempt exempt;
    @Nullable Exempt withheld;
    boolean pages = true;

    SampleDocument(@Nullable String submission, String file, String kind, String language) {
        this.id = DocumentId.of(file, DocumentId.sha256(file));
        this.submission = submission;
        this.file = file;
        this.kind = kind;
        this.language = language;
    }

    SampleDocument page() {
        page++;
        return this;
    }

    /** A block of one origin; answers with its place. */
    Place block(String kind, String origin, String words, Place... matches) {
        int start = text.length();
        text.append(words);
        blocks.add(
                new BlockInfo(
                        start,
                        text.length(),
                        kind,
                        kind.equals("heading") ? 2 : 0,
                        null,
                        pages ? page : null,
                        null,
                        null));
        int end = text.length();
        text.append("\n\n");
        passages.add(new Passage(start, text.length(), origin, withheld, List.of(matches)));
        return new Place(id, start, end);
    }

    Place heading(String words) {
        Place place = block("heading", "heading", words);
        path = List.of(new PathPart(place.start(), place.end(), words));
        return place;
    }

    /** A list item that is a heading: "A. Drift". */
    SampleDocument headed(String marker, String words) {
        int start = text.length();
        text.append(marker).append(' ');
        passages.add(new Passage(start, text.length(), "furniture", null, List.of()));
        int from = text.length();
        text.append(words);
        blocks.add(new BlockInfo(start, text.length(), "item", 1, marker, page, null, null));
        text.append("\n\n");
        passages.add(new Passage(from, text.length(), "heading", null, List.of()));
        return this;
    }

    SampleDocument paragraph(Say... said) {
        return answer("paragraph", 0, null, "own", said);
    }

    SampleDocument item(String marker, int level, Say... said) {
        return answer("item", level, marker, "own", said);
    }

    SampleDocument quoting(Say... said) {
        return answer("paragraph", 0, null, "quotation", said);
    }

    private SampleDocument answer(
            String kind, int level, @Nullable String marker, String origin, Say... said) {
        int start = text.length();
        if (marker != null) {
            text.append(marker).append(' ');
            passages.add(new Passage(start, text.length(), "furniture", null, List.of()));
        }
        int words = text.length();
        for (int i = 0; i < said.length; i++) {
            if (i > 0) {
                text.append(i % 2 == 0 ? " " : " \n");
            }
            statement(said[i]);
        }
        blocks.add(
                new BlockInfo(
                        start,
                        text.length(),
                        kind,
                        level,
                        marker,
                        pages ? page : null,
                        null,
                        null));
        text.append("\n\n");
        passages.add(new Passage(words, text.length(), origin, null, List.of()));
        return this;
    }

    private void statement(Say say) {
        int start = text.length();
        text.append(say.text());
        List<Concrete> concrete = new ArrayList<>();
        for (String part : say.concrete()) {
            int at = text.indexOf(part, start);
            concrete.add(
                    new Concrete(
                            part.matches(".*\\d.*") ? "number" : "thing", at, at + part.length()));
        }
        String key = id + "-" + start + "-" + text.length();
        statements.add(
                new StatementInfo(
                        key,
                        id,
                        start,
                        text.length(),
                        List.of(),
                        say.text().replaceAll("\\s+", " ").strip(),
                        blocks.size(),
                        pages ? page : null,
                        path,
                        say.question(),
                        say.role(),
                        List.of(say.role()),
                        say.addressee(),
                        say.stage(),
                        concrete,
                        say.themes(),
                        language,
                        exempt,
                        Map.of(),
                        List.of(),
                        "machine"));
        positions.put(key, say.position());
    }

    DocumentInfo info() {
        int own = 0;
        int all = 0;
        DocumentInfo bare = info(0, 0);
        for (Map.Entry<String, Integer> origin : WordCount.of(bare, text.toString()).entrySet()) {
            all += origin.getValue();
            boolean answer = origin.getKey().equals("own") || origin.getKey().equals("quotation");
            own += answer ? origin.getValue() : 0;
        }
        return info(all, own);
    }

    private DocumentInfo info(int words, int own) {
        return new DocumentInfo(
                id,
                submission,
                file,
                DocumentId.sha256(file),
                DocumentId.sha256(text.toString()),
                kind,
                language,
                page,
                words,
                own,
                submission == null
                        ? null
                        : new CaseInfo("24/26", "26/00417", "Kommunestyret", "2026-03-12", null),
                List.copyOf(blocks),
                List.copyOf(passages));
    }
}
