package no.samsvar.engine.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.ThemeInfo;

/** Codes of the labels and themes of the result, made comparable by the titles of both. */
final class ThemeNames {
    private final Map<String, List<String>> codes;
    private final Map<String, String> titles;

    /**
     * @param codes for each code the titles that it stands for
     */
    ThemeNames(Map<String, List<String>> codes, List<ThemeInfo> themes) {
        this.codes = codes;
        this.titles = themes.stream().collect(Collectors.toMap(ThemeInfo::id, ThemeInfo::title));
    }

    /** Codes without a title are left out. */
    Set<String> meant(List<String> labels) {
        Set<String> names = new HashSet<>();
        for (String code : labels) {
            List<String> known = codes.getOrDefault(code, List.of());
            if (!known.isEmpty()) {
                names.add(name(known));
            }
        }
        return names;
    }

    /** Themes that no code stands for are left out. */
    Set<String> said(List<String> themes) {
        Set<String> said =
                themes.stream()
                        .map(t -> flat(titles.getOrDefault(t, t)))
                        .collect(Collectors.toSet());
        return codes.values().stream()
                .filter(known -> known.stream().anyMatch(t -> said.contains(flat(t))))
                .map(ThemeNames::name)
                .collect(Collectors.toSet());
    }

    /** For each code the first of its titles that is a theme's, as the theme's id. */
    Set<String> ids(List<String> labels) {
        Set<String> ids = new TreeSet<>();
        for (String code : labels) {
            codes.getOrDefault(code, List.of()).stream()
                    .flatMap(title ->
                            titles.entrySet().stream()
                                    .filter(t -> flat(t.getValue()).equals(flat(title)))
                                    .map(Map.Entry::getKey)
                                    .sorted())
                    .findFirst()
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private static String name(List<String> known) {
        return known.stream().map(ThemeNames::flat).sorted().collect(Collectors.joining("|"));
    }

    private static String flat(String title) {
        StringBuilder flat = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .codePoints()
                .forEach(c -> flat.appendCodePoint(Tokens.isWord(c) ? c : ' '));
        return flat.toString().replaceAll(" +", " ").strip();
    }

    /** Codes that stand for a title that is no theme of the result. */
    Set<String> unknown() {
        Set<String> all =
                titles.values().stream().map(ThemeNames::flat).collect(Collectors.toSet());
        return codes.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .filter(e -> e.getValue().stream().noneMatch(t -> all.contains(flat(t))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
