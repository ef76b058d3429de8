package no.samsvar.engine.settle;

import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.settle.Finder.Not;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** A decision whose words are not found, and where to look instead. */
final class Unfound {
    private Unfound() {}

    static Problem of(Decision decision, Decision.Words sought, Not not, Finder finder) {
        Map<String, String> args = new TreeMap<>();
        args.put("text", sought.text());
        args.put("speaker", sought.respondent());
        SourceText text = not.paper() < 0 ? null : finder.text(not.paper());
        Span span = not.span();
        if (text != null && span != null) {
            args.put("now", span.in(text.text()).replaceAll("\\s+", " "));
        }
        return Unapplied.of(decision, not.reason(), args, text == null ? null : text.id(), span);
    }
}
