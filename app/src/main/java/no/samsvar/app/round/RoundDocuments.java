package no.samsvar.app.round;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.round.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The booklets, decks and templates of rounds; their bytes lie in the file store. */
@Repository
public class RoundDocuments {
    private static final long LARGEST = 100_000_000;
    private final JdbcClient database;
    private final FileStore files;
    private final AuditLog log;

    RoundDocuments(JdbcClient database, FileStore files, AuditLog log) {
        this.database = database;
        this.files = files;
        this.log = log;
    }

    /** Keeps a document; another one of the same name in the round gets a number in its name. */
    public void add(UUID round, DocumentKind kind, String name, InputStream in, Visitor by)
            throws IOException, TooLargeException {
        Stored stored = files.put(in, LARGEST);
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into round_document (id, round, kind, name, sha256, size)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, round, kind.key(), unused(round, name), stored.sha256(), stored.size())
                .update();
        log.add(by.id(), "add-document", "done", "round:" + round + " " + stored.sha256());
    }

    /** Booklet, deck, template, each by name. */
    public List<RoundDocument> of(UUID round) {
        return database.sql(
                        """
                        select id, round, kind, name, sha256, size from round_document
                        where round = ? order by kind, name
                        """)
                .param(round)
                .query((row, n) ->
                        new RoundDocument(
                                row.getObject("id", UUID.class),
                                round,
                                DocumentKind.valueOf(
                                        row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("name"),
                                row.getString("sha256"),
                                row.getLong("size")))
                .list();
    }

    List<RoundDocument> of(UUID round, DocumentKind kind) {
        return of(round).stream().filter(d -> d.kind() == kind).toList();
    }

    Optional<RoundDocument> find(UUID round, UUID id) {
        return of(round).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    void remove(UUID round, UUID id, Visitor by) {
        database.sql("delete from round_document where round = ? and id = ?")
                .params(round, id)
                .update();
        log.add(by.id(), "remove-document", "done", "round:" + round + " document:" + id);
    }

    InputStream open(RoundDocument document) throws IOException {
        return files.open(document.sha256());
    }

    Path path(RoundDocument document) {
        return files.path(document.sha256());
    }

    /** Copies all of a round into a folder, under their names. */
    public void copy(UUID round, Path folder) throws IOException {
        for (RoundDocument document : of(round)) {
            Files.copy(path(document), folder.resolve(document.name()));
        }
    }

    private String unused(UUID round, String given) {
        List<String> taken =
                of(round).stream().map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
        String name = safe(given);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
            name = stem + "-" + n + ending;
        }
        return name;
    }

    /** The last part of a path, of any system, without what could lead elsewhere. */
    static String safe(String given) {
        String name =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replaceAll(".*[/\\\\]", "")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "")
                        .strip()
                        .replaceAll("^[.~]+", "");
        if (name.length() > 120) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot < 10 ? name.substring(dot) : "";
            name = name.substring(0, 110) + ending;
        }
        return name.isBlank() ? "dokument" : name;
    }
}
