package no.samsvar.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestRound;
import no.samsvar.app.TestServer;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import no.samsvar.app.scan.FakeClamd;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where there is a scanner, drafts and minutes are scanned before they are taken in. */
class ScannedTest {
    private static final byte[] CLEAN = "Vi vil strø.".getBytes(StandardCharsets.UTF_8);

    @Test
    void malwareIsRefusedAndWhatIsCleanIsTakenIn() throws Exception {
        try (FakeClamd clamd = new FakeClamd();
                TestServer server =
                        TestServer.with(Map.of("samsvar.clamav.address", clamd.address()))) {
            TestRound round = new TestRound(server.server());
            String body = round.body("Storvatn", "7101");
            String at = "/rounds/" + round.id + "/bodies/" + body;
            HttpVisitor officer =
                    new People(server.server()).inRole(Role.CASE_OFFICER, body).browser();

            for (String to : new String[] {"/drafts", "/treatments/minutes"}) {
                Answer refused =
                        officer.follow(officer.upload(at + to, "svar.txt", FakeClamd.eicar()));
                assertThat(refused.page().select(".ds-alert").text())
                        .contains("fant skadevare i filen (Eicar-Test-Signature)", "ikke tatt inn");
            }
            assertThat(files(server)).isZero();

            assertThat(officer.upload(at + "/drafts", "svar.txt", CLEAN).location())
                    .contains("/drafts/");
            assertThat(officer.upload(at + "/treatments/minutes", "mote.txt", CLEAN).location())
                    .as("the draft that has the same words")
                    .contains("/treatments/from/");
            assertThat(files(server)).isEqualTo(1);

            clamd.close();
            Answer unscanned =
                    officer.follow(
                            officer.upload(
                                    at + "/drafts",
                                    "ny.txt",
                                    "Ny".getBytes(StandardCharsets.UTF_8)));
            assertThat(unscanned.page().select(".ds-alert").text())
                    .contains("Virusskanneren svarte ikke");
        }
    }

    private static int files(TestServer server) {
        return server.server()
                .part(JdbcClient.class)
                .sql("select (select count(*) from draft) + (select count(*) from paper)")
                .query(Integer.class)
                .single();
    }
}
