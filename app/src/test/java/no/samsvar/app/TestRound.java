package no.samsvar.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published round with the small example's booklet, and bodies that answer it. */
public final class TestRound {
    public static final Path EXAMPLE = Path.of("../examples/minimal");
    private static final String DEFINITION =
            """
            schema: samsvar/round/1
            id: lys-i-morket-2027
            title: Lys i mørket
            year: 2027
            languages: [nb, nn]
            questions:
              - id: "1"
                text: Hva skal vår kommune gjøre for at flere kan gå trygt om vinteren?
              - id: "2"
                text: Hvordan kan innbyggerne selv bidra til tryggere vinterveger?
            """;

    private final JdbcClient database;
    private final FileStore files;
    public final UUID id = UUID.randomUUID();
    public final String region = "solmark-" + id.toString().substring(0, 8);

    public TestRound(Server server) throws IOException {
        database = server.part(JdbcClient.class);
        files = server.part(FileStore.class);
        database.sql("insert into region (id, name) values (?, 'Solmark')").param(region).update();
        database.sql(
                        """
                        insert into round (id, title, state, definition, created_at)
                        values (?, 'Lys i mørket', 'published', ?, now())
                        """)
                .params(id, DEFINITION)
                .update();
        Stored booklet = put(Files.readAllBytes(EXAMPLE.resolve("booklet.txt")));
        database.sql(
                        """
                        insert into round_document (id, round, kind, name, sha256, size)
                        values (?, ?, 'booklet', 'booklet.txt', ?, ?)
                        """)
                .params(UUID.randomUUID(), id, booklet.sha256(), booklet.size())
                .update();
    }

    /** An answer of the example. */
    public static byte[] answer(String name) throws IOException {
        return Files.readAllBytes(EXAMPLE.resolve("answers").resolve(name + ".txt"));
    }

    /** Invites a body, and gives its id. */
    public String body(String name, String number) {
        String body = number + "-" + region;
        database.sql(
                        """
                        insert into body (id, name, kind, number, county, region)
                        values (?, ?, 'municipality', ?, 'Solmark', ?)
                        """)
                .params(body, name, number, region)
                .update();
        database.sql("insert into round_body (round, body) values (?, ?)")
                .params(id, body)
                .update();
        return body;
    }

    /** What a body has sent in, as if it had gone the whole way; replaces what it sent before. */
    public UUID sent(String body, String name, byte[] bytes) throws IOException {
        Stored stored = put(bytes);
        UUID paper = UUID.randomUUID();
        database.sql(
                        """
                        insert into paper (id, round, body, name, sha256, size, version, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, 1, 'test', now())
                        """)
                .params(paper, id, body, name, stored.sha256(), stored.size())
                .update();
        UUID submission = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.EPOCH);
        int before =
                database.sql(
                                "update submission set state = 'replaced' where round = ? and body = ?")
                        .params(id, body)
                        .update();
        database.sql(
                        """
                        insert into submission
                            (id, round, body, version, by_whom, began_at, sent_at, late, state)
                        values (?, ?, ?, ?, 'test', ?, ?, false, 'sent')
                        """)
                .params(submission, id, body, before + 1, now, now)
                .update();
        database.sql("insert into submission_paper (submission, paper, ordinal) values (?, ?, 0)")
                .params(submission, paper)
                .update();
        return submission;
    }

    private Stored put(byte[] bytes) throws IOException {
        try {
            return files.put(new ByteArrayInputStream(bytes), 1L << 20);
        } catch (TooLargeException e) {
            throw new IOException(e);
        }
    }
}
