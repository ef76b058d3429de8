package no.samsvar.engine.theme;

import java.util.Arrays;

/** Numbers under keys, in the order in which they came, so many under one key at most. */
final class Chains {
    private final int most;
    private long[] keys = new long[64];
    private int[] first = new int[64];
    private int[] last = new int[64];
    private int[] length = new int[64];
    private int used;
    private int[] values = new int[64];
    private int[] next = new int[64];
    private int size;

    /**
     * @param most how many are kept under one key
     */
    Chains(int most) {
        this.most = most;
        Arrays.fill(first, -1);
    }

    void add(long key, int value) {
        int slot = slot(key);
        if (length[slot] == most) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        values[size] = value;
        next[size] = -1;
        if (first[slot] < 0) {
            keys[slot] = key;
            first[slot] = size;
            used++;
        } else {
            next[last[slot]] = size;
        }
        last[slot] = size++;
        length[slot]++;
        if (used * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFirst = first;
        int[] oldLast = last;
        int[] oldLength = length;
        int room = oldKeys.length * 2;
        keys = new long[room];
        first = new int[room];
        last = new int[room];
        length = new int[room];
        Arrays.fill(first, -1);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldFirst[old] >= 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                first[slot] = oldFirst[old];
                last[slot] = oldLast[old];
                length[slot] = oldLength[old];
            }
        }
    }

    /** The place of the first number under a key, or -1. */
    int first(long key) {
        return first[slot(key)];
    }

    /** The place after a place, or -1. */
    int next(int place) {
        return next[place];
    }

    int value(int place) {
        return values[place];
    }

    private int slot(long key) {
        int slot = (int) key & (keys.length - 1);
        while (first[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
