package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision.Words;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled.Paper;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a decision again: at their place in the same text, else in the respondent's
 * texts of now. Few words, and words that stand twice, need the same words before or behind them.
 */
final class Finder {
    /** Words from which a text is hardly said twice by chance, as "Ja." or "Vi er enige." are. */
    private static final int TELLING = 4;

    /** Letters of the surroundings that are compared. */
    private static final int CONTEXT = 20;

    private final List<Paper> papers;
    private final Map<String, List<Integer>> byRespondent = new HashMap<>();
    private final Map<String, List<Integer>> bySum = new HashMap<>();
    private final List<Map<String, List<Statement>>> byWords = new ArrayList<>();

    /** Where words were found, or why not. */
    sealed interface Found {}

    /**
     * @param paper its number
     * @param statement the one that is these words; null where another stretch was looked for
     */
    record At(int paper, Span span, @Nullable Statement statement) implements Found {}

    /**
     * @param paper where to look; -1 where nothing is known
     * @param span of words that are like those looked for, or null
     */
    record Not(String reason, int paper, @Nullable Span span) implements Found {}

    Finder(List<Paper> papers) {
        this.papers = new ArrayList<>(papers);
        for (int p = 0; p < papers.size(); p++) {
            byRespondent.computeIfAbsent(papers.get(p).respondent(), k -> new ArrayList<>()).add(p);
            bySum.computeIfAbsent(DocumentId.sha256(text(p).text()), k -> new ArrayList<>()).add(p);
            byWords.add(index(papers.get(p)));
        }
    }

    private static Map<String, List<Statement>> index(Paper paper) {
        Map<String, List<Statement>> index = new HashMap<>();
        for (Placement placement : paper.placements()) {
            Statement statement = placement.statement();
            index.computeIfAbsent(Spelling.key(statement.text()), k -> new ArrayList<>())
                    .add(statement);
        }
        return index;
    }

    List<Paper> papers() {
        return papers;
    }

    SourceText text(int paper) {
        return papers.get(paper).own().document().borrowed().text();
    }

    /** Puts another version in a paper's place. */
    void put(int paper, Paper other) {
        papers.set(paper, other);
        byWords.set(paper, index(other));
    }

    /** The statement that is these words. */
    Found statement(Words words) {
        List<Integer> mine = papersOf(words);
        String key = Spelling.key(words.text());
        At place = place(words, mine);
        List<At> found = new ArrayList<>();
        for (int paper : place == null ? mine : List.of(place.paper())) {
            for (Statement statement : byWords.get(paper).getOrDefault(key, List.of())) {
                if (place == null || statement.span().overlaps(place.span())) {
                    found.add(new At(paper, statement.span(), statement));
                }
            }
        }
        return found.isEmpty()
                ? missing(words, mine, place)
                : place != null ? found.getFirst() : choose(found, words);
    }

    /** Any stretch of a text that is these words. */
    Found anywhere(Words words) {
        List<Integer> mine = papersOf(words);
        At place = place(words, mine);
        if (place != null) {
            return place;
        }
        List<At> found = new ArrayList<>();
        mine.forEach(paper -> search(paper, words.text(), found));
        return found.isEmpty() ? missing(words, mine, null) : choose(found, words);
    }

    /** The respondent's; one that has none may have been told wrongly at the time. */
    private List<Integer> papersOf(Words words) {
        List<Integer> mine = byRespondent.getOrDefault(words.respondent(), List.of());
        return mine.isEmpty() ? bySum.getOrDefault(words.textSha256(), List.of()) : mine;
    }

    private @Nullable At place(Words words, List<Integer> mine) {
        if (!words.hasPlace()) {
            return null;
        }
        for (int paper : bySum.getOrDefault(words.textSha256(), List.of())) {
            boolean inside = words.end() <= text(paper).text().length();
            if (mine.contains(paper) && inside) {
                Span span = Span.of(words.start(), words.end());
                if (Spelling.key(slice(text(paper), span)).equals(Spelling.key(words.text()))) {
                    return new At(paper, span, null);
                }
            }
        }
        return null;
    }

    /** The words at a place, without the furniture between them. */
    private static String slice(SourceText text, Span span) {
        StringBuilder words = new StringBuilder();
        int at = span.start();
        for (Block block : text.blocks()) {
            for (Span gap : block.gaps()) {
                if (span.contains(gap) && gap.start() >= at) {
                    words.append(text.text(), at, gap.start());
                    at = gap.end();
                }
            }
        }
        return words.append(text.text(), at, span.end()).toString();
    }

    private void search(int paper, String words, List<At> found) {
        String text = text(paper).text();
        Folded folded = Folded.of(text);
        String letters = Folded.letters(text);
        String wanted = Folded.letters(words);
        if (wanted.isEmpty()) {
            return;
        }
        for (int i = letters.indexOf(wanted); i >= 0; i = letters.indexOf(wanted, i + 1)) {
            int end = i + wanted.length();
            boolean whole =
                    folded.wordStart(folded.wordAt(i)) == i
                            && folded.wordEnd(folded.wordAt(end - 1)) == end;
            Span span = folded.original(i, end);
            int last = span.end();
            while (last < text.length() && isMark(text.charAt(last)) && endsInMark(words)) {
                last++;
            }
            Span with = Span.of(span.start(), last);
            if (whole && Spelling.key(slice(text(paper), with)).equals(Spelling.key(words))) {
                found.add(new At(paper, with, null));
            }
        }
    }

    private static boolean endsInMark(String words) {
        return !Character.isLetterOrDigit(words.codePointBefore(words.length()));
    }

    private static boolean isMark(char c) {
        return ".,;:!?)»”\"".indexOf(c) >= 0;
    }

    private Found choose(List<At> found, Words words) {
        TreeMap<Integer, List<At>> byContext = new TreeMap<>();
        found.forEach(at ->
                byContext.computeIfAbsent(context(at, words), k -> new ArrayList<>()).add(at));
        List<At> best = byContext.lastEntry().getValue();
        boolean surrounded = byContext.lastKey() > 0;
        At first = best.getFirst();
        if (found.size() > 1 && (best.size() > 1 || !surrounded)) {
            return new Not("words-twice", first.paper(), first.span());
        }
        boolean known = words.before().isBlank() && words.after().isBlank();
        if (!surrounded && !known && Folded.of(words.text()).words() < TELLING) {
            return new Not("few-words", first.paper(), first.span());
        }
        return first;
    }

    /** On how many sides the words have the neighbours that they had. */
    private int context(At at, Words words) {
        String text = text(at.paper()).text();
        int from = Math.max(0, at.span().start() - 8 * CONTEXT);
        int to = Math.min(text.length(), at.span().end() + 8 * CONTEXT);
        String before = Folded.letters(words.before());
        String after = Folded.letters(words.after());
        before = before.substring(Math.max(0, before.length() - CONTEXT));
        after = after.substring(0, Math.min(CONTEXT, after.length()));
        boolean front =
                !before.isEmpty()
                        && Folded.letters(text.substring(from, at.span().start())).endsWith(before);
        boolean behind =
                !after.isEmpty()
                        && Folded.letters(text.substring(at.span().end(), to)).startsWith(after);
        return (front ? 1 : 0) + (behind ? 1 : 0);
    }

    /** Why words were not found: what stands there instead. */
    private Not missing(Words words, List<Integer> mine, @Nullable At place) {
        if (mine.isEmpty()) {
            return new Not("respondent-absent", -1, null);
        }
        List<At> elsewhere = new ArrayList<>();
        if (place == null) {
            mine.forEach(paper -> search(paper, words.text(), elsewhere));
        } else {
            elsewhere.add(place);
        }
        if (!elsewhere.isEmpty()) {
            At at = elsewhere.getFirst();
            boolean own =
                    papers.get(at.paper()).placements().stream()
                            .anyMatch(p -> p.statement().span().overlaps(at.span()));
            return new Not(own ? "divided-otherwise" : "not-own", at.paper(), at.span());
        }
        double most = 0;
        Not like = new Not("words-gone", mine.getFirst(), null);
        for (int paper : mine) {
            for (Placement placement : papers.get(paper).placements()) {
                Statement statement = placement.statement();
                double likeness = Spelling.likeness(statement.text(), words.text());
                if (likeness > most) {
                    most = likeness;
                    like = new Not("words-changed", paper, statement.span());
                }
            }
        }
        return like;
    }
}
