package no.samsvar.app.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From the names in a route to the place it is about. A name that leads nowhere, or names that do
 * not belong together, give no place at all, and the request is refused.
 */
@Component
class Places {
    private static final String OF_THINGS =
            """
            select round, body from submission where :kind = 'submission' and id = :id
            union all select round, body from paper where :kind = 'document' and id = :id
            union all select round, body from draft where :kind = 'document' and id = :id
            union all select round, body from treatment where :kind = 'treatment' and id = :id
            union all select round, body from upload where :kind = 'upload' and id = :id
            union all select round, body from submission_link where :kind = 'link' and id = :id
            union all select round, body from debate where :kind = 'debate' and id = :id
            union all select p.round, p.body from exempt_passage e join paper p on p.id = e.paper
            where :kind = 'exempt' and e.id = :id
            """;

    /** What is a body's in a round. */
    private static final List<String> OWNED =
            List.of("submission", "document", "upload", "link", "treatment", "debate", "exempt");

    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    Optional<Place> find(Map<String, String> names) {
        try {
            UUID debate = id(names.get("debate"));
            if (debate != null && !names.containsKey("round")) {
                return database.sql("select round, body from debate where id = ?")
                        .param(debate)
                        .query((row, n) ->
                                find(
                                        row.getObject("round", UUID.class),
                                        row.getString("body"),
                                        null,
                                        names))
                        .optional()
                        .flatMap(place -> place);
            }
            return find(id(names.get("round")), names.get("body"), names.get("region"), names);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<Place> find(
            @Nullable UUID round,
            @Nullable String body,
            @Nullable String region,
            Map<String, String> names) {
        for (String kind : OWNED) {
            String name = names.get(kind);
            if (name != null && !belongs(kind, UUID.fromString(name), round, body)) {
                return Optional.empty();
            }
        }
        String job = names.get("job");
        if (job != null && !isOf(UUID.fromString(job), round, region)) {
            return Optional.empty();
        }
        RoundState state = null;
        if (round != null) {
            state =
                    database.sql("select state from round where id = ?")
                            .param(round)
                            .query(String.class)
                            .optional()
                            .map(RoundState::ofKey)
                            .orElse(null);
            if (state == null) {
                return Optional.empty();
            }
        }
        if (body != null) {
            Optional<String> serving = serving(round, body);
            if (serving.isEmpty() || (region != null && !serving.get().equals(region))) {
                return Optional.empty();
            }
            region = serving.get();
        } else if (region != null && !exists(region)) {
            return Optional.empty();
        }
        return Optional.of(new Place(round, state, body, region, id(names.get("debate"))));
    }

    /** What is reached by its own id is reached through its round and body only. */
    private boolean belongs(String kind, UUID id, @Nullable UUID round, @Nullable String body) {
        return round != null
                && body != null
                && database.sql(
                                        "select count(*) from ("
                                                + OF_THINGS
                                                + ") thing where round = :round and body = :body")
                                .param("kind", kind)
                                .param("id", id)
                                .param("round", round)
                                .param("body", body)
                                .query(Integer.class)
                                .single()
                        == 1;
    }

    /** Whether a collation is of this round, and of this region or of the nation. */
    private boolean isOf(UUID job, @Nullable UUID round, @Nullable String region) {
        return database.sql(
                                """
                                select count(*) from collation_job
                                where id = :job and round = :round
                                  and region is not distinct from cast(:region as text)
                                """)
                        .param("job", job)
                        .param("round", round)
                        .param("region", region)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The region that serves a body that is invited; empty text where none does. */
    private Optional<String> serving(@Nullable UUID round, String body) {
        return round == null
                ? database.sql("select coalesce(region, '') from body where id = ?")
                        .param(body)
                        .query(String.class)
                        .optional()
                : database.sql(
                                """
                                select coalesce(b.region, '') from body b
                                join round_body r on r.body = b.id
                                where b.id = ? and r.round = ?
                                """)
                        .params(body, round)
                        .query(String.class)
                        .optional();
    }

    private boolean exists(String region) {
        return database.sql("select count(*) from region where id = ?")
                        .param(region)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static @Nullable UUID id(@Nullable String name) {
        return name == null ? null : UUID.fromString(name);
    }
}
