package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Speaks ClamAV's protocol with a server that knows one threat. */
class ClamavTest {
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void findsTheTestThreat() {
        assertThat(scanner().scan(Fixtures.stream(eicar())))
                .isEqualTo(new Scanner.Verdict("infected", "Eicar-Test-Signature"));
    }

    @Test
    void findsNothingInAnAnswerOfManyChunks() {
        assertThat(scanner().scan(Fixtures.stream(new byte[300_000])))
                .isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(scanner().scan(Fixtures.stream(new byte[0]))).isEqualTo(Scanner.Verdict.CLEAN);
    }

    @Test
    void aScannerThatIsDownIsSaidAndNothingThrows() throws IOException {
        Clamav scanner = scanner();
        server.close();
        assertThat(scanner.scan(Fixtures.stream(eicar()))).isEqualTo(Scanner.Verdict.FAILED);
    }

    @Test
    void withoutAnAddressNothingIsScanned() {
        Clamav none = new Clamav(new MockEnvironment());
        assertThat(none.present()).isFalse();
        assertThat(none.scan(Fixtures.stream(eicar()))).isEqualTo(Scanner.Verdict.NOT_SCANNED);
    }

    /** Made of two halves, so that no scanner stops at this file. */
    static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Clamav scanner() {
        return new Clamav(
                new MockEnvironment()
                        .withProperty(
                                "samsvar.clamav.address", "127.0.0.1:" + server.getLocalPort()));
    }

    private void serve() {
        while (true) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private static void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes(10);
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        StringBuilder all = new StringBuilder();
        for (int n = in.readInt(); n > 0; n = in.readInt()) {
            all.append(new String(in.readNBytes(n), StandardCharsets.ISO_8859_1));
        }
        String said =
                all.indexOf("EICAR-STANDARD") >= 0
                        ? "stream: Eicar-Test-Signature FOUND\0"
                        : "stream: OK\0";
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }
}
