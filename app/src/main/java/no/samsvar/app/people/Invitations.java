package no.samsvar.app.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.audit.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Roles that wait for somebody to take them up. The token is known to the letter alone. */
@Repository
public class Invitations {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LASTS = Duration.ofDays(14);
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Invitations(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is offered.
     *
     * @param email to whom, or null for the first administrator
     */
    public record Invitation(
            UUID id,
            @Nullable String email,
            List<Role> roles,
            @Nullable UUID round,
            @Nullable String body,
            @Nullable String region,
            @Nullable Instant validTo) {
        public Invitation {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What is to be offered.
     *
     * @param email to whom, or null for the first administrator
     * @param from when the roles begin to hold, or null for at once
     * @param to when they no longer do, or null for never
     */
    public record Offer(
            @Nullable String email,
            List<Role> roles,
            @Nullable UUID round,
            @Nullable String body,
            @Nullable String region,
            @Nullable Instant from,
            @Nullable Instant to) {
        public Offer {
            roles = List.copyOf(roles);
            roles.forEach(
                    role -> new Grant(role, round, body, region)); // refuses what names no place
        }
    }

    /**
     * An offer that nobody has taken up yet.
     *
     * @param place name of the body or region, or null
     * @param round title of the only round it is for, or null
     */
    public record Waiting(
            UUID id,
            @Nullable String email,
            List<Role> roles,
            @Nullable String place,
            @Nullable String round,
            Instant expiresAt) {
        public Waiting {
            roles = List.copyOf(roles);
        }
    }

    /**
     * @return the token for the letter: it is not kept
     */
    @Transactional
    public String invite(Offer offer, Visitor by) {
        String token = token();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant from = offer.from() == null ? now : offer.from();
        database.sql(
                        """
                        insert into invitation (id, token_hash, email, roles, round, body, region,
                                                valid_from, valid_to, invited_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                hash(token),
                                offer.email(),
                                offer.roles().stream()
                                        .map(Role::name)
                                        .collect(Collectors.joining(",")),
                                offer.round(),
                                offer.body(),
                                offer.region(),
                                Timestamp.from(from),
                                offer.to() == null ? null : Timestamp.from(offer.to()),
                                by.person(),
                                Timestamp.from(now.plus(LASTS))))
                .update();
        log.add(by.id(), "invite", "done", "invitation:" + id + " " + offer.roles());
        return token;
    }

    /** Those that can still be taken up, oldest first. */
    List<Waiting> waiting() {
        return database.sql(
                        """
                        select i.id, i.email, i.roles, coalesce(b.name, a.name) as place,
                               r.title, i.expires_at
                        from invitation i
                        left join round r on r.id = i.round
                        left join body b on b.id = i.body
                        left join region a on a.id = i.region
                        where i.used_at is null and i.expires_at > ?
                        order by i.expires_at, i.id
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Waiting(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                roles(row),
                                row.getString("place"),
                                row.getString("title"),
                                row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** The link in the letter no longer works. */
    @Transactional
    boolean withdraw(UUID invitation, Visitor by) {
        Timestamp now = Timestamp.from(clock.instant());
        int withdrawn =
                database.sql(
                                """
                                update invitation set expires_at = ?
                                where id = ? and used_at is null and expires_at > ?
                                """)
                        .params(now, invitation, now)
                        .update();
        if (withdrawn == 1) {
            log.add(by.id(), "withdraw-invitation", "done", "invitation:" + invitation);
        }
        return withdrawn == 1;
    }

    /** The invitation that this token opens, if it still does. */
    public Optional<Invitation> open(String token) {
        return open("token_hash", hash(token));
    }

    /** The same, for a browser that has shown the token before. */
    Optional<Invitation> open(UUID id) {
        return open("id", id);
    }

    private Optional<Invitation> open(String column, Object value) {
        return database.sql(
                        """
                        select id, email, roles, round, body, region, valid_to from invitation
                        where used_at is null and expires_at > ? and\
                        """
                                + " "
                                + column
                                + " = ?")
                .params(Timestamp.from(clock.instant()), value)
                .query(Invitations::row)
                .optional();
    }

    /**
     * Gives the roles to the person; an invitation is taken up once.
     *
     * @return false where it was taken up before
     */
    @Transactional
    public boolean accept(Invitation invitation, UUID person) {
        Timestamp now = Timestamp.from(clock.instant());
        int taken =
                database.sql("update invitation set used_at = ? where id = ? and used_at is null")
                        .params(now, invitation.id())
                        .update();
        if (taken == 0) {
            return false;
        }
        for (Role role : invitation.roles()) {
            database.sql(
                            """
                            insert into role_grant (id, person, role, round, body, region,
                                                    valid_from, valid_to, granted_by)
                            select ?, ?, ?, round, body, region, valid_from, valid_to, invited_by
                            from invitation where id = ?
                            """)
                    .params(UUID.randomUUID(), person, role.name(), invitation.id())
                    .update();
        }
        log.add("person:" + person, "accept-invitation", "done", "invitation:" + invitation.id());
        return true;
    }

    /** Whether anybody can manage people. */
    public boolean administered() {
        return database.sql(
                                """
                                select count(*) from role_grant
                                where role = 'ADMINISTRATOR' and revoked_at is null
                                """)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** 256 random bits, as they stand in an address. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a token. */
    public static byte[] hash(String token) {
        return Chain.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private static Invitation row(ResultSet row, int n) throws SQLException {
        Timestamp to = row.getTimestamp("valid_to");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                roles(row),
                row.getObject("round", UUID.class),
                row.getString("body"),
                row.getString("region"),
                to == null ? null : to.toInstant());
    }

    private static List<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("roles").split(",")).map(Role::valueOf).toList();
    }
}
