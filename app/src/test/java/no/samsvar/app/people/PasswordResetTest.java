package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.People.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has forgotten the password chooses another by a link, and still needs a code. */
class PasswordResetTest {
    private static final String OLD = "en hest i regnet igjen";
    private static final String NEW = "to hester i sola nå";
    private final People people = new People(TestApp.server());
    private final Accounts accounts = TestApp.part(Accounts.class);
    private final JdbcClient database = TestApp.part(JdbcClient.class);
    private final String email = UUID.randomUUID() + "@eksempel.test";
    private final UUID person = accounts.make("Kari", email, OLD);
    private final Someone administrator = people.inRole(Role.ADMINISTRATOR, null);

    @Test
    void anotherPasswordIsChosenAndTheCodeIsStillAskedFor() {
        database.sql("update person set totp_secret = ? where id = ?")
                .params(Accounts.newSecret(), person)
                .update();
        HttpVisitor before = people.signedIn(person, email).browser();
        String link = link();
        assertThat(before.get("/account").status()).as("nothing is lost yet").isEqualTo(200);

        HttpVisitor own = people.stranger();
        assertThat(own.get(link).page().select("#email").val()).isEqualTo(email);
        Answer weak = own.post(link, "password", "kort");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(own.post(link, "password", NEW).location()).isEqualTo("/sign-in");
        assertThat(own.get("/sign-in").body()).contains("Passordet er byttet");
        assertThat(before.get("/account").location()).startsWith("/sign-in");

        assertThat(own.post("/sign-in", "email", email, "password", OLD).status()).isEqualTo(422);
        assertThat(own.post("/sign-in", "email", email, "password", NEW).location())
                .isEqualTo("/sign-in/code");
        assertThat(own.get("/account").location()).startsWith("/sign-in");

        HttpVisitor thief = people.stranger();
        assertThat(thief.get(link).status()).as("once only").isEqualTo(404);
        assertThat(thief.post(link, "password", "tre hester i snøen").status()).isEqualTo(404);
    }

    @Test
    void whoWasLockedOutMayTryAgain() {
        HttpVisitor own = people.stranger();
        for (int i = 0; i < 10; i++) {
            own.post("/sign-in", "email", email, "password", "feil passord");
        }
        assertThat(own.post("/sign-in", "email", email, "password", OLD).status()).isEqualTo(422);
        own.post(link(), "password", NEW);
        assertThat(own.post("/sign-in", "email", email, "password", NEW).location())
                .isEqualTo("/sign-in/set-up");
    }

    @Test
    void aNewerLinkEndsTheOneBeforeAndALinkForCodesOpensNoPassword() {
        String first = link();
        String second = link();
        assertThat(people.stranger().get(first).status()).isEqualTo(404);
        assertThat(people.stranger().get(second).status()).isEqualTo(200);
        assertThat(people.stranger().get(second.replace("/password/", "/codes/")).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyMakesALinkForThemselvesOrForWhatIsNotThere() {
        for (String id : new String[] {administrator.id().toString(), UUID.randomUUID() + ""}) {
            String at = "/people/" + id + "/password";
            assertThat(administrator.browser().get(at).status()).isEqualTo(404);
            assertThat(administrator.browser().post(at).status()).isEqualTo(404);
        }
    }

    private String link() {
        String at = "/people/" + person + "/password";
        assertThat(administrator.browser().get("/people").body()).contains(at);
        assertThat(administrator.browser().get(at).body()).contains("Kari", email);
        Answer done = administrator.browser().post(at);
        assertThat(done.status()).isEqualTo(200);
        return done.page().select("#link").text().replace(TestApp.url(""), "");
    }
}
