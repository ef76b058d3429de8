package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.TestApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A receipt is checked without the application. */
class ReceiptCheckTest {
    @TempDir private Path folder;
    private String json = "";
    private byte[] pdf = {};

    @BeforeEach
    void aReceipt() {
        Fixtures round = Fixtures.round(TestApp.part(JdbcClient.class), "Kvitteringer");
        String body = round.body();
        Client client = Client.with(TestApp.url(""), round.link(body));
        String at =
                client.upload(
                                round.base(body) + "/submission",
                                List.of("key", "k"),
                                new Client.File("svar æøå.txt", Fixtures.answer("granmo")))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        json = client.get(at + "/receipt.json").body();
        pdf = client.bytes(at + "/receipt.pdf").body();
    }

    @Test
    void f01JsonAndPdfHoldWithTheFileBesideThem() throws Exception {
        Path one = Files.writeString(folder.resolve("k.json"), json);
        Path two = Files.write(folder.resolve("k.pdf"), pdf);
        Files.write(folder.resolve("svar æøå.txt"), Fixtures.answer("granmo"));
        for (Path receipt : List.of(one, two)) {
            ReceiptCheck check = ReceiptCheck.of(receipt);
            check.beside(folder);
            assertThat(check.lines()).hasSize(2);
            assertThat(check.good()).isTrue();
        }
    }

    @Test
    void f02AChangedDigitAChangedFileAndAStrangeFileAreFound() throws Exception {
        Path changed =
                Files.writeString(
                        folder.resolve("k.json"), json.replace("\"version\":1", "\"version\":2"));
        assertThat(ReceiptCheck.of(changed).good()).isFalse();

        Path sound = Files.writeString(folder.resolve("l.json"), json);
        Files.write(folder.resolve("svar æøå.txt"), Fixtures.answer("myrland"));
        ReceiptCheck check = ReceiptCheck.of(sound);
        check.beside(folder);
        assertThat(check.good()).isFalse();
        ReceiptCheck named = ReceiptCheck.of(sound);
        named.files(List.of(folder.resolve("svar æøå.txt")));
        assertThat(named.good()).isFalse();
    }

    @Test
    void f03ThePlaceInTheChainIsFoundAndAForgedReceiptIsNot() throws Exception {
        var source = TestApp.part(javax.sql.DataSource.class);
        try (var connection = source.getConnection()) {
            ReceiptCheck check = ReceiptCheck.of(Files.writeString(folder.resolve("k.json"), json));
            check.chain(connection, sha -> true);
            assertThat(check.lines()).allMatch(ReceiptCheck.Line::good);

            Receipt real = Receipt.parse(json);
            String content = real.content().replace("\"late\":false", "\"late\":true");
            Receipt forged =
                    new Receipt(
                            real.index(),
                            real.previous(),
                            no.samsvar.app.audit.Chain.hash(real.index(), real.previous(), content),
                            content);
            assertThat(forged.sound()).isTrue();
            ReceiptCheck other =
                    ReceiptCheck.of(Files.writeString(folder.resolve("f.json"), forged.file()));
            other.chain(connection, sha -> true);
            assertThat(other.good()).isFalse();
        }
    }

    @Test
    void f04WhatIsNoReceiptIsSaid() throws Exception {
        Path other = Files.writeString(folder.resolve("x.json"), "{\"schema\":\"other\"}");
        assertThatThrownBy(() -> ReceiptCheck.of(other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
