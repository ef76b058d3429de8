package no.samsvar.app.collation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.round.RoundOnDisk.Named;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.pipeline.RoundFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been sent in and counts, as the engine takes it. */
@Repository
class Arrived {
    private final JdbcClient database;
    private final RoundOnDisk onDisk;

    Arrived(JdbcClient database, RoundOnDisk onDisk) {
        this.database = database;
        this.onDisk = onDisk;
    }

    /** How many bodies' answers there are. */
    int count(UUID round, @Nullable String region) {
        return database.sql(
                        """
                        select count(*) from submission s join body b on b.id = s.body
                        where s.round = :round and s.state = 'sent'
                          and (cast(:region as text) is null or b.region = :region)
                        """)
                .param("round", round)
                .param("region", region)
                .query(Integer.class)
                .single();
    }

    private record Sent(String body, Named file) {}

    /** Puts the papers into a folder under {@code answers/}, with who sent what. */
    RoundFolder lay(UUID round, @Nullable String region, Path folder) throws IOException {
        List<Sent> papers =
                database.sql(
                                """
                                select s.body, p.name, p.sha256
                                from submission s
                                join body b on b.id = s.body
                                join submission_paper l on l.submission = s.id
                                join paper p on p.id = l.paper
                                where s.round = :round and s.state = 'sent'
                                  and (cast(:region as text) is null or b.region = :region)
                                order by s.body, l.ordinal
                                """)
                        .param("round", round)
                        .param("region", region)
                        .query((row, n) ->
                                new Sent(
                                        row.getString("body"),
                                        new Named(row.getString("name"), row.getString("sha256"))))
                        .list();
        Map<String, List<Named>> byBody = new TreeMap<>();
        for (Sent one : papers) {
            byBody.computeIfAbsent(one.body(), b -> new ArrayList<>()).add(one.file());
        }
        Map<String, String> senders = new LinkedHashMap<>();
        for (Map.Entry<String, List<Named>> one : byBody.entrySet()) {
            String path = "answers/" + one.getKey();
            onDisk.lay(one.getValue(), folder.resolve(path));
            senders.put(path, one.getKey());
        }
        return RoundFolder.at(folder).sentBy(senders);
    }

    /**
     * What the senders settled about the very papers that they sent; what they said of drafts that
     * nobody was sent stays with them.
     */
    List<Decision> decisions(UUID round, @Nullable String region) {
        String lines =
                String.join(
                        "\n",
                        database.sql(
                                        """
                                        select d.line
                                        from settled d join draft f on f.id = d.draft
                                        join body b on b.id = d.body
                                        where d.round = :round and d.undone_at is null
                                          and (cast(:region as text) is null or b.region = :region)
                                          and exists (
                                            select from submission s
                                            join submission_paper l on l.submission = s.id
                                            join paper p on p.id = l.paper
                                            where s.round = d.round and s.body = d.body
                                              and s.state = 'sent' and p.sha256 = f.sha256)
                                        order by d.id
                                        """)
                                .param("round", round)
                                .param("region", region)
                                .query((row, n) -> row.getString("line"))
                                .list());
        return DecisionFile.parse(lines.getBytes(StandardCharsets.UTF_8), DecisionFile.NAME)
                .value();
    }
}
