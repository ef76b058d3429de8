package no.samsvar.app.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The application's user and database in a server, made where they are missing. */
final class Roles {
    private static final String WRONG_PASSWORD = "28P01";

    private Roles() {}

    /**
     * Makes user and database.
     *
     * @param password of the application's user, 43 characters of base64url
     */
    static void ready(String url, String ownersPassword, String password) throws SQLException {
        String name = EmbeddedDatabase.NAME;
        try (Connection connection = connect(url, ownersPassword);
                Statement statement = connection.createStatement()) {
            if (!any(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            // at every start, so that a database and a secret that do not fit are made to
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
            String database = "SELECT 1 FROM pg_database WHERE datname = '" + name + "'";
            if (any(statement, database + " AND datconnlimit = -2")) {
                // PostgreSQL's mark of one whose removal was cut off
                statement.execute("DROP DATABASE " + name);
            }
            if (!any(statement, database)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    static Connection connect(String url, String ownersPassword) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.OWNER);
        properties.setProperty("password", ownersPassword);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    static boolean refused(SQLException problem) {
        return WRONG_PASSWORD.equals(problem.getSQLState());
    }
}
