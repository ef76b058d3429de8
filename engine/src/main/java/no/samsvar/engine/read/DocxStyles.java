package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles of a DOCX with what they inherit. */
final class DocxStyles implements Xml.Handler {
    private static final class Style {
        String name = "";
        @Nullable String base;
        boolean shaded;
        final DocxProps props = new DocxProps();
    }

    private static final int DEEPEST = 50;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, DocxProps> resolved = new HashMap<>();
    private final Map<String, StyleNames.Role> roles = new HashMap<>();
    private final DocxProps defaults = new DocxProps();
    private @Nullable String defaultStyle;
    private @Nullable Style open;
    private boolean inDefaults;
    private boolean inVariant;

    @Override
    public boolean start(String prefix, String name, Xml at) {
        switch (name) {
            case "style" -> start(at);
            case "docDefaults" -> inDefaults = true;
            case "latentStyles" -> {
                return false;
            }
            default -> property(name, at);
        }
        return true;
    }

    private void start(Xml at) {
        Style style = new Style();
        String id = at.get("styleId", "");
        styles.putIfAbsent(id, style);
        open = style;
        if ("paragraph".equals(at.get("type")) && "1".equals(at.get("default", "0"))) {
            defaultStyle = id;
        }
    }

    private void property(String name, Xml at) {
        Style style = open;
        if (inDefaults) {
            defaults.read(name, at);
        } else if (style != null) {
            switch (name) {
                case "name" -> style.name = at.get("val", "").toLowerCase(Locale.ROOT).strip();
                case "basedOn" -> style.base = at.get("val");
                case "tblStylePr" -> inVariant = true;
                case "shd" -> style.shaded |= !"auto".equals(at.get("fill", "auto"));
                default -> {}
            }
            // a table style's first row is not its every row
            if (!inVariant) {
                style.props.read(name, at);
            }
        }
    }

    @Override
    public void end(String prefix, String name) {
        switch (name) {
            case "style" -> open = null;
            case "docDefaults" -> inDefaults = false;
            case "tblStylePr" -> inVariant = false;
            default -> {}
        }
    }

    /** The paragraph style's properties over the document's own; of the usual style where null. */
    DocxProps paragraph(@Nullable String id) {
        String known = id != null && styles.containsKey(id) ? id : defaultStyle;
        return known == null ? defaults : chain(known).over(defaults);
    }

    /** A run style's properties alone. */
    DocxProps run(@Nullable String id) {
        return id == null || !styles.containsKey(id) ? DocxProps.NONE : chain(id);
    }

    /** Whether a table style gives any cell a colour. */
    boolean shades(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.shaded) {
                return true;
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return false;
    }

    private DocxProps chain(String id) {
        DocxProps known = resolved.get(id);
        if (known != null) {
            return known;
        }
        DocxProps all = DocxProps.NONE;
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at) && seen.size() < DEEPEST) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            DocxProps here = style.props;
            if (here.outline == null) {
                int heading = StyleNames.headingLevel(style.name);
                here.outline = heading == 0 ? null : Integer.valueOf(heading - 1);
            }
            all = all.over(here);
            at = style.base;
        }
        resolved.put(id, all);
        return all;
    }

    /** By the style's name or that of one it is made from. */
    StyleNames.Role role(@Nullable String id) {
        return id == null ? StyleNames.Role.TEXT : roles.computeIfAbsent(id, this::findRole);
    }

    private StyleNames.Role findRole(String id) {
        String at = id;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            StyleNames.Role role = StyleNames.role(style.name);
            if (role != StyleNames.Role.TEXT) {
                return role;
            }
            at = style.base;
        }
        return StyleNames.Role.TEXT;
    }

    /** The level that the name of a list style ends in ({@code List Bullet 3}), else 1. */
    int listLevel(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        return style == null ? 1 : StyleNames.listLevel(style.name);
    }
}
