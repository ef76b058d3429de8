package no.samsvar.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder for all tests, each of which starts and stops the database in it at least once. */
class EmbeddedDatabaseTest {
    @TempDir static Path temporary;

    static Path place = Path.of("");

    @BeforeAll
    static void name() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"),
                "no database comes with the application for this system");
        place = Places.in(temporary);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** One that has ended may keep its number until somebody asks after it, and has no command. */
    private static boolean runs(long pid) throws IOException {
        Path command = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.exists(command) && !Files.readString(command).isEmpty();
    }

    @Test
    @DisplayName("A23 it is made, safe against power cuts, and open to this machine alone")
    void starts() throws Exception {
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.alive()).isTrue();
            assertThat(ask(database, "SELECT current_user || ' ' || current_database()"))
                    .isEqualTo("samsvar samsvar");
            for (String setting :
                    new String[] {
                        "fsync on",
                        "synchronous_commit on",
                        "full_page_writes on",
                        "data_checksums on",
                        "server_encoding UTF8",
                        "listen_addresses 127.0.0.1"
                    }) {
                String name = setting.substring(0, setting.indexOf(' '));
                assertThat(name + " " + ask(database, "SHOW " + name)).isEqualTo(setting);
            }
            try (Connection owner =
                            Roles.connect(database.jdbcUrl(), folder.secret("database-owner"));
                    ResultSet rows =
                            owner.createStatement().executeQuery("SHOW unix_socket_directories")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEmpty();
            }
            assertThat(
                            ask(
                                    database,
                                    "SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = 'samsvar'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(ask(database, "SELECT lower('ÅSGRØNN') || ' ' || length('æøå')"))
                    .isEqualTo("åsgrønn 3");
        }
    }

    @Test
    @DisplayName("A24 the application's user owns its database and has no power over the server")
    void givesNoPower() throws Exception {
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "CREATE TABLE mine (a int)");
            execute(database, "DROP TABLE mine");
            for (String sql :
                    new String[] {
                        "COPY (SELECT 1) TO PROGRAM 'true'",
                        "SELECT pg_read_file('postgresql.conf')",
                        "CREATE ROLE other SUPERUSER"
                    }) {
                assertThatThrownBy(() -> execute(database, sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    database.jdbcUrl(), database.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @DisplayName("A25 it stops in order, as often as asked, and has everything at the next start")
    void stops() throws Exception {
        long pid;
        try (DataFolder folder = DataFolder.open(place)) {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            pid = database.pid();
            execute(database, "CREATE TABLE kept AS SELECT 25 AS a");
            try (Connection open = connect(database)) {
                open.setAutoCommit(false);
                open.createStatement().execute("INSERT INTO kept VALUES (26)");
                database.close();
                assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
            }
            database.close();
            assertThat(database.alive()).isFalse();
            assertThat(folder.logs().resolve("database.log"))
                    .content()
                    .endsWith("database system is shut down\n");
            assertThat(folder.database().resolve("cluster").resolve("postmaster.pid"))
                    .doesNotExist();
            try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
                assertThat(again.pid()).isNotEqualTo(pid);
                assertThat(ask(again, "SELECT string_agg(a::text, ' ') FROM kept")).isEqualTo("25");
                execute(again, "DROP TABLE kept");
            }
        }
    }

    @Test
    @DisplayName("A26 after kill -9 of the database, it recovers with all that was committed")
    void recovers() throws Exception {
        try (DataFolder folder = DataFolder.open(place)) {
            for (int round = 0; round < 3; round++) {
                try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                    execute(database, "CREATE TABLE IF NOT EXISTS committed (a int)");
                    execute(database, "INSERT INTO committed VALUES (" + round + ")");
                    kill(database.pid());
                    database.ended().get(20, TimeUnit.SECONDS);
                    assertThat(database.alive()).isFalse();
                }
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT string_agg(a::text, ' ') FROM committed"))
                        .isEqualTo("0 1 2");
                execute(database, "DROP TABLE committed");
            }
        }
    }

    @Test
    @DisplayName("A27 after kill -9 of the application, the database it left is stopped first")
    void stopsOrphan() throws Exception {
        long orphan;
        try (Child child = Child.start(place, "database")) {
            assertThat(child.line()).isEqualTo("held");
            orphan = Long.parseLong(child.line().split(" ")[2]);
            // of this process alone: the database must outlive it
            ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
            child.awaitEnd();
        }
        assertThat(runs(orphan)).isTrue();
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(runs(orphan)).isFalse();
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("A28 a process number that is now another's holds nobody up, and is not stopped")
    void knowsItsOwn() throws Exception {
        // of the database's user: PostgreSQL knows by itself that another user's is no server
        RunAs user = RunAs.of(place.resolve("database").resolve("cluster"));
        Process other = new ProcessBuilder(user.command(Path.of("sleep"), List.of("600"))).start();
        try (DataFolder folder = DataFolder.open(place)) {
            EmbeddedDatabase.start(folder).close();
            EmbeddedDatabase killed = EmbeddedDatabase.start(folder);
            Path file = folder.database().resolve("cluster").resolve("postmaster.pid");
            kill(killed.pid());
            killed.ended().get(20, TimeUnit.SECONDS);
            String text = Files.readString(file);
            Files.writeString(file, other.pid() + text.substring(text.indexOf('\n')));
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    @DisplayName("A29 files of a later or an earlier PostgreSQL are refused in plain words")
    void refusesOtherVersions() throws Exception {
        try (DataFolder folder = DataFolder.open(place)) {
            EmbeddedDatabase.start(folder).close();
            Path version = folder.database().resolve("cluster").resolve("PG_VERSION");
            String ours = Files.readString(version);
            for (String other : new String[] {"99\n", "9\n"}) {
                Files.writeString(version, other);
                assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                        .isInstanceOf(DatabaseStartException.class)
                        .hasMessageContaining("was made with PostgreSQL " + other.strip())
                        .hasMessageContaining("Start the version of Samsvar that made it");
            }
            Files.writeString(version, "");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .hasMessageContaining("from a backup");
            Files.writeString(version, ours);
            EmbeddedDatabase.start(folder).close();
        }
    }

    @Test
    @DisplayName("A30 secrets of another backup than the database's are noticed")
    void refusesOtherSecrets() throws Exception {
        try (DataFolder folder = DataFolder.open(place)) {
            EmbeddedDatabase.start(folder).close();
            Path secret = place.resolve("secrets").resolve("database-owner");
            String ours = Files.readString(secret);
            Files.delete(secret);
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("same backup");
            Files.writeString(secret, ours);
            Files.delete(place.resolve("secrets").resolve("database"));
            EmbeddedDatabase.start(folder).close();
        }
    }

    @Test
    @DisplayName("A31 neither a row nor a statement stands in the log")
    void logsNoData() throws Exception {
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            execute(database, "CREATE TABLE people (name text PRIMARY KEY)");
            execute(database, "INSERT INTO people VALUES ('Kari Nordmann')");
            assertThatThrownBy(
                            () -> execute(database, "INSERT INTO people VALUES ('Kari Nordmann')"))
                    .hasMessageContaining("duplicate key");
            execute(database, "DROP TABLE people");
            assertThat(folder.logs().resolve("database.log"))
                    .content()
                    .contains("duplicate key")
                    .doesNotContain("Nordmann")
                    .doesNotContain("INSERT");
        }
    }

    @Test
    @DisplayName("A32 where no database comes for the system, a server of one's own is the way")
    void saysNoneForSystem() throws Exception {
        String system = System.getProperty("os.name");
        try (DataFolder folder = DataFolder.open(place)) {
            System.setProperty("os.name", "Windows 11");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Windows 11")
                    .hasMessageContaining("SAMSVAR_DB_URL");
        } finally {
            System.setProperty("os.name", system);
        }
    }

    @Test
    @DisplayName(
            "A33 as root it runs as somebody else, whose way may be closed: then it says where")
    void runsAsSomebodyElse() throws Exception {
        assumeTrue(Places.root(), "not root");
        try (DataFolder folder = DataFolder.open(place);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(Files.getOwner(Path.of("/proc/" + database.pid())).getName())
                    .isNotEqualTo("root");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx--x---");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.files())))
                    .isEqualTo("rwx------");
        }
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (DataFolder folder = DataFolder.open(closed.resolve("data"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("chmod o+x '" + closed.toRealPath() + "'")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    @DisplayName("A34 programs are unpacked once, and anew after another version or a break")
    void unpacksOnce() throws Exception {
        assertThat(Software.checksum(Software.resource()))
                .isEqualTo(Software.checksumByReading(Software.resource()))
                .matches("[0-9a-f]{8}");
        try (DataFolder folder = DataFolder.open(place)) {
            EmbeddedDatabase.start(folder).close();
            Path home =
                    folder.database().resolve("software-" + Software.checksum(Software.resource()));
            Object before = Files.getAttribute(home.resolve("bin"), "unix:ino");
            Path old = Files.createDirectory(folder.database().resolve("software-0"));
            Path half =
                    Files.createDirectory(folder.database().resolve(home.getFileName() + ".new"));
            EmbeddedDatabase.start(folder).close();
            assertThat(Files.getAttribute(home.resolve("bin"), "unix:ino")).isEqualTo(before);
            assertThat(old).doesNotExist();
            assertThat(half).doesNotExist();
            assertThat(home.resolve("lib").resolve("libpq.so")).isSymbolicLink();
        }
    }
}
