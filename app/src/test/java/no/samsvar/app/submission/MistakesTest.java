package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import no.samsvar.app.TestApp;
import no.samsvar.app.data.FileStore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mistakes that a case officer makes most: kept, and said in words that tell what to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakesTest {
    private Fixtures round;

    @BeforeAll
    void rounds() {
        JdbcClient database = TestApp.part(JdbcClient.class);
        Fixtures.round(database, "Sommerens skygger");
        round = Fixtures.round(database, TestApp.part(FileStore.class), "Lys i mørket");
        round.body("granmo", "Granmo");
        round.body("myrland", "Myrland");
    }

    @Test
    void d01AnotherMunicipalitysAnswer() {
        assertThat(shown(round.body(), "svar.txt", Fixtures.answer("myrland")))
                .contains("Dette ser ut til å være svaret fra Myrland, ikke fra Prøvedal");
    }

    @Test
    void d02TheBookletItself() throws IOException {
        byte[] booklet =
                java.nio.file.Files.readAllBytes(
                        java.nio.file.Path.of("../examples/minimal/booklet.txt"));
        assertThat(shown(round.body(), "hefte.txt", booklet))
                .contains("Dette er et av rundens egne dokumenter, ikke et svar");
        byte[] copy =
                (new String(booklet, java.nio.charset.StandardCharsets.UTF_8) + "\n\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shown(round.body(), "hefte-kopi.txt", copy))
                .contains("ser ut til å være debattheftet eller malen");
    }

    @Test
    void d03AFileForAnotherRound() {
        String text =
                """
                Prøvedal kommune

                Svar på «Sommerens skygger»

                Kommunestyret vil plante trær langs gangvegene og sette opp flere benker i parken.
                Vi vil at skolene skal ha skygge i skolegården før sommeren.
                """;
        assertThat(shown(round.body(), "svar.txt", Fixtures.bytes(text)))
                .contains("Filen ser ut til å høre til «Sommerens skygger», ikke «Lys i mørket»");
    }

    @Test
    void d04APassword() throws IOException {
        assertThat(shown(round.body(), "svar.pdf", pdf(true)))
                .contains("Filen er beskyttet med passord", "Lagre en kopi uten passord");
    }

    @Test
    void d05AnEmptyScan() throws IOException {
        assertThat(shown(round.body(), "skann.pdf", pdf(false)))
                .contains("bilde uten tekst, trolig skannet", "Legg til originalen");
    }

    @Test
    void d06TheAnswerInTheEmail() {
        String mail =
                """
                From: postmottak@granmo.example
                To: ks@example.org
                Subject: =?UTF-8?Q?Svar_fra_Granmo_kommune?=
                Date: Mon, 7 Dec 2026 10:00:00 +0100
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                """
                        .replace("\n", "\r\n");
        byte[] answer = Fixtures.answer("granmo");
        byte[] head = Fixtures.bytes(mail);
        byte[] all = new byte[head.length + answer.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(answer, 0, all, head.length, answer.length);
        assertThat(shown("granmo", "svar.eml", all))
                .contains("utsagn")
                .doesNotContain("Se på dette:", "Det er ikke funnet noe svar");
    }

    @Test
    void d07AnUnknownTypeAndAWrongName() {
        byte[] picture = new byte[2000];
        new java.util.Random(3).nextBytes(picture);
        assertThat(shown(round.body(), "bilde.xyz", picture))
                .contains("Filtypen kan ikke leses", "Lagre dokumentet som PDF");
        assertThat(
                        shown(
                                round.body(),
                                "svar.pdf",
                                Fixtures.bytes(
                                        "<!DOCTYPE html><html><body><p>Vi vil brøyte gangveger først, og det haster for alle som går til skolen.</p></body></html>")))
                .contains("i virkeligheten av en annen type");
    }

    @Test
    void d08NothingToSend() {
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        assertThat(client.post(round.base(body) + "/submission", "key", "k").body())
                .contains("Det er ingen filer å sende", "legg til dokumentet med svaret");
    }

    @Test
    void d09EachIsKeptAndCanBeSentAllTheSame() throws IOException {
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        client.upload(round.base(body) + "/papers", List.of(), new Client.File("x.pdf", pdf(true)));
        assertThat(client.send(round.base(body)).statusCode()).isEqualTo(303);
        assertThat(round.counts(body)).containsExactly(1, 1);
    }

    private String shown(String body, String name, byte[] bytes) {
        Client client = Client.with(TestApp.url(""), round.link(body));
        assertThat(
                        client.upload(
                                        round.base(body) + "/papers",
                                        List.of(),
                                        new Client.File(name, bytes))
                                .statusCode())
                .isEqualTo(303);
        return read(client, round.base(body) + "/submission/review");
    }

    static String read(Client client, String path) {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        String page = client.page(path);
        while (page.contains("blir lest nå") && System.nanoTime() < end) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            page = client.page(path);
        }
        assertThat(page).doesNotContain("blir lest nå");
        return page;
    }

    /** One page with a picture and no text, with a password or without. */
    static byte[] pdf(boolean password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            java.awt.image.BufferedImage picture =
                    new java.awt.image.BufferedImage(
                            200, 200, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            picture.setRGB(50, 50, 0xffffff);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
            }
            if (password) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("eier", "leser", new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
