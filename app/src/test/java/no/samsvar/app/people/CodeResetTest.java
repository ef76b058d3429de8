package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.People.Someone;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has lost the app gets in again by password and link, and nobody by one of them. */
class CodeResetTest {
    private static final String PASSWORD = "en hest i regnet igjen";
    private final People people = new People(TestApp.server());
    private final Accounts accounts = TestApp.part(Accounts.class);
    private final String email = UUID.randomUUID() + "@eksempel.test";
    private final UUID person = accounts.make("Kari", email, PASSWORD);
    private final Someone administrator = people.inRole(Role.ADMINISTRATOR, null);

    @Test
    void allSessionsEndAndPasswordWithLinkSetUpAnotherApp() throws Exception {
        HttpVisitor before = people.signedIn(person, email).browser();
        assertThat(before.get("/account").status()).isEqualTo(200);
        String link = reset();
        assertThat(before.get("/account").location()).startsWith("/sign-in");

        HttpVisitor thief = people.stranger();
        assertThat(thief.post("/sign-in", "email", email, "password", PASSWORD).location())
                .isEqualTo("/sign-in/set-up");
        assertThat(thief.get("/sign-in/set-up").status()).as("the password alone").isEqualTo(403);

        HttpVisitor own = people.stranger();
        assertThat(own.get(link).location()).isEqualTo("/sign-in");
        assertThat(own.get("/sign-in").body()).contains("setter du opp engangskoder på nytt");
        own.post("/sign-in", "email", email, "password", PASSWORD, "next", "/account");
        String secret = own.get("/sign-in/set-up").page().select(".secret").text();
        assertThat(own.post("/sign-in/set-up", "code", code(secret)).location())
                .isEqualTo("/account");
        assertThat(own.get("/account").status()).isEqualTo(200);
        assertThat(people.stranger().get(link).status()).as("once only").isEqualTo(404);
    }

    @Test
    void aNewerLinkEndsTheOneBeforeAndTheLogKnows() {
        String first = reset();
        String second = reset();
        assertThat(people.stranger().get(first).status()).isEqualTo(404);
        assertThat(people.stranger().get(second).location()).isEqualTo("/sign-in");
        JdbcClient database = TestApp.part(JdbcClient.class);
        assertThat(
                        database.sql(
                                        """
                                        select count(*) from audit_event
                                        where action = 'reset-codes' and subject = ?
                                        """)
                                .param("person:" + person)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(
                        database.sql(
                                        "select count(*) from audit_event where subject like '%' || ? || '%'")
                                .param(second.substring(second.lastIndexOf('/') + 1))
                                .query(Integer.class)
                                .single())
                .as("the token is nowhere in the log")
                .isZero();
    }

    @Test
    void nobodyResetsTheirOwnOrWhatIsNotThere() {
        for (String id : new String[] {administrator.id().toString(), UUID.randomUUID() + ""}) {
            String at = "/people/" + id + "/codes";
            assertThat(administrator.browser().get(at).status()).isEqualTo(404);
            assertThat(administrator.browser().post(at).status()).isEqualTo(404);
        }
    }

    private String reset() {
        String at = "/people/" + person + "/codes";
        assertThat(administrator.browser().get("/people").body()).contains(at);
        assertThat(administrator.browser().get(at).body()).contains("Kari", email);
        Answer done = administrator.browser().post(at);
        assertThat(done.status()).isEqualTo(200);
        return done.page().select("#link").text().replace(TestApp.url(""), "");
    }

    private static String code(String secret) throws Exception {
        TimeBasedOneTimePasswordGenerator codes =
                new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                Instant.now());
    }
}
