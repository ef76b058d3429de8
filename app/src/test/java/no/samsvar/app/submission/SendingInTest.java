package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.app.TestApp;
import no.samsvar.app.audit.Chain;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a link to a receipt, and what may happen on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingInTest {
    private static final Client.File ANSWER =
            new Client.File("svar.txt", Fixtures.answer("granmo"));
    private Fixtures round;

    @BeforeAll
    void aRound() {
        round =
                Fixtures.round(
                        TestApp.part(JdbcClient.class),
                        TestApp.part(FileStore.class),
                        "Lys i mørket");
    }

    private Client linked(String body) {
        return Client.with(TestApp.url(""), round.link(body));
    }

    @Test
    void a01ALinkAFileAReviewAReceipt() {
        String body = round.body("granmo", "Granmo");
        Client client = linked(body);
        assertThat(client.page(round.page(body)))
                .contains(
                        "Svar fra Granmo",
                        "Hvordan kan innbyggerne selv",
                        "Filer blir ikke skannet");

        assertThat(client.upload(round.base(body) + "/papers", List.of(), ANSWER).statusCode())
                .isEqualTo(303);
        String review = read(() -> client.page(round.base(body) + "/submission/review"));
        assertThat(review).contains("svar.txt", "utsagn er lest som svar");
        assertThat(review).doesNotContain("Se på dette:", "Sjekk:", "Ikke funnet noe svar");

        HttpResponse<String> sent = client.send(round.base(body));
        assertThat(sent.statusCode()).isEqualTo(303);
        String at = sent.headers().firstValue("Location").orElseThrow();
        assertThat(client.page(at))
                .contains(
                        "Kvittering",
                        Chain.sha256(
                                new String(
                                        ANSWER.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(round.counts(body)).containsExactly(1, 1);

        Receipt receipt = Receipt.parse(client.get(at + "/receipt.json").body());
        assertThat(receipt.sound()).isTrue();
        assertThat(receipt.said().answer().of()).isEqualTo("text");
        assertThat(receipt.said().files())
                .extracting(Receipt.Kept::name)
                .containsExactly("svar.txt");
    }

    @Test
    void a02TheReceiptOnPaperHoldsWhatCanBeVerified() throws Exception {
        String body = round.body();
        Client client = linked(body);
        String at =
                direct(client, body, "k", ANSWER).headers().firstValue("Location").orElseThrow();
        byte[] pdf = client.bytes(at + "/receipt.pdf").body();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(ReceiptPdf.json(pdf)).hasValue(client.get(at + "/receipt.json").body());
    }

    @Test
    void a03TheSameKeyGivesTheSameReceiptAndAnotherBodyIsRefused() {
        String body = round.body();
        Client client = linked(body);
        String first =
                direct(client, body, "key", ANSWER).headers().firstValue("Location").orElseThrow();
        assertThat(direct(client, body, "key", ANSWER).headers().firstValue("Location"))
                .hasValue(first);
        HttpResponse<String> other =
                direct(
                        client,
                        body,
                        "key",
                        new Client.File("annet.txt", Fixtures.answer("myrland")));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Nøkkelen er brukt til noe annet");
        assertThat(round.counts(body)).containsExactly(1, 1);
    }

    @Test
    void a04ReplacedAndWithdrawnAndEveryVersionIsKept() {
        String body = round.body();
        Client client = linked(body);
        direct(client, body, "a", ANSWER);
        String second =
                direct(client, body, "b", new Client.File("ny.txt", Fixtures.answer("myrland")))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        client.page(second);
        assertThat(client.post(second + "/withdraw").statusCode()).isEqualTo(303);
        assertThat(client.page(round.page(body)))
                .contains("Utgave 1", "Utgave 2", "erstattet", "trukket");
        assertThat(client.post(second + "/withdraw").statusCode()).isEqualTo(409);
        assertThat(round.counts(body)).containsExactly(2, 2);
    }

    @Test
    void a05AfterTheDeadlineTheFilesStayAndAnAgreementOpensAgain() {
        Fixtures ended = Fixtures.round(TestApp.part(JdbcClient.class), "Ettersnø");
        String body = ended.body();
        ended.deadline(Instant.parse("2020-01-01T11:00:00Z"));
        Client client = Client.with(TestApp.url(""), ended.link(body));
        client.upload(ended.base(body) + "/papers", List.of(), ANSWER);
        HttpResponse<String> refused = client.send(ended.base(body));
        HttpResponse<String> asked =
                client.upload(ended.base(body) + "/submission", List.of("key", "k"), ANSWER);
        assertThat(refused.statusCode()).isIn(400, 409);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Fristen er ute", "ingenting er borte", "Spør KS Solmark");
        assertThat(client.page(ended.page(body))).contains("svar.txt");

        ended.late(body, Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(client.send(ended.base(body)).statusCode()).isEqualTo(303);
        assertThat(client.page(ended.page(body))).contains("etter fristen");
    }

    @Test
    void a06TheSameFileTwiceIsThereOnceAndSaysSo() {
        String body = round.body();
        Client client = linked(body);
        client.upload(round.base(body) + "/papers", List.of(), ANSWER);
        client.upload(
                round.base(body) + "/papers",
                List.of(),
                new Client.File("kopi.txt", ANSWER.bytes()));
        String page = client.page(round.page(body));
        assertThat(page)
                .contains("Denne filen har du lagt til før: svar.txt")
                .doesNotContain("kopi.txt");
    }

    @Test
    void a07ARemovedFileIsPutBack() {
        String body = round.body();
        Client client = linked(body);
        client.upload(round.base(body) + "/papers", List.of(), ANSWER);
        UUID paper = TestApp.part(Papers.class).chosen(round.round, body).getFirst().id();
        client.post(round.base(body) + "/papers/" + paper + "/remove");
        assertThat(client.page(round.page(body)))
                .contains("Fjernede filer (1)", "Ingen filer er lagt til");
        client.post(round.base(body) + "/papers/" + paper + "/restore");
        assertThat(client.page(round.page(body))).doesNotContain("Fjernede filer");
    }

    @Test
    void a08TwoOfficersAtOnce() {
        String body = round.body();
        Client one = linked(body);
        Client two = linked(body);
        one.upload(round.base(body) + "/papers", List.of(), ANSWER);
        UUID seen = TestApp.part(Papers.class).chosen(round.round, body).getFirst().id();
        two.upload(
                round.base(body) + "/papers",
                List.of(),
                new Client.File("x.txt", Fixtures.answer("myrland")));
        HttpResponse<String> sent =
                one.post(round.base(body) + "/submission", "key", "k", "paper", seen.toString());
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body())
                .contains("Filene er endret siden du så på dem", "Ingenting er sendt");
    }

    @Test
    void a09ARevokedLinkSaysWhomToAsk() {
        String body = round.body();
        String link = round.link(body);
        Client client = Client.with(TestApp.url(""), link);
        UUID id = TestApp.part(Links.class).all(round.round, body).getFirst().id();
        TestApp.part(Links.class).revoke(id, round.round, body, Fixtures.nobody());
        HttpResponse<String> again = client.get("/s/" + link);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Lenken er trukket tilbake", "Spør KS Solmark");
        assertThat(client.get(round.page(body)).statusCode()).isNotEqualTo(200);
    }

    @Test
    void a10AnotherBodysLinkOpensNothingHere() {
        String mine = round.body();
        Client other = linked(round.body());
        assertThat(other.get(round.page(mine)).statusCode()).isEqualTo(404);
        assertThat(other.upload(round.base(mine) + "/papers", List.of(), ANSWER).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a11ACaseOfficerMakesALinkThatIsShownOnceAndRevokesIt() {
        String body = round.body();
        Client officer =
                Client.signedIn(TestApp.url(""), Sessions.of(Role.CASE_OFFICER, body, null));
        String links = round.base(body) + "/links";
        officer.page(links);
        String made = officer.post(links).body();
        Matcher shown = Pattern.compile("/s/([A-Za-z0-9_-]{43})").matcher(made);
        assertThat(shown.find()).isTrue();
        assertThat(officer.page(links)).doesNotContain(shown.group(1)).contains("Ikke brukt ennå");
        assertThat(Client.with(TestApp.url(""), shown.group(1)).page(round.page(body)))
                .contains("Lever svar");
        UUID id = TestApp.part(Links.class).all(round.round, body).getFirst().id();
        assertThat(officer.post(links + "/" + id + "/revoke").statusCode()).isEqualTo(303);
        assertThat(officer.page(links)).contains("Sist brukt", "Trukket tilbake");
    }

    @Test
    void a12ARegionSeesWhatIsSentAndNotWhatIsWorkedOn() {
        String body = round.body();
        Client client = linked(body);
        client.upload(round.base(body) + "/papers", List.of(), ANSWER);
        Client adviser =
                Client.signedIn(
                        TestApp.url(""), Sessions.of(Role.REGIONAL_ADVISER, null, Fixtures.REGION));
        assertThat(adviser.get(round.page(body)).statusCode()).isEqualTo(404);
        String at = client.send(round.base(body)).headers().firstValue("Location").orElseThrow();
        assertThat(adviser.page(at)).contains("Kvittering", "svar.txt");
    }

    private HttpResponse<String> direct(
            Client client, String body, String key, Client.File... files) {
        return client.upload(round.base(body) + "/submission", List.of("key", key), files);
    }

    private static String read(Supplier<String> page) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String text = page.get();
        while (text.contains("blir lest nå") && System.nanoTime() < end) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            text = page.get();
        }
        return text;
    }
}
