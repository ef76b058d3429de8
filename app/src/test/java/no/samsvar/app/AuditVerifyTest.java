package no.samsvar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.audit.AuditVerification;
import no.samsvar.app.audit.Head;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Whoever changes, removes, moves or cuts off rows of the log is found out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditVerifyTest {
    private static final int FEW = 40;
    private TestServer app;
    private List<String> rows;
    private String head;
    @TempDir private Path temp;

    /** What the command said, and its exit status. */
    private record Said(int status, String words) {}

    @BeforeAll
    void someThingsHaveHappened() throws Exception {
        app = TestServer.with(Map.of());
        AuditLog log = app.server().part(AuditLog.class);
        for (int i = 0; i < FEW; i++) {
            log.add("person:" + i, "see-draft", "refused", "GET /x {number=" + i + "}");
        }
        log.add("nobody\u001fsign-in", "sign\nin", "done\u0000", "\u007f");
        People people = new People(app.server());
        HttpVisitor auditor = people.inRole(Role.AUDITOR, null).browser();
        auditor.get("/audit");
        log.seal();
        head = auditor.get("/audit/head").body();
        rows = auditor.get("/audit/export").body().lines().toList();
    }

    @AfterAll
    void end() throws Exception {
        app.close();
    }

    @Test
    void anExportIsSound() throws Exception {
        assertThat(rows.size()).isGreaterThan(FEW);
        assertThat(verify(rows, head))
                .isEqualTo(
                        new Said(
                                0,
                                "The log is sound: "
                                        + rows.size()
                                        + " rows.\nHead: "
                                        + head(rows)));
    }

    @Test
    void whatPartsTheFieldsCannotBePartOfOne() {
        assertThat(rows).anyMatch(row -> row.contains("nobody\ufffdsign-in"));
    }

    @Test
    void everyFieldOfEveryRowThatIsChangedIsFound() throws Exception {
        for (String field :
                List.of(
                        "index",
                        "previous",
                        "hash",
                        "id",
                        "at",
                        "actor",
                        "action",
                        "outcome",
                        "subject")) {
            for (int row : new int[] {0, 7, rows.size() - 1}) {
                List<String> changed = new ArrayList<>(rows);
                changed.set(row, change(rows.get(row), field));
                assertThat(verify(changed, head))
                        .as(field)
                        .satisfies(said -> {
                            assertThat(said.status()).isEqualTo(1);
                            assertThat(said.words()).startsWith("Row " + row + " ");
                        });
            }
        }
    }

    @Test
    void aRowThatWasRemovedIsFound() throws Exception {
        List<String> fewer = new ArrayList<>(rows);
        fewer.remove(11);
        assertThat(verify(fewer, head)).isEqualTo(new Said(1, "Row 11 was removed.\n"));
    }

    @Test
    void rowsThatWereMovedAreFound() throws Exception {
        List<String> moved = new ArrayList<>(rows);
        Collections.swap(moved, 5, 6);
        assertThat(verify(moved, head).words()).startsWith("Row 5 ");
        moved = new ArrayList<>(rows);
        moved.add(3, rows.get(2));
        assertThat(verify(moved, head).words()).startsWith("Row 3 is not where it was");
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadAlone() throws Exception {
        List<String> cut = rows.subList(0, rows.size() - 2);
        assertThat(verify(cut, head).words())
                .startsWith("Row " + cut.size() + " is missing")
                .contains("the end was cut off");
        assertThat(verify(cut, null).status()).as("without a head nobody can tell").isZero();
        assertThat(verify(List.of(), head).status()).isEqualTo(1);
    }

    @Test
    void aChainThatWasForgedFromARowOnIsFoundByTheHead() throws Exception {
        List<String> forged = new ArrayList<>(Forgery.from(rows, 9));
        assertThat(verify(forged, null).status()).as("each row fits the one before").isZero();
        assertThat(verify(forged, head).words()).contains("the log was written anew");
    }

    @Test
    void theDatabaseOfAStoppedServerIsVerifiedWithTheHeadInItsFolder() throws Exception {
        try (TestServer own = TestServer.with(Map.of())) {
            AuditLog log = own.server().part(AuditLog.class);
            for (int i = 0; i < FEW; i++) {
                log.add("person:" + i, "see-draft", "refused", "");
            }
            String[] verify = {"audit", "verify", "--data", own.data().toString()};
            assertThat(run(verify).status()).as("while it runs").isEqualTo(3);
            log.seal();
            String newest = newest(own);
            own.stop();
            assertThat(run(verify))
                    .isEqualTo(new Said(0, "The log is sound: " + FEW + " rows.\nHead: " + newest));
            Path kept = own.data().resolve("logs").resolve(Head.FILE);
            assertThat(Files.readString(kept)).isEqualTo(newest);

            Files.writeString(kept, FEW + newest.substring(newest.indexOf(' ')));
            assertThat(run(verify).words()).startsWith("Row " + FEW + " is missing");
        }
    }

    @Test
    void whatIsDoneToTheTablesIsFound() throws Exception {
        assertThat(tampered("update audit_event set subject = 'other' where id = 5"))
                .isEqualTo("4 was changed");
        assertThat(tampered("update audit_event set at = at + interval '1 us' where id = 5"))
                .isEqualTo("4 was changed");
        assertThat(
                        tampered(
                                "delete from audit_seal where event = 5",
                                "delete from audit_event where id = 5"))
                .isEqualTo("4 was removed");
        assertThat(tampered("delete from audit_event where id = 5")).isEqualTo("4 was removed");
        assertThat(
                        tampered(
                                "update audit_seal set event = -event where event in (5, 6)",
                                "update audit_seal set event = 11 + event where event in (-5, -6)"))
                .isEqualTo("4 was changed");
        assertThat(tampered("update audit_seal set hash = repeat('a', 64) where index = 4"))
                .isEqualTo("4 was changed");
        assertThat(
                        tampered(
                                "delete from audit_seal where index >= 30",
                                "delete from audit_event where id > 30"))
                .startsWith("30 is missing")
                .contains("the end was cut off");
        assertThat(tampered("select 1")).isEqualTo("sound");
    }

    /**
     * What comes out after the statements, with triggers and references out of the way; all is
     * taken back afterwards.
     */
    private String tampered(String... statements) throws Exception {
        try (Connection database = app.server().part(DataSource.class).getConnection()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute("alter table audit_event disable trigger only_grows");
                statement.execute("alter table audit_seal disable trigger only_grows");
                statement.execute("alter table audit_seal drop constraint audit_seal_event_fkey");
                for (String one : statements) {
                    statement.execute(one);
                }
                return switch (AuditVerification.ofDatabase(database, Head.parse(head))) {
                    case AuditVerification.Result.Sound sound -> "sound";
                    case AuditVerification.Result.Broken broken ->
                            broken.row() + " " + broken.why();
                };
            } finally {
                database.rollback();
            }
        }
    }

    @Test
    void theTablesThemselvesRefuseWhateverIsNoNewRow() {
        JdbcClient database = app.server().part(JdbcClient.class);
        for (String table : List.of("audit_event", "audit_seal")) {
            for (String statement :
                    List.of("delete from %s", "truncate %s cascade", "update %s set %s = %s")) {
                String column = table.equals("audit_event") ? "subject" : "hash";
                assertThatThrownBy(() ->
                                database.sql(statement.formatted(table, column, column)).update())
                        .hasMessageContaining("only grows");
            }
        }
    }

    private static String newest(TestServer own) {
        return own.server()
                .part(AuditLog.class)
                .head()
                .map(row -> new Head(row.index(), row.hash()).line())
                .orElseThrow();
    }

    private static String head(List<String> rows) {
        String last = rows.getLast();
        return (rows.size() - 1)
                + " "
                + last.replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1")
                + "\n";
    }

    private static String change(String row, String field) {
        String changed =
                row.replaceFirst(
                        "(\"" + field + "\":\"?)(.)",
                        "$1" + (row.matches(".*\"" + field + "\":\"?1.*") ? "2" : "1"));
        assertThat(changed).as(field).isNotEqualTo(row);
        return changed;
    }

    private Said verify(List<String> lines, @Nullable String withHead) throws Exception {
        Path file = temp.resolve("log.jsonl");
        Files.write(file, lines);
        if (withHead == null) {
            return run("audit", "verify", file.toString());
        }
        Path kept = temp.resolve("head");
        Files.writeString(kept, withHead);
        return run("audit", "verify", file.toString(), "--head", kept.toString());
    }

    private static Said run(String... arguments) {
        StringWriter words = new StringWriter();
        CommandLine command = Main.commands();
        command.setOut(new PrintWriter(words));
        command.setErr(new PrintWriter(words, true));
        int status = command.execute(arguments);
        return new Said(status, words.toString());
    }
}
