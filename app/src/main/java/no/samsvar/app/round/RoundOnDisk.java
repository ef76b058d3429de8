package no.samsvar.app.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.FileStore;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kept round as the engine takes it: a folder with its papers, and who is invited. */
@Component
public class RoundOnDisk {
    private final JdbcClient database;
    private final FileStore files;

    /** The one asked for last: to find names fast takes time to make. */
    private volatile Register lastKnown = Register.bundled();

    RoundOnDisk(JdbcClient database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    private record Paper(String kind, String name, String sha256) {}

    /** The round as it is defined now, and the number of that definition. */
    public record Defined(Round round, int version) {}

    /** A file to lay into a folder: what it is called and where the store has it. */
    public record Named(String name, String sha256) {}

    public Defined defined(UUID round) {
        return database.sql("select definition, version from round where id = ?")
                .param(round)
                .query((row, n) ->
                        new Defined(
                                RoundFile.parse(row.getString("definition")),
                                row.getInt("version")))
                .single();
    }

    /**
     * Puts the round's papers into a folder, without copying them.
     *
     * @return the round, naming its papers as they are called there
     */
    public Round lay(UUID round, Path folder) throws IOException {
        List<Paper> papers =
                database.sql(
                                "select kind, name, sha256 from round_document where round = ?"
                                        + " order by kind, name, id")
                        .param(round)
                        .query((row, n) ->
                                new Paper(
                                        row.getString("kind"),
                                        row.getString("name"),
                                        row.getString("sha256")))
                        .list();
        List<Path> laid =
                lay(papers.stream().map(p -> new Named(p.name(), p.sha256())).toList(), folder);
        Map<String, List<String>> names = new TreeMap<>();
        for (int i = 0; i < laid.size(); i++) {
            names.computeIfAbsent(papers.get(i).kind(), k -> new ArrayList<>())
                    .add(String.valueOf(laid.get(i).getFileName()));
        }
        Round is = defined(round).round();
        return new Round(
                is.id(),
                is.title(),
                is.year(),
                is.languages(),
                new Round.Documents(
                        names.getOrDefault("booklet", List.of()),
                        names.getOrDefault("deck", List.of()),
                        names.getOrDefault("template", List.of())),
                is.questions(),
                is.themes(),
                Round.Invited.BUNDLED,
                is.deadlines(),
                is.owner());
    }

    /**
     * Puts files of the store into a folder under their names, without copying them.
     *
     * @return where they are, in the same order; of two with one name the later gets a number
     */
    public List<Path> lay(List<Named> named, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> laid = new ArrayList<>();
        for (Named one : named) {
            String name =
                    one.name().replaceAll("[/\\\\\\p{Cntrl}]", "-").replaceFirst("^[.~]+", "");
            name = name.isBlank() ? one.sha256() : name;
            Path path = folder.resolve(name);
            for (int i = 2; Files.exists(path); i++) {
                path = folder.resolve(i + " " + name);
            }
            laid.add(Files.createSymbolicLink(path, files.path(one.sha256())));
        }
        return laid;
    }

    /** Those invited, all of them or those that one region serves. */
    public Register invited(UUID round, @Nullable String region) {
        Map<String, Respondent> known =
                Register.bundled().all().stream().collect(Collectors.toMap(Respondent::id, r -> r));
        return Register.of(
                database.sql(
                                """
                                select b.id, b.name, b.kind, b.number, b.county, b.region
                                from round_body i join body b on b.id = i.body
                                where i.round = :round
                                  and (cast(:region as text) is null or b.region = :region)
                                order by b.id
                                """)
                        .param("round", round)
                        .param("region", region)
                        .query((row, n) -> respondent(row, known))
                        .list());
    }

    /**
     * Every body that is known, so that one that answers at the wrong place is recognised too. Of
     * bodies that were added under one name, the invited one is meant.
     */
    public Register known(UUID round) {
        Map<String, Respondent> known = new LinkedHashMap<>();
        Register.bundled().all().forEach(r -> known.put(r.id(), r));
        Set<String> named = new HashSet<>();
        for (Respondent added :
                database.sql(
                                """
                                select b.id, b.name, b.kind, b.number, b.county
                                from body b left join round_body i on i.body = b.id and i.round = ?
                                order by i.body is null, b.id
                                """)
                        .param(round)
                        .query((row, n) -> respondent(row, known))
                        .list()) {
            if (!known.containsKey(added.id())
                    && named.add(added.name().toLowerCase(Locale.ROOT))) {
                known.put(added.id(), added);
            }
        }
        List<Respondent> all = List.copyOf(known.values());
        Register last = lastKnown;
        if (!last.all().equals(all)) {
            last = Register.of(all);
            lastKnown = last;
        }
        return last;
    }

    private static Respondent respondent(ResultSet row, Map<String, Respondent> known)
            throws SQLException {
        String id = row.getString("id");
        Respondent same = known.get(id);
        return same != null
                ? same
                : new Respondent(
                        id,
                        row.getString("name"),
                        EnumSet.of(kind(row.getString("kind"))),
                        row.getString("number"),
                        row.getString("county"),
                        Respondent.Names.of(row.getString("name")),
                        null,
                        List.of(),
                        false);
    }

    /** Removes a folder that was laid; what its links lead to stays. */
    public static void remove(Path folder) {
        try {
            DataFolder.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Respondent.Kind kind(@Nullable String key) {
        Respondent.Kind kind = key == null ? null : Respondent.Kind.ofKey(key);
        return kind == null ? Respondent.Kind.OTHER : kind;
    }
}
