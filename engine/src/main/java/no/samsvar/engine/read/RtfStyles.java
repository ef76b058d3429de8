package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The paragraph styles of an RTF file: their names and outline levels. */
final class RtfStyles {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NAME = 200;

    private static final class Style {
        final StringBuilder name = new StringBuilder();
        int base = -1;
        int outline = -1;

        String readable() {
            return name.toString().replace(";", "").strip().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Integer, Style> styles = new HashMap<>();
    private Style open = new Style();

    /** A style's entry begins; the first may leave its number out. */
    void entry() {
        open = new Style();
        styles.putIfAbsent(0, open);
    }

    void control(String word, int number) {
        switch (word) {
            case "s" -> styles.put(number, open);
            case "sbasedon" -> open.base = number;
            case "outlinelevel" -> open.outline = number;
            default -> {}
        }
    }

    void name(CharSequence words) {
        if (open.name.length() < LONGEST_NAME) {
            open.name.append(words);
        }
    }

    /** The heading's level that the style gives, 0 for none. */
    int heading(int style) {
        Style at = styles.get(style);
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at.outline >= 0) {
                return at.outline < 9 ? at.outline + 1 : 0;
            }
            int level = StyleNames.headingLevel(at.readable());
            if (level > 0) {
                return level;
            }
            at = styles.get(at.base);
        }
        return 0;
    }

    StyleNames.Role role(int style) {
        Style at = styles.get(style);
        for (int i = 0; at != null && i < DEEPEST; i++) {
            StyleNames.Role role = StyleNames.role(at.readable());
            if (role != StyleNames.Role.TEXT) {
                return role;
            }
            at = styles.get(at.base);
        }
        return StyleNames.Role.TEXT;
    }
}
