package no.samsvar.engine.borrow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import no.samsvar.engine.borrow.Borrowed.End;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Compares papers with the round's documents and with each other. Built once a round; {@link #of}
 * may be called from several threads.
 */
public final class Borrowing {
    /** Share of a sentence's letters that is aligned, from which it is borrowed as a whole. */
    private static final double MOST_OF_IT = 0.7;

    /** Words a sentence must have to be borrowed: fewer are anyone's. */
    private static final int LEAST_WORDS = 5;

    private final List<SourceText> roundTexts;
    private final List<PassageOrigin> roundOrigins;
    private final SeedIndex roundIndex;
    private final Map<String, End> roundUnits = new HashMap<>();
    private final Questions questions;
    private final List<SourceText> papers;
    private final List<String> owners;
    private final SeedIndex paperIndex;

    /**
     * @param booklet the booklet and the deck
     * @param template the case template; empty where it is not known
     * @param papers all respondents' documents
     * @param owners for each paper whose it is: papers of one owner are not compared
     */
    public Borrowing(
            List<Question> questions,
            List<SourceText> booklet,
            List<SourceText> template,
            List<SourceText> papers,
            List<String> owners) {
        this.questions = new Questions(questions);
        this.roundTexts = new ArrayList<>();
        this.roundOrigins = new ArrayList<>();
        for (SourceText text : booklet) {
            roundTexts.add(text);
            roundOrigins.add(PassageOrigin.BOOKLET);
        }
        for (SourceText text : template) {
            roundTexts.add(text);
            roundOrigins.add(PassageOrigin.TEMPLATE);
        }
        this.roundIndex = new SeedIndex(roundTexts.stream().map(t -> Folded.of(t.text())).toList());
        for (SourceText text : roundTexts) {
            for (Block block : text.blocks()) {
                roundUnits.putIfAbsent(
                        Folded.letters(block.words().in(text.text())),
                        new End(text.id(), block.words()));
            }
        }
        this.papers = List.copyOf(papers);
        this.owners = List.copyOf(owners);
        this.paperIndex = new SeedIndex(papers.stream().map(t -> Folded.of(t.text())).toList());
    }

    /** Compares paper number {@code paper} with the round's documents and with others' papers. */
    public Borrowed of(int paper) {
        SourceText text = papers.get(paper);
        Folded folded = paperIndex.text(paper);
        IntPredicate others = other -> !owners.get(other).equals(owners.get(paper));
        Aligner round = new Aligner(folded, roundIndex).run(other -> true);
        Aligner peers = new Aligner(folded, paperIndex).run(others);
        String detected = Languages.detect(text.text());
        Language language =
                detected.equals("other") ? Languages.norwegian() : Languages.of(detected);
        String words = text.withoutGaps();
        List<Unit> units = new ArrayList<>();
        for (int b = 0; b < text.blocks().size(); b++) {
            Block block = text.blocks().get(b);
            if (block.is(Block.Kind.FURNITURE) || block.words().isEmpty()) {
                continue;
            }
            boolean first = true;
            for (Span span : sentences(language, words, block)) {
                units.add(unit(text, folded, round, peers, b, first ? block.marker() : null, span));
                first = false;
            }
        }
        return new Borrowed(text, detected, units);
    }

    private static List<Span> sentences(Language language, String text, Block block) {
        if (block.is(Block.Kind.HEADING)) {
            return List.of(block.words());
        }
        return language.sentences(text, block.words());
    }

    private Unit unit(
            SourceText text,
            Folded folded,
            Aligner round,
            Aligner peers,
            int block,
            @Nullable String marker,
            Span span) {
        String words = span.in(text.text());
        String question = questions.find(words, marker);
        int from = folded.at(span.start());
        int to = folded.at(span.end());
        int count = to > from ? folded.wordAt(to - 1) - folded.wordAt(from) + 1 : 0;
        Share share = share(round, from, to);
        Share peer = share(peers, from, to);
        End match = null;
        PassageOrigin origin = null;
        if (question != null) {
            origin = PassageOrigin.QUESTION;
        }
        if (share.part() >= MOST_OF_IT && count >= LEAST_WORDS) {
            match = end(roundTexts, roundIndex, share);
            origin = origin == null ? roundOrigins.get(share.source()) : origin;
        } else if (count > 0) {
            End whole = roundUnits.get(new String(letters(folded, from, to)));
            if (whole != null && (count >= LEAST_WORDS || isHeading(text, block))) {
                match = whole;
                origin = origin == null ? originOf(whole) : origin;
            }
        }
        boolean shared = peer.part() >= MOST_OF_IT && count >= LEAST_WORDS;
        return new Unit(
                span,
                block,
                origin,
                question,
                match,
                share.part(),
                shared ? end(papers, paperIndex, peer) : null);
    }

    private static boolean isHeading(SourceText text, int block) {
        return text.blocks().get(block).is(Block.Kind.HEADING);
    }

    private PassageOrigin originOf(End end) {
        for (int i = 0; i < roundTexts.size(); i++) {
            if (roundTexts.get(i).id().equals(end.document())) {
                return roundOrigins.get(i);
            }
        }
        return PassageOrigin.BOOKLET;
    }

    private static char[] letters(Folded folded, int from, int to) {
        char[] letters = new char[to - from];
        for (int i = from; i < to; i++) {
            letters[i - from] = folded.charAt(i);
        }
        return letters;
    }

    /** How much of a stretch is aligned, with which text most, and where there. */
    private record Share(double part, int source, int start, int end) {}

    /** Letters of a stretch that are aligned with one text, and their range there. */
    private static final class Tally {
        private int letters;
        private int start = Integer.MAX_VALUE;
        private int end;

        void add(int target) {
            letters++;
            start = Math.min(start, target);
            end = Math.max(end, target + 1);
        }
    }

    private static Share share(Aligner aligner, int from, int to) {
        SortedMap<Integer, Tally> bySource = new TreeMap<>();
        int aligned = 0;
        int source = -1;
        Tally tally = new Tally();
        for (int i = from; i < to; i++) {
            int of = aligner.source(i);
            if (of >= 0) {
                aligned++;
                if (of != source) {
                    source = of;
                    tally = bySource.computeIfAbsent(of, k -> new Tally());
                }
                tally.add(aligner.target(i));
            }
        }
        Share best = new Share(0, -1, 0, 0);
        int most = 0;
        for (Map.Entry<Integer, Tally> entry : bySource.entrySet()) {
            Tally told = entry.getValue();
            if (told.letters > most) {
                most = told.letters;
                best =
                        new Share(
                                (double) aligned / (to - from),
                                entry.getKey(),
                                told.start,
                                told.end);
            }
        }
        return best;
    }

    private static End end(List<SourceText> texts, SeedIndex index, Share share) {
        Folded folded = index.text(share.source());
        return new End(texts.get(share.source()).id(), folded.original(share.start(), share.end()));
    }
}
