package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an ODT: of paragraphs, letters, cells, and lists. */
final class OdtStyles implements Xml.Handler {
    private static final int DEEPEST = 50;
    private static final OdtProps NONE = new OdtProps();

    /** A style with what it inherits by name. */
    private static final class Style {
        String name = "";
        String parent = "";
        int outline;
        @Nullable String page;
        final OdtProps props = new OdtProps();
        @Nullable OdtProps all;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, StyleNames.Role> roles = new HashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, OdtListStyle> lists = new HashMap<>();
    private final OdtListStyle outline = new OdtListStyle();
    private @Nullable Style open;
    private @Nullable OdtListStyle list;
    private boolean coloured;

    @Override
    public boolean start(String prefix, String name, Xml at) {
        switch (name) {
            case "style" -> style(at.get("family", ""), at);
            case "default-style" -> style(at.get("family", ""), at);
            case "list-style" -> {
                list = new OdtListStyle();
                lists.put(at.get("name", ""), list);
            }
            case "outline-style" -> list = outline;
            case "page-layout-properties" -> {
                OdtProps page = new OdtProps();
                page.read(name, at);
                coloured |= Boolean.TRUE.equals(page.filled);
            }
            case "page-layout" -> open = null;
            default -> {
                if (open != null && name.endsWith("-properties")) {
                    open.props.read(name, at);
                } else if (list != null) {
                    list.read(name, at);
                }
            }
        }
        return true;
    }

    private void style(String family, Xml at) {
        Style style = new Style();
        String id = at.in("style", "name");
        style.name = readable(at.get("display-name", id == null ? "" : id));
        String parent = at.get("parent-style-name");
        // every style stands on its family's default, which has no name
        style.parent = id == null ? "" : key(family, parent == null ? "" : parent);
        style.outline = at.number("default-outline-level", 0);
        style.page = at.get("master-page-name");
        styles.put(key(family, id == null ? "" : id), style);
        open = style;
    }

    private static String key(String family, String name) {
        return family + '/' + name;
    }

    private static String readable(String name) {
        return name.replace("_20_", " ").toLowerCase(Locale.ROOT).strip();
    }

    @Override
    public void end(String prefix, String name) {
        switch (name) {
            case "style", "default-style" -> open = null;
            case "list-style", "outline-style" -> list = null;
            default -> {}
        }
    }

    /** Whether a page has a colour of its own. */
    boolean coloured() {
        return coloured;
    }

    OdtListStyle outline() {
        return outline;
    }

    @Nullable OdtListStyle list(@Nullable String name) {
        return name == null ? null : lists.get(name);
    }

    /** All that holds for letters in the style. */
    OdtProps props(String family, @Nullable String name) {
        Style style = name == null ? null : styles.get(key(family, name));
        if (style == null) {
            style = styles.get(key(family, ""));
        }
        return style == null ? NONE : all(style);
    }

    private OdtProps all(Style style) {
        OdtProps known = style.all;
        if (known == null) {
            known = style.props;
            Style at = styles.get(style.parent);
            for (int i = 0; at != null && i < DEEPEST; i++) {
                known = known.over(at.props);
                at = styles.get(at.parent);
            }
            style.all = known;
        }
        return known;
    }

    /** The heading's level that a paragraph style gives, 0 for none. */
    int heading(@Nullable String name) {
        return name == null ? 0 : headings.computeIfAbsent(name, this::findHeading);
    }

    private int findHeading(String name) {
        Style at = styles.get(key("paragraph", name));
        for (int i = 0; at != null && i < DEEPEST; i++) {
            int level = at.outline > 0 ? at.outline : StyleNames.headingLevel(at.name);
            if (level > 0) {
                return level;
            }
            at = styles.get(at.parent);
        }
        return 0;
    }

    StyleNames.Role role(@Nullable String name) {
        return name == null ? StyleNames.Role.TEXT : roles.computeIfAbsent(name, this::findRole);
    }

    private StyleNames.Role findRole(String name) {
        Style at = styles.get(key("paragraph", name));
        for (int i = 0; at != null && i < DEEPEST; i++) {
            StyleNames.Role role = StyleNames.role(at.name);
            if (role != StyleNames.Role.TEXT) {
                return role;
            }
            at = styles.get(at.parent);
        }
        return StyleNames.Role.TEXT;
    }

    /** The page that a paragraph in the style begins, or null. */
    @Nullable String page(@Nullable String name) {
        Style style = name == null ? null : styles.get(key("paragraph", name));
        return style == null ? null : style.page;
    }
}
