package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes that are kept until it is their turn; grows without copying what it has. */
final class Kept extends OutputStream {
    private static final int PIECE = 1 << 16;

    private final List<byte[]> pieces = new ArrayList<>();
    private long size;

    /** Bytes that are there already; the array is not to be changed. */
    static Kept of(byte[] bytes) {
        Kept kept = new Kept();
        kept.pieces.add(bytes);
        kept.size = bytes.length;
        return kept;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        pieces.add(Arrays.copyOfRange(bytes, offset, offset + length));
        size += length;
    }

    /** Takes over the markup so far, once it is worth it. */
    void take(Html markup) {
        if (markup.length() > PIECE) {
            all(markup);
        }
    }

    /** Takes over the markup so far. */
    void all(Html markup) {
        try {
            markup.drain(this);
        } catch (IOException e) {
            throw new IllegalStateException("nothing here can fail to be written", e);
        }
    }

    long size() {
        return size;
    }

    /** One array of them all. */
    byte[] bytes() {
        byte[] all = new byte[Math.toIntExact(size)];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }
}
