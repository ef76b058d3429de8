package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Finds, in minutes that hold a whole meeting, what belongs to other cases. A case is opened by its
 * number and title on a line ("PS 73/25 Debatthefte 2026"); it is the round's where its title says
 * so, or where the round's words stand in it.
 */
final class Agenda {
    private static final Pattern CASE =
            Pattern.compile(
                    "(?iu)(?:(?:[A-ZÆØÅ]{1,3}|(?:k|f|ps|fo)-sak|(?:utvalgs?)?sak(?:snr|snummer)?\\.?:?)[ -]?)?(\\d{1,4}/(?:20)?\\d{2})[:.]?\\s+(?:[–-]\\s+)?(\\p{L}.{3,})");
    private static final Pattern OURS =
            Pattern.compile("(?iu).*\\b(?:debatt-?\\s?hefte\\p{L}*|debatthefte\\p{L}*)\\b.*");
    private static final int LEAST_BORROWED = 3;

    /** A case's stretch of units. */
    private record Item(String title, int from, int to) {}

    private Agenda() {}

    /**
     * @return for each unit whether it belongs to another case; all false where the paper holds one
     *     case only, or none that is known to be the round's
     */
    static boolean[] others(Paper paper, Asked asked) {
        boolean[] others = new boolean[paper.size()];
        List<Item> items = items(paper);
        List<Item> ours = items.stream().filter(i -> isOurs(paper, i, asked)).toList();
        if (items.size() < 2 || ours.isEmpty()) {
            return others;
        }
        for (Item item : items) {
            if (!ours.contains(item)) {
                java.util.Arrays.fill(others, item.from(), item.to(), true);
            }
        }
        return others;
    }

    /**
     * As {@link #others}, but where the paper holds several cases and none is known to be the
     * round's, all of them are others'.
     */
    static boolean[] notOurs(Paper paper, Asked asked) {
        boolean[] others = others(paper, asked);
        List<Item> items = items(paper);
        if (items.size() > 1 && items.stream().noneMatch(i -> isOurs(paper, i, asked))) {
            items.forEach(i -> java.util.Arrays.fill(others, i.from(), i.to(), true));
        }
        return others;
    }

    /** The number of the case that a line opens, as group 1; null where it opens none. */
    static @Nullable MatchResult opened(String words) {
        Matcher matcher = CASE.matcher(words);
        return matcher.matches() ? matcher.toMatchResult() : null;
    }

    private static List<Item> items(Paper paper) {
        List<Item> items = new ArrayList<>();
        String title = "";
        int from = -1;
        for (int u = 0; u <= paper.size(); u++) {
            String next = u < paper.size() ? title(paper, u) : "";
            if (u < paper.size() && next.isEmpty()) {
                continue;
            }
            // lines of the list of cases stand close together and hold nothing
            if (from >= 0 && u - from > 1) {
                items.add(new Item(title, from, u));
            }
            title = next;
            from = u;
        }
        return items;
    }

    /**
     * What a line that opens a case calls it; empty for other lines, also rows of bodies and dates.
     */
    private static String title(Paper paper, int u) {
        if (!paper.isLabel(u) || paper.block(u).is(Block.Kind.CELL)) {
            return "";
        }
        String marker = paper.block(u).marker();
        String words = marker == null ? paper.words(u) : marker + " " + paper.words(u);
        Matcher matcher = CASE.matcher(words);
        boolean opens =
                matcher.matches()
                        && Dates.first(words) == null
                        && Body.in(matcher.group(2)).isEmpty()
                        && SectionKind.of(matcher.group(2)) != SectionKind.RESOLUTION;
        return opens ? matcher.group(2) : "";
    }

    private static boolean isOurs(Paper paper, Item item, Asked asked) {
        if (OURS.matcher(item.title()).matches() || isNamed(item.title(), asked.title())) {
            return true;
        }
        int borrowed = 0;
        for (int u = item.from(); u < item.to(); u++) {
            if (paper.unit(u).question() != null) {
                return true;
            }
            borrowed += paper.unit(u).isBorrowed() ? 1 : 0;
        }
        return borrowed >= LEAST_BORROWED;
    }

    /** Whether all words of the round's name stand in the title. */
    private static boolean isNamed(String title, String round) {
        Set<String> wanted = new TreeSet<>(List.of(Folded.of(round).wordsOf()));
        return !wanted.isEmpty() && List.of(Folded.of(title).wordsOf()).containsAll(wanted);
    }
}
