package no.samsvar.app.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bodies and regions that the application knows. */
@Repository
public class Bodies {
    private static final String COLUMNS = "b.id, b.name, b.kind, b.number, b.county, b.region";
    private final JdbcClient database;

    Bodies(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds the bodies that are not there yet, with the region that the register believes to serve
     * them; what people have changed since stays.
     */
    @Transactional
    public void add(Register register) {
        for (Respondent one : register.all()) {
            String region = null;
            if (one.region() != null) {
                region = Slug.of(one.region());
                database.sql("insert into region (id, name) values (?, ?) on conflict do nothing")
                        .params(region, one.region())
                        .update();
            }
            database.sql(
                            """
                            insert into body (id, name, kind, number, county, region)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .param(one.id())
                    .param(one.name())
                    .param(one.kinds().iterator().next().key())
                    .param(one.number())
                    .param(one.countyNumber())
                    .param(region)
                    .update();
        }
    }

    /** All, by name. */
    public List<Body> all() {
        return database.sql("select " + COLUMNS + " from body b order by b.name, b.id")
                .query((row, n) -> body(row))
                .list();
    }

    public Optional<Body> byId(String id) {
        return database.sql("select " + COLUMNS + " from body b where b.id = ?")
                .param(id)
                .query((row, n) -> body(row))
                .optional();
    }

    /** All, by name. */
    public List<Region> regions() {
        return database.sql("select id, name from region order by name, id")
                .query((row, n) -> new Region(row.getString("id"), row.getString("name")))
                .list();
    }

    public Optional<Region> region(String id) {
        return database.sql("select id, name from region where id = ?")
                .param(id)
                .query((row, n) -> new Region(row.getString("id"), row.getString("name")))
                .optional();
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("county"),
                row.getString("region"));
    }
}
