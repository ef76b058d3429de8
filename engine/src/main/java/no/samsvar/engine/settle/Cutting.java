package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.own.OwnWords.Sentence;
import no.samsvar.engine.own.Owning;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** A document's sentences cut, joined, and given another origin. */
final class Cutting {
    private static final String CODE = "decided";

    private Cutting() {}

    /**
     * @param origin null for borrowed, wherever it is from
     * @return null where the stretch holds no sentence
     */
    static @Nullable OwnWords origin(OwnWords own, Span span, @Nullable PassageOrigin origin) {
        List<Sentence> sentences = new ArrayList<>();
        boolean any = false;
        for (Sentence sentence : cut(own, List.of(span.start(), span.end()))) {
            Unit unit = sentence.unit();
            if (!span.contains(unit.span())) {
                sentences.add(sentence);
                continue;
            }
            any = true;
            PassageOrigin source = unit.origin() == null ? PassageOrigin.SHARED : unit.origin();
            sentences.add(
                    new Sentence(
                            unit, origin == null ? source : origin, sentence.question(), CODE));
        }
        return any ? Owning.retold(own, sentences) : null;
    }

    /**
     * @param parts the words of the parts, all of the statement's in their order
     * @return null where the parts are other words than the statement's
     */
    static @Nullable OwnWords split(OwnWords own, Statement statement, List<String> parts) {
        List<Integer> letters = letters(statement);
        String text = statement.source().text();
        List<Integer> cuts = new ArrayList<>();
        int done = 0;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                if (!Character.isLetterOrDigit(part.charAt(i))) {
                    continue;
                }
                if (done == letters.size() || text.charAt(letters.get(done)) != part.charAt(i)) {
                    return null;
                }
                done++;
            }
            if (done < letters.size()) {
                cuts.add(cutBetween(text, letters, done));
            }
        }
        boolean all = done == letters.size() && cuts.size() == parts.size() - 1;
        return all && cuts.stream().distinct().count() == cuts.size()
                ? Owning.retold(own, cut(own, cuts))
                : null;
    }

    /** Offsets of the letters and digits of a statement, those in its gaps left out. */
    private static List<Integer> letters(Statement statement) {
        List<Integer> letters = new ArrayList<>();
        String text = statement.source().text();
        for (int i = statement.span().start(); i < statement.span().end(); i++) {
            int at = i;
            if (Character.isLetterOrDigit(text.charAt(i))
                    && statement.gaps().stream().noneMatch(gap -> gap.contains(at))) {
                letters.add(i);
            }
        }
        return letters;
    }

    /** After the marks that end what is before, in front of those that open what comes. */
    private static int cutBetween(String text, List<Integer> letters, int next) {
        int last = next == 0 ? letters.getFirst() : letters.get(next - 1) + 1;
        int first = letters.get(next);
        for (int i = first; i > last; i--) {
            if (Span.isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return last;
    }

    /**
     * @param first and {@code last} statements of the document, in order
     * @return null where they do not stand in one paragraph
     */
    static @Nullable OwnWords join(OwnWords own, Statement first, Statement last) {
        if (first.block() != last.block()) {
            return null;
        }
        Span whole = first.span().cover(last.span());
        List<Sentence> sentences = new ArrayList<>();
        Sentence open = null;
        for (Sentence sentence : cut(own, List.of(whole.start(), whole.end()))) {
            if (!whole.contains(sentence.unit().span())) {
                sentences.add(sentence);
            } else if (open == null) {
                open = with(sentence, whole);
                sentences.add(open);
            }
        }
        return open == null ? null : Owning.retold(own, sentences);
    }

    private static List<Sentence> cut(OwnWords own, List<Integer> cuts) {
        String text = own.document().borrowed().text().text();
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : own.sentences()) {
            Span span = sentence.unit().span();
            int from = span.start();
            for (int cut : cuts) {
                if (from < cut && cut < span.end()) {
                    add(sentences, sentence, Span.of(from, cut).trim(text));
                    from = cut;
                }
            }
            add(sentences, sentence, Span.of(from, span.end()).trim(text));
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, Sentence sentence, Span span) {
        if (!span.isEmpty()) {
            sentences.add(span.equals(sentence.unit().span()) ? sentence : with(sentence, span));
        }
    }

    private static Sentence with(Sentence sentence, Span span) {
        Unit unit = sentence.unit();
        return new Sentence(
                new Unit(
                        span,
                        unit.block(),
                        unit.origin(),
                        unit.question(),
                        unit.match(),
                        unit.part(),
                        unit.peer()),
                sentence.origin(),
                sentence.question(),
                sentence.code());
    }
}
