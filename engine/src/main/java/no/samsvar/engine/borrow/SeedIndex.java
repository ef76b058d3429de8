package no.samsvar.engine.borrow;

import java.util.Arrays;
import java.util.List;
import no.samsvar.engine.text.Folded;

/**
 * Where each short run of letters stands in a set of texts: one entry for every word start. Built
 * once, then read by many threads.
 */
final class SeedIndex {
    /** Letters in a seed: some three words. Shorter finds more by chance, longer misses changes. */
    static final int SEED = 18;

    /** Places looked at for one seed; a phrase that stands in more is too common to tell. */
    static final int MOST_PLACES = 24;

    private final List<Folded> texts;
    private final int[] textStarts;

    /** Hash in the upper half, place in all texts laid end to end in the lower; sorted. */
    private final long[] entries;

    /** By the first bits of a hash: where its entries begin, so that each search is a short one. */
    private final int[] shelves;

    private final int shift;

    SeedIndex(List<Folded> texts) {
        this.texts = List.copyOf(texts);
        this.textStarts = new int[texts.size() + 1];
        int count = 0;
        for (int t = 0; t < texts.size(); t++) {
            textStarts[t + 1] = Math.addExact(textStarts[t], texts.get(t).length());
            count += texts.get(t).words();
        }
        long[] made = new long[count];
        int size = 0;
        for (int t = 0; t < texts.size(); t++) {
            Folded text = texts.get(t);
            for (int w = 0; w < text.words(); w++) {
                int start = text.wordStart(w);
                if (start + SEED > text.length()) {
                    break;
                }
                long hash = text.hash(start, SEED);
                made[size++] = hash << 32 | (textStarts[t] + start) & 0xFFFFFFFFL;
            }
        }
        this.entries = Arrays.copyOf(made, size);
        Arrays.parallelSort(this.entries);
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(size), 1, 20);
        this.shift = 32 - bits;
        this.shelves = new int[(1 << bits) + 1];
        for (long entry : this.entries) {
            shelves[shelf((int) (entry >> 32)) + 1]++;
        }
        for (int shelf = 1; shelf < shelves.length; shelf++) {
            shelves[shelf] += shelves[shelf - 1];
        }
    }

    /** In the order of the hashes, of which the negative come first. */
    private int shelf(int hash) {
        return (hash ^ Integer.MIN_VALUE) >>> shift;
    }

    Folded text(int index) {
        return texts.get(index);
    }

    int textOf(int place) {
        int at = Arrays.binarySearch(textStarts, place);
        if (at < 0) {
            return -at - 2;
        }
        // Empty texts share their start with the next one.
        while (textStarts[at + 1] == place) {
            at++;
        }
        return at;
    }

    int offsetIn(int text, int place) {
        return place - textStarts[text];
    }

    /** The first entry of the hash, or -1; the entries of one hash stand together. */
    int first(int hash) {
        int entry = from(hash, 0);
        return has(entry, hash) ? entry : -1;
    }

    boolean has(int entry, int hash) {
        return entry < entries.length && (int) (entries[entry] >> 32) == hash;
    }

    /**
     * The first entry after those of one text; of the same hash, if {@link #has} says so.
     *
     * @param hash of the entries that are passed over
     */
    int after(int hash, int text) {
        return from(hash, textStarts[text + 1]);
    }

    /** The first entry that does not stand before this one. */
    private int from(int hash, int place) {
        int shelf = shelf(hash);
        int at =
                Arrays.binarySearch(
                        entries,
                        shelves[shelf],
                        shelves[shelf + 1],
                        (long) hash << 32 | place & 0xFFFFFFFFL);
        return at < 0 ? -at - 1 : at;
    }

    int place(int entry) {
        return (int) entries[entry];
    }
}
