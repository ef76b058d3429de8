package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.Next;
import no.samsvar.engine.collate.Collation.Review;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** Statements that people should look at next; only where the result says so. */
final class NextToReview extends Section {
    private final Review review;

    NextToReview(Page page, Review review) {
        super(page);
        this.review = review;
    }

    @Override
    String id() {
        return "review";
    }

    @Override
    void body() {
        Map<String, StatementInfo> byId = new HashMap<>();
        page.all().statements().forEach(s -> byId.put(s.id(), s));
        List<StatementInfo> next = new ArrayList<>();
        for (Next one : review.next()) {
            StatementInfo statement = byId.get(one.statement());
            if (statement != null) {
                next.add(statement);
            }
        }
        if (next.isEmpty()) {
            nothing();
            return;
        }
        html.element("p", page.say("review." + review.more().reason()));
        String list = page.list();
        html.open("details", "class", "more").open("summary");
        Counted.here(
                html,
                page.phrases.count("review.statements", next.size()),
                next.size(),
                "statement",
                list);
        html.close("summary");
        page.closed(() -> new Quotation(page).list(list, next));
        html.close("details").line();
    }
}
