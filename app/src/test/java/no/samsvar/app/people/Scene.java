package no.samsvar.app.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.Server;
import no.samsvar.app.audit.Chain;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rounds in every state, with bodies that are one's own, a neighbour's and another region's, each
 * with a paper in every state; and people in every role of the one's own. Put straight into the
 * database; what a new table wants is added here.
 */
final class Scene {
    /** Where a thing is, seen from whoever asks. */
    enum Distance {
        OWN,
        MUNICIPALITY,
        REGION
    }

    /** How far the round and the paper have come. */
    enum Situation {
        /** The round is not published; that there is a paper already must not matter. */
        DRAFTED,
        /** The round is published; the paper is not sent in. */
        DRAFT,
        /** It is sent in. */
        SUBMITTED,
        /** It is sent in, and a passage of it is withheld from the public. */
        EXEMPT,
        /** Sent in, and the round is closed. */
        CLOSED,
        /** Sent in, and the round is archived: what is to be published of it is. */
        ARCHIVED;

        String state() {
            return switch (this) {
                case DRAFTED -> "drafted";
                case DRAFT, SUBMITTED, EXEMPT -> "published";
                case CLOSED -> "closed";
                case ARCHIVED -> "archived";
            };
        }
    }

    /**
     * Who asks.
     *
     * @param key as in the matrix; {@code former …} for those whose role does not hold here
     */
    record Asker(String key, @Nullable UUID person, List<Grant> grants, HttpVisitor browser) {
        UUID id() {
            return Objects.requireNonNull(person);
        }

        boolean former() {
            return key.startsWith("former ");
        }

        Visitor visitor() {
            return new Visitor(person, person == null ? null : key, null, grants);
        }
    }

    private static final Pattern ROUND = Pattern.compile("^/rounds/([0-9a-f-]{36})");
    private static final String DEFINITION =
            """
            schema: samsvar/round/1
            id: lys-i-gata
            title: Lys i gata
            year: 2027
            languages: [nb]
            questions:
              - {id: "1", text: Hvor trengs det lys?}
            """;

    private final JdbcClient database;
    private final FileStore files;
    private final Map<Distance, Body> bodies = new EnumMap<>(Distance.class);
    private final Map<Situation, UUID> rounds = new EnumMap<>(Situation.class);
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<Situation, List<Asker>> askers = new EnumMap<>(Situation.class);
    private final People people;

    Scene(Server server) {
        this.database = server.part(JdbcClient.class);
        this.files = server.part(FileStore.class);
        this.people = new People(server);
        choose(server.part(Bodies.class).all());
        Map<String, UUID> byState = new LinkedHashMap<>();
        for (Situation situation : Situation.values()) {
            rounds.put(situation, byState.computeIfAbsent(situation.state(), this::round));
            for (Distance distance : Distance.values()) {
                fill(situation, distance);
            }
        }
        invite();
        people(byState);
    }

    Body body(Distance distance) {
        return Objects.requireNonNull(bodies.get(distance));
    }

    UUID round(Situation situation) {
        return Objects.requireNonNull(rounds.get(situation));
    }

    List<Asker> askers(Situation situation) {
        return Objects.requireNonNull(askers.get(situation));
    }

    /**
     * What stands for a name in a route, or null where there is no such thing.
     *
     * @throws IllegalArgumentException for a name that nobody has thought of here
     */
    @Nullable String value(String name, Situation situation, Distance distance) {
        return switch (name) {
            case "round" -> round(situation).toString();
            case "body" -> body(distance).id();
            case "region" -> body(distance).region();
            case "file" -> "booklet.pdf";
            case "submission",
                    "document",
                    "upload",
                    "link",
                    "treatment",
                    "exempt",
                    "job",
                    "nation-job",
                    "received",
                    "debate" ->
                    things.get(name + " " + situation + " " + distance);
            case "invitation", "grant", "token", "issuer", "person" -> things.get(name);
            default ->
                    throw new IllegalArgumentException(
                            "say in Scene.value what {" + name + "} of a route stands for");
        };
    }

    /** The id of the debate there. */
    UUID debate(Situation situation, Distance distance) {
        return UUID.fromString(
                Objects.requireNonNull(things.get("debate " + situation + " " + distance)));
    }

    /** The id of the paper there, or null. */
    @Nullable String paper(Situation situation, Distance distance) {
        return things.get("document " + situation + " " + distance);
    }

    /** Not so for what leads into a round that another test has made. */
    boolean isOfThisScene(String link) {
        Matcher round = ROUND.matcher(link);
        return !round.find() || rounds.containsValue(UUID.fromString(round.group(1)));
    }

    private void choose(List<Body> all) {
        Map<String, List<Body>> byRegion = new LinkedHashMap<>();
        for (Body body : all) {
            if (body.region() != null && body.kind().equals("municipality")) {
                byRegion.computeIfAbsent(body.region(), r -> new ArrayList<>()).add(body);
            }
        }
        List<List<Body>> regions =
                byRegion.values().stream().filter(r -> r.size() > 1).limit(2).toList();
        bodies.put(Distance.OWN, regions.get(0).get(0));
        bodies.put(Distance.MUNICIPALITY, regions.get(0).get(1));
        bodies.put(Distance.REGION, regions.get(1).get(0));
    }

    private UUID round(String state) {
        UUID round = UUID.randomUUID();
        database.sql(
                        """
                        insert into round (id, title, state, definition, created_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(round, "Lys i gata (" + state + ")", state, DEFINITION)
                .update();
        for (Body body : bodies.values()) {
            database.sql("insert into round_body (round, body) values (?, ?)")
                    .params(round, body.id())
                    .update();
        }
        return round;
    }

    private void fill(Situation situation, Distance distance) {
        UUID round = round(situation);
        String body = body(distance).id();
        String where = " " + situation + " " + distance;
        UUID paper = UUID.randomUUID();
        Stored stored = keep("Svar" + where + " " + round);
        database.sql(
                        """
                        insert into paper (id, round, body, name, sha256, size, version, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, ?, 'test', now())
                        """)
                .params(
                        paper,
                        round,
                        body,
                        "svar.txt",
                        stored.sha256(),
                        stored.size(),
                        situation.ordinal())
                .update();
        things.put("document" + where, paper.toString());
        UUID upload = UUID.randomUUID();
        database.sql(
                        """
                        insert into upload (id, round, body, name, size, by_whom, started_at)
                        values (?, ?, ?, 'svar.txt', 3, 'test', now())
                        """)
                .params(upload, round, body)
                .update();
        things.put("upload" + where, upload.toString());
        UUID link = UUID.randomUUID();
        database.sql(
                        """
                        insert into submission_link (id, token_hash, round, body, created_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(link, Invitations.hash(link.toString()), round, body)
                .update();
        things.put("link" + where, link.toString());
        things.put("treatment" + where, treatment(round, body));
        things.put("debate" + where, debate(round, body).toString());
        things.put("job" + where, job(round, body(distance).region()));
        things.put("nation-job" + where, job(round, null));
        things.put("received" + where, received(round, body(distance).region()));
        if (situation == Situation.DRAFTED || situation == Situation.DRAFT) {
            return;
        }
        UUID submission = UUID.randomUUID();
        database.sql(
                        """
                        insert into submission
                            (id, round, body, version, by_whom, began_at, sent_at, late, state)
                        values (?, ?, ?, ?, 'test', now(), now(), false, ?)
                        """)
                .params(
                        submission,
                        round,
                        body,
                        situation.ordinal(),
                        situation == Situation.SUBMITTED ? "replaced" : "sent")
                .update();
        receipt(submission, round, body(distance), situation.ordinal());
        database.sql("insert into submission_paper (submission, paper, ordinal) values (?, ?, 0)")
                .params(submission, paper)
                .update();
        things.put("submission" + where, submission.toString());
        if (situation == Situation.EXEMPT) {
            UUID exempt = UUID.randomUUID();
            database.sql(
                            """
                            insert into exempt_passage
                                (id, paper, document_sha256, start, "end", words, basis, at)
                            values (?, ?, ?, 0, 4, 'Svar', 'offl. § 21', now())
                            """)
                    .params(exempt, paper, stored.sha256())
                    .update();
            things.put("exempt" + where, exempt.toString());
        }
    }

    private Stored keep(String text) {
        try {
            return files.put(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000_000);
        } catch (IOException | TooLargeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next in the chain, with what a receipt says. */
    private void receipt(UUID submission, UUID round, Body body, int version) {
        List<String[]> last =
                database.sql("select index, hash from receipt order by index desc limit 1")
                        .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                        .list();
        long index = last.isEmpty() ? 0 : Long.parseLong(last.get(0)[0]) + 1;
        String previous = last.isEmpty() ? Chain.START : last.get(0)[1];
        String zeros = "0".repeat(64);
        String content =
                """
                {"answer":{"of":"files","sha256":"%s"},"began":"2027-01-01T10:00:00Z","body":"%s",\
                "bodyName":"%s","by":"test","files":[{"name":"svar.txt","sha256":"%s","size":3}],\
                "index":%d,"late":false,"previous":"%s","round":"%s","roundTitle":"Lys i gata",\
                "schema":"samsvar/receipt/1","sent":"2027-01-01T10:00:00Z","submission":"%s","version":%d}\
                """
                        .formatted(
                                zeros,
                                body.id(),
                                body.name(),
                                zeros,
                                index,
                                previous,
                                round,
                                submission,
                                version);
        database.sql(
                        """
                        insert into receipt (index, submission, at, content, previous, hash)
                        values (?, ?, now(), ?, ?, ?)
                        """)
                .params(index, submission, content, previous, Chain.hash(index, previous, content))
                .update();
    }

    /** An open debate with points, one of them contested and merged, one removed. */
    UUID debate(UUID round, String body) {
        UUID debate = UUID.randomUUID();
        database.sql(
                        """
                        insert into debate (id, round, body, name, opened_by, opened_at)
                        values (?, ?, ?, 'Kommunestyret', 'test', now())
                        """)
                .params(debate, round, body)
                .update();
        UUID table = UUID.randomUUID();
        database.sql(
                        "insert into debate_table (id, debate, name, at) values (?, ?, 'Bord 1', now())")
                .params(table, debate)
                .update();
        UUID first = point(debate, table, "Lys i hele skolevegen.");
        point(debate, null, "Slukk lyset om natta.");
        database.sql("update debate_point set merged_into = ? where id = ?")
                .params(first, point(debate, table, "Lys ved skolen."))
                .update();
        database.sql("update debate_point set removed_at = now() where id = ?")
                .param(point(debate, table, "Prøve."))
                .update();
        database.sql("insert into debate_priority (point, at_table) values (?, ?)")
                .params(first, table)
                .update();
        database.sql("insert into debate_stance (point, at_table, stance) values (?, ?, 'divided')")
                .params(first, table)
                .update();
        return debate;
    }

    UUID point(UUID debate, @Nullable UUID table, String text) {
        UUID point = UUID.randomUUID();
        database.sql(
                        """
                        insert into debate_point (id, debate, question, at_table, text, ordinal, at)
                        values (?, ?, '1', ?, ?, 1, now())
                        """)
                .param(point)
                .param(debate)
                .param(table)
                .param(text)
                .update();
        return point;
    }

    private String job(UUID round, @Nullable String region) {
        UUID job = UUID.randomUUID();
        database.sql(
                        """
                        insert into collation_job (id, round, region, engine, state, message, asked_at, ended_at)
                        values (?, ?, ?, 'test', 'failed', 'broken', now(), now())
                        """)
                .param(job)
                .param(round)
                .param(region)
                .update();
        return job.toString();
    }

    private String received(UUID round, @Nullable String region) {
        UUID received = UUID.randomUUID();
        database.sql(
                        """
                        insert into received (id, round, region, name, sha256, size, scan, by_whom,
                                              began_at, at, state)
                        values (?, ?, ?, 'post.eml', ?, 3, 'not-scanned', 'test', now(), now(), 'unknown')
                        """)
                .param(received)
                .param(round)
                .param(region)
                .param("0".repeat(64))
                .update();
        return received.toString();
    }

    private String treatment(UUID round, String body) {
        UUID treatment = UUID.randomUUID();
        database.sql(
                        """
                        insert into treatment (id, round, body, by_kind, held_on, outcome, by_whom, at)
                        values (?, ?, ?, 'council', current_date, 'adopted', 'test', now())
                        """)
                .params(treatment, round, body)
                .update();
        return treatment.toString();
    }

    private void invite() {
        UUID invitation = UUID.randomUUID();
        String token = Invitations.token();
        database.sql(
                        """
                        insert into invitation (id, token_hash, email, roles, valid_from, expires_at)
                        values (?, ?, 'invitert@eksempel.test', 'AUDITOR', now(),
                                now() + interval '1 day')
                        """)
                .params(invitation, Invitations.hash(token))
                .update();
        things.put("invitation", invitation.toString());
        things.put("token", token);
        things.put("issuer", "none");
        UUID somebody = people.somebody("Noen").id();
        things.put("person", somebody.toString());
        database.sql("update person set password = '-' where id = ?").param(somebody).update();
        things.put(
                "grant",
                people.grant(somebody, Role.AUDITOR, null, null, Instant.EPOCH, null).toString());
    }

    private void people(Map<String, UUID> byState) {
        List<Asker> same = new ArrayList<>();
        same.add(new Asker("stranger", null, List.of(), people.stranger()));
        same.add(asker("nothing"));
        for (Role role : Role.values()) {
            if (role != Role.LINK_HOLDER && role != Role.DEBATE_GUEST) {
                People.Someone one = people.inRole(role, place(role, Distance.OWN));
                same.add(
                        new Asker(
                                role.key(),
                                one.id(),
                                List.of(grant(role, Distance.OWN, null)),
                                one.browser()));
            }
        }
        for (Role role : List.of(Role.CASE_OFFICER, Role.REGIONAL_ADVISER, Role.NATIONAL_EDITOR)) {
            String place = place(role, Distance.OWN);
            Asker revoked = asker("former " + role.key() + ", revoked");
            people.grant(revoked.id(), role, place, null, Instant.EPOCH, null);
            people.revoke(revoked.id());
            same.add(revoked);
            Asker ended = asker("former " + role.key() + ", ended");
            people.grant(
                    ended.id(),
                    role,
                    place,
                    null,
                    Instant.EPOCH,
                    Instant.parse("2020-01-01T00:00:00Z"));
            same.add(ended);
            Asker early = asker("former " + role.key() + ", not yet");
            people.grant(
                    early.id(), role, place, null, Instant.parse("2999-01-01T00:00:00Z"), null);
            same.add(early);
            Asker another = asker("former " + role.key() + ", of another round");
            UUID other = round("drafted");
            people.grant(another.id(), role, place, other, Instant.EPOCH, null);
            same.add(
                    new Asker(
                            another.key(),
                            another.person(),
                            List.of(grant(role, Distance.OWN, other)),
                            another.browser()));
        }
        Map<UUID, Asker> holders = new LinkedHashMap<>();
        for (UUID round : byState.values()) {
            holders.put(
                    round,
                    new Asker(
                            Role.LINK_HOLDER.key(),
                            null,
                            List.of(grant(Role.LINK_HOLDER, Distance.OWN, round)),
                            people.linkHolder(round, body(Distance.OWN).id())));
        }
        for (Situation situation : Situation.values()) {
            List<Asker> here = new ArrayList<>(same);
            here.add(holders.get(round(situation)));
            here.add(guest(situation));
            askers.put(situation, here);
        }
    }

    /** Of the debate there, and of no other. */
    private Asker guest(Situation situation) {
        UUID debate = debate(situation, Distance.OWN);
        return new Asker(
                Role.DEBATE_GUEST.key(),
                null,
                List.of(
                        new Grant(
                                Role.DEBATE_GUEST,
                                round(situation),
                                body(Distance.OWN).id(),
                                null,
                                debate)),
                people.guest(debate));
    }

    private Asker asker(String key) {
        People.Someone one = people.somebody(key);
        return new Asker(key, one.id(), List.of(), one.browser());
    }

    private Grant grant(Role role, Distance distance, @Nullable UUID round) {
        return new Grant(
                role,
                round,
                role.reach() == Role.Reach.BODY ? body(distance).id() : null,
                role.reach() == Role.Reach.REGION ? body(distance).region() : null);
    }

    private @Nullable String place(Role role, Distance distance) {
        return switch (role.reach()) {
            case NATION -> null;
            case REGION -> body(distance).region();
            case BODY -> body(distance).id();
        };
    }
}
