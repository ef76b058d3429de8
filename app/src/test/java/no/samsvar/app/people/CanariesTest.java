package no.samsvar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.TestApp;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.Scene.Asker;
import no.samsvar.app.people.Scene.Distance;
import no.samsvar.app.people.Scene.Situation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty strings in what is not for everyone: none is met by anyone who may not see it. */
class CanariesTest {
    private static final int CLIENTS = 4;
    private static final Set<String> OWN =
            Set.of(
                    Role.CASE_OFFICER.key(),
                    Role.ELECTED_REPRESENTATIVE.key(),
                    Role.LINK_HOLDER.key());

    private final Scene scene = new Scene(TestApp.server());
    private final JdbcClient database = TestApp.part(JdbcClient.class);
    private final Canaries canaries = new Canaries();

    @Test
    void nobodyMeetsWhatIsNotForThem() throws Exception {
        for (int i = 0; i < 10; i++) {
            plantPaper(Situation.DRAFT, Distance.OWN, OWN);
            plantPaper(Situation.DRAFT, Distance.MUNICIPALITY, Set.of());
            plantPaper(Situation.DRAFT, Distance.REGION, Set.of());
            plantPoints();
            plantDraftedRound();
            plantPerson();
        }
        plantTreatment(Distance.OWN, OWN);
        plantTreatment(Distance.MUNICIPALITY, Set.of());
        plantTreatment(Distance.REGION, Set.of());
        String adviser = Role.REGIONAL_ADVISER.key();
        String editor = Role.NATIONAL_EDITOR.key();
        plantMark(Distance.OWN, Set.of(Role.CASE_OFFICER.key(), adviser, editor));
        plantMark(Distance.MUNICIPALITY, Set.of(adviser, editor));
        plantMark(Distance.REGION, Set.of(editor));
        assertThat(canaries.size()).isEqualTo(106);

        crawl();
        DataFolder folder = TestApp.part(DataFolder.class);
        canaries.files(folder.logs());
        canaries.files(folder.uploads());
        temporary();

        System.out.printf(
                "Canaries: %d planted, %d answers and files looked through, %d seen by who may%n",
                canaries.size(), canaries.looked(), canaries.seen().size());
        assertThat(canaries.found()).isEmpty();
        assertThat(canaries.seen()).as("an administrator meets people's names").isNotEmpty();
    }

    @Test
    void whoMeetsOneIsNamed() {
        String name = canaries.plant(key -> key.equals("auditor"));
        new People(TestApp.server()).somebody(name);
        for (Asker asker : scene.askers(Situation.DRAFT)) {
            canaries.crawl(asker.key(), asker.browser(), List.of("/people"), link -> false);
        }
        assertThat(canaries.found())
                .isNotEmpty()
                .allMatch(found -> found.startsWith(name + " as administrator in GET /people"));
    }

    /** What the web server writes while it receives. */
    private void temporary() throws Exception {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> own =
                Files.newDirectoryStream(temp, "tomcat*." + TestApp.server().port() + ".*")) {
            for (Path folder : own) {
                canaries.files(folder);
            }
        }
    }

    /** As everybody, through every address that a visitor can read, and all links from there. */
    private void crawl() throws Exception {
        List<String> addresses = Routes.readable(TestApp.server(), scene);
        Set<HttpVisitor> begun = new HashSet<>(); // most are the same in every situation
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Situation situation : Situation.values()) {
                for (Asker asker : scene.askers(situation)) {
                    if (!asker.former() && begun.add(asker.browser())) {
                        all.add(
                                clients.submit(() ->
                                        canaries.crawl(
                                                asker.key(),
                                                asker.browser(),
                                                addresses,
                                                scene::isOfThisScene)));
                    }
                }
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    /** In the name and in the words of a paper that is not sent in. */
    private void plantPaper(Situation situation, Distance distance, Set<String> may)
            throws Exception {
        String canary = canaries.plant(may::contains);
        byte[] words = ("Utkast: " + canary).getBytes(StandardCharsets.UTF_8);
        var stored = TestApp.part(FileStore.class).put(new ByteArrayInputStream(words), 1_000_000);
        database.sql(
                        """
                        insert into paper (id, round, body, name, sha256, size, version, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, 1, 'test', now())
                        """)
                .params(
                        UUID.randomUUID(),
                        scene.round(situation),
                        scene.body(distance).id(),
                        canary + ".txt",
                        stored.sha256(),
                        words.length)
                .update();
    }

    /** In the name, in the number, and in the words that were read. */
    private void plantTreatment(Distance distance, Set<String> may) {
        String canary = canaries.plant(may::contains);
        database.sql(
                        """
                        insert into treatment (id, round, body, by_kind, name, held_on, number,
                                               outcome, read, by_whom, at)
                        values (gen_random_uuid(), :round, :body, 'committee', :canary, current_date,
                                :canary, 'noted',
                                '{"document":"' || gen_random_uuid() || '","file":"' || :canary ||
                                '","by":"committee","body":{"value":"' || :canary ||
                                '","words":"' || :canary || '","start":0,"end":3}}',
                                'test', now())
                        """)
                .param("round", scene.round(Situation.DRAFT))
                .param("body", scene.body(distance).id())
                .param("canary", canary)
                .update();
    }

    /** In the words that are withheld, and in the legal basis. */
    private void plantMark(Distance distance, Set<String> may) {
        String canary = canaries.plant(may::contains);
        database.sql("update exempt_passage set words = ?, basis = ? where paper = cast(? as uuid)")
                .param(canary)
                .param(canary)
                .param(scene.paper(Situation.EXEMPT, distance))
                .update();
    }

    /** In the debates of three bodies, and in another debate of the first. */
    private void plantPoints() {
        UUID own = scene.debate(Situation.DRAFT, Distance.OWN);
        scene.point(own, null, canaries.plant(key -> OWN.contains(key) || isGuest(key)));
        for (Distance other : Set.of(Distance.MUNICIPALITY, Distance.REGION)) {
            UUID theirs = scene.debate(Situation.DRAFT, other);
            scene.point(theirs, null, canaries.plant(key -> false));
        }
        UUID second = scene.debate(scene.round(Situation.DRAFT), scene.body(Distance.OWN).id());
        scene.point(second, null, canaries.plant(OWN::contains));
    }

    private static boolean isGuest(String key) {
        return key.equals(Role.DEBATE_GUEST.key());
    }

    private void plantDraftedRound() {
        String title = canaries.plant(Role.NATIONAL_EDITOR.key()::equals);
        database.sql(
                        """
                        insert into round (id, title, state, definition, created_at)
                        select gen_random_uuid(), ?, state, definition, now()
                        from round where id = ?
                        """)
                .params(title, scene.round(Situation.DRAFTED))
                .update();
    }

    /** In a name and in an address; both are for those who look after people. */
    private void plantPerson() {
        String name =
                canaries.plant(key ->
                        key.equals(Role.ADMINISTRATOR.key()) || key.equals(Role.AUDITOR.key()));
        UUID id = new People(TestApp.server()).somebody(name).id();
        String address = canaries.plant(Role.ADMINISTRATOR.key()::equals);
        database.sql("update person set email = ? where id = ?")
                .params(address + "@eksempel.test", id)
                .update();
    }
}
