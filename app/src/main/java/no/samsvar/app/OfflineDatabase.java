package no.samsvar.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.DatabaseStartException;
import no.samsvar.app.data.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The database of a data folder while the application does not run: its own, or the operator's. */
final class OfflineDatabase implements AutoCloseable {
    private final @Nullable EmbeddedDatabase database;
    private final Connection connection;

    private OfflineDatabase(@Nullable EmbeddedDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static OfflineDatabase of(DataFolder folder) throws SQLException, DatabaseStartException {
        String given = Settings.givenDatabase();
        if (given != null) {
            return new OfflineDatabase(null, DriverManager.getConnection(given));
        }
        EmbeddedDatabase own = EmbeddedDatabase.start(folder);
        try {
            return new OfflineDatabase(
                    own, DriverManager.getConnection(own.jdbcUrl(), own.user(), own.password()));
        } catch (SQLException e) {
            own.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (EmbeddedDatabase _ = database;
                Connection _ = connection) {
            // both, whatever the first says
        }
    }
}
