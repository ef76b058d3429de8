package no.samsvar.app.round;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.RoundState;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.Csv;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Slug;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented round of the examples, put into an empty installation. */
@Component
public class DemoRound {
    private static final String FILES = "demo/";
    private final JdbcClient database;
    private final DataFolder folder;
    private final Bodies bodies;
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final Drafting drafting;
    private final Invited invited;
    private final Deadlines deadlines;
    private final ObjectProvider<DemoAnswers> answers;
    private final Clock clock;

    DemoRound(
            JdbcClient database,
            DataFolder folder,
            Bodies bodies,
            Rounds rounds,
            RoundDocuments documents,
            Drafting drafting,
            Invited invited,
            Deadlines deadlines,
            ObjectProvider<DemoAnswers> answers,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.bodies = bodies;
        this.rounds = rounds;
        this.documents = documents;
        this.drafting = drafting;
        this.invited = invited;
        this.deadlines = deadlines;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether there is neither a round nor a person. */
    public boolean empty() {
        return database.sql("select (select count(*) from round) + (select count(*) from person)")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The bodies, the round from its papers, deadlines in the weeks to come, the answers. */
    public UUID fill() throws IOException {
        Path work = Files.createTempDirectory(folder.results(), "demo");
        try {
            unpack(work);
            List<Respondent> all = respondents(work);
            bodies.add(Register.of(all));
            UUID round = round(work, all);
            plans(round);
            rounds.move(round, RoundState.DRAFTED, RoundState.PUBLISHED, Visitor.STRANGER);
            DemoAnswers sender = answers.getIfAvailable();
            if (sender != null) {
                sender.send(round, files(work));
            }
            return round;
        } catch (TooLargeException e) {
            throw new IOException(e);
        } finally {
            RoundOnDisk.remove(work);
        }
    }

    private UUID round(Path work, List<Respondent> all) throws IOException, TooLargeException {
        UUID round = rounds.make(RoundForm.titled(Round.unknown(), "Demo"), Visitor.STRANGER);
        for (DocumentKind kind :
                List.of(DocumentKind.BOOKLET, DocumentKind.DECK, DocumentKind.TEMPLATE)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(work, kind.key() + ".*")) {
                for (Path file : files) {
                    add(round, kind, file);
                }
            }
        }
        rounds.save(round, 1, drafting.draft(round).value(), Visitor.STRANGER);
        invited.add(round, all.stream().map(Respondent::id).toList(), Visitor.STRANGER);
        deadlines.setAll(round, inDays(40), Visitor.STRANGER);
        deadlines.set(round, region("Havlandet"), inDays(54), Visitor.STRANGER);
        return round;
    }

    private void add(UUID round, DocumentKind kind, Path file)
            throws IOException, TooLargeException {
        try (InputStream in = Files.newInputStream(file)) {
            documents.add(round, kind, file.getFileName().toString(), in, Visitor.STRANGER);
        }
    }

    private void plans(UUID round) {
        LocalDate day = clock.instant().atZone(Texts.ZONE).toLocalDate();
        invited.plan(round, "7208", "Formannskapet", day.plusDays(21), Visitor.STRANGER);
        invited.plan(round, "7212", "Kommunestyret", day.plusDays(35), Visitor.STRANGER);
        invited.late(round, "7208", inDays(60), "Kommunelaget Havlandet", Visitor.STRANGER);
        for (InvitedBody body : invited.all(round)) {
            String mailbox = "postmottak@" + Slug.of(body.name()) + ".invalid";
            invited.mailbox(round, body.id(), mailbox, Visitor.STRANGER);
        }
    }

    /** At noon. */
    private Instant inDays(int days) {
        return clock.instant()
                .atZone(Texts.ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.NOON)
                .atZone(Texts.ZONE)
                .toInstant();
    }

    /** Each county is a region of its own. */
    private static List<Respondent> respondents(Path work) throws IOException {
        byte[] csv = Files.readAllBytes(work.resolve("respondents.csv"));
        return Register.parse(csv, "respondents.csv").value().all().stream()
                .map(r ->
                        new Respondent(
                                r.id(),
                                r.name(),
                                r.kinds(),
                                r.number(),
                                r.county(),
                                r.names(),
                                "Kommunelaget " + r.county(),
                                r.domains(),
                                r.ordinaryWord()))
                .toList();
    }

    /** The id of a county's region. */
    public static String region(String county) {
        return Slug.of("Kommunelaget " + county);
    }

    /** A folder of answers is one submission with several files. */
    private static Map<String, List<List<Path>>> files(Path work) throws IOException {
        Map<String, List<List<Path>>> files = new LinkedHashMap<>();
        String csv = Files.readString(work.resolve("gold/submissions.csv"), StandardCharsets.UTF_8);
        List<Csv.Row> rows = Csv.rows(csv);
        int answer = rows.getFirst().fields().indexOf("answer");
        int respondent = rows.getFirst().fields().indexOf("respondent");
        for (Csv.Row row : rows.subList(1, rows.size())) {
            Path path = work.resolve("answers").resolve(row.fields().get(answer));
            List<Path> one = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(path)) {
                walk.filter(Files::isRegularFile).sorted().forEach(one::add);
            }
            files.computeIfAbsent(row.fields().get(respondent), r -> new ArrayList<>()).add(one);
        }
        return files;
    }

    private static void unpack(Path work) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (Resource resource : resolver.getResources("classpath:" + FILES + "**/*")) {
            String url =
                    URLDecoder.decode(
                            resource.getURL().toString().replace("+", "%2B"),
                            StandardCharsets.UTF_8);
            String path = url.substring(url.lastIndexOf("/" + FILES) + FILES.length() + 1);
            if (path.isEmpty() || path.endsWith("/") || !resource.isReadable()) {
                continue;
            }
            Path file = work.resolve(path).normalize();
            Files.createDirectories(file.getParent());
            try (InputStream in = resource.getInputStream()) {
                Files.copy(in, file);
            }
        }
    }
}
