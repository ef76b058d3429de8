package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The style sheets inside an HTML document, as far as they say what a reader sees: rules for one
 * element name, class or id, for all media.
 */
final class Css {
    private static final int MOST_RULES = 10_000;
    private static final Set<String> TELLING =
            Set.of(
                    "display",
                    "visibility",
                    "opacity",
                    "color",
                    "background",
                    "background-color",
                    "font-size",
                    "font-weight",
                    "list-style",
                    "list-style-type",
                    "mso-hide");
    private static final Pattern SIMPLE =
            Pattern.compile("[a-z][a-z0-9]*(?:\\.[\\w-]+)?|[.#][\\w-]+");

    private final Map<String, Map<String, String>> rules = new HashMap<>();

    /** What the rules give elements of a name and class that have nothing of their own. */
    private final Map<String, Map<String, String>> known = new HashMap<>();

    /** Adds the rules of one style sheet. */
    void add(String sheet) {
        int at = 0;
        while (at < sheet.length() && rules.size() < MOST_RULES) {
            int open = sheet.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = close(sheet, open);
            String selectors = sheet.substring(at, open).strip();
            if (!selectors.contains("@")) {
                add(selectors, sheet.substring(open + 1, close));
            }
            at = close + 1;
        }
    }

    private static int close(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sheet.length();
    }

    private void add(String selectors, String block) {
        Map<String, String> declared = declarations(block);
        if (declared.isEmpty()) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            String name = selector.strip().replaceFirst("^(?:<!--|/\\*.*?\\*/)\\s*", "");
            String key = name.matches("[a-zA-Z].*") ? lowerName(name) : name;
            if (SIMPLE.matcher(key).matches()) {
                rules.computeIfAbsent(key, any -> new LinkedHashMap<>()).putAll(declared);
            }
        }
    }

    private static String lowerName(String selector) {
        int dot = selector.indexOf('.');
        int end = dot < 0 ? selector.length() : dot;
        return selector.substring(0, end).toLowerCase(Locale.ROOT) + selector.substring(end);
    }

    /** What is declared for an element, its own attribute last. */
    Map<String, String> of(Element element) {
        String own = element.attributesSize() == 0 ? "" : element.attr("style");
        if (rules.isEmpty()) {
            return own.isEmpty() ? Map.of() : declarations(own);
        }
        if (own.isEmpty() && !element.hasAttr("id")) {
            if (known.size() > MOST_RULES) {
                known.clear();
            }
            String key = element.normalName() + ' ' + element.className();
            return known.computeIfAbsent(key, any -> bySheet(element));
        }
        Map<String, String> all = new LinkedHashMap<>(bySheet(element));
        if (!own.isEmpty()) {
            all.putAll(declarations(own));
        }
        return all;
    }

    private Map<String, String> bySheet(Element element) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : keys(element)) {
            Map<String, String> declared = rules.get(key);
            if (declared != null) {
                all.putAll(declared);
            }
        }
        return all;
    }

    private static List<String> keys(Element element) {
        List<String> keys = new ArrayList<>();
        String name = element.normalName();
        keys.add(name);
        if (element.hasAttr("class")) {
            for (String one : element.attr("class").strip().split("\\s+", 20)) {
                keys.add("." + one);
                keys.add(name + "." + one);
            }
        }
        if (element.hasAttr("id")) {
            keys.add("#" + element.id());
        }
        return keys;
    }

    private static Map<String, String> declarations(String block) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String declaration : block.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (TELLING.contains(name)) {
                    String value = declaration.substring(colon + 1).toLowerCase(Locale.ROOT);
                    declared.put(name, value.replace("!important", "").strip());
                }
            }
        }
        return declared;
    }
}
