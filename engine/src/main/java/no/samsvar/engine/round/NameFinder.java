package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in one text, from left to right, the longest at each place. The work at a word is
 * bounded by the longest name, so the whole is linear in the text.
 */
final class NameFinder {
    private final CharSequence text;
    private final Words words;
    private final NameTrie names;
    private final List<Mention> found = new ArrayList<>();

    /** A name of which the last word is {@code last}; sure when nothing had to be guessed. */
    private record Match(int last, Set<NameTrie.Entry> entries, boolean genitive, boolean sure) {}

    /** The word after a name, from {@code last} of the name to {@code last} of the word. */
    private record Beside(Mention.Form form, int last) {}

    NameFinder(CharSequence text, NameTrie names) {
        this.text = text;
        this.words = new Words(text);
        this.names = names;
    }

    List<Mention> find() {
        int word = 0;
        while (word < words.size()) {
            int next = names.mayBegin(words.hash(word)) ? mentionAt(word) : -1;
            word = next > word ? next : word + 1;
        }
        return found;
    }

    /** Adds the mention that begins here, if any; returns the word after it, or -1. */
    private int mentionAt(int first) {
        Match match = longest(names.root(), first, first, true);
        if (match == null) {
            return -1;
        }
        Beside after = after(match.last());
        Beside beside = after != null ? after : before(first, match.last());
        List<Respondent> all = bodies(match, first, after != null);
        if (all.isEmpty()) {
            return -1;
        }
        List<Respondent> fitting = beside == null ? List.of() : ofKind(all, beside.form());
        if (beside != null && !fitting.isEmpty()) {
            return add(first, beside.last(), fitting, beside.form());
        }
        List<Respondent> whole = all.stream().filter(NameFinder::namedInFull).toList();
        if (!whole.isEmpty()) {
            return add(first, match.last(), whole, Mention.Form.NAMED);
        }
        if (!match.sure() || !words.capital(first) || words.tied(first)) {
            return -1;
        }
        return add(first, match.last(), all, Mention.Form.BARE);
    }

    private int add(int first, int last, List<Respondent> bodies, Mention.Form form) {
        found.add(new Mention(new Span(words.start(first), words.end(last)), bodies, form));
        return last + 1;
    }

    private @Nullable Match longest(NameTrie.Node node, int first, int word, boolean sure) {
        Match best = null;
        if (words.broken(word)) {
            NameTrie.Node joined = node.next(words.folded(word) + words.folded(word + 1));
            if (joined != null) {
                best = further(joined, first, word + 1, sure && words.hyphened(word));
            }
        }
        String folded = words.folded(word);
        NameTrie.Node plain = node.next(folded);
        if (plain != null) {
            best = longer(best, further(plain, first, word, sure));
        }
        if (best == null && folded.endsWith("s")) {
            NameTrie.Node owner = node.next(folded.substring(0, folded.length() - 1));
            if (owner != null && !owner.here().isEmpty()) {
                best = new Match(word, owner.here(), true, sure);
            }
        }
        return best;
    }

    private @Nullable Match further(NameTrie.Node node, int first, int word, boolean sure) {
        Match best = words.runsOn(word) ? longest(node, first, word + 1, sure) : null;
        return best != null || node.here().isEmpty()
                ? best
                : new Match(word, node.here(), false, sure);
    }

    private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.last() > one.last() ? other : one;
    }

    private @Nullable Beside after(int last) {
        if (!words.gap(last, "'’´`-\u2010\u2011") || !words.sameLine(last)) {
            return null;
        }
        if (words.broken(last + 1)) {
            String joined = words.folded(last + 1) + words.folded(last + 2);
            Mention.Form form = Designator.form(joined);
            if (form != null) {
                return new Beside(form, last + 2);
            }
        }
        Mention.Form form = Designator.form(words.folded(last + 1));
        return form == null ? null : new Beside(form, last + 1);
    }

    /** "Kommunestyret i X" and "Kommune: X". */
    private @Nullable Beside before(int first, int last) {
        if (first == 0 || !words.capital(first)) {
            return null;
        }
        Mention.Form form = null;
        if (first > 1
                && words.gap(first - 1, "")
                && words.gap(first - 2, "")
                && Designator.joins(words.folded(first - 1))) {
            form = Designator.form(words.folded(first - 2));
        } else if (words.gap(first - 1, ":") && !words.gap(first - 1, "")) {
            form = Designator.form(words.folded(first - 1));
        }
        return form == null ? null : new Beside(form, last);
    }

    /**
     * The bodies whose name is spelt so. A spelling without æøå counts only before "kommune", and
     * of an ordinary word ("ha kommunen …") only with a capital.
     */
    private List<Respondent> bodies(Match match, int first, boolean designated) {
        StringBuilder near = new StringBuilder();
        for (int i = first; i <= match.last(); i++) {
            near.append(NameFold.near(text.subSequence(words.start(i), words.end(i))));
        }
        if (match.genitive()) {
            near.setLength(near.length() - 1);
        }
        String spelt = near.toString();
        Set<Respondent> exact = new LinkedHashSet<>();
        Set<Respondent> folded = new LinkedHashSet<>();
        for (NameTrie.Entry entry : match.entries()) {
            (entry.near().equals(spelt) ? exact : folded).add(entry.respondent());
        }
        if (!exact.isEmpty()) {
            return List.copyOf(exact);
        }
        return folded.stream()
                .filter(r -> designated && (words.capital(first) || !r.ordinaryWord()))
                .toList();
    }

    private static List<Respondent> ofKind(List<Respondent> bodies, Mention.Form form) {
        Kind kind =
                switch (form) {
                    case MUNICIPALITY -> Kind.MUNICIPALITY;
                    case COUNTY_MUNICIPALITY -> Kind.COUNTY_MUNICIPALITY;
                    case NAMED, BARE -> Kind.OTHER;
                };
        return bodies.stream().filter(body -> body.is(kind)).toList();
    }

    private static boolean namedInFull(Respondent body) {
        return !body.is(Kind.MUNICIPALITY) && !body.is(Kind.COUNTY_MUNICIPALITY);
    }
}
