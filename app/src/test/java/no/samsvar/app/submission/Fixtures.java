package no.samsvar.app.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.people.Invitations;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published round with invented bodies, in a database. */
final class Fixtures {
    static final String REGION = "solmark";
    static final Path ANSWERS = Path.of("../examples/minimal/answers");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String DEFINITION =
            """
            schema: samsvar/round/1
            id: lys-i-morket-2027
            title: %s
            year: 2027
            languages: [nb, nn]
            questions:
              - id: "1"
                text: Hva skal vår kommune gjøre for at flere kan gå trygt om vinteren?
              - id: "2"
                text: Hvordan kan innbyggerne selv bidra til tryggere vinterveger?
            respondents: { register: bundled }
            """;

    private final JdbcClient database;
    final UUID round = UUID.randomUUID();

    private Fixtures(JdbcClient database) {
        this.database = database;
    }

    /** A round with the example's booklet. */
    static Fixtures round(JdbcClient database, FileStore files, String title) {
        Fixtures made = new Fixtures(database);
        made.insert(title);
        try {
            Stored booklet =
                    files.put(
                            Files.newInputStream(Path.of("../examples/minimal/booklet.txt")),
                            1 << 20);
            database.sql(
                            """
                            insert into round_document (id, round, kind, name, sha256, size)
                            values (?, ?, 'booklet', 'booklet.txt', ?, ?)
                            """)
                    .params(UUID.randomUUID(), made.round, booklet.sha256(), booklet.size())
                    .update();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    /** A round that has no papers. */
    static Fixtures round(JdbcClient database, String title) {
        Fixtures made = new Fixtures(database);
        made.insert(title);
        return made;
    }

    private void insert(String title) {
        database.sql(
                        "insert into region (id, name) values (?, 'KS Solmark') on conflict do nothing")
                .param(REGION)
                .update();
        database.sql(
                        """
                        insert into round (id, title, state, definition, deadline, created_at, published_at)
                        values (?, ?, 'published', ?, ?, now(), now())
                        """)
                .params(
                        round,
                        title,
                        DEFINITION.formatted(title),
                        Timestamp.from(Instant.parse("2100-01-01T11:00:00Z")))
                .update();
    }

    /** Invites a body of this name; its id is given back. */
    String body(String id, String name) {
        database.sql(
                        """
                        insert into body (id, name, kind, region)
                        values (?, ?, 'municipality', ?) on conflict do nothing
                        """)
                .params(id, name, REGION)
                .update();
        database.sql("insert into round_body (round, body) values (?, ?) on conflict do nothing")
                .params(round, id)
                .update();
        return id;
    }

    /** One that nobody else uses. */
    String body() {
        String id = "provedal-" + NEXT.incrementAndGet() + "-" + round.toString().substring(0, 4);
        return body(id, "Prøvedal " + id.substring(9));
    }

    void deadline(Instant at) {
        database.sql("update round set deadline = ? where id = ?")
                .params(Timestamp.from(at), round)
                .update();
    }

    void late(String body, Instant until) {
        database.sql(
                        "update round_body set late_until = ?, late_agreed = 'x' where round = ? and body = ?")
                .params(Timestamp.from(until), round, body)
                .update();
    }

    void mailbox(String body, String mailbox) {
        database.sql("update round_body set mailbox = ? where round = ? and body = ?")
                .params(mailbox, round, body)
                .update();
    }

    /** A link to send in by, straight into the database. */
    String link(String body) {
        String token = Invitations.token();
        database.sql(
                        """
                        insert into submission_link (id, token_hash, round, body, created_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(UUID.randomUUID(), Invitations.hash(token), round, body)
                .update();
        return token;
    }

    /** How many versions a body has sent, and how many receipts it has. */
    List<Integer> counts(String body) {
        return List.of(
                count("select count(*) from submission where round = ? and body = ?", body),
                count(
                        """
                        select count(*) from receipt r join submission s on s.id = r.submission
                        where s.round = ? and s.body = ?
                        """,
                        body));
    }

    private int count(String sql, String body) {
        return database.sql(sql).params(round, body).query(Integer.class).single();
    }

    String page(String body) {
        return Addresses.page(round, body);
    }

    String base(String body) {
        return Addresses.base(round, body);
    }

    static byte[] answer(String name) {
        try {
            return Files.readAllBytes(ANSWERS.resolve(name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static Visitor nobody() {
        return Visitor.STRANGER;
    }
}
