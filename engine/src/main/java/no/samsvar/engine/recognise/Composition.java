package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.text.Folded;

/**
 * Composes the adopted answer: the section that the resolution points to, plus what the resolution
 * adds, minus what it strikes out, each from its own document. Proposals that fell, were withdrawn,
 * or stand in the minutes only, are not adopted.
 */
final class Composition {
    private final List<Paper> papers;
    private final List<Zone[]> zones;

    private Composition(List<Paper> papers, List<Zone[]> zones) {
        this.papers = papers;
        this.zones = zones;
    }

    /** Changes {@code zones} in place. */
    static void compose(List<Paper> papers, List<Zone[]> zones, Set<String> questions) {
        Instructions instructions = new Instructions(papers, zones, questions);
        for (int p = 0; p < papers.size(); p++) {
            instructions.follow(p);
        }
        for (int p = 0; p < papers.size(); p++) {
            Proposals.in(papers.get(p), zones.get(p), instructions);
        }
        Composition made = new Composition(papers, zones);
        made.once();
        made.coverLetters();
    }

    /** Words in a paper that says nothing of where its answer is, beside a paper that does. */
    private static final int LONGEST_COVER = 150;

    /**
     * "Vedlagt følger …": a short letter or mail beside the paper that holds the answer is no
     * answer.
     */
    private void coverLetters() {
        for (int p = 0; p < papers.size(); p++) {
            int own = words(p);
            int others = 0;
            for (int other = 0; other < papers.size(); other++) {
                others += other == p ? 0 : words(other);
            }
            if (own > 0 && own <= LONGEST_COVER && others > own && isBare(p)) {
                for (int u = 0; u < papers.get(p).size(); u++) {
                    if (zones.get(p)[u].is(Zone.Kind.ANSWER)) {
                        zones.get(p)[u] = new Zone(Zone.Kind.PROCEDURE, null, "cover-letter");
                    }
                }
            }
        }
    }

    private boolean isBare(int p) {
        for (Zone zone : zones.get(p)) {
            if (zone.is(Zone.Kind.ANSWER) && !zone.code().equals("bare-answer")) {
                return false;
            }
        }
        return true;
    }

    private int words(int p) {
        int words = 0;
        for (int u = 0; u < papers.get(p).size(); u++) {
            if (zones.get(p)[u].is(Zone.Kind.ANSWER) && !papers.get(p).unit(u).isBorrowed()) {
                words += papers.get(p).words(u).split(" ").length;
            }
        }
        return words;
    }

    /**
     * The same words in several papers of a submission count once: where the resolution has them.
     */
    private void once() {
        Map<String, int[]> seen = new HashMap<>();
        List<int[]> order = new ArrayList<>();
        for (int p = 0; p < papers.size(); p++) {
            for (int u = 0; u < papers.get(p).size(); u++) {
                if (zones.get(p)[u].is(Zone.Kind.ANSWER) && papers.get(p).words(u).length() > 30) {
                    order.add(new int[] {p, u});
                }
            }
        }
        order.sort((a, b) -> Integer.compare(weight(b), weight(a)));
        for (int[] place : order) {
            String own = Folded.letters(papers.get(place[0]).words(place[1]));
            int[] first = seen.putIfAbsent(own, place);
            if (first != null && first[0] != place[0]) {
                zones.get(place[0])[place[1]] = new Zone(Zone.Kind.CASE, null, "said-elsewhere");
            }
        }
    }

    private int weight(int[] place) {
        String code = zones.get(place[0])[place[1]].code();
        boolean decided =
                code.equals("added-by-resolution")
                        || code.equals(AnswerFinder.ANNOUNCED_BY_RESOLUTION);
        return decided ? 1 : 0;
    }
}
