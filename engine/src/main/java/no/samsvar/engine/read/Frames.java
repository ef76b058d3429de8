package no.samsvar.engine.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A message on a pipe: pieces, each four bytes of length and that many bytes, ended by a piece of
 * length 0. In pieces, so that neither side holds a whole message in memory to learn its length.
 */
final class Frames {
    private static final int PIECE = 1 << 16;

    private Frames() {}

    /** Writes one message; closing it ends the message, not the pipe. */
    static final class Out extends OutputStream {
        private final DataOutputStream pipe;
        private final byte[] piece = new byte[PIECE];
        private int used;

        Out(OutputStream pipe) {
            this.pipe = new DataOutputStream(pipe);
        }

        @Override
        public void write(int b) throws IOException {
            if (used == PIECE) {
                send();
            }
            piece[used++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (used == PIECE) {
                    send();
                }
                int count = Math.min(PIECE - used, length - done);
                System.arraycopy(bytes, offset + done, piece, used, count);
                used += count;
                done += count;
            }
        }

        private void send() throws IOException {
            if (used > 0) {
                pipe.writeInt(used);
                pipe.write(piece, 0, used);
                used = 0;
            }
        }

        @Override
        public void close() throws IOException {
            send();
            pipe.writeInt(0);
            pipe.flush();
        }
    }

    /** Reads one message, and no byte after it. */
    static final class In extends InputStream {
        private final DataInputStream pipe;
        private long allowed;
        private int left;
        private boolean ended;

        /**
         * @param allowed the longest message; a longer one is an {@link IOException}
         */
        In(InputStream pipe, long allowed) {
            this.pipe = new DataInputStream(pipe);
            this.allowed = allowed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                next();
            }
            if (ended) {
                return -1;
            }
            int count = pipe.read(into, offset, Math.min(length, left));
            if (count < 0) {
                throw new EOFException("pipe closed within a message");
            }
            left -= count;
            return count;
        }

        private void next() throws IOException {
            left = pipe.readInt();
            ended = left == 0;
            allowed -= left;
            if (left < 0 || left > PIECE || allowed < 0) {
                throw new IOException("not a message, or one that is too long");
            }
        }

        /** Reads up to the message's end. */
        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}
