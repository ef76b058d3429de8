package no.samsvar.engine.read;

import java.util.function.IntFunction;

/** The running numbers of one list, level by level. */
final class ListCounter {
    static final int LEVELS = 9;

    private final int[] numbers = new int[LEVELS];
    private final boolean[] started = new boolean[LEVELS];

    /** The level begins anew with this number at its next item. */
    void restart(int level, int first) {
        numbers[level] = first - 1;
        started[level] = true;
    }

    /**
     * Counts an item.
     *
     * @param level 0 for the outermost
     * @param levels how each level is marked
     * @return the item's marker as it is shown; empty where none is
     */
    String next(int level, IntFunction<ListLevel> levels) {
        ListLevel own = levels.apply(level);
        numbers[level] = started[level] ? numbers[level] + 1 : own.start();
        started[level] = true;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int restart = levels.apply(deeper).restart();
            if (restart < 0 || restart > level) {
                started[deeper] = false;
            }
        }
        if (own.isBullet()) {
            return Symbols.bullet(own.pattern());
        }
        return marker(level, own, levels);
    }

    private String marker(int level, ListLevel own, IntFunction<ListLevel> levels) {
        StringBuilder marker = new StringBuilder();
        String pattern = own.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int shown = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (c != '%' || shown < 0 || shown >= LEVELS) {
                marker.append(c);
                continue;
            }
            i++;
            if (shown <= level) {
                ListLevel of = levels.apply(shown);
                NumberFormat format = of.format();
                int number = started[shown] ? numbers[shown] : of.start();
                if (format != null) {
                    boolean plain = own.legal() && format != NumberFormat.NONE;
                    marker.append((plain ? NumberFormat.DECIMAL : format).write(number));
                }
            }
        }
        return Words.clean(marker);
    }
}
