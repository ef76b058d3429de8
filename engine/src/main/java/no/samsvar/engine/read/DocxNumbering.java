package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of a DOCX: how their levels are marked, and the numbers counted so far. */
final class DocxNumbering implements Xml.Handler {
    private static final int DEEPEST = 10;
    private static final ListLevel PLAIN = new ListLevel(NumberFormat.NONE, "", 1, -1, false);

    /** A list's levels; {@code link} names the list style that has them instead. */
    private static final class Definition {
        final @Nullable ListLevel[] levels = new ListLevel[ListCounter.LEVELS];
        final @Nullable String[] styles = new String[ListCounter.LEVELS];
        final ListCounter counter = new ListCounter();
        @Nullable String link;
    }

    private static final class Num {
        int definition;
        final @Nullable ListLevel[] levels = new ListLevel[ListCounter.LEVELS];
        final @Nullable Integer[] starts = new Integer[ListCounter.LEVELS];
        final boolean[] begun = new boolean[ListCounter.LEVELS];
    }

    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<String, Definition> byStyle = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private @Nullable Definition definition;
    private @Nullable Num num;
    private @Nullable LevelDraft level;
    private int override;

    /** A level while it is read. */
    private static final class LevelDraft {
        int index;
        int start = 1;
        int restart = -1;
        boolean legal;
        boolean bullet;
        boolean picture;
        NumberFormat format = NumberFormat.DECIMAL;
        String pattern = "";
        @Nullable String style;

        ListLevel done() {
            String shown = picture && pattern.isBlank() ? "•" : pattern;
            return new ListLevel(bullet ? null : format, shown, start, restart, legal);
        }
    }

    @Override
    public boolean start(String prefix, String name, Xml at) {
        switch (name) {
            case "abstractNum" -> {
                definition = new Definition();
                definitions.put(at.number("abstractNumId", -1), definition);
            }
            case "num" -> {
                num = new Num();
                nums.put(at.number("numId", -1), num);
            }
            case "lvl" -> {
                level = new LevelDraft();
                level.index = clamp(at.number("ilvl", 0));
            }
            case "lvlOverride" -> override = clamp(at.number("ilvl", 0));
            default -> {
                inLevel(name, at);
                inList(name, at);
            }
        }
        return true;
    }

    private void inLevel(String name, Xml at) {
        LevelDraft open = level;
        if (open == null) {
            return;
        }
        switch (name) {
            case "start" -> open.start = at.number("val", 1);
            case "lvlRestart" -> open.restart = at.number("val", -1);
            case "isLgl" -> open.legal = at.on();
            case "lvlText" -> open.pattern = at.get("val", "");
            case "lvlPicBulletId" -> open.picture = true;
            case "pStyle" -> open.style = at.get("val");
            case "numFmt" -> {
                String format = at.get("val", "decimal");
                open.bullet = format.equals("bullet");
                open.format = format(format);
            }
            default -> {}
        }
    }

    private void inList(String name, Xml at) {
        Num list = num;
        Definition abstractList = definition;
        switch (name) {
            case "abstractNumId" -> {
                if (list != null) {
                    list.definition = at.number("val", -1);
                }
            }
            case "startOverride" -> {
                if (list != null) {
                    list.starts[override] = at.number("val", 1);
                }
            }
            case "numStyleLink" -> {
                if (abstractList != null) {
                    abstractList.link = at.get("val");
                }
            }
            case "styleLink" -> {
                if (abstractList != null) {
                    byStyle.put(at.get("val", ""), abstractList);
                }
            }
            default -> {}
        }
    }

    private static NumberFormat format(String name) {
        return switch (name) {
            case "none" -> NumberFormat.NONE;
            case "decimalZero" -> NumberFormat.DECIMAL_ZERO;
            case "lowerLetter" -> NumberFormat.LOWER_LETTER;
            case "upperLetter" -> NumberFormat.UPPER_LETTER;
            case "lowerRoman" -> NumberFormat.LOWER_ROMAN;
            case "upperRoman" -> NumberFormat.UPPER_ROMAN;
            default -> NumberFormat.DECIMAL;
        };
    }

    @Override
    public void end(String prefix, String name) {
        switch (name) {
            case "abstractNum" -> definition = null;
            case "num" -> num = null;
            case "lvl" -> {
                if (level != null) {
                    keep(level);
                }
                level = null;
            }
            default -> {}
        }
    }

    private void keep(LevelDraft done) {
        if (num != null) {
            num.levels[done.index] = done.done();
        } else if (definition != null) {
            definition.levels[done.index] = done.done();
            definition.styles[done.index] = done.style;
        }
    }

    /** The level of this list that belongs to the paragraph style, or 0. */
    int levelOf(int numId, @Nullable String style) {
        Definition list = definition(nums.get(numId));
        for (int i = 0; style != null && list != null && i < ListCounter.LEVELS; i++) {
            if (style.equals(list.styles[i])) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Counts a paragraph of a list.
     *
     * @return its marker as shown; empty where it has none, or there is no such list
     */
    String next(int numId, int level) {
        Num list = nums.get(numId);
        Definition shared = definition(list);
        if (list == null || shared == null) {
            return "";
        }
        int at = clamp(level);
        Integer start = list.starts[at];
        if (start != null && !list.begun[at]) {
            shared.counter.restart(at, start);
        }
        list.begun[at] = true;
        return shared.counter.next(at, i -> level(list, shared, i));
    }

    private static ListLevel level(Num list, Definition shared, int i) {
        ListLevel own = list.levels[i];
        if (own != null) {
            return own;
        }
        ListLevel level = shared.levels[i];
        return level == null ? PLAIN : level;
    }

    private @Nullable Definition definition(@Nullable Num list) {
        Definition found = list == null ? null : definitions.get(list.definition);
        Set<Definition> seen = new HashSet<>();
        while (found != null && found.link != null && seen.add(found) && seen.size() < DEEPEST) {
            Definition linked = byStyle.get(found.link);
            if (linked == null) {
                break;
            }
            found = linked;
        }
        return found;
    }

    private static int clamp(int level) {
        return Math.clamp(level, 0, ListCounter.LEVELS - 1);
    }
}
