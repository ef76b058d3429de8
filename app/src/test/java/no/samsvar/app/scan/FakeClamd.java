package no.samsvar.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks ClamAV's protocol, and knows one threat. */
public final class FakeClamd implements AutoCloseable {
    private final ServerSocket server;

    public FakeClamd() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Made of two halves, so that no scanner stops at this file. */
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        server.close();
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
