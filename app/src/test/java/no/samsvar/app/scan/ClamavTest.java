package no.samsvar.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Speaks ClamAV's protocol with a server that knows one threat. */
class ClamavTest {
    private FakeClamd server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeClamd();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void findsTheTestThreat() {
        assertThat(scan(FakeClamd.eicar()))
                .isEqualTo(new Scanner.Verdict("infected", "Eicar-Test-Signature"));
    }

    @Test
    void findsNothingInAnAnswerOfManyChunks() {
        assertThat(scan(new byte[300_000])).isEqualTo(Scanner.Verdict.CLEAN);
        assertThat(scan(new byte[0])).isEqualTo(Scanner.Verdict.CLEAN);
    }

    @Test
    void aScannerThatIsDownIsSaidAndNothingThrows() throws IOException {
        server.close();
        assertThat(scan(FakeClamd.eicar())).isEqualTo(Scanner.Verdict.FAILED);
    }

    @Test
    void withoutAnAddressNothingIsScanned() {
        Clamav none = new Clamav(new MockEnvironment());
        assertThat(none.present()).isFalse();
        assertThat(none.scan(new ByteArrayInputStream(FakeClamd.eicar())))
                .isEqualTo(Scanner.Verdict.NOT_SCANNED);
    }

    private Scanner.Verdict scan(byte[] bytes) {
        return new Clamav(
                        new MockEnvironment()
                                .withProperty("samsvar.clamav.address", server.address()))
                .scan(new ByteArrayInputStream(bytes));
    }
}
