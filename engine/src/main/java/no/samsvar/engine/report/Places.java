package no.samsvar.engine.report;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** Every offset that something in the page leads to, by document: each needs an anchor there. */
final class Places {
    private static final NavigableSet<Integer> NONE = Collections.emptyNavigableSet();

    private final Map<String, NavigableSet<Integer>> starts = new TreeMap<>();

    Places(Page page) {
        Collation all = page.all();
        for (StatementInfo statement : all.statements()) {
            add(statement.document(), statement.start());
        }
        all.documents().stream()
                .flatMap(document -> document.passages().stream())
                .flatMap(passage -> passage.matches().stream())
                .forEach(this::add);
        all.submissions().forEach(s -> add(s.evidence()));
        all.mandate().forEach(p -> add(p.document(), p.start()));
        for (ProblemInfo problem : all.problems()) {
            if (problem.document() != null && problem.start() != null) {
                add(problem.document(), problem.start());
            }
        }
        all.respondents()
                .forEach(respondent ->
                        all.round().questions().stream()
                                .map(q -> page.answers.of(respondent.id(), q.id()))
                                .forEach(this::add));
        all.respondents().forEach(r -> add(page.answers.of(r.id(), Index.UNASKED)));
    }

    /** The offsets in a document that have a way to them, ascending. */
    NavigableSet<Integer> in(String document) {
        return starts.getOrDefault(document, NONE);
    }

    private void add(@org.jspecify.annotations.Nullable Answer answer) {
        if (answer != null) {
            answer.pieces().forEach(piece -> add(piece.document(), piece.start()));
        }
    }

    private void add(@org.jspecify.annotations.Nullable Place place) {
        if (place != null) {
            add(place.document(), place.start());
        }
    }

    private void add(String document, int start) {
        starts.computeIfAbsent(document, d -> new TreeSet<>()).add(start);
    }
}
