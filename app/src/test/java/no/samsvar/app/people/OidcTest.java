package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestServer;
import no.samsvar.app.people.Invitations.Offer;
import no.samsvar.app.people.People.Someone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in through two issuers that are configured at once, and a third that is down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {
    private final MockOAuth2Server first = new MockOAuth2Server();
    private final MockOAuth2Server second = new MockOAuth2Server();
    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestServer app;
    private People people;

    @BeforeAll
    void start() throws Exception {
        first.start(InetAddress.getLoopbackAddress(), 0);
        second.start(InetAddress.getLoopbackAddress(), 0);
        mail.start();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("samsvar.oidc.work.issuer", first.issuerUrl("work").toString());
        settings.put("samsvar.oidc.work.client-id", "samsvar");
        settings.put("samsvar.oidc.work.client-secret", "hemmelig");
        settings.put("samsvar.oidc.work.name", "Jobbkonto");
        settings.put("samsvar.oidc.state.issuer", second.issuerUrl("state").toString());
        settings.put("samsvar.oidc.state.client-id", "samsvar-public");
        settings.put("samsvar.oidc.state.name", "Statskonto");
        settings.put("samsvar.oidc.down.issuer", "http://127.0.0.1:9/down");
        settings.put("samsvar.oidc.down.client-id", "samsvar");
        settings.put("samsvar.mail.host", "127.0.0.1");
        settings.put("samsvar.mail.port", String.valueOf(mail.getSmtp().getPort()));
        app = TestServer.with(settings);
        people = new People(app.server());
    }

    @AfterAll
    void stop() throws Exception {
        app.close();
        first.shutdown();
        second.shutdown();
        mail.stop();
    }

    @Test
    void theSignInPageOffersAllOfThem() {
        assertThat(people.stranger().get("/sign-in").page().select("main a.ds-button").eachText())
                .containsExactly(
                        "Logg inn med down", "Logg inn med Statskonto", "Logg inn med Jobbkonto");
    }

    @Test
    void anIssuerThatIsDownKeepsNobodyFromStartingAndSaysWhatToDo() {
        Answer answer = people.stranger().get("/sign-in/with/down");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("[role=alert]").text()).contains("svarer ikke nå");
        assertThat(people.stranger().get("/sign-in/with/unknown").status()).isEqualTo(503);
    }

    @Test
    void anInvitationIsTakenUpThroughEachAndLaterSignInsNeedNone() {
        for (Issuer issuer : List.of(new Issuer("work", first), new Issuer("state", second))) {
            String subject = UUID.randomUUID().toString();
            String link = invite(UUID.randomUUID() + "@eksempel.test");

            HttpVisitor browser = people.stranger();
            assertThat(browser.get(link).page().select("main a.ds-button")).hasSize(3);
            Answer taken = through(browser, link + "/with/" + issuer.id(), issuer, subject, "Kari");
            assertThat(taken.location()).as(taken.body()).isEqualTo("/");
            assertThat(browser.get("/audit").status()).isEqualTo(200);
            assertThat(people.stranger().get(link).status()).isEqualTo(404);

            HttpVisitor later = people.stranger();
            String start = "/sign-in/with/" + issuer.id() + "?next=/account";
            assertThat(through(later, start, issuer, subject, "Kari").location())
                    .isEqualTo("/account");
            assertThat(later.get("/account").body())
                    .contains("Kari")
                    .doesNotContain("name=\"old\"");
        }
    }

    @Test
    void theSameSubjectAtAnotherIssuerIsSomebodyElse() {
        String subject = UUID.randomUUID().toString();
        String link = invite(UUID.randomUUID() + "@eksempel.test");
        Issuer work = new Issuer("work", first);
        through(people.stranger(), link + "/with/work", work, subject, "Kari");
        Answer other =
                through(
                        people.stranger(),
                        "/sign-in/with/state",
                        new Issuer("state", second),
                        subject,
                        "Kari");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.heading()).isEqualTo("Du er ikke invitert ennå");
    }

    @Test
    void whoIsNotInvitedIsRefusedWhateverTheirAddress() {
        Someone known = people.somebody("Kjent");
        HttpVisitor browser = people.stranger();
        Answer refused =
                through(
                        browser,
                        "/sign-in/with/work",
                        new Issuer("work", first),
                        UUID.randomUUID().toString(),
                        "Kjent",
                        "email",
                        known.email(),
                        "email_verified",
                        true);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Du er ikke invitert ennå");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void anInvitationToAKnownAddressIsTakenUpByThatPersonAlone() {
        Someone known = people.somebody("Kjent");
        String link = invite(known.email());
        Issuer work = new Issuer("work", first);
        String subject = UUID.randomUUID().toString();
        Answer refused = through(people.stranger(), link + "/with/work", work, subject, "Tyv");
        assertThat(refused.heading()).isEqualTo("Du har en konto fra før");

        Answer linked = through(known.browser(), link + "/with/work", work, subject, "Kjent");
        assertThat(linked.location()).isEqualTo("/");
        HttpVisitor later = people.stranger();
        through(later, "/sign-in/with/work", work, subject, "Kjent");
        assertThat(later.get("/account").body()).contains(known.email());
    }

    @Test
    void codeFlowWithPkceStateAndNonce() {
        HttpVisitor browser = people.stranger();
        String asked = asked(browser, "/sign-in/with/work");
        assertThat(asked)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=")
                .contains("nonce=", "state=", "scope=openid%20profile");
    }

    @Test
    void anotherStateIsRefused() {
        HttpVisitor browser = people.stranger();
        String back = browser.get(asked(browser, "/sign-in/with/work")).location();
        assertRefused(
                browser,
                browser.get(back.replaceAll("state=[^&]+", "state=other")),
                "authorization_request_not_found");
        HttpVisitor victim = people.stranger();
        assertRefused(victim, victim.get(back), "authorization_request_not_found");
    }

    @Test
    void anotherNonceIsRefused() {
        HttpVisitor browser = people.stranger();
        String asked = asked(browser, "/sign-in/with/work");
        String back = browser.get(asked.replaceAll("nonce=[^&]+", "nonce=other")).location();
        assertRefused(browser, browser.get(back), "invalid_nonce");
    }

    @Test
    void aCodeOfAnotherChallengeIsRefused() {
        HttpVisitor browser = people.stranger();
        String asked = asked(browser, "/sign-in/with/work");
        String back =
                browser.get(
                                asked.replaceAll(
                                        "code_challenge=[^&]+", "code_challenge=" + "a".repeat(43)))
                        .location();
        assertRefused(browser, browser.get(back), "invalid_grant");
    }

    @Test
    void aRevokedRoleStopsAtTheNextRequestHoweverOneSignedIn() {
        String link = invite(UUID.randomUUID() + "@eksempel.test");
        HttpVisitor browser = people.stranger();
        through(
                browser,
                link + "/with/work",
                new Issuer("work", first),
                UUID.randomUUID().toString(),
                "Kari");
        assertThat(browser.get("/audit").status()).isEqualTo(200);
        app.server()
                .part(JdbcClient.class)
                .sql("update role_grant set revoked_at = now() where role = 'AUDITOR'")
                .update();
        assertThat(browser.get("/audit").status()).isEqualTo(404);
    }

    @Test
    void theInvitationIsMailed() throws Exception {
        Someone administrator = people.inRole(Role.ADMINISTRATOR, null);
        String email = UUID.randomUUID() + "@eksempel.test";
        Answer answer =
                administrator.browser().post("/people/invite", "email", email, "role", "auditor");
        String link = answer.page().select("#link").text();
        assertThat(answer.body()).contains("er sendt til " + email);
        MimeMessage letter = mail.getReceivedMessagesForDomain(email)[0];
        assertThat(letter.getSubject()).isEqualTo("Invitasjon til Samsvar");
        assertThat(letter.getContent().toString()).contains(link, "Revisor");
    }

    private record Issuer(String id, MockOAuth2Server server) {}

    /** From our link to the issuer and back; the answer is ours to what the issuer sent. */
    private Answer through(
            HttpVisitor browser,
            String start,
            Issuer issuer,
            String subject,
            String name,
            Object... claims) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", name);
        for (int i = 0; i < claims.length; i += 2) {
            said.put((String) claims[i], claims[i + 1]);
        }
        String client = issuer.id().equals("work") ? "samsvar" : "samsvar-public";
        issuer.server()
                .enqueueCallback(
                        new DefaultOAuth2TokenCallback(
                                issuer.id(), subject, "JWT", List.of(client), said, 3600));
        return browser.get(browser.get(asked(browser, start)).location());
    }

    /** What the issuer is asked. */
    private static String asked(HttpVisitor browser, String start) {
        Answer ours = browser.get(start);
        assertThat(ours.location()).as(ours.body()).startsWith("/oauth2/authorization/");
        String asked = browser.get(ours.location()).location();
        assertThat(URI.create(asked).getPath()).endsWith("/authorize");
        return asked;
    }

    private void assertRefused(HttpVisitor browser, Answer answer, String why) {
        assertThat(
                        app.server()
                                .part(JdbcClient.class)
                                .sql(
                                        """
                                        select subject from audit_event where outcome = 'refused'
                                        and action = 'sign-in' order by id desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains(why);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo("Innloggingen ble ikke fullført");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    private String invite(String email) {
        Offer offer = new Offer(email, List.of(Role.AUDITOR), null, null, null, null, null);
        return "/invitations/"
                + app.server().part(Invitations.class).invite(offer, Visitor.STRANGER);
    }
}
