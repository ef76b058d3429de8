package no.samsvar.app.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The code of a debate: what it opens, for how long, and that it cannot be guessed. */
class DebateCodeTest {
    private final JdbcClient database = TestApp.part(JdbcClient.class);
    private TestDebate debate;

    @BeforeEach
    void anOpenDebate() throws IOException {
        debate = new TestDebate();
    }

    @Test
    void itIsTypedInAnyLettersWithOrWithoutAHyphen() {
        String code = debate.code();
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        for (String typed :
                List.of(
                        code,
                        code.toLowerCase(Locale.ROOT),
                        code.replace("-", ""),
                        " " + code.replace("-", " ") + " ")) {
            assertThat(debate.people.stranger().post("/debate", "code", typed).location())
                    .isEqualTo(debate.table());
        }
    }

    @Test
    void aWrongCodeOpensNothing() {
        HttpVisitor phone = debate.people.stranger();
        for (String wrong : List.of("", "2222-2222", debate.id.toString(), "%")) {
            Answer refused = phone.post("/debate", "code", wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().text()).contains("Denne koden gjelder ikke");
            assertThat(refused.page().select("#code").val()).isEqualTo(wrong);
        }
        assertThat(phone.get(debate.table()).location()).startsWith("/sign-in");
    }

    @Test
    void theAddressThatATelephoneReadsFillsInTheCodeAndNoMore() {
        HttpVisitor phone = debate.people.stranger();
        Answer door = phone.get("/debate?code=" + debate.code());
        assertThat(door.page().select("#code").val()).isEqualTo(debate.code());
        assertThat(phone.get(debate.table()).location()).startsWith("/sign-in");
    }

    @Test
    void aRevokedCodeStopsAtOnceAndANewOneLetsInAgain() {
        String old = debate.code();
        HttpVisitor phone = debate.phone("Bord 1");
        debate.officer.post(debate.at + "/code/revoke");
        assertThat(debate.code()).isEmpty();
        assertOut(phone, old);
        debate.officer.post(debate.at + "/code");
        assertThat(debate.code()).isNotEmpty().isNotEqualTo(old);
        assertOut(phone, old);
        phone.post("/debate", "code", debate.code());
        assertThat(phone.get(debate.table()).page().text()).contains("Bord 1");
    }

    @Test
    void aCodeEndsWithItsDebateAndIsWiped() {
        String old = debate.code();
        HttpVisitor phone = debate.phone("Bord 1");
        debate.say(phone, "1", "Strø.");
        debate.officer.post(debate.at + "/close");
        assertOut(phone, old);
        assertThat(
                        database.sql("select code from debate_code where debate = ?")
                                .param(debate.id)
                                .query((row, n) -> String.valueOf(row.getString(1)))
                                .list())
                .containsExactly("null");
        debate.officer.post(debate.at + "/code");
        assertThat(debate.code()).as("no code while it is closed").isEmpty();
        assertThat(debate.said()).containsExactly("Strø.");
        debate.officer.post(debate.at + "/reopen");
        assertThat(debate.code()).isNotEmpty().isNotEqualTo(old);
        assertOut(phone, old);
    }

    @Test
    void aCodeThatIsTooOldOpensNothing() {
        String code = debate.code();
        HttpVisitor phone = debate.phone("Bord 1");
        database.sql("update debate_code set expires_at = now() where debate = ?")
                .param(debate.id)
                .update();
        assertOut(phone, code);
        assertThat(debate.officer.get(debate.at).page().text()).contains("Ingen kode gjelder nå");
    }

    @Test
    void aRoundThatIsClosedClosesItsDebates() {
        String code = debate.code();
        HttpVisitor phone = debate.phone("Bord 1");
        database.sql("update round set state = 'closed' where id = ?")
                .param(debate.round.id)
                .update();
        assertThat(phone.get(debate.table()).status()).isEqualTo(404);
        assertThat(debate.people.stranger().post("/debate", "code", code).status()).isEqualTo(422);
        assertThat(debate.officer.get(debate.at).status()).isEqualTo(200);
    }

    @Test
    void aGuestSeesNothingElseOfTheBody() throws IOException {
        HttpVisitor phone = debate.phone("Bord 1");
        String body = "/rounds/" + debate.round.id + "/bodies/" + debate.body;
        String second = debate.officer.post(debate.all, "name", "Formannskapet").location();
        for (String path :
                List.of(
                        body,
                        body + "/form",
                        body + "/submission",
                        body + "/template",
                        body + "/links",
                        debate.all,
                        debate.at,
                        debate.at + "/screen",
                        debate.at + "/draft.docx",
                        debate.at + "/sheet",
                        second.replace(debate.all, "/debate"),
                        new TestDebate().table())) {
            assertThat(phone.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(phone.post(debate.at + "/close").status()).isEqualTo(404);
        assertThat(phone.post(debate.at + "/points", "q", "1", "text", "X").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyOutsideTheBodySeesADebate() {
        debate.say(debate.phone("Bord 1"), "1", "Hemmelig foreløpig.");
        String neighbour = debate.round.body("Granmo", "7102");
        for (HttpVisitor other :
                List.of(
                        debate.people.inRole(Role.CASE_OFFICER, neighbour).browser(),
                        debate.people.inRole(Role.REGIONAL_ADVISER, debate.round.region).browser(),
                        debate.people.inRole(Role.NATIONAL_EDITOR, null).browser())) {
            for (String path :
                    List.of(debate.all, debate.at, debate.at + "/draft.docx", debate.table())) {
                assertThat(other.get(path).status()).as(path).isEqualTo(404);
            }
        }
        HttpVisitor link = debate.people.linkHolder(debate.round.id, debate.body);
        assertThat(link.get(debate.at).page().text()).contains("Hemmelig foreløpig.");
        assertThat(link.get(debate.at).page().select("form[action$=close]")).isEmpty();
    }

    @Test
    void whatIsDoneWithADebateIsInTheLog() {
        debate.officer.post(debate.at + "/code");
        debate.officer.post(debate.at + "/code/revoke");
        debate.officer.get(debate.at + "/draft.docx");
        debate.officer.post(debate.at + "/close");
        debate.officer.post(debate.at + "/reopen");
        assertThat(
                        database.sql(
                                        """
                                        select action from audit_event
                                        where subject like ? and outcome = 'done' order by id
                                        """)
                                .param("debate:" + debate.id + "%")
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly(
                        "open-debate",
                        "make-debate-code",
                        "revoke-debate-code",
                        "make-debate-code",
                        "revoke-debate-code",
                        "export-debate",
                        "close-debate",
                        "reopen-debate",
                        "make-debate-code");
    }

    @Test
    void whoGuessesIsStoppedForAWhile() {
        Hands clock = new Hands();
        Guesses guesses = new Guesses(clock);
        for (int i = 0; i < Guesses.FROM_ONE; i++) {
            assertThat(guesses.open("2001:db8:1:2:3:4:5:" + i)).isTrue();
            guesses.wrong("2001:db8:1:2:3:4:5:" + i);
        }
        assertThat(guesses.open("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(guesses.open("192.0.2.7")).isTrue();
        for (int i = 0; guesses.open("198.51.100." + i); i++) {
            guesses.wrong("198.51.100." + i);
            assertThat(i).isLessThan(Guesses.FROM_ALL);
        }
        assertThat(guesses.open("192.0.2.7")).isFalse();
        clock.now = clock.now.plus(Guesses.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(guesses.open("192.0.2.7")).isTrue();
        assertThat(guesses.open("2001:db8:1:2:ffff::1")).isTrue();
    }

    private void assertOut(HttpVisitor phone, String code) {
        Answer out = phone.get(debate.table());
        assertThat(out.status()).isEqualTo(410);
        assertThat(out.page().text()).contains("Du er ikke med i debatten lenger");
        assertThat(debate.people.stranger().post("/debate", "code", code).status()).isEqualTo(422);
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2027-03-03T18:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
