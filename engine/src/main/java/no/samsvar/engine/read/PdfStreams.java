package no.samsvar.engine.read;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import no.samsvar.engine.text.Problem;

/**
 * Looks for packed streams that unpack to more than memory should hold, before the library, which
 * unpacks without a limit, sees them. Pictures are left out: nobody unpacks them here.
 */
final class PdfStreams {
    private static final byte[] STREAM =
            "stream".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Deflate packs at best a little more than a thousand to one. */
    private static final int BEST = 1_032;

    private static final int LOOK_BACK = 600;

    private PdfStreams() {}

    static void check(byte[] file, Budget budget) {
        long most = Math.max(1 << 16, budget.limits().unpacked() / 8);
        int at = find(file, 0);
        while (at >= 0) {
            int start = at + STREAM.length;
            int next = find(file, start);
            boolean ends =
                    at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            int end = next < 0 ? file.length : next;
            if (!ends && (long) (end - start) * BEST > most && !isPicture(file, at)) {
                unpack(file, start, end, most);
            }
            at = next;
        }
    }

    private static int find(byte[] file, int from) {
        for (int i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == 's'
                    && java.util.Arrays.equals(
                            file, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPicture(byte[] file, int at) {
        int from = Math.max(0, at - LOOK_BACK);
        String head =
                new String(file, from, at - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        int object = Math.max(0, head.lastIndexOf(" obj"));
        return head.substring(object).matches("(?s).*/Subtype\\s*/Image\\b.*");
    }

    private static void unpack(byte[] file, int start, int end, long most) {
        int from = start;
        while (from < end && (file[from] == '\r' || file[from] == '\n')) {
            from++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, end - from);
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            int count = inflater.inflate(buffer);
            while (count > 0) {
                total += count;
                if (total > most) {
                    throw new Budget.Spent(Problem.Code.TOO_LARGE, "unpacked", most);
                }
                count = inflater.inflate(buffer);
            }
        } catch (DataFormatException e) {
            // not packed that way, or encrypted: the library will see
        } finally {
            inflater.end();
        }
    }
}
