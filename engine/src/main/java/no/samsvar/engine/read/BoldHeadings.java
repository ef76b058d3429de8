package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.text.Block.Kind;

/**
 * Headings that are only bold or large letters. A paragraph reads as one where it is short, ends
 * unlike a sentence, and stands alone over a plain one; and only where the part of the document it
 * stands in has no headings by style under its own.
 */
final class BoldHeadings {
    private static final int LONGEST = 100;
    private static final double LARGER = 1.15;
    private static final int LOWEST = 9;

    private BoldHeadings() {}

    static List<Para> find(List<Para> all) {
        double usual = usualSize(all);
        boolean[] heading = new boolean[all.size()];
        TreeSet<Double> sizes = new TreeSet<>();
        for (int i = 0; i < all.size(); i++) {
            heading[i] = reads(all, i, usual);
            if (heading[i]) {
                sizes.add(all.get(i).look().size());
            }
        }
        List<Para> found = new ArrayList<>(all.size());
        int styled = 0;
        for (int i = 0; i < all.size(); i++) {
            Para para = all.get(i);
            if (para.is(Kind.HEADING)) {
                styled = para.level();
            } else if (heading[i]) {
                int larger = sizes.tailSet(para.look().size(), false).size();
                int level = Math.min(LOWEST, styled + 1 + Math.min(larger, 2));
                para = para.as(Kind.HEADING, level, null, para.words());
            }
            found.add(para);
        }
        return found;
    }

    private static boolean reads(List<Para> all, int i, double usual) {
        Para para = all.get(i);
        if (!stands(para, usual) || i + 1 >= all.size()) {
            return false;
        }
        Para next = all.get(i + 1);
        // a heading over a heading is one, if what follows that is plain
        if (stands(next, usual) && i + 2 < all.size()) {
            Para third = all.get(i + 2);
            boolean smaller = next.look().size() < para.look().size();
            return smaller && !stands(third, usual) && isText(third);
        }
        return !stands(next, usual) && isText(next);
    }

    private static boolean isText(Para para) {
        return para.is(Kind.PARAGRAPH) || para.is(Kind.ITEM);
    }

    private static boolean stands(Para para, double usual) {
        boolean strong = para.look().bold() || usual > 0 && para.look().size() > usual * LARGER;
        if (!para.is(Kind.PARAGRAPH) || para.table() != 0 || !strong) {
            return false;
        }
        String words = para.words();
        return words.length() <= LONGEST
                && words.indexOf('\n') < 0
                && ".,;".indexOf(words.charAt(words.length() - 1)) < 0
                && words.chars().anyMatch(Character::isLetter);
    }

    /** The size of most letters; 0 where sizes are not known. */
    private static double usualSize(List<Para> all) {
        Map<Double, Long> letters = new TreeMap<>();
        double size = 0;
        long run = 0;
        for (Para para : all) {
            if (para.look().size() != size) {
                letters.merge(size, run, Long::sum);
                size = para.look().size();
                run = 0;
            }
            run += para.words().length();
        }
        letters.merge(size, run, Long::sum);
        double usual = 0;
        long most = 0;
        for (var one : letters.entrySet()) {
            if (one.getValue() > most) {
                most = one.getValue();
                usual = one.getKey();
            }
        }
        return usual;
    }
}
