package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.People.Someone;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Body;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are invited, take up a role, lose it, and are given it again. */
class PeopleTest {
    private static final String PASSWORD = "en hest i regnet igjen";
    private final People people = new People(TestApp.server());
    private final Someone administrator = people.inRole(Role.ADMINISTRATOR, null);

    @Test
    void whoeverHasTheLinkBecomesWhatTheyWereInvitedTo() {
        Body body = TestApp.part(Bodies.class).all().getFirst();
        String email = UUID.randomUUID() + "@eksempel.test";
        String link = invite(email, Role.CASE_OFFICER, InviteForm.label(body), "", "", "");

        HttpVisitor guest = people.stranger();
        assertThat(guest.get(link).page().select("main li").text())
                .isEqualTo("Saksbehandler, " + body.name());
        Answer half =
                guest.post(
                        link, "name", "Kari", "email", "someone@else.test", "password", PASSWORD);
        assertThat(half.location()).isEqualTo("/sign-in/set-up");
        assertThat(people.stranger().get(link).status()).as("once only").isEqualTo(404);

        assertThat(grant(email)).isEqualTo("CASE_OFFICER " + body.id());
        assertThat(administrator.browser().get("/people").body()).contains(email, "Kari");
    }

    @Test
    void aLinkIsNowhereInTheDatabase() {
        String link = invite("x@eksempel.test", Role.AUDITOR, "", "", "", "");
        String token = link.substring(link.lastIndexOf('/') + 1);
        JdbcClient database = TestApp.part(JdbcClient.class);
        assertThat(token).hasSize(43);
        assertThat(
                        database.sql(
                                        "select count(*) from invitation i where i::text like '%' || ? || '%'")
                                .param(token)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        database.sql(
                                        "select count(*) from audit_event where subject like '%' || ? || '%'")
                                .param(token)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whatIsWrongWithTheFormIsSaidAndWhatWasWrittenStays() {
        assertThat(error("ikke-adresse", "auditor", "", "", "", "")).contains("e-postadresse");
        assertThat(error("a@b.no", "link-holder", "", "", "", "")).isEqualTo("Velg en rolle.");
        assertThat(error("a@b.no", "case-officer", "Ingensteds", "", "", ""))
                .contains("fra listen");
        assertThat(error("a@b.no", "regional-adviser", "", "ingensteds", "", ""))
                .contains("region");
        assertThat(error("a@b.no", "auditor", "", "", "2027-02-01", "2027-01-01"))
                .contains("siste dagen");
        assertThat(error("a@b.no", "auditor", "", "", "1.2.2027", "")).contains("2027-01-31");
        Answer again =
                administrator
                        .browser()
                        .post(
                                "/people/invite",
                                "email",
                                "a@b.no",
                                "role",
                                "case-officer",
                                "body",
                                "Nor");
        assertThat(again.page().select("#body").val()).isEqualTo("Nor");
    }

    @Test
    void aRoleThatIsRevokedStopsAtTheNextRequestAndCanBeGivenAgain() {
        Someone auditor = people.somebody("Revisor");
        UUID grant = people.grant(auditor.id(), Role.AUDITOR, null, null, Instant.EPOCH, null);
        assertThat(auditor.browser().get("/audit").status()).isEqualTo(200);

        String revoke = "/people/grants/" + grant + "/revoke";
        assertThat(administrator.browser().get(revoke).body()).contains("Revisor");
        assertThat(administrator.browser().post(revoke).location()).isEqualTo("/people");
        assertThat(auditor.browser().get("/audit").status()).isEqualTo(404);

        administrator.browser().post("/people/grants/" + grant + "/again");
        assertThat(auditor.browser().get("/audit").status()).isEqualTo(200);
        administrator.browser().post("/people/grants/" + grant + "/again");
        assertThat(
                        TestApp.part(JdbcClient.class)
                                .sql("select count(*) from role_grant where person = ?")
                                .param(auditor.id())
                                .query(Integer.class)
                                .single())
                .as("given once, however often it is asked for")
                .isEqualTo(2);
    }

    @Test
    void aRoleHoldsFromItsFirstDayToItsLast() {
        Someone early = people.somebody("Tidlig");
        people.grant(early.id(), Role.AUDITOR, null, null, Instant.now().plusSeconds(3600), null);
        Someone late = people.somebody("Sen");
        people.grant(
                late.id(), Role.AUDITOR, null, null, Instant.EPOCH, Instant.now().minusSeconds(1));
        Someone now = people.somebody("Nå");
        people.grant(
                now.id(), Role.AUDITOR, null, null, Instant.EPOCH, Instant.now().plusSeconds(3600));
        assertThat(early.browser().get("/audit").status()).isEqualTo(404);
        assertThat(late.browser().get("/audit").status()).isEqualTo(404);
        assertThat(now.browser().get("/audit").status()).isEqualTo(200);
    }

    @Test
    void anInvitationIsWithdrawn() {
        String email = UUID.randomUUID() + "@eksempel.test";
        String link = invite(email, Role.AUDITOR, "", "", "", "");
        String action =
                administrator
                        .browser()
                        .get("/people")
                        .page()
                        .select("li:contains(" + email + ") form")
                        .attr("action");
        administrator.browser().post(action);
        assertThat(people.stranger().get(link).status()).isEqualTo(404);
        assertThat(administrator.browser().get("/people").body()).doesNotContain(email);
    }

    @Test
    void someoneWhoIsSignedInTakesUpARoleAsWhoTheyAre() {
        Someone known = people.somebody("Kjent");
        String link = invite(known.email(), Role.BOARD_MEMBER, "", "", "", "");
        assertThat(known.browser().get(link).body()).contains("Ta imot som Kjent");
        assertThat(known.browser().post(link + "/here").location()).isEqualTo("/account");
        assertThat(known.browser().get("/account").body()).contains("Medlem av Hovedstyret");
    }

    @Test
    void anAddressThatIsKnownIsNotEnoughToBecomeThatPerson() {
        Someone known = people.somebody("Kjent");
        String link = invite(known.email(), Role.BOARD_MEMBER, "", "", "", "");
        Answer refused =
                people.stranger()
                        .post(link, "name", "Tyv", "email", known.email(), "password", PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Du har en konto");
    }

    private String error(
            String email, String role, String body, String region, String from, String to) {
        Answer answer = ask(email, role, body, region, from, to);
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select("[role=alert]").text();
    }

    private String invite(
            String email, Role role, String body, String region, String from, String to) {
        Answer answer = ask(email, role.key(), body, region, from, to);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.page().select("#link").text().replace(TestApp.url(""), "");
    }

    private Answer ask(
            String email, String role, String body, String region, String from, String to) {
        return administrator
                .browser()
                .post(
                        "/people/invite",
                        "email",
                        email,
                        "role",
                        role,
                        "body",
                        body,
                        "region",
                        region,
                        "from",
                        from,
                        "to",
                        to);
    }

    private static String grant(String email) {
        return TestApp.part(JdbcClient.class)
                .sql(
                        """
                        select g.role || ' ' || g.body from role_grant g
                        join person p on p.id = g.person where p.email = ?
                        """)
                .param(email)
                .query(String.class)
                .single();
    }
}
