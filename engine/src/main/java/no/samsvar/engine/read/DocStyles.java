package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.jspecify.annotations.Nullable;

/** The style names of a Word document in the binary format. */
final class DocStyles {
    private static final int DEEPEST = 50;

    private final @Nullable StyleSheet sheet;
    private final Map<Integer, StyleNames.Role> roles = new HashMap<>();
    private final Map<Integer, Integer> headings = new HashMap<>();

    /**
     * @param sheet null in files that have none
     */
    DocStyles(@Nullable StyleSheet sheet) {
        this.sheet = sheet;
    }

    StyleNames.Role role(int style) {
        return roles.computeIfAbsent(style, this::findRole);
    }

    private StyleNames.Role findRole(int style) {
        StyleNames.Role found =
                first(
                        style,
                        name -> {
                            StyleNames.Role role = StyleNames.role(name);
                            return role == StyleNames.Role.TEXT ? null : role;
                        });
        return found == null ? StyleNames.Role.TEXT : found;
    }

    /** The heading's level by the style's name, 0 for none. */
    int heading(int style) {
        return headings.computeIfAbsent(style, this::findHeading);
    }

    private int findHeading(int style) {
        Integer found =
                first(
                        style,
                        name -> {
                            int level = StyleNames.headingLevel(name);
                            return level == 0 ? null : Integer.valueOf(level);
                        });
        return found == null ? 0 : found;
    }

    int listLevel(int style) {
        Integer found =
                first(
                        style,
                        name -> {
                            int level = StyleNames.listLevel(name);
                            return level == 1 ? null : Integer.valueOf(level);
                        });
        return found == null ? 1 : found;
    }

    /** What the style's name, or the name of one that it is made from, gives first. */
    private <T> @Nullable T first(int style, Function<String, @Nullable T> find) {
        int at = style;
        for (int i = 0; sheet != null && i < DEEPEST; i++) {
            boolean known = at >= 0 && at < sheet.numStyles();
            StyleDescription description = known ? sheet.getStyleDescription(at) : null;
            if (description == null || description.getName() == null) {
                return null;
            }
            // other names of the style follow after a comma
            String name = description.getName().split(",", 2)[0].strip();
            T found = find.apply(name.toLowerCase(Locale.ROOT));
            if (found != null) {
                return found;
            }
            at = description.getBaseStyle();
        }
        return null;
    }
}
