package no.samsvar.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
    /** Of "abc", as FIPS 180-2 has it in its appendix B.1. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path temporary;
    Path place = Path.of("");

    @BeforeEach
    void name() throws IOException {
        place = Places.in(temporary);
    }

    private FileStore store() throws IOException {
        return new FileStore(place.resolve("files"), place.resolve("uploads"));
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @DisplayName("A12 a file is found by its SHA-256, whole, and only its owner may read it")
    void keeps() throws Exception {
        FileStore store = store();
        assertThat(store.put(of("abc"), 3)).isEqualTo(new Stored(ABC, 3));
        Path file = place.resolve("files").resolve("ba").resolve("78").resolve(ABC);
        assertThat(everything()).containsExactly(file);
        assertThat(store.path(ABC)).isEqualTo(file.toAbsolutePath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (InputStream in = store.open(ABC)) {
            assertThat(in).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(store.sound(ABC)).isTrue();
    }

    @Test
    @DisplayName("A13 an empty file is a file; what was never put is not there")
    void keepsEmpty() throws Exception {
        FileStore store = store();
        Stored empty = store.put(of(""), 0);
        assertThat(empty.size()).isZero();
        assertThat(store.sound(empty.sha256())).isTrue();
        assertThat(store.sound(ABC)).isFalse();
        assertThatThrownBy(() -> store.open(ABC)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisplayName("A14 no name leads out of the store")
    void checksNames() throws Exception {
        FileStore store = store();
        for (String name :
                List.of("", "..", "../".repeat(21) + "a", ABC + "0", ABC.replace("ba7", "BA7"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.path(name));
        }
    }

    @Test
    @DisplayName("A15 one byte too many, or an endless stream: nothing is kept, the rest not read")
    void limits() throws Exception {
        FileStore store = store();
        assertThatThrownBy(() -> store.put(of("abcd"), 3))
                .isInstanceOfSatisfying(
                        TooLargeException.class, e -> assertThat(e.limit()).isEqualTo(3));
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
        assertThatThrownBy(() -> store.put(endless, 1_000_000))
                .isInstanceOf(TooLargeException.class);
        assertThat(everything()).isEmpty();
    }

    @Test
    @DisplayName("A16 a stream that breaks off leaves nothing")
    void survivesBreak() throws Exception {
        InputStream broken =
                new InputStream() {
                    private int left = 200_000;

                    @Override
                    public int read() throws IOException {
                        if (left == 0) {
                            throw new IOException("connection reset");
                        }
                        left--;
                        return 1;
                    }
                };
        FileStore store = store();
        assertThatThrownBy(() -> store.put(broken, 1_000_000))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(everything()).isEmpty();
    }

    @Test
    @DisplayName("A17 the same file from 8 threads at once is one file, and each gets it")
    void isOneFile() throws Exception {
        FileStore store = store();
        byte[] bytes = new byte[1_500_000];
        for (int round = 0; round < 3; round++) {
            new Random(round).nextBytes(bytes);
            Callable<Stored> put =
                    () -> {
                        Stored stored = store.put(new ByteArrayInputStream(bytes), bytes.length);
                        assertThat(store.sound(stored.sha256())).isTrue();
                        return stored;
                    };
            try (var threads = Executors.newFixedThreadPool(8)) {
                List<Stored> all = new ArrayList<>();
                for (Future<Stored> one : threads.invokeAll(Collections.nCopies(8, put))) {
                    all.add(one.get());
                }
                assertThat(all).hasSize(8).containsOnly(all.getFirst());
            }
            assertThat(everything()).hasSize(round + 1);
        }
    }

    @Test
    @DisplayName(
            "A18 a file that was cut or changed on the disk is noticed, and healed by a new put")
    void heals() throws Exception {
        FileStore store = store();
        store.put(of("abc"), 3);
        for (String damage : List.of("ab", "abd", "", "abcabc")) {
            Files.writeString(store.path(ABC), damage);
            assertThat(store.sound(ABC)).isFalse();
            store.put(of("abc"), 3);
            assertThat(store.sound(ABC)).isTrue();
        }
        assertThat(everything()).hasSize(1);
    }

    @Test
    @DisplayName("A19 a new start sweeps away what was half received, and nothing else")
    void sweeps() throws Exception {
        FileStore store = store();
        store.put(of("abc"), 3);
        Files.writeString(place.resolve("uploads").resolve("x.part"), "half");
        Path others = Files.writeString(place.resolve("uploads").resolve("resumable"), "half");
        assertThat(store().sweep()).isEqualTo(1);
        assertThat(everything()).containsExactlyInAnyOrder(others, store.path(ABC));
    }

    @Test
    @DisplayName(
            "A20 a full disk says so, leaves nothing half, and takes files again with room made")
    void saysFull() throws Exception {
        Files.createDirectory(place);
        assumeTrue(
                Places.root()
                        && Tool.run(
                                        List.of(
                                                "mount",
                                                "-t",
                                                "tmpfs",
                                                "-o",
                                                "size=2m",
                                                "tmpfs",
                                                place.toString()),
                                        temporary)
                                .well(),
                "a small disk cannot be mounted here");
        try {
            FileStore store = store();
            byte[] large = new byte[1_200_000];
            Stored first = store.put(new ByteArrayInputStream(large), large.length);
            large[0] = 1;
            assertThatThrownBy(() -> store.put(new ByteArrayInputStream(large), large.length))
                    .isInstanceOf(DiskFullException.class)
                    .hasMessageContaining("is full");
            assertThat(everything()).containsExactly(store.path(first.sha256()));
            assertThat(store.sound(first.sha256())).isTrue();
            Files.delete(store.path(first.sha256()));
            assertThat(
                            store.sound(
                                    store.put(new ByteArrayInputStream(large), large.length)
                                            .sha256()))
                    .isTrue();
        } finally {
            assertThat(Tool.run(List.of("umount", place.toString()), temporary).well()).isTrue();
        }
    }
}
