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
import org.jspecify.annotations.Nullable;

/** The codebook as the result shows it, with what people made of it. */
final class CodebookInfo {
    private final List<Theme> codebook;
    private final CodebookChanges changes;

    /**
     * @param codebook as it was used
     */
    CodebookInfo(List<Theme> codebook, CodebookChanges changes) {
        this.codebook = codebook;
        this.changes = changes;
    }

    List<ThemeInfo> themes() {
        return codebook.stream().map(this::theme).toList();
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
                                        changes.before().getOrDefault(id, id),
                                        changes.now(id).orElse(null),
                                        decision.by(),
                                        decision.at()));
                    }
                });
        return former.isEmpty() ? null : former;
    }

    /** Decisions on themes that there are not. */
    List<Problem> unmet() {
        Set<String> known = new HashSet<>(changes.before().keySet());
        codebook.forEach(t -> known.add(t.id()));
        return changes.unmet(known).stream()
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
