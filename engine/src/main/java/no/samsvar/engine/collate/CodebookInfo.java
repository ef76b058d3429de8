package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.settle.CodebookChanges;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.theme.Themed;
import org.jspecify.annotations.Nullable;

/** The codebook as the result shows it, with what people made of it. */
final class CodebookInfo {
    private final List<Theme> codebook;
    private final CodebookChanges changes;
    private final List<Themed.Found> found;

    /**
     * @param codebook as it was used
     * @param found what the answers have besides, to be accepted or not
     */
    CodebookInfo(List<Theme> codebook, CodebookChanges changes, List<Themed.Found> found) {
        this.codebook = codebook;
        this.found = found;
        this.changes = changes;
    }

    List<ThemeInfo> themes() {
        List<ThemeInfo> themes = new ArrayList<>();
        codebook.forEach(theme -> themes.add(theme(theme)));
        for (Themed.Found one : found) {
            themes.add(
                    new ThemeInfo(
                            one.id(),
                            one.question(),
                            one.title(),
                            "found",
                            null,
                            changes.last().containsKey(one.id()) ? "person" : null));
        }
        return List.copyOf(themes);
    }

    private ThemeInfo theme(Theme theme) {
        String before = changes.before().get(theme.id());
        boolean found = before == null && changes.accepted().containsKey(theme.id());
        boolean renamed = changes.titles().containsKey(theme.id()) && !theme.title().equals(before);
        return new ThemeInfo(
                theme.id(),
                theme.question(),
                theme.title(),
                found ? "found" : "codebook",
                renamed ? before : null,
                changes.last().containsKey(theme.id()) ? "person" : null);
    }

    /** Themes that were rejected or taken into others; null where there are none. */
    @Nullable List<FormerTheme> former() {
        List<FormerTheme> former = new ArrayList<>();
        changes.into()
                .keySet()
                .forEach(id -> {
                    Decision decision = changes.last().get(id);
                    if (decision != null) {
                        former.add(
                                new FormerTheme(
                                        id,
                                        changes.before().getOrDefault(id, name(id)),
                                        changes.now(id).orElse(null),
                                        decision.by(),
                                        decision.at()));
                    }
                });
        return former.isEmpty() ? null : former;
    }

    /** A found theme that is gone has no title any more, but the terms that it was known by. */
    private String name(String id) {
        String renamed = changes.titles().get(id);
        return renamed != null
                ? renamed
                : CodebookChanges.isFound(id) ? String.join(", ", CodebookChanges.termsOf(id)) : id;
    }

    /** Decisions on themes that there are not; one that was found may well be gone. */
    List<Problem> unmet() {
        Set<String> known = new HashSet<>(changes.before().keySet());
        codebook.forEach(t -> known.add(t.id()));
        return changes.unmet(known).stream()
                .filter(d ->
                        !(d.on() instanceof Decision.OnTheme on
                                && CodebookChanges.isFound(on.id())))
                .map(d ->
                        Problem.of(
                                Problem.Code.DECISION_NOT_APPLIED,
                                DecisionFile.NAME,
                                Map.of(
                                        "reason",
                                        "unknown-theme",
                                        "line",
                                        Integer.toString(d.line()),
                                        "by",
                                        d.by(),
                                        "theme",
                                        d.on() instanceof Decision.OnTheme on ? on.id() : "")))
                .toList();
    }
}
