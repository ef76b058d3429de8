package no.samsvar.engine.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.own.OwnWords.Sentence;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes the statements of one document. */
public final class Segmenting {
    private final SourceText text;
    private final String documentLanguage;
    private final List<Statement> statements = new ArrayList<>();

    /** Headings and lists nest by nine levels each at the most; what is above more is left out. */
    private static final int DEEPEST_PATH = 18;

    private final Deque<Part> path = new ArrayDeque<>();
    private @Nullable String question;

    /**
     * A heading or lead-in that stands over what follows.
     *
     * @param depth smaller stands over larger
     */
    private record Part(Span span, int depth) {}

    private Segmenting(OwnWords own) {
        this.text = own.document().borrowed().text();
        this.documentLanguage = own.document().borrowed().language();
    }

    /** The statements in the order of the text. */
    public static List<Statement> of(OwnWords own) {
        Segmenting made = new Segmenting(own);
        List<Sentence> sentences = made.joined(own.sentences());
        for (int s = 0; s < sentences.size(); s++) {
            boolean last =
                    s + 1 == sentences.size()
                            || sentences.get(s + 1).unit().block()
                                    != sentences.get(s).unit().block();
            made.sentence(sentences.get(s), last);
        }
        return List.copyOf(made.statements);
    }

    /**
     * "Slik bør ansvaret deles: De unge bestemmer …" is one statement: a colon inside a paragraph
     * ends none, also where a capital follows.
     */
    private List<Sentence> joined(List<Sentence> sentences) {
        List<Sentence> joined = new ArrayList<>();
        for (Sentence next : sentences) {
            Sentence last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(last, next)) {
                Span span = Span.of(last.unit().span().start(), next.unit().span().end());
                joined.set(
                        joined.size() - 1,
                        new Sentence(
                                last.unit().within(span),
                                last.origin(),
                                last.question(),
                                last.code()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean goesOn(Sentence last, Sentence next) {
        Span before = last.unit().span();
        return last.unit().block() == next.unit().block()
                && last.origin().isAnswer()
                && last.origin() == next.origin()
                && java.util.Objects.equals(last.question(), next.question())
                && text.text().charAt(before.end() - 1) == ':'
                && text.text().substring(before.end(), next.unit().span().start()).indexOf('\n')
                        < 0;
    }

    private void sentence(Sentence sentence, boolean endsBlock) {
        Block block = text.blocks().get(sentence.unit().block());
        Span span = sentence.unit().span();
        if (!sentence.origin().isAnswer()) {
            if (sentence.origin() == PassageOrigin.HEADING) {
                open(span, headingDepth(block, span));
            } else if (sentence.origin() == PassageOrigin.QUESTION
                    || sentence.code().startsWith("announced")) {
                path.clear();
            }
            return;
        }
        if (!java.util.Objects.equals(question, sentence.question())) {
            question = sentence.question();
        }
        int depth = block.is(Block.Kind.ITEM) ? 20 + block.level() : 19;
        while (!path.isEmpty() && path.peek().depth() >= depth && !leadsIn(path.peek(), block)) {
            path.pop();
        }
        add(sentence, block, span);
        boolean leadIn = endsBlock && text.text().charAt(span.end() - 1) == ':';
        if (block.is(Block.Kind.ITEM) || leadIn) {
            open(span, leadIn && !block.is(Block.Kind.ITEM) ? LEAD_IN : depth);
        }
    }

    /** Depth of a paragraph that leads in: over items, under headings. */
    private static final int LEAD_IN = 20;

    private static boolean leadsIn(Part part, Block block) {
        return part.depth() == LEAD_IN && block.is(Block.Kind.ITEM);
    }

    private void open(Span span, int depth) {
        while (!path.isEmpty() && path.peek().depth() >= depth) {
            path.pop();
        }
        path.push(new Part(span, depth));
        if (path.size() > DEEPEST_PATH) {
            path.removeLast();
        }
    }

    private int headingDepth(Block block, Span span) {
        if (block.is(Block.Kind.HEADING)) {
            return block.level();
        }
        boolean label = text.text().charAt(span.end() - 1) == ':';
        return block.is(Block.Kind.ITEM) ? 20 + block.level() : label ? 15 : 12;
    }

    private void add(Sentence sentence, Block block, Span span) {
        List<Span> gaps = new ArrayList<>();
        for (Span gap : block.gaps()) {
            if (span.contains(gap)) {
                gaps.add(gap);
            }
        }
        String words = Statement.squeeze(without(gaps, span));
        // a number alone says nothing: mostly a page's
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        String language = Languages.detect(words);
        List<Span> above = new ArrayList<>();
        path.descendingIterator().forEachRemaining(part -> above.add(part.span()));
        statements.add(
                new Statement(
                        text.id() + "-" + span.start() + "-" + span.end(),
                        text,
                        span,
                        gaps,
                        words,
                        sentence.unit().block(),
                        above,
                        sentence.question(),
                        sentence.code(),
                        language.equals("other") ? documentLanguage : language,
                        sentence.origin() == PassageOrigin.QUOTATION));
    }

    private String without(List<Span> gaps, Span span) {
        StringBuilder words = new StringBuilder(span.length());
        int at = span.start();
        for (Span gap : gaps) {
            words.append(text.text(), at, gap.start());
            at = gap.end();
        }
        return words.append(text.text(), at, span.end()).toString();
    }
}
