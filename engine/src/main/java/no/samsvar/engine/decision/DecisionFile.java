package no.samsvar.engine.decision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/**
 * {@code decisions.jsonl}: one line a decision, only ever appended to. A line that cannot be read
 * is a problem with its number, and the others count.
 */
public final class DecisionFile {
    public static final String NAME = "decisions.jsonl";

    private DecisionFile() {}

    /**
     * @param bytes UTF-8, lines ended by LF or CRLF; blank lines are passed over
     * @param name of the file, for its problems
     * @return by time, the earlier first
     */
    public static Partial<List<Decision>> parse(byte[] bytes, String name) {
        List<Decision> decisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int start = startsWithMark(bytes) ? 3 : 0;
        for (int line = 1; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            boolean last = end == bytes.length;
            read(Arrays.copyOfRange(bytes, start, end), line, last, name, decisions, problems);
            start = end + 1;
        }
        decisions.sort(Decision.BY_TIME);
        return Partial.of(List.copyOf(decisions), problems);
    }

    private static void read(
            byte[] bytes,
            int line,
            boolean last,
            String name,
            List<Decision> decisions,
            List<Problem> problems) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .strip();
            if (!text.isEmpty()) {
                DecisionLine read = DecisionLine.parse(text, line);
                decisions.addAll(read.decisions());
                for (Map<String, String> unknown : read.unknownKeys()) {
                    problems.add(problem(Problem.Code.DECISION_UNKNOWN_KEY, name, line, unknown));
                }
            }
        } catch (CharacterCodingException _) {
            Map<String, String> what = Map.of("reason", last ? "half-written" : "not-utf8");
            problems.add(problem(Problem.Code.DECISION_UNREADABLE, name, line, what));
        } catch (DecisionLine.Unreadable e) {
            // a line that a crash cut off has no end, and is seldom whole JSON
            Map<String, String> what =
                    last && e.reason().equals("not-json")
                            ? Map.of("reason", "half-written")
                            : e.args();
            problems.add(problem(Problem.Code.DECISION_UNREADABLE, name, line, what));
        }
    }

    private static Problem problem(
            Problem.Code code, String name, int line, Map<String, String> args) {
        Map<String, String> all = new TreeMap<>(args);
        all.put("line", Integer.toString(line));
        return Problem.of(code, name, all);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    /** The decision as its line, without the line's end; reads back as the same decision. */
    public static String line(Decision decision) {
        return DecisionLine.write(decision);
    }

    /**
     * Adds lines to the end and waits until they are on disk. A last line that a crash left half
     * written stays a line of its own.
     *
     * @param file made where it is not there
     * @throws IOException where it cannot be written
     */
    public static void append(Path file, List<Decision> decisions) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Decision decision : decisions) {
            lines.append(line(decision)).append('\n');
        }
        try (FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            long size = channel.size();
            ByteBuffer end = ByteBuffer.allocate(1);
            if (size > 0 && channel.read(end, size - 1) == 1 && end.get(0) != '\n') {
                lines.insert(0, '\n');
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            channel.position(size);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
