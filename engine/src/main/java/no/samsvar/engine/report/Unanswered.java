package no.samsvar.engine.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;

/** Themes of the booklet that no answer speaks of. */
final class Unanswered extends Section {
    Unanswered(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "unanswered";
    }

    /** Those that no statement is about. */
    static List<ThemeInfo> silent(Page page) {
        Set<String> spoken =
                page.all().statements().stream()
                        .flatMap(s -> s.themes().stream())
                        .collect(Collectors.toSet());
        return page.all().round().themes().stream()
                .filter(t -> t.source().equals("codebook") && !spoken.contains(t.id()))
                .toList();
    }

    @Override
    void body() {
        List<ThemeInfo> silent = silent(page);
        if (silent.isEmpty()) {
            nothing();
            return;
        }
        for (QuestionInfo question : page.all().round().questions()) {
            list(question.id(), Shown.of(question.text()), silent);
        }
        list(null, page.say("unanswered.any"), silent);
    }

    private void list(@Nullable String question, String title, List<ThemeInfo> silent) {
        List<ThemeInfo> of =
                silent.stream().filter(t -> Objects.equals(t.question(), question)).toList();
        if (of.isEmpty()) {
            return;
        }
        html.open("h3");
        if (question != null) {
            html.element("span", Shown.of(question), "class", "num");
        }
        html.text(title).close("h3").open("ul", "class", "plain-list");
        of.forEach(t -> html.element("li", Shown.of(t.title()), "data-theme", t.id()));
        html.close("ul");
    }
}
