package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The running numbers of the lists of a Word document in the binary format. */
final class DocNumbering {
    private static final int BULLET = 23;
    private static final int NOTHING = 255;
    private static final ListLevel UNMARKED = new ListLevel(NumberFormat.NONE, "", 1, -1, false);

    private final @Nullable ListTables tables;
    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final Set<Long> begun = new HashSet<>();

    DocNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** Counts the paragraph; its marker as shown, empty where it has none. */
    String next(Paragraph para) {
        int override = para.getIlfo();
        int level = Math.clamp(para.getIlvl(), 0, ListCounter.LEVELS - 1);
        if (tables == null || override <= 0) {
            return "";
        }
        try {
            int list = tables.getLfo(override).getLsid();
            ListData data = tables.getListData(list);
            if (data == null) {
                return "";
            }
            ListCounter counter = counters.computeIfAbsent(list, any -> new ListCounter());
            start(counter, override, level);
            return counter.next(level, i -> level(data, i));
        } catch (NoSuchElementException e) {
            return "";
        }
    }

    private void start(ListCounter counter, int override, int level) {
        if (tables == null || !begun.add((long) override << 4 | level)) {
            return;
        }
        LFOData data = tables.getLfoData(override);
        ListFormatOverrideLevel[] levels = data == null ? null : data.getRgLfoLvl();
        if (levels == null) {
            return;
        }
        for (ListFormatOverrideLevel one : levels) {
            if (one != null && one.isStartAt() && one.getLevelNum() == level) {
                int first =
                        one.isFormatting() && one.getLevel() != null
                                ? one.getLevel().getStartAt()
                                : one.getIStartAt();
                counter.restart(level, first);
            }
        }
    }

    private static ListLevel level(ListData data, int i) {
        if (i >= data.numLevels()) {
            return UNMARKED;
        }
        org.apache.poi.hwpf.model.ListLevel level = data.getLevel(i + 1);
        int code = level == null ? NOTHING : level.getNumberFormat() & 0xFF;
        if (level == null || code == NOTHING) {
            return UNMARKED;
        }
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        if (code == BULLET) {
            return new ListLevel(null, text, 1, -1, false);
        }
        StringBuilder pattern = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            // a level's place in the text is its index as a character
            if (c < ListCounter.LEVELS) {
                pattern.append('%').append(c + 1);
            } else {
                pattern.append(c);
            }
        }
        return new ListLevel(
                format(code), pattern.toString(), level.getStartAt(), -1, level.isLegalNumbering());
    }

    private static NumberFormat format(int code) {
        return switch (code) {
            case 1 -> NumberFormat.UPPER_ROMAN;
            case 2 -> NumberFormat.LOWER_ROMAN;
            case 3 -> NumberFormat.UPPER_LETTER;
            case 4 -> NumberFormat.LOWER_LETTER;
            case 22 -> NumberFormat.DECIMAL_ZERO;
            default -> NumberFormat.DECIMAL;
        };
    }
}
