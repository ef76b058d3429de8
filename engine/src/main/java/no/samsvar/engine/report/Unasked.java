package no.samsvar.engine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** What bodies said that answers none of the questions. */
final class Unasked extends Section {
    static final List<String> ROLES = List.of("proposal", "reason", "background");

    Unasked(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "unasked";
    }

    static List<StatementInfo> of(Page page) {
        return page.all().statements().stream()
                .filter(s -> page.index.questionOf(s).equals(Index.UNASKED))
                .toList();
    }

    @Override
    void body() {
        List<StatementInfo> unasked = of(page);
        if (unasked.isEmpty()) {
            nothing();
            return;
        }
        Map<String, List<StatementInfo>> byRole =
                unasked.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StatementInfo::role,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (String role : ROLES) {
            List<StatementInfo> of = byRole.get(role);
            if (of == null) {
                continue;
            }
            String list = page.list();
            boolean first = role.equals("proposal") && !page.isLarge();
            html.open("details", "class", "more", "open", first ? "" : null);
            html.open("summary");
            Counted.here(
                    html,
                    page.phrases.name("roles", role) + ": " + page.phrases.number(of.size()),
                    of.size(),
                    "statement",
                    list);
            html.close("summary");
            page.closed(() -> new Quotation(page).list(list, of));
            html.close("details").line();
        }
    }
}
