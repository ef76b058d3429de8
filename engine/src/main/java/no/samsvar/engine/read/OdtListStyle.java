package no.samsvar.engine.read;

import org.jspecify.annotations.Nullable;

/** How the levels of an ODT's list are marked. */
final class OdtListStyle {
    static final ListLevel UNMARKED = new ListLevel(NumberFormat.NONE, "", 1, -1, false);

    private final @Nullable ListLevel[] levels = new ListLevel[ListCounter.LEVELS];

    /** Takes in one level. */
    void read(String name, Xml at) {
        int level = at.number("level", 0) - 1;
        if (level < 0 || level >= ListCounter.LEVELS) {
            return;
        }
        switch (name) {
            case "list-level-style-bullet" -> levels[level] = bullet(at.get("bullet-char", "•"));
            case "list-level-style-image" -> levels[level] = bullet("•");
            case "list-level-style-number", "outline-level-style" ->
                    levels[level] = number(level, at);
            default -> {}
        }
    }

    private static ListLevel bullet(String shown) {
        return new ListLevel(null, shown, 1, -1, false);
    }

    private static ListLevel number(int level, Xml at) {
        String sample = at.get("num-format", "");
        String pattern = at.get("num-list-format");
        if (pattern == null) {
            StringBuilder own = new StringBuilder(at.get("num-prefix", ""));
            int shown = Math.clamp(at.number("display-levels", 1), 1, level + 1);
            for (int i = level - shown + 1; i <= level; i++) {
                own.append('%').append(i + 1).append(i < level ? "." : "");
            }
            pattern = sample.isEmpty() ? "" : own.append(at.get("num-suffix", "")).toString();
        } else {
            pattern = pattern.replaceAll("%(\\d+)%", "%$1");
        }
        boolean unnumbered = sample.isEmpty() && pattern.contains("%");
        return new ListLevel(
                NumberFormat.of(sample),
                unnumbered ? "" : pattern,
                at.number("start-value", 1),
                -1,
                false);
    }

    /**
     * @param level 0 for the outermost
     */
    ListLevel level(int level) {
        ListLevel known = levels[level];
        return known == null ? UNMARKED : known;
    }
}
