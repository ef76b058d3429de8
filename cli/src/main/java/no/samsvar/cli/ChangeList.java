package no.samsvar.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Changes;
import no.samsvar.engine.collate.Collation;

/** What a run changed in an earlier result of the round. */
final class ChangeList {
    private static final int MOST = 10;
    private static final int LONGEST = 60;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, String> themes = new HashMap<>();
    private final Changes changes;

    /**
     * Keeps nothing of the earlier result but what differs.
     *
     * @param before the earlier result, also for the titles of themes that are gone
     */
    ChangeList(Terminal terminal, Messages messages, Collation before, Collation all) {
        this.terminal = terminal;
        this.messages = messages;
        before.round().themes().forEach(t -> themes.put(t.id(), t.title()));
        all.round().themes().forEach(t -> themes.put(t.id(), t.title()));
        this.changes = Changes.between(before, all);
    }

    void print() {
        if (changes.isEmpty()) {
            terminal.line(messages.say("changes.none"));
            terminal.line();
            return;
        }
        String fields =
                changes.byField().entrySet().stream()
                        .map(e -> messages.say("field." + e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
        String labels =
                changes.labels().isEmpty()
                        ? messages.say("changes.nolabels")
                        : messages.count("changes.labels", changes.statements())
                                + " ("
                                + fields
                                + ")";
        terminal.line(
                Wrap.hanging(
                        "",
                        messages.say(
                                "changes",
                                labels,
                                messages.count("changes.added", changes.added()),
                                messages.count("changes.gone", changes.gone())),
                        terminal.width()));
        for (Changes.Label label : changes.labels().stream().limit(MOST).toList()) {
            terminal.line(Wrap.hanging("  - ", line(label), terminal.width()));
        }
        if (changes.labels().size() > MOST) {
            terminal.line("  " + messages.say("changes.more", changes.labels().size() - MOST));
        }
        terminal.line();
    }

    private String line(Changes.Label label) {
        String text = label.text();
        String words =
                text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text;
        return messages.say(
                label.person()
                        ? "changes.person"
                        : label.learned() ? "changes.learned" : "changes.machine",
                words,
                messages.say("field." + label.field()),
                values(label.field(), label.before()),
                values(label.field(), label.after()));
    }

    private String values(String field, List<String> values) {
        return values.isEmpty()
                ? messages.say("field.nothing")
                : values.stream().map(v -> value(field, v)).collect(Collectors.joining(", "));
    }

    /** A label's value in the reader's words. */
    String value(String field, String value) {
        return field.equals("themes")
                ? themes.getOrDefault(value, value)
                : messages.name(field, value);
    }
}
