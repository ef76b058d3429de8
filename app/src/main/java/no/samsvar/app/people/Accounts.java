package no.samsvar.app.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts: a password (argon2id) and a code from an app (RFC 6238). */
@Repository
class Accounts {
    static final int SHORTEST_PASSWORD = 12;
    private static final int GUESSES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofSeconds(30);
    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final AuditLog log;
    private final Clock clock;
    private final String nobodys;

    Accounts(JdbcClient database, PasswordEncoder passwords, AuditLog log, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
        this.nobodys = passwords.encode(Invitations.token());
    }

    /** What a person gave to be let in, weighed. */
    enum Outcome {
        RIGHT,
        WRONG,
        LOCKED
    }

    /**
     * @param person whose account was meant, or null where there is none
     */
    record Attempt(Outcome outcome, @Nullable UUID person) {}

    private record Account(
            UUID id,
            @Nullable String password,
            byte @Nullable [] totpSecret,
            long totpStep,
            int failures,
            @Nullable Timestamp lockedUntil) {}

    Optional<UUID> byEmail(String email) {
        return database.sql("select id from person where lower(email) = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    UUID make(String name, String email, @Nullable String password) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into person (id, name, email, password, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(name.strip())
                .param(email.strip())
                .param(password == null ? null : passwords.encode(password))
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** What a person sees of their own account. */
    record Profile(
            String name,
            String email,
            @Nullable String language,
            boolean password,
            boolean codes) {}

    Profile profile(UUID person) {
        return database.sql(
                        """
                        select name, email, language, password is not null as password,
                               totp_secret is not null as codes
                        from person where id = ?
                        """)
                .param(person)
                .query(Profile.class)
                .single();
    }

    /** The language that the person has chosen, if any. */
    Optional<String> language(UUID person) {
        return Optional.ofNullable(profile(person).language());
    }

    @Transactional
    void change(UUID person, String name, String language) {
        database.sql("update person set name = ?, language = ? where id = ?")
                .params(name.strip(), language, person)
                .update();
        log.add("person:" + person, "change-account", "done", "");
    }

    /** Whoever changes the password shows that they know the one before; guesses are counted. */
    @Transactional
    Outcome changePassword(UUID person, String old, String changed) {
        Account account = account(person).orElse(null);
        Outcome outcome =
                weigh(
                                account,
                                account != null
                                        && account.password() != null
                                        && passwords.matches(old, account.password()))
                        .outcome();
        if (outcome == Outcome.RIGHT) {
            database.sql("update person set password = ? where id = ?")
                    .params(passwords.encode(changed), person)
                    .update();
            log.add("person:" + person, "change-password", "done", "");
        }
        return outcome;
    }

    /** After the old one was forgotten; who was locked out may try again. */
    @Transactional
    void replacePassword(UUID person, String changed) {
        database.sql(
                        "update person set password = ?, failures = 0, locked_until = null where id ="
                                + " ?")
                .params(passwords.encode(changed), person)
                .update();
        log.add("person:" + person, "replace-password", "done", "");
    }

    /** Takes as long for an address that nobody has as for one that somebody has. */
    @Transactional
    Attempt password(String email, String password) {
        Account account = byEmail(email).flatMap(this::account).orElse(null);
        boolean right =
                passwords.matches(
                        password,
                        account == null || account.password() == null
                                ? nobodys
                                : account.password());
        return weigh(account, right && account != null && account.password() != null);
    }

    /** A code is right once: the same code a second time is wrong. */
    @Transactional
    Attempt code(UUID person, String code) {
        Account account = account(person).orElse(null);
        byte[] secret = account == null ? null : account.totpSecret();
        if (account == null || secret == null) {
            return weigh(account, false);
        }
        long step = step(secret, code, account.totpStep());
        if (step > 0) {
            database.sql("update person set totp_step = ? where id = ?")
                    .params(step, person)
                    .update();
        }
        return weigh(account, step > 0);
    }

    boolean hasCodes(UUID person) {
        return account(person).map(a -> a.totpSecret() != null).orElse(false);
    }

    /** The app is set up once a code of it was right. */
    @Transactional
    boolean setUpCodes(UUID person, byte[] secret, String code) {
        long step = step(secret, code, 0);
        if (step == 0) {
            return false;
        }
        database.sql("update person set totp_secret = ?, totp_step = ? where id = ?")
                .params(secret, step, person)
                .update();
        log.add("person:" + person, "set-up-codes", "done", "");
        return true;
    }

    /** Too short, or made of the address. */
    static boolean weak(String password, String email) {
        return password.length() < SHORTEST_PASSWORD
                || password.toLowerCase(Locale.ROOT)
                        .contains(email.strip().toLowerCase(Locale.ROOT));
    }

    static byte[] newSecret() {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private long step(byte[] secret, String code, long last) {
        String given = code.replaceAll("\\s", "");
        try {
            TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
            SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
            Instant now = clock.instant();
            for (int drift = -1; drift <= 1; drift++) {
                Instant at = now.plus(STEP.multipliedBy(drift));
                long step = at.getEpochSecond() / STEP.toSeconds();
                if (step > last && codes.generateOneTimePasswordString(key, at).equals(given)) {
                    return step;
                }
            }
        } catch (InvalidKeyException e) {
            throw new AssertionError("a key of bytes is a key", e);
        }
        return 0;
    }

    private Attempt weigh(@Nullable Account account, boolean right) {
        if (account == null) {
            return new Attempt(Outcome.WRONG, null);
        }
        Instant now = clock.instant();
        if (account.lockedUntil() != null && account.lockedUntil().toInstant().isAfter(now)) {
            return new Attempt(Outcome.LOCKED, account.id());
        }
        if (right) {
            database.sql("update person set failures = 0, locked_until = null where id = ?")
                    .param(account.id())
                    .update();
            return new Attempt(Outcome.RIGHT, account.id());
        }
        int failures = account.failures() + 1;
        boolean lock = failures % GUESSES == 0;
        database.sql("update person set failures = ?, locked_until = ? where id = ?")
                .param(failures)
                .param(
                        lock
                                ? Timestamp.from(now.plus(LOCKED.multipliedBy(failures / GUESSES)))
                                : null)
                .param(account.id())
                .update();
        log.add("person:" + account.id(), "sign-in", lock ? "locked" : "wrong", "");
        return new Attempt(lock ? Outcome.LOCKED : Outcome.WRONG, account.id());
    }

    private Optional<Account> account(UUID person) {
        return database.sql(
                        """
                        select id, password, totp_secret, totp_step, failures, locked_until
                        from person where id = ? for update
                        """)
                .param(person)
                .query((row, n) ->
                        new Account(
                                row.getObject("id", UUID.class),
                                row.getString("password"),
                                row.getBytes("totp_secret"),
                                row.getLong("totp_step"),
                                row.getInt("failures"),
                                row.getTimestamp("locked_until")))
                .optional();
    }
}
