package no.samsvar.engine.read;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a worker is asked: two messages, the file's path and its bytes. */
final class Requests {
    private static final int LONGEST_PATH = 1 << 20;

    private Requests() {}

    static void write(RawFile file, OutputStream pipe) throws IOException {
        try (Frames.Out path = new Frames.Out(pipe)) {
            path.write(file.path().getBytes(StandardCharsets.UTF_8));
        }
        try (Frames.Out bytes = new Frames.Out(pipe)) {
            bytes.write(lengthOf(file.bytes()));
            bytes.write(file.bytes());
        }
    }

    /** Waits for the next request; {@link EOFException} when there are no more. */
    static RawFile read(InputStream pipe, ReadLimits limits) throws IOException {
        String path =
                new String(
                        new Frames.In(pipe, LONGEST_PATH).readAllBytes(), StandardCharsets.UTF_8);
        Frames.In message = new Frames.In(pipe, limits.bytes() + Integer.BYTES);
        DataInputStream in = new DataInputStream(message);
        int length = in.readInt();
        if (length < 0 || length > limits.bytes()) {
            throw new IOException("a file of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        message.drain();
        return new RawFile(path, bytes);
    }

    private static byte[] lengthOf(byte[] bytes) {
        int length = bytes.length;
        return new byte[] {
            (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        };
    }
}
