package no.samsvar.engine.recognise;

import no.samsvar.engine.round.PassageOrigin;

/**
 * Finds a copy of the booklet inside a paper: a long run of sentences most of which are the
 * booklet's. Questions in it are the booklet's own, and open no answer.
 */
final class AttachedBooklet {
    /** Borrowed words that make a run more than the passages a case template takes over. */
    private static final int LEAST_WORDS = 900;

    /**
     * Sentences of other origin that may stand in a row inside: captions, figures, page headers.
     */
    private static final int MOST_OTHERS = 12;

    private AttachedBooklet() {}

    /**
     * @return for each unit whether it stands inside such a copy
     */
    static boolean[] in(Paper paper) {
        boolean[] attached = new boolean[paper.size()];
        int from = -1;
        int last = -1;
        int borrowedWords = 0;
        int otherWords = 0;
        int pending = 0;
        for (int u = 0; u <= paper.size(); u++) {
            boolean booklet = u < paper.size() && isBooklet(paper, u);
            if (booklet) {
                if (from < 0) {
                    from = u;
                    borrowedWords = 0;
                    otherWords = 0;
                }
                otherWords += pending;
                pending = 0;
                borrowedWords += count(paper, u);
                last = u;
            } else if (from >= 0) {
                pending += u < paper.size() ? count(paper, u) : 0;
                if (u == paper.size() || u - last > MOST_OTHERS) {
                    mark(attached, from, last, borrowedWords, otherWords);
                    from = -1;
                    pending = 0;
                }
            }
        }
        return attached;
    }

    private static void mark(boolean[] attached, int from, int last, int borrowed, int other) {
        if (borrowed >= LEAST_WORDS && other * 4 < borrowed) {
            java.util.Arrays.fill(attached, from, last + 1, true);
        }
    }

    private static boolean isBooklet(Paper paper, int u) {
        PassageOrigin origin = paper.unit(u).origin();
        return origin == PassageOrigin.BOOKLET || paper.unit(u).part() >= 0.7;
    }

    private static int count(Paper paper, int u) {
        return paper.words(u).split(" ").length;
    }
}
