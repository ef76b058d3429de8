package no.samsvar.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.More;
import no.samsvar.engine.collate.Collation.Next;
import no.samsvar.engine.collate.Collation.Review;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** What to look at next, and how many more decisions are worth it. */
final class ReviewList {
    private static final int MOST = 10;
    private static final int LONGEST = 60;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, StatementInfo> statements = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    ReviewList(Terminal terminal, Messages messages, Collation all) {
        this.terminal = terminal;
        this.messages = messages;
        all.statements().forEach(s -> statements.put(s.id(), s));
        all.round().themes().forEach(t -> titles.put(t.id(), t.title()));
    }

    void print(Review review) {
        List<String> lines = new ArrayList<>();
        for (Next next : review.next()) {
            StatementInfo statement = statements.get(next.statement());
            if (statement != null && lines.size() < MOST) {
                lines.add(line(next, statement));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        terminal.line(messages.say("review"));
        lines.forEach(line -> terminal.line(Wrap.hanging("  - ", line, terminal.width())));
        terminal.line(Wrap.hanging("  ", more(review.more()), terminal.width()));
        terminal.line();
    }

    private String line(Next next, StatementInfo statement) {
        String text = statement.text();
        String words =
                text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text;
        String doubt = messages.percent(Math.round(next.doubt() * 100), 100);
        String why =
                statement.themes().isEmpty() || next.others() == 0
                        ? messages.say("review.alone", doubt)
                        : messages.say(
                                next.others() == 1 ? "review.others.one" : "review.others.many",
                                doubt,
                                next.others(),
                                title(statement.themes().getFirst()));
        String differs =
                next.differs().isEmpty()
                        ? ""
                        : "; "
                                + messages.say(
                                        "review.differs",
                                        next.differs().stream()
                                                .map(this::title)
                                                .collect(Collectors.joining(", ")));
        return "«" + words + "» (" + statement.id() + "): " + why + differs;
    }

    private String title(String theme) {
        return "«" + titles.getOrDefault(theme, theme) + "»";
    }

    private String more(More more) {
        return more.reason().equals("little")
                ? messages.say("review.little")
                : messages.say(
                        "review." + more.reason() + (more.decisions() == 1 ? ".one" : ".many"),
                        more.decisions(),
                        more.labels());
    }
}
