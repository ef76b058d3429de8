package no.samsvar.app.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon, asked with its command INSTREAM (clamd(8)): chunks of a length in four bytes and
 * that many bytes, a length of nought at the end; the answer is one line.
 */
@Component
class Clamav implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(Clamav.class);
    private static final int CONNECT = 3_000;
    private static final int ANSWER = 60_000;
    private static final int LONGEST = 1_000;
    private final String address;

    Clamav(Environment environment) {
        this.address = environment.getProperty("samsvar.clamav.address", "");
    }

    @Override
    public boolean present() {
        return !address.isBlank();
    }

    @Override
    public Verdict scan(InputStream file) {
        if (!present()) {
            return Verdict.NOT_SCANNED;
        }
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            address.substring(0, colon),
                            Integer.parseInt(address.substring(colon + 1))),
                    CONNECT);
            socket.setSoTimeout(ANSWER);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[64 * 1024];
            for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
                if (n > 0) {
                    out.writeInt(n);
                    out.write(chunk, 0, n);
                }
            }
            out.writeInt(0);
            out.flush();
            return verdict(
                    new String(
                            socket.getInputStream().readNBytes(LONGEST),
                            StandardCharsets.US_ASCII));
        } catch (IOException | RuntimeException e) {
            LOG.warn("the malware scanner does not answer: {}", e.getClass().getSimpleName());
            return Verdict.FAILED;
        }
    }

    private static Verdict verdict(String answer) {
        String line = answer.replace("\0", "").strip();
        if (line.endsWith(" OK")) {
            return Verdict.CLEAN;
        }
        if (line.endsWith(" FOUND")) {
            String threat = line.substring(0, line.length() - " FOUND".length());
            return new Verdict(Verdict.INFECTED, threat.substring(threat.indexOf(':') + 1).strip());
        }
        return Verdict.FAILED;
    }
}
