package no.samsvar.app.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.HttpVisitor.Answer;
import no.samsvar.app.TestApp;
import no.samsvar.app.TestRound;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.people.People;
import no.samsvar.app.people.Role;
import no.samsvar.engine.collate.EngineVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has arrived is collated in the background, read in the browser, and kept. */
class CollationTest {
    private final People people = new People(TestApp.server());
    private TestRound round;
    private String pages;

    @BeforeEach
    void aRoundWithTwoAnswers() throws IOException {
        round = new TestRound(TestApp.server());
        round.sent(round.body("Storvatn", "7101"), "svar.txt", TestRound.answer("storvatn"));
        round.sent(round.body("Granmo", "7102"), "svar.txt", TestRound.answer("granmo"));
        round.body("Myrland", "7103");
        pages = "/rounds/" + round.id + "/regions/" + round.region + "/collations";
    }

    @Test
    void anAdviserGetsTheReportOfWhatHasArrived() throws Exception {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(adviser.get(pages).page().text()).contains("2 svar er kommet");
        Answer page = collated(adviser, pages);
        assertThat(page.page().text())
                .contains("Internt", "Laget av motoren " + EngineVersion.VERSION);

        Answer report = adviser.get(page.page().select("a[href$=report.html]").attr("href"));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.page().text())
                .contains("Storvatn", "Granmo", "Intern", "strø bedre")
                .contains("Myrland"); // invited, and has not answered
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'sha256-", "sandbox allow-scripts")
                .doesNotContain("unsafe", "allow-same-origin");

        Answer paper = adviser.get(page.page().select("a[href$=report.docx]").attr("href"));
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("Sammenstilling Solmark (internt).docx");
        assertThat(page.page().select(".ways a").eachText())
                .startsWith("Rapporten, i nettleseren", "Rapporten i Word, til å skrive videre i")
                .noneMatch(text -> text.contains("."));

        String at = page.page().select("a[href$=all.zip]").attr("href");
        assertThat(names(adviser.get(at).content()))
                .contains("report.html", "report.docx", "collation.json", "SHA256SUMS");
    }

    @Test
    void whatIsWithheldFromThePublicIsMarkedUntilItNoLongerIs() throws Exception {
        withholdUntil("7101", "offl. § 21", "current_date");
        withholdUntil("7102", "offl. § 14", "current_date - 2"); // past in every zone
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        Answer page = collated(adviser, pages);
        String report = page.page().select("a[href$=report.html]").attr("href");
        assertThat(adviser.get(report).page().text())
                .contains("offl. § 21", "strø bedre")
                .doesNotContain("offl. § 14");
    }

    @Test
    void anEditionForThePublicIsWithoutWhatIsWithheld() throws Exception {
        String words = "Vi vil heller strø bedre og setter av 200 000 kroner til det i 2027.";
        withhold("7101", words, "offl. § 23");
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        Answer internal = collated(adviser, pages);
        Answer open =
                done(
                        adviser,
                        adviser.post(pages.substring(0, pages.length() - 1), "audience", "public")
                                .location());
        assertThat(open.page().select("h1").text()).contains("For offentligheten");
        assertThat(internal.page().select("h1").text()).contains("Internt");
        assertThat(text(adviser, internal)).contains("strø bedre", "offl. § 23");
        for (Map.Entry<String, byte[]> file : unpacked(adviser, open).entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .doesNotContain("strø bedre")
                    .doesNotContain("200 000 kroner");
        }
        assertThat(text(adviser, open)).contains("Lys med sensor", "Granmo", "felles snørydding");
        assertThat(adviser.get(pages).page().select("tbody tr").eachText())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("For offentligheten"),
                        one -> assertThat(one).contains("Internt"));
    }

    private static String text(HttpVisitor visitor, Answer page) {
        return visitor.get(page.page().select("a[href$=report.html]").attr("href"))
                .page()
                .text()
                .replace('\u00a0', ' ');
    }

    private void withhold(String number, String words, String basis) {
        TestApp.part(JdbcClient.class)
                .sql(
                        """
                        insert into exempt_passage
                            (id, paper, document_sha256, start, "end", words, basis, at)
                        select gen_random_uuid(), id, sha256, 0, 3, ?, ?, now()
                        from paper where round = ? and body like ?
                        """)
                .params(words, basis, round.id, number + "%")
                .update();
    }

    /** Of a text that is not the one that is read now: all of it, then. */
    private void withholdUntil(String number, String basis, String until) {
        TestApp.part(JdbcClient.class)
                .sql(
                        """
                        insert into exempt_passage
                            (id, paper, document_sha256, start, "end", words, basis, until, at)
                        select gen_random_uuid(), id, sha256, 0, 3, 'som ikke står der', ?, %s, now()
                        from paper
                        where round = ? and body like ?
                        """
                                .formatted(until))
                .params(basis, round.id, number + "%")
                .update();
    }

    @Test
    void whatIsWithdrawnOrOfAnotherRegionIsNotInIt() throws Exception {
        TestRound other = new TestRound(TestApp.server());
        other.sent(other.body("Tverrelvdal", "7104"), "svar.txt", TestRound.answer("myrland"));
        TestApp.part(JdbcClient.class)
                .sql(
                        "update submission set state = 'withdrawn' where round = ? and body like '7102%'")
                .param(round.id)
                .update();
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        Answer page = collated(adviser, pages);
        String json =
                adviser.get(
                                page.page()
                                        .select("a[href$=report.html]")
                                        .attr("href")
                                        .replace("report.html", "collation.json"))
                        .body();
        assertThat(json).contains("7101-" + round.region).doesNotContain("Tverrelvdal");
        assertThat(json).containsOnlyOnce("\"standing\"");
    }

    @Test
    void earlierResultsStayAndNobodyElseReachesThem() throws Exception {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        Answer first = collated(adviser, pages);
        collated(adviser, pages);
        assertThat(adviser.get(pages).page().select("tbody tr")).hasSize(2);

        String report = first.page().select("a[href$=report.html]").attr("href");
        String zip = first.page().select("a[href$=all.zip]").attr("href");
        TestRound other = new TestRound(TestApp.server());
        HttpVisitor neighbour = people.inRole(Role.REGIONAL_ADVISER, other.region).browser();
        HttpVisitor officer = people.inRole(Role.CASE_OFFICER, "7101-" + round.region).browser();
        for (HttpVisitor visitor : new HttpVisitor[] {neighbour, officer}) {
            assertThat(visitor.get(report).status()).isEqualTo(404);
            assertThat(visitor.get(zip).status()).isEqualTo(404);
            assertThat(visitor.get(pages).status()).isEqualTo(404);
            assertThat(visitor.post(pages.replace("collations", "collation")).status())
                    .isEqualTo(404);
        }
        String elsewhere = report.replace(round.region, other.region);
        assertThat(neighbour.get(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void noPathLeadsOutOfTheResult() throws Exception {
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        String result =
                collated(adviser, pages)
                        .page()
                        .select("a[href$=report.html]")
                        .attr("href")
                        .replace("report.html", "");
        for (String path :
                new String[] {
                    "../../format",
                    "..%2f..%2fformat",
                    "%2e%2e/%2e%2e/format",
                    "texts",
                    ".hidden",
                    "texts//x"
                }) {
            assertThat(adviser.get(result + path).status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void theNationIsForTheNationalEditorAlone() throws Exception {
        String nation = "/rounds/" + round.id + "/collations";
        HttpVisitor editor = people.inRole(Role.NATIONAL_EDITOR, null).browser();
        assertThat(collated(editor, nation).page().text()).contains("Hele landet");
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(adviser.get(nation).status()).isEqualTo(404);
    }

    @Test
    void whatWasRunningWhenTheApplicationWasKilledIsMadeAgain() throws Exception {
        JdbcClient database = TestApp.part(JdbcClient.class);
        UUID job = UUID.randomUUID();
        database.sql(
                        """
                        insert into collation_job
                            (id, round, region, engine, state, asked_at, step, done, total)
                        values (?, ?, ?, 'old', 'running', now(), 'read', 1, 2)
                        """)
                .params(job, round.id, round.region)
                .update();
        Path left = TestApp.part(DataFolder.class).results().resolve(".laid-" + job);
        Files.createDirectories(left);
        Collating collating = TestApp.part(Collating.class);
        collating.stop();
        collating.start();
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, round.region).browser();
        assertThat(done(adviser, pages + "/" + job).page().text())
                .contains("Laget av motoren " + EngineVersion.VERSION);
        assertThat(left).doesNotExist();
    }

    @Test
    void withoutAnswersNothingIsMade() throws Exception {
        TestRound empty = new TestRound(TestApp.server());
        HttpVisitor adviser = people.inRole(Role.REGIONAL_ADVISER, empty.region).browser();
        String at = "/rounds/" + empty.id + "/regions/" + empty.region + "/collation";
        Answer page = adviser.follow(adviser.post(at));
        assertThat(page.page().text()).contains("ikke noe å sammenstille", "Ingen er laget ennå");
    }

    private static Answer collated(HttpVisitor visitor, String pages) throws Exception {
        Answer asked = visitor.post(pages.substring(0, pages.length() - 1));
        assertThat(asked.status()).isEqualTo(303);
        return done(visitor, asked.location());
    }

    private static Answer done(HttpVisitor visitor, String page) throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Answer answer = visitor.get(page);
        while (answer.headers().firstValue("Refresh").isPresent()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(200);
            answer = visitor.get(page);
        }
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    /** Every file of a result, those in Office files too. */
    private static Map<String, byte[]> unpacked(HttpVisitor visitor, Answer page)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        unpack(
                "",
                visitor.get(page.page().select("a[href$=all.zip]").attr("href")).content(),
                files);
        return files;
    }

    private static void unpack(String at, byte[] zip, Map<String, byte[]> files)
            throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = at + entry.getName();
                byte[] content = in.readAllBytes();
                if (name.matches(".*[.](docx|xlsx|zip)")) {
                    unpack(name + "!", content, files);
                } else {
                    files.put(name, content);
                }
            }
        }
    }

    private static TreeSet<String> names(byte[] zip) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
