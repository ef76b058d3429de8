package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every way to write every name, word by word. */
final class NameTrie {
    private static final int FILTER_BITS = 14;

    /** One respondent's name as it ends at a node: as it is spelt, æøå kept. */
    record Entry(Respondent respondent, String near) {}

    /** A place in the trie: the words so far. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Entry> here = new LinkedHashSet<>();

        @Nullable Node next(String word) {
            return next.get(word);
        }

        Set<Entry> here() {
            return here;
        }
    }

    private final Node root = new Node();
    private final Map<String, Set<Respondent>> squashed = new HashMap<>();
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    NameTrie(List<Respondent> respondents) {
        for (Respondent respondent : respondents) {
            List<List<String>> all = new ArrayList<>(written(respondent.names().parallel()));
            respondent.names().inflected().forEach(name -> all.add(List.of(name)));
            for (List<String> name : all) {
                String joined = String.join(" ", name);
                add(respondent, joined, joined);
                add(respondent, joined, digraphs(joined));
            }
        }
    }

    Node root() {
        return root;
    }

    /** Whether a name may begin with a word of this hash; never false where one does. */
    boolean mayBegin(int hash) {
        int bit = mix(hash);
        return (filter[bit >>> 6] & (1L << (bit & 63))) != 0;
    }

    /** The bodies of this name, whatever its case, accents, spaces and hyphens. */
    Set<Respondent> named(String name) {
        return squashed.getOrDefault(NameFold.squashed(name), Set.of());
    }

    private void add(Respondent respondent, String name, String spelling) {
        Words words = new Words(spelling);
        if (words.size() == 0) {
            return;
        }
        Node node = root;
        StringBuilder near = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String folded = words.folded(i);
            node = node.next.computeIfAbsent(folded, _ -> new Node());
            near.append(NameFold.near(spelling.substring(words.start(i), words.end(i))));
            if (i == 0) {
                setFilter(folded);
                setFilter(folded + "s");
            }
        }
        if (spelling.equals(name)) {
            node.here.add(new Entry(respondent, near.toString()));
        } else if (node.here.stream().noneMatch(e -> e.respondent().equals(respondent))) {
            node.here.add(new Entry(respondent, ""));
        }
        squashed.computeIfAbsent(NameFold.squashed(spelling), _ -> new LinkedHashSet<>())
                .add(respondent);
    }

    private void setFilter(String word) {
        // a name whose first word is broken over a line begins with any of its beginnings
        for (int end = 1; end <= word.length(); end++) {
            int bit = mix(word.substring(0, end).hashCode());
            filter[bit >>> 6] |= 1L << (bit & 63);
        }
    }

    private static int mix(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - FILTER_BITS);
    }

    /** The names alone, and in every order of two or more beside each other. */
    private static List<List<String>> written(List<String> names) {
        List<List<String>> all = new ArrayList<>();
        List<List<String>> last = new ArrayList<>();
        last.add(List.of());
        for (int length = 1; length <= Math.min(names.size(), 3); length++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> some : last) {
                for (String name : names) {
                    if (!some.contains(name)) {
                        List<String> more = new ArrayList<>(some);
                        more.add(name);
                        longer.add(more);
                    }
                }
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    /** The spelling of those who have no æøå: "Hoeylandet", "Aas". */
    private static String digraphs(String name) {
        return name.replace("ø", "oe").replace("Ø", "Oe").replace("å", "aa").replace("Å", "Aa");
    }
}
