package no.samsvar.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.audit.AuditRow;
import no.samsvar.app.audit.Chain;
import tools.jackson.databind.json.JsonMapper;

/** What somebody could do who may write everything: another past, with hashes that fit. */
final class Forgery {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Forgery() {}

    /** The rows, of which the one at {@code from} says something else, and all later hashes fit. */
    static List<String> from(List<String> rows, int from) {
        List<String> forged = new ArrayList<>(rows.subList(0, from));
        String previous = JSON.readValue(rows.get(from - 1), AuditRow.class).hash();
        for (int i = from; i < rows.size(); i++) {
            AuditRow row = JSON.readValue(rows.get(i), AuditRow.class);
            String subject = i == from ? "nothing to see here" : row.subject();
            String line =
                    String.join(
                            "\u001f",
                            Long.toString(row.id()),
                            Instant.parse(row.at()).toString(),
                            row.actor(),
                            row.action(),
                            row.outcome(),
                            subject);
            String hash = Chain.hash(row.index(), previous, line);
            forged.add(
                    JSON.writeValueAsString(
                            new AuditRow(
                                    row.index(),
                                    previous,
                                    hash,
                                    row.id(),
                                    row.at(),
                                    row.actor(),
                                    row.action(),
                                    row.outcome(),
                                    subject)));
            previous = hash;
        }
        return forged;
    }
}
