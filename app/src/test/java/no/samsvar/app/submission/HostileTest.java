package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samsvar.app.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents made to harm: each is kept, each says what is wrong, the service stays up. */
class HostileTest {
    private final Fixtures round = Fixtures.round(TestApp.part(JdbcClient.class), "Utrygt");

    @Test
    void g01EachIsKeptAndSaidAndTheServiceStaysUp() throws Exception {
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        List<Client.File> files = files();
        for (Client.File file : files) {
            assertThat(client.upload(round.base(body) + "/papers", List.of(), file).statusCode())
                    .as(file.name())
                    .isEqualTo(303);
        }
        Papers papers = TestApp.part(Papers.class);
        assertThat(papers.chosen(round.round, body)).hasSize(files.size());
        MistakesTest.read(client, round.page(body));
        Notices notices = TestApp.part(Notices.class);
        Readings readings = TestApp.part(Readings.class);
        Around.Names names = TestApp.part(Around.class).of(round.round, body);
        List<String> silent = new ArrayList<>();
        for (Paper paper : papers.chosen(round.round, body)) {
            List<Notices.Notice> said =
                    notices.of(
                            paper,
                            readings.of(paper.sha256(), round.round),
                            names,
                            no.samsvar.app.web.Texts.of("nb"));
            System.out.println(paper.name() + ": " + said);
            if (said.isEmpty() && words(readings.of(paper.sha256(), round.round)) == 0) {
                silent.add(paper.name());
            }
        }
        assertThat(silent).as("files of which nothing is read or said").isEmpty();
        assertThat(client.send(round.base(body)).statusCode()).isEqualTo(303);
        assertThat(round.counts(body)).containsExactly(1, 1);
    }

    private static int words(Readings.Standing standing) {
        return standing.reading().orElseThrow().documents().stream()
                .mapToInt(EngineReading.Document::words)
                .sum();
    }

    @Test
    void g02NamesThatLeadElsewhereLeadNowhere() {
        assertThat(Intake.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Intake.clean("C:\\svar\\svar.docx")).isEqualTo("svar.docx");
        assertThat(Intake.clean("a\u202Efdp.exe\r\nX: y")).isEqualTo("afdp.exeX y");
        assertThat(Intake.clean("...")).isEqualTo("uten-navn");
        assertThat(Intake.clean("x".repeat(500) + ".docx")).hasSize(150).endsWith(".docx");
    }

    /** A folder of one's own may be named: {@code -Dsamsvar.hostile=FOLDER}. */
    private static List<Client.File> files() throws IOException {
        String given = System.getProperty("samsvar.hostile");
        if (given == null) {
            return made();
        }
        List<Client.File> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(given))) {
            for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new Client.File(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static List<Client.File> made() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(5).nextBytes(noise);
        List<Client.File> files = new ArrayList<>();
        files.add(new Client.File("bombe.docx", bomb()));
        files.add(new Client.File("avkortet.pdf", ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")));
        files.add(
                new Client.File(
                        "ring.pdf",
                        ascii(
                                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")));
        files.add(new Client.File("støy.pdf", join(ascii("%PDF-1.7\n"), noise)));
        files.add(new Client.File("støy.docx", join(ascii("PK\3\4"), noise)));
        files.add(
                new Client.File(
                        "støy.doc",
                        join(
                                new byte[] {
                                    (byte) 0xD0,
                                    (byte) 0xCF,
                                    0x11,
                                    (byte) 0xE0,
                                    (byte) 0xA1,
                                    (byte) 0xB1,
                                    0x1A,
                                    (byte) 0xE1
                                },
                                noise)));
        files.add(
                new Client.File(
                        "latter.xml",
                        ascii(
                                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><l>&b;</l>")));
        files.add(new Client.File("entitet.docx", entity()));
        files.add(new Client.File("dyp.html", ascii("<div>".repeat(50_000))));
        files.add(new Client.File("dyp.rtf", ascii("{\\rtf1" + "{".repeat(50_000))));
        files.add(new Client.File("støy.msg", join(ascii("\0\0\0"), noise)));
        files.add(new Client.File("tom.pdf", new byte[0]));
        return files;
    }

    private static byte[] bomb() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ascii(
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] entity() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = new byte[one.length + two.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
