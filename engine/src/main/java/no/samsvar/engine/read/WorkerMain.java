package no.samsvar.engine.read;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import no.samsvar.engine.text.Partial;

/**
 * The child process that reads files: one request after another on its standard input, one result
 * each on its standard output. It ends when its input does, even in the middle of a file, so that
 * it never outlives its parent.
 */
final class WorkerMain {
    /** Deep nesting is met by a format's own limit, rather than by the stack's end. */
    private static final long STACK = 16L << 20;

    /** Bytes of heap that a worker does not keep for its next file. */
    private static final long GROWN = 80L << 20;

    private WorkerMain() {}

    /**
     * @param args the limits, as {@link WorkerCommand} writes them
     */
    @SuppressWarnings("SystemOut") // the pipe is kept, and what a library prints goes elsewhere
    public static void main(String[] args) {
        ReadLimits limits = WorkerCommand.limits(args[0]);
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        SynchronousQueue<RawFile> requests = new SynchronousQueue<>();
        Runnable serve = () -> serve(requests, out, new Dispatch(limits));
        new Thread(null, serve, "read", STACK).start();
        listen(in, limits, requests);
        Runtime.getRuntime().halt(0);
    }

    private static void listen(
            InputStream in, ReadLimits limits, SynchronousQueue<RawFile> requests) {
        try {
            while (true) {
                requests.put(Requests.read(in, limits));
            }
        } catch (IOException | InterruptedException e) {
            // the parent is gone, or wants no more
            return;
        }
    }

    private static void serve(
            SynchronousQueue<RawFile> requests, OutputStream out, Dispatch dispatch) {
        try {
            WireWriter.write(Partial.of(List.of()), new Frames.Out(out)); // ready
            while (true) {
                WireWriter.write(dispatch.read(requests.take()), new Frames.Out(out));
                if (Runtime.getRuntime().totalMemory() > GROWN) {
                    System.gc(); // and the heap shrinks: most files need little
                }
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
