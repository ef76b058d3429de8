package no.samsvar.app.debate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of a debate. Of who sits there, nothing is known but what the table calls itself. */
@Repository
public class Tables {
    static final int LONGEST_NAME = 40;
    private final JdbcClient database;
    private final Clock clock;

    Tables(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One table. */
    public record Table(UUID id, String name) {}

    /** In the order in which they came. */
    List<Table> all(UUID debate) {
        return database.sql("select id, name from debate_table where debate = ? order by at, id")
                .param(debate)
                .query(Tables::table)
                .list();
    }

    Optional<Table> find(UUID debate, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : database.sql("select id, name from debate_table where debate = ? and id = ?")
                        .params(debate, id)
                        .query(Tables::table)
                        .optional();
    }

    /**
     * The table of this name, as it calls itself in whatever letters; made where there is none.
     *
     * @param name not blank
     */
    @Transactional
    public Table named(UUID debate, String name) {
        String plain = tidy(name);
        database.sql(
                        """
                        insert into debate_table (id, debate, name, at) values (?, ?, ?, ?)
                        on conflict (debate, lower(name)) do nothing
                        """)
                .params(UUID.randomUUID(), debate, plain, Timestamp.from(clock.instant()))
                .update();
        return database.sql(
                        "select id, name from debate_table where debate = ? and lower(name) = lower(?)")
                .params(debate, plain)
                .query(Tables::table)
                .single();
    }

    /** On one line, and no longer than a table's name may be. */
    static String tidy(String name) {
        String plain = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }

    private static Table table(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Table(row.getObject("id", UUID.class), row.getString("name"));
    }
}
