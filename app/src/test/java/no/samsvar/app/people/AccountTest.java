package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Accounts.Outcome;
import no.samsvar.app.people.People.Someone;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An account with a password and a code, and what its owner does with it. */
class AccountTest {
    private static final String PASSWORD = "en hest i regnet igjen";
    private static final String OTHER = "to hester i solen nå";
    private final People people = new People(TestApp.server());
    private final MovingClock clock = new MovingClock();
    private final Accounts accounts =
            new Accounts(
                    TestApp.part(JdbcClient.class),
                    TestApp.part(PasswordEncoder.class),
                    TestApp.part(AuditLog.class),
                    clock);
    private final String email = UUID.randomUUID() + "@eksempel.test";
    private final UUID person = accounts.make("Ola", email, PASSWORD);

    @Test
    void passwordAndThenACodeAndOnlyThenSignedIn() throws Exception {
        HttpVisitor browser = people.stranger();
        Answer half =
                browser.post("/sign-in", "email", email, "password", PASSWORD, "next", "/account");
        assertThat(half.location()).isEqualTo("/sign-in/set-up");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
        String secret = browser.get("/sign-in/set-up").page().select(".secret").text();
        assertThat(browser.get("/sign-in/set-up").page().select(".secret").text())
                .as("the page is loaded again, and what was scanned holds")
                .isEqualTo(secret);
        assertThat(browser.post("/sign-in/set-up", "code", "000000").status()).isEqualTo(422);
        Answer whole = browser.post("/sign-in/set-up", "code", code(secret, Instant.now()));
        assertThat(whole.location()).isEqualTo("/account");
        assertThat(browser.get("/account").heading()).isEqualTo("Kontoen din");
    }

    @Test
    void aCodeIsRightOnce() throws Exception {
        byte[] secret = Accounts.newSecret();
        assertThat(accounts.setUpCodes(person, secret, code(secret, clock.instant()))).isTrue();
        assertThat(accounts.code(person, code(secret, clock.instant())).outcome())
                .as("the code that set it up")
                .isEqualTo(Outcome.WRONG);
        clock.pass(Duration.ofSeconds(30));
        String next = code(secret, clock.instant());
        assertThat(accounts.code(person, next).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(accounts.code(person, next).outcome()).isEqualTo(Outcome.WRONG);
        clock.pass(Duration.ofSeconds(30));
        assertThat(accounts.code(person, next).outcome()).isEqualTo(Outcome.WRONG);
        clock.pass(Duration.ofMinutes(2));
        String old = code(secret, clock.instant().minusSeconds(90));
        assertThat(accounts.code(person, old).outcome()).as("too old").isEqualTo(Outcome.WRONG);
    }

    @Test
    void afterFiveGuessesEvenTheRightPasswordWaits() {
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.password(email, "feil feil feil").outcome())
                    .isEqualTo(Outcome.WRONG);
        }
        assertThat(accounts.password(email, "feil feil feil").outcome()).isEqualTo(Outcome.LOCKED);
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        clock.pass(Duration.ofMinutes(14));
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        clock.pass(Duration.ofMinutes(2));
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void theSecondLockIsLonger() {
        for (int i = 0; i < 5; i++) {
            accounts.password(email, "feil feil feil");
        }
        clock.pass(Duration.ofMinutes(16));
        for (int i = 0; i < 5; i++) {
            accounts.password(email, "feil feil feil");
        }
        clock.pass(Duration.ofMinutes(16));
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.LOCKED);
        clock.pass(Duration.ofMinutes(15));
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void guessesOfTheCodeLockToo() throws Exception {
        byte[] secret = Accounts.newSecret();
        accounts.setUpCodes(person, secret, code(secret, clock.instant()));
        clock.pass(Duration.ofSeconds(60));
        for (int i = 0; i < 5; i++) {
            accounts.code(person, "12345");
        }
        assertThat(accounts.code(person, code(secret, clock.instant())).outcome())
                .isEqualTo(Outcome.LOCKED);
    }

    @Test
    void theLockIsSaidOnThePage() {
        HttpVisitor browser = people.stranger();
        Answer last = browser.post("/sign-in", "email", email, "password", "feil feil feil");
        for (int i = 1; i < 5; i++) {
            last = browser.post("/sign-in", "email", email, "password", "feil feil feil");
        }
        assertThat(last.page().select("[role=alert]").text()).contains("Vent et kvarter");
        assertThat(browser.post("/sign-in", "email", "ingen@eksempel.test", "password", "x").body())
                .as("an address that nobody has is answered like a wrong password")
                .contains("E-post eller passord stemte ikke");
    }

    @Test
    void nameAndLanguageAreTheOwners() {
        Someone ola = people.signedIn(person, email);
        Answer changed = ola.browser().post("/account", "name", "Ola Nordmann", "language", "nn");
        assertThat(changed.location()).isEqualTo("/account");
        Answer page = ola.browser().get("/account");
        assertThat(page.body()).contains("Ola Nordmann", "Kontoen er lagra.");
        assertThat(accounts.language(person)).contains("nn");
        assertThat(ola.browser().post("/account", "name", " ", "language", "nb").status())
                .isEqualTo(422);
    }

    @Test
    void aNewPasswordAsksForTheOldOneAndSignsOthersOut() {
        Someone here = people.signedIn(person, email);
        Someone elsewhere = people.signedIn(person, email);
        Answer wrong =
                here.browser()
                        .post("/account/password", "old", "feil feil feil", "password", OTHER);
        assertThat(wrong.page().select("[role=alert]").text()).contains("ikke passordet");
        assertThat(
                        here.browser()
                                .post("/account/password", "old", PASSWORD, "password", "kort")
                                .status())
                .isEqualTo(422);
        assertThat(elsewhere.browser().get("/account").status()).isEqualTo(200);

        assertThat(
                        here.browser()
                                .post("/account/password", "old", PASSWORD, "password", OTHER)
                                .location())
                .isEqualTo("/account");
        assertThat(here.browser().get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.browser().get("/account").location()).startsWith("/sign-in");
        assertThat(accounts.password(email, PASSWORD).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(accounts.password(email, OTHER).outcome()).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void everywhereIsEverywhere() {
        Someone here = people.signedIn(person, email);
        Someone elsewhere = people.signedIn(person, email);
        Someone other = people.somebody("En annen");
        here.browser().post("/account/sign-out-everywhere");
        assertThat(here.browser().get("/account").location()).startsWith("/sign-in");
        assertThat(elsewhere.browser().get("/account").location()).startsWith("/sign-in");
        assertThat(other.browser().get("/account").status()).isEqualTo(200);
    }

    @Test
    void aNewAppAsksForACodeOfTheOldOne() throws Exception {
        byte[] old = Accounts.newSecret();
        Instant before = Instant.now().minusSeconds(60);
        clock.set(before);
        accounts.setUpCodes(person, old, code(old, before));
        HttpVisitor browser = people.signedIn(person, email).browser();
        String fresh = browser.get("/account/codes").page().select(".secret").text();
        assertThat(
                        browser.post(
                                        "/account/codes",
                                        "old",
                                        "000000",
                                        "code",
                                        code(fresh, Instant.now()))
                                .body())
                .contains("du har brukt til nå, stemte ikke");
        Answer changed =
                browser.post(
                        "/account/codes",
                        "old",
                        code(old, Instant.now()),
                        "code",
                        code(fresh, Instant.now()));
        assertThat(changed.location()).isEqualTo("/account");
        clock.set(Instant.now().plusSeconds(60));
        assertThat(accounts.code(person, code(old, clock.instant())).outcome())
                .isEqualTo(Outcome.WRONG);
        assertThat(accounts.code(person, code(fresh, clock.instant())).outcome())
                .isEqualTo(Outcome.RIGHT);
    }

    private static String code(String secret, Instant at) throws InvalidKeyException {
        return code(new Base32().decode(secret), at);
    }

    private static String code(byte[] secret, Instant at) throws InvalidKeyException {
        TimeBasedOneTimePasswordGenerator codes =
                new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(secret, codes.getAlgorithm()), at);
    }

    /** Stands still until it is told to go on. */
    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-02T09:00:10Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        void set(Instant time) {
            now = time;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
