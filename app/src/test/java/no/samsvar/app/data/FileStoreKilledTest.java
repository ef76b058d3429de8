package no.samsvar.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreKilledTest {
    private static final int ROUNDS = 20;

    @TempDir Path temporary;

    @Test
    @DisplayName("A21 after kill -9 in the middle of a put, all that was acknowledged is sound")
    void keepsAcknowledged() throws Exception {
        Path place = Places.in(temporary);
        Random random = new Random(21);
        List<String> acknowledged = new ArrayList<>();
        int halves = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (Child child = Child.start(place, "put", Integer.toString(round))) {
                assertThat(child.line()).isEqualTo("held");
                for (int n = random.nextInt(12); n >= 0; n--) {
                    acknowledged.add(child.line());
                }
                Thread.sleep(random.nextInt(15));
                acknowledged.addAll(child.kill());
            }
            try (DataFolder folder = DataFolder.open(place)) {
                FileStore store = new FileStore(folder.files(), folder.uploads());
                halves += store.sweep();
                assertThat(folder.uploads()).isEmptyDirectory();
                assertThat(acknowledged).allSatisfy(line -> assertKept(store, line));
                try (Stream<Path> all = Files.walk(folder.files())) {
                    assertThat(all.filter(Files::isRegularFile))
                            .allSatisfy(file ->
                                    assertThat(store.sound(file.getFileName().toString()))
                                            .isTrue());
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
        System.out.printf(
                "%d kills: %d acknowledged and sound, %d half received and swept%n",
                ROUNDS, acknowledged.size(), halves);
    }

    private static void assertKept(FileStore store, String line) throws IOException {
        String[] words = line.split(" ");
        assertThat(words).hasSize(3);
        assertThat(store.path(words[1])).hasSize(Long.parseLong(words[2]));
        assertThat(store.sound(words[1])).isTrue();
    }

    @Test
    @DisplayName("A22 the system is asked to sync file and folders before a put is acknowledged")
    void syncsFirst() throws Exception {
        Path strace = Tool.find("strace");
        Path trace = temporary.resolve("trace");
        assumeTrue(
                strace != null
                        && Tool.run(
                                        List.of("strace", "-o", trace.toString(), "/bin/true"),
                                        temporary)
                                .well(),
                "strace is not here, or may not look on");
        Path place = temporary.resolve("data");
        String sha256;
        List<String> look =
                List.of(
                        "strace",
                        "-f",
                        "-y",
                        "-s",
                        "300",
                        "-e",
                        "trace=fsync,fdatasync,write,/^rename,/^mkdir",
                        "-o",
                        trace.toString());
        try (Child child = Child.start(look, place, "put", "22")) {
            assertThat(child.line()).isEqualTo("held");
            sha256 = child.line().split(" ")[1];
        }
        List<String> lines = Files.readAllLines(trace);
        Path files = place.resolve("files");
        Path first = files.resolve(sha256.substring(0, 2));
        Path second = first.resolve(sha256.substring(2, 4));
        int acknowledged = only(lines, "write\\(1<.*\"stored " + sha256 + ".*");
        int renamed = only(lines, "rename.*\\.part\".*\"" + second + "/" + sha256 + "\".* = 0");
        assertThat(only(lines, "mkdir.*\"" + first + "\".* = 0"))
                .isLessThan(last(lines, synced(files), acknowledged));
        assertThat(only(lines, "mkdir.*\"" + second + "\".* = 0"))
                .isLessThan(last(lines, synced(first), acknowledged));
        assertThat(last(lines, "fsync\\(\\d+<.*\\.part>\\).*= 0", renamed)).isNotNegative();
        assertThat(renamed).isLessThan(last(lines, synced(second), acknowledged));
    }

    private static String synced(Path folder) {
        return "fsync\\(\\d+<" + Pattern.quote(folder.toString()) + ">\\).*= 0";
    }

    private static int only(List<String> lines, String call) {
        int at = last(lines, call, lines.size());
        assertThat(at).as(call).isNotNegative();
        assertThat(last(lines, call, at)).as("a second " + call).isNegative();
        return at;
    }

    /** Where a call was made the last time before a line; each line begins with a process. */
    private static int last(List<String> lines, String call, int before) {
        Pattern pattern = Pattern.compile("\\d+ +" + call);
        for (int n = before - 1; n >= 0; n--) {
            if (pattern.matcher(lines.get(n)).matches()) {
                return n;
            }
        }
        return -1;
    }
}
