package no.samsvar.app.exempt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.submission.EngineReading.Document;
import no.samsvar.app.submission.Readings;
import no.samsvar.app.submission.Readings.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A version of an answer as it was sent in, and as it was read. */
@Component
class Answer {
    private final JdbcClient database;
    private final Readings readings;

    Answer(JdbcClient database, Readings readings) {
        this.database = database;
        this.readings = readings;
    }

    /** A document and the paper that it came in. */
    record Part(UUID paper, Document document) {}

    /**
     * @param state sent, replaced or withdrawn
     * @param read whether all of its papers have been read
     */
    public record Sent(
            String round, String body, int version, String state, boolean read, List<Part> parts) {
        List<Sheet> sheets(List<Mark> inForce) {
            return parts.stream().map(p -> Sheet.of(p.paper(), p.document(), inForce)).toList();
        }

        /** How often the words of a mark stand in it; all of a document counts once. */
        int places(Mark mark) {
            int places = 0;
            for (Part part : parts) {
                Document document = part.document();
                places +=
                        Withheld.in(
                                        document.sha256(),
                                        document.textSha256(),
                                        document.text(),
                                        List.of(mark))
                                .size();
            }
            return places;
        }
    }

    private record Paper(UUID id, String name, String sha256) {}

    Sent sent(UUID submission, UUID round, String body) {
        List<Paper> papers =
                database.sql(
                                """
                                select p.id, p.name, p.sha256
                                from paper p join submission_paper l on l.paper = p.id
                                where l.submission = ? and p.round = ? and p.body = ?
                                  and p.scan <> 'infected' and p.size > 0
                                order by l.ordinal
                                """)
                        .params(submission, round, body)
                        .query((row, n) ->
                                new Paper(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("sha256")))
                        .list();
        boolean read = true;
        List<Part> parts = new ArrayList<>();
        for (Paper paper : papers) {
            readings.ask(paper.sha256(), round, paper.name());
            Standing standing = readings.of(paper.sha256(), round);
            read &= standing.done();
            standing.reading()
                    .ifPresent(r -> r.documents().forEach(d -> parts.add(new Part(paper.id(), d))));
        }
        boolean all = read;
        return database.sql(
                        """
                        select r.title as round, b.name as body, s.version, s.state
                        from submission s join round r on r.id = s.round join body b on b.id = s.body
                        where s.id = ? and s.round = ? and s.body = ?
                        """)
                .params(submission, round, body)
                .query((row, n) ->
                        new Sent(
                                row.getString("round"),
                                row.getString("body"),
                                row.getInt("version"),
                                row.getString("state"),
                                all,
                                parts))
                .single();
    }
}
