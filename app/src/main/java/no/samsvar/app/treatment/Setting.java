package no.samsvar.app.treatment;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages say of the round and the body that they are about. */
@Component
public class Setting {
    private final JdbcClient database;
    private final RoundOnDisk rounds;
    private final Bodies bodies;

    Setting(JdbcClient database, RoundOnDisk rounds, Bodies bodies) {
        this.database = database;
        this.rounds = rounds;
        this.bodies = bodies;
    }

    /**
     * @param at the body's own page
     */
    public record Around(String at, String round, String body) {}

    Around of(UUID round, String body) {
        return new Around(
                "/rounds/" + round + "/bodies/" + body,
                rounds.defined(round).round().title(),
                bodies.byId(body).orElseThrow().name());
    }

    /** Where the treatments are. */
    static String at(UUID round, String body) {
        return "/rounds/" + round + "/bodies/" + body + "/treatments";
    }

    /** The day on which the round was published here, or null. */
    @Nullable LocalDate published(UUID round) {
        return database.sql("select published_at from round where id = ?")
                .param(round)
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("published_at");
                    return at == null
                            ? LocalDate.MIN
                            : at.toInstant().atZone(Texts.ZONE).toLocalDate();
                })
                .optional()
                .filter(day -> !day.equals(LocalDate.MIN))
                .orElse(null);
    }
}
