package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Theme;

/**
 * What people decided on themes: other titles, one theme taken into another, themes rejected, found
 * ones accepted.
 *
 * @param titles by theme id
 * @param into the theme that a theme was taken into, by its id; empty where it was rejected
 * @param accepted found themes that belong to the codebook from now on, with their titles
 * @param last the decision that counts, by theme id
 * @param before the titles and ids of the codebook as it was, by theme id
 */
public record CodebookChanges(
        SortedMap<String, String> titles,
        SortedMap<String, String> into,
        SortedMap<String, String> accepted,
        SortedMap<String, Decision> last,
        SortedMap<String, String> before) {
    private static final String FOUND = "found-";

    static final CodebookChanges NONE =
            new CodebookChanges(
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>());

    public CodebookChanges {
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
        into = Collections.unmodifiableSortedMap(new TreeMap<>(into));
        accepted = Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    }

    /**
     * The id of a theme that was found in the answers.
     *
     * @param terms what it is known again by, the foremost first: lower-case letters and digits
     */
    public static String foundId(List<String> terms) {
        return FOUND + String.join("-", terms);
    }

    /** Whether an id is one of a theme that was found, now or in an earlier run. */
    public static boolean isFound(String theme) {
        return theme.startsWith(FOUND);
    }

    /** The terms that a found theme's id is made of. */
    public static List<String> termsOf(String found) {
        return List.of(found.substring(FOUND.length()).split("-"));
    }

    /** The theme that a theme is now; none where it was rejected. */
    public Optional<String> now(String theme) {
        String id = theme;
        // no longer way than there are changes: a circle cannot be made
        while (into.containsKey(id)) {
            id = into.getOrDefault(id, "");
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** The themes that these are now, each once, in their order. */
    public List<String> now(Collection<String> themes) {
        Set<String> now = new LinkedHashSet<>();
        themes.forEach(theme -> now(theme).ifPresent(now::add));
        return List.copyOf(now);
    }

    /** The decisions on themes that there are not. */
    public List<Decision> unmet(Set<String> known) {
        return last.entrySet().stream()
                .filter(e -> !known.contains(e.getKey()) && !accepted.containsKey(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The draft with its themes as decided: titles changed, rejected themes gone, and a theme that
     * was taken into another gone with its words given to that one.
     */
    public Draft in(Draft draft) {
        if (last.isEmpty()) {
            return draft;
        }
        Map<String, Theme> themes = new LinkedHashMap<>();
        draft.round().themes().forEach(t -> themes.put(t.id(), titled(t)));
        accepted.forEach((id, title) ->
                themes.putIfAbsent(id, titled(new Theme(id, null, title, List.of(), ""))));
        Map<String, List<Draft.Section>> sections = new LinkedHashMap<>(draft.sections());
        for (String id : into.keySet()) {
            Theme gone = themes.remove(id);
            List<Draft.Section> words = sections.remove(id);
            Theme target = now(id).map(themes::get).orElse(null);
            if (gone == null || target == null) {
                continue;
            }
            themes.put(target.id(), joined(target, gone));
            List<Draft.Section> all =
                    new ArrayList<>(sections.getOrDefault(target.id(), List.of()));
            all.addAll(words == null ? List.of() : words);
            sections.put(target.id(), all);
        }
        Round round = draft.round();
        return new Draft(
                new Round(
                        round.id(),
                        round.title(),
                        round.year(),
                        round.languages(),
                        round.documents(),
                        round.questions(),
                        List.copyOf(themes.values()),
                        round.respondents(),
                        round.deadlines(),
                        round.owner()),
                draft.booklet(),
                draft.deck(),
                draft.template(),
                sections,
                draft.listed(),
                draft.chapters());
    }

    private Theme titled(Theme theme) {
        String title = titles.get(theme.id());
        if (title == null || title.equals(theme.title())) {
            return theme;
        }
        return with(theme, title, List.of(theme.title()), theme.description());
    }

    private static Theme joined(Theme theme, Theme other) {
        List<String> words = new ArrayList<>(List.of(other.title()));
        words.addAll(other.terms());
        String description = (theme.description() + " " + other.description()).strip();
        return with(theme, theme.title(), words, description);
    }

    private static Theme with(Theme theme, String title, List<String> more, String description) {
        Set<String> terms = new LinkedHashSet<>(theme.terms());
        terms.addAll(more);
        return new Theme(theme.id(), theme.question(), title, List.copyOf(terms), description);
    }
}
