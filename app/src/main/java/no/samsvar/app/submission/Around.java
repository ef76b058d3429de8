package no.samsvar.app.submission;

import java.util.List;
import java.util.UUID;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages say of the round and the body that they are about. */
@Repository
class Around {
    private final JdbcClient database;

    Around(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param region name of the office that serves the body, or null
     */
    record Names(String round, String body, String definition, @Nullable String region) {
        List<Question> questions() {
            return RoundFile.parse(definition).questions();
        }
    }

    Names of(UUID round, String body) {
        return database.sql(
                        """
                        select r.title as round, b.name as body, r.definition, g.name as region
                        from round r join round_body i on i.round = r.id
                        join body b on b.id = i.body left join region g on g.id = b.region
                        where r.id = ? and b.id = ?
                        """)
                .params(round, body)
                .query(Names.class)
                .single();
    }

    String round(UUID round) {
        return database.sql("select title from round where id = ?")
                .param(round)
                .query(String.class)
                .single();
    }

    /** Which of a round's own papers has this sum, if any has. */
    @Nullable String ownPaper(UUID round, String sha256) {
        return database.sql(
                        "select kind from round_document where round = ? and sha256 = ? limit 1")
                .params(round, sha256)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Another round that the file was a paper of, or that this body has sent it to. */
    @Nullable String otherRoundWith(UUID round, String body, String sha256) {
        return database.sql(
                        """
                        select r.title from round r
                        where r.id <> ? and r.state <> 'drafted'
                          and r.title <> (select title from round where id = ?) and (
                          exists (select from round_document d where d.round = r.id and d.sha256 = ?)
                          or exists (select from paper p join submission_paper s on s.paper = p.id
                                     where p.round = r.id and p.body = ? and p.sha256 = ?))
                        order by r.created_at desc limit 1
                        """)
                .params(round, round, sha256, body, sha256)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Titles of the other rounds, which a file for one of them would name. */
    List<String> otherTitles(UUID round) {
        return database.sql(
                        """
                        select title from round where id <> ? and state <> 'drafted'
                          and length(title) >= 6 and title <> (select title from round where id = ?)
                        order by created_at desc
                        """)
                .params(round, round)
                .query((row, n) -> row.getString("title"))
                .list();
    }

    /** The version in which this body has sent the same bytes before, or null. */
    @Nullable Integer sentBefore(UUID round, String body, String sha256) {
        return database.sql(
                        """
                        select max(s.version) from submission s
                        join submission_paper sp on sp.submission = s.id
                        join paper p on p.id = sp.paper
                        where s.round = ? and s.body = ? and p.sha256 = ?
                        """)
                .params(round, body, sha256)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
