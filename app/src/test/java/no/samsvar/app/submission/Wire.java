package no.samsvar.app.submission;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that can be broken off at any byte. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return new Wire(socket);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The head of the answer; empty where the other end has gone. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        byte[] one = new byte[1];
        while (head.indexOf("\r\n\r\n") < 0 && socket.getInputStream().read(one) == 1) {
            head.append(new String(one, StandardCharsets.ISO_8859_1));
        }
        return head.toString();
    }

    /** Breaks off, as when a cable is pulled: the other end is told nothing in order. */
    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
