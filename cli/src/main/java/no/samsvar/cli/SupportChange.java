package no.samsvar.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.mandate.Support;
import no.samsvar.engine.report.ResultFolder;

/** Who stands otherwise to a claim than in an earlier result. */
final class SupportChange {
    private final Terminal terminal;
    private final Messages messages;
    private final ResultFolder now;
    private final Support support;

    SupportChange(Main main, ResultFolder now, Support support) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.now = now;
        this.support = support;
    }

    /** Those who were invited both times, by what they held and hold. */
    void print(Path folder, ResultFolder earlier, Support before) {
        Map<String, List<String>> changes = new TreeMap<>();
        Set<String> invited = new LinkedHashSet<>();
        earlier.collation().respondents().forEach(r -> invited.add(r.id()));
        int both = 0;
        for (RespondentInfo body : now.collation().respondents()) {
            if (!invited.contains(body.id())) {
                continue;
            }
            both++;
            String was = stance(before, body.id());
            String is = stance(support, body.id());
            if (!was.equals(is)) {
                changes.computeIfAbsent(
                                messages.say("support.stance." + was)
                                        + " → "
                                        + messages.say("support.stance." + is),
                                k -> new ArrayList<>())
                        .add(body.name());
            }
        }
        terminal.line();
        terminal.line(messages.say("support.change", SupportView.title(earlier, folder), both));
        if (changes.isEmpty()) {
            terminal.line("  " + messages.say("support.unchanged"));
        }
        changes.forEach((how, bodies) ->
                terminal.line(
                        Wrap.hanging(
                                "  ",
                                how + " (" + bodies.size() + "): " + String.join(", ", bodies),
                                terminal.width())));
    }

    private static String stance(Support support, String body) {
        boolean agrees =
                Support.respondents(support.supports()).contains(body)
                        || Support.respondents(support.further()).contains(body);
        boolean against = Support.respondents(support.against()).contains(body);
        if (agrees || against) {
            return agrees && against ? "both" : agrees ? "for" : "against";
        }
        return support.unanswered().contains(body) ? "unanswered" : "silent";
    }
}
