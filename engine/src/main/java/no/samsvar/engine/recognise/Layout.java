package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** How one paper is laid out around the questions: what can only be seen from the whole of it. */
final class Layout {
    private static final Pattern TWO_NUMBERS = Pattern.compile("(\\d{1,2})\\.\\d{1,2}\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})[.)]");
    private static final Pattern LEADING =
            Pattern.compile("(\\d{1,2}\\.\\d{1,2}\\.?|\\(?\\d{1,2}[.)])(?:\\s.*)?");

    private final Paper paper;
    private final Asked asked;
    private final boolean[] attached;
    private final boolean headed;
    private final @Nullable Pattern numbers;

    Layout(Paper paper, Asked asked, boolean[] attached) {
        this.paper = paper;
        this.asked = asked;
        this.attached = attached;
        this.headed = findHeaded();
        this.numbers = numbers(TWO_NUMBERS) ? TWO_NUMBERS : isSections() ? NUMBER : null;
    }

    /** Whether it stands in the first half of the paper, an attached booklet left out. */
    boolean isEarly(int u) {
        int before = 0;
        int all = 0;
        for (int k = 0; k < paper.size(); k++) {
            if (!attached[k]) {
                all++;
                before += k < u ? 1 : 0;
            }
        }
        return before * 2 < all;
    }

    /** Whether the first numbers of such markers are just those of the questions. */
    private boolean numbers(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (int u = 0; u < paper.size(); u++) {
            String number = number(u, pattern);
            if (number != null) {
                found.add(number);
            }
        }
        return found.size() > 1 && found.equals(asked.ids());
    }

    /**
     * Whether "1)", "2)" … stand once each, in order, one for each question, and most of them over
     * more than one block: parts of an answer, not a list.
     */
    private boolean isSections() {
        List<String> found = new ArrayList<>();
        int longer = 0;
        for (int u = 0; u < paper.size(); u++) {
            String number = number(u, NUMBER);
            if (number == null) {
                continue;
            }
            found.add(number);
            int next = u + 1;
            while (next < paper.size() && !paper.startsBlock(next)) {
                next++;
            }
            longer += next < paper.size() && number(next, NUMBER) == null ? 1 : 0;
        }
        return found.size() > 1
                && found.equals(List.copyOf(asked.ids()))
                && longer * 2 > found.size();
    }

    /** Whether the answers stand under "Forslag til svar" or the like, each below its question. */
    boolean answersHaveHeadings() {
        return headed;
    }

    private boolean findHeaded() {
        int questions = 0;
        int followed = 0;
        boolean open = false;
        for (int u = 0; u < paper.size(); u++) {
            if (attached[u]) {
                continue;
            }
            QuestionMarker marker = paper.startsLine(u) ? QuestionMarker.at(paper.words(u)) : null;
            boolean question =
                    paper.unit(u).question() != null && !isListed(u)
                            || marker != null && asked.ids().contains(marker.question());
            if (question) {
                questions++;
                open = true;
            } else if (open
                    && paper.isLabel(u)
                    && SectionKind.of(paper.words(u)) == SectionKind.ANSWER) {
                followed++;
                open = false;
            }
        }
        return followed > 1 && followed * 2 > questions;
    }

    /** The question of "2.1" or "2)", where such numbers are those of the questions; or null. */
    @Nullable String numberedUnder(int u) {
        return numbers == null ? null : number(u, numbers);
    }

    /** How many of the unit's characters are a number that the reader took for text. */
    int numberLength(int u) {
        Matcher leading = LEADING.matcher(paper.words(u));
        boolean typed = paper.block(u).marker() == null && leading.matches();
        return typed && leading.end(1) + 1 < paper.words(u).length() ? leading.end(1) + 1 : 0;
    }

    private @Nullable String number(int u, Pattern pattern) {
        if (!paper.startsBlock(u) || attached[u]) {
            return null;
        }
        String marker = paper.block(u).marker();
        if (marker == null) {
            Matcher leading = LEADING.matcher(paper.words(u));
            marker = leading.matches() ? leading.group(1) : "";
        }
        Matcher matcher = pattern.matcher(marker.strip());
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** The question that a heading over text names in its own words, or null. */
    @Nullable String named(int u) {
        if (!paper.isLabel(u) || attached[u] || SectionKind.of(paper.words(u)) != null) {
            return null;
        }
        Block block = paper.block(u);
        String words = paper.words(u);
        boolean clause =
                !words.endsWith("?")
                        && Languages.norwegian().hasFiniteVerb(words, Span.of(0, words.length()));
        boolean last = u + 1 == paper.size();
        if (clause || last || isNextItem(block, paper.block(u + 1))) {
            return null;
        }
        return asked.headings().find(block.marker(), words);
    }

    private static boolean isNextItem(Block block, Block next) {
        return block.is(Block.Kind.ITEM)
                && next.is(Block.Kind.ITEM)
                && next.level() <= block.level();
    }

    /** Whether a question only stands in a list: the next words are the next question, or none. */
    boolean isListed(int u) {
        int next = u + 1;
        while (next < paper.size() && paper.words(next).isEmpty()) {
            next++;
        }
        if (next == paper.size() || attached[next] || paper.unit(next).question() != null) {
            return true;
        }
        String words = paper.words(next);
        if (QuestionMarker.at(words) != null) {
            return true;
        }
        SectionKind section = paper.isLabel(next) ? SectionKind.of(words) : null;
        return section == SectionKind.ANSWER && !isRepeated(next)
                || section == SectionKind.RECOMMENDATION;
    }

    /**
     * Whether the same heading stands more than once: then it is one question's, not the list's.
     */
    private boolean isRepeated(int label) {
        for (int u = 0; u < paper.size(); u++) {
            if (u != label && paper.isLabel(u) && paper.words(u).equals(paper.words(label))) {
                return true;
            }
        }
        return false;
    }
}
