package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.language.Speaker;
import no.samsvar.engine.settle.Settled.OnPosition;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The sentences of the booklet in which the round's owner says what it holds. */
final class OwnPositions {
    private final Speaker owner;
    private final Map<String, OwnerPosition> found = new LinkedHashMap<>();

    private OwnPositions(Speaker owner) {
        this.owner = owner;
    }

    static Partial<List<OwnerPosition>> of(Draft draft, List<OnPosition> decisions) {
        String name = draft.round().owner();
        Map<String, OwnerPosition> found = new LinkedHashMap<>();
        if (name != null) {
            OwnPositions positions = new OwnPositions(Speaker.of(name));
            draft.booklet().forEach(positions::read);
            found.putAll(positions.found);
        }
        List<Problem> problems = new ArrayList<>();
        for (OnPosition decision : decisions) {
            if (decision.theme().equals(Collation.OWNER_POSITION)) {
                decide(decision, found, problems);
            }
        }
        return Partial.of(List.copyOf(found.values()), problems);
    }

    private void read(SourceText text) {
        Language language = Languages.of(Languages.detect(text.text()));
        for (Block block : text.blocks()) {
            switch (block.kind()) {
                case HEADING, FURNITURE -> {}
                case PARAGRAPH, ITEM, CELL, FOOTNOTE -> read(text, block, language);
            }
        }
    }

    private void read(SourceText text, Block block, Language language) {
        Span previous = null;
        for (Span span :
                language.sentences(text.text(), Span.of(block.body(), block.span().end()))) {
            List<Gap> gaps = gaps(block, span);
            String words = words(text, span, gaps);
            Sentence sentence = Sentence.of(words, language.code());
            if (owner.asserts(language, sentence.text())) {
                boolean leans = !sentence.isTelling(owner.words());
                if (!leans || previous != null) {
                    add(text, span, gaps, words, language, leans ? previous : null);
                }
            }
            previous = span;
        }
    }

    private void add(
            SourceText text,
            Span span,
            List<Gap> gaps,
            String words,
            Language language,
            @Nullable Span before) {
        String id = text.id() + "-" + span.start() + "-" + span.end();
        found.put(
                id,
                new OwnerPosition(
                        Collation.OWNER_POSITION + "." + id,
                        text.id(),
                        span.start(),
                        span.end(),
                        gaps,
                        words,
                        text.pageAt(span.start()),
                        language.code(),
                        before == null
                                ? null
                                : new PathPart(
                                        before.start(),
                                        before.end(),
                                        words(text, before, List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    private static List<Gap> gaps(Block block, Span span) {
        return block.gaps().stream()
                .filter(span::contains)
                .map(g -> new Gap(g.start(), g.end()))
                .toList();
    }

    private static String words(SourceText text, Span span, List<Gap> gaps) {
        StringBuilder words = new StringBuilder();
        int at = span.start();
        for (Gap gap : gaps) {
            words.append(text.text(), at, gap.start()).append(' ');
            at = gap.end();
        }
        words.append(text.text(), at, span.end());
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void decide(
            OnPosition on, Map<String, OwnerPosition> found, List<Problem> problems) {
        OwnerPosition position = found.get(String.valueOf(on.statement()));
        Decision decision = on.decision();
        String decided =
                switch (decision.act()) {
                    case CONFIRM -> "confirmed";
                    case REJECT -> "rejected";
                    case SET, CLEAR, SPLIT, MERGE, RENAME -> null;
                };
        if (position == null || decided == null) {
            problems.add(
                    Problem.of(
                            Problem.Code.DECISION_NOT_APPLIED,
                            DecisionFile.NAME,
                            Map.of(
                                    "reason",
                                    "unknown-position",
                                    "line",
                                    Integer.toString(decision.line()),
                                    "by",
                                    decision.by(),
                                    "text",
                                    on.theme() + "." + on.statement())));
        } else {
            found.put(String.valueOf(on.statement()), position.decided(decided));
        }
    }
}
