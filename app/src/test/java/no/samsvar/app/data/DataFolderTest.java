package no.samsvar.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir Path temporary;
    Path place = Path.of("");

    @BeforeEach
    void name() throws IOException {
        place = Places.in(temporary);
    }

    @Test
    @DisplayName("A01 a new folder is made for its owner alone, with its version and its folders")
    void makes() throws Exception {
        try (DataFolder folder = DataFolder.open(place.resolve("deep").resolve("down"))) {
            assertThat(folder.root().resolve("format")).hasContent("samsvar-data 1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
            assertThat(
                            new Path[] {
                                folder.database(),
                                folder.files(),
                                folder.uploads(),
                                folder.results(),
                                folder.logs()
                            })
                    .allSatisfy(path -> assertThat(path).isEmptyDirectory());
        }
    }

    @Test
    @DisplayName("A02 it is opened again with what it held; the lock file stays")
    void opensAgain() throws Exception {
        String secret;
        try (DataFolder folder = DataFolder.open(place)) {
            secret = folder.secret("link-key");
            assertThat(folder.secret("link-key")).isEqualTo(secret);
            assertThat(folder.secret("other")).isNotEqualTo(secret);
        }
        assertThat(place.resolve("lock")).exists();
        assertThat(place.resolve("running")).doesNotExist();
        try (DataFolder folder = DataFolder.open(place)) {
            assertThat(folder.secret("link-key")).isEqualTo(secret).matches("[A-Za-z0-9_-]{43}");
        }
    }

    @Test
    @DisplayName("A03 a secret is its owner's alone; its name cannot lead elsewhere")
    void keepsSecrets() throws Exception {
        try (DataFolder folder = DataFolder.open(place)) {
            folder.secret("one");
            Path file = place.resolve("secrets").resolve("one");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatIllegalArgumentException().isThrownBy(() -> folder.secret("../one"));
            Files.writeString(file, "short");
            assertThatThrownBy(() -> folder.secret("one"))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("backup");
        }
    }

    @Test
    @DisplayName(
            "A04 an empty folder is taken, also the root of a disk; one with something else not")
    void refusesForeign() throws Exception {
        Files.createDirectory(place);
        Files.createDirectory(place.resolve("lost+found"));
        DataFolder.open(place).close();

        Path foreign = Files.createDirectory(temporary.resolve("papers"));
        Files.writeString(foreign.resolve("letter.txt"), "Dear council");
        assertThatThrownBy(() -> DataFolder.open(foreign))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("something else")
                .hasMessageContaining("new or empty");
        assertThat(foreign).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    @DisplayName("A05 a folder of a later version is left as it is")
    void refusesLater() throws Exception {
        DataFolder.open(place).close();
        Files.writeString(place.resolve("format"), "samsvar-data 2\n");
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("later version")
                .hasMessageContaining("form 2");
        Files.writeString(place.resolve("format"), "samsvar-data 1\n");
        DataFolder.open(place).close();
    }

    @ParameterizedTest(name = "A06 a format that says \"{0}\" is not guessed at")
    @ValueSource(strings = {"", "samsvar-data", "samsvar-data x", "\u0000\u0000", "samsvar-data 0"})
    void refusesCorrupt(String format) throws Exception {
        DataFolder.open(place).close();
        Files.writeString(place.resolve("format"), format);
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("Restore it from a backup");
    }

    @Test
    @DisplayName("A07 a start that was killed before the folder was ours is no hindrance")
    void startsOver() throws Exception {
        Files.createDirectory(place);
        Files.createFile(place.resolve("lock"));
        Files.writeString(place.resolve("format.new"), "samsv");
        try (DataFolder folder = DataFolder.open(place)) {
            assertThat(folder.root().resolve("format")).hasContent("samsvar-data 1");
        }
    }

    @Test
    @DisplayName("A08 a folder that cannot be made or written says what to do")
    void saysUnwritable() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        for (Path no : new Path[] {file, file.resolve("below"), Path.of("/proc/samsvar")}) {
            assertThatThrownBy(() -> DataFolder.open(no))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(no.toString())
                    .hasMessageContaining("may write to");
        }
    }

    @Test
    @DisplayName("A09 a folder that is somebody else's to write says what to do")
    void saysReadOnly() throws Exception {
        assumeFalse(Places.root(), "root may write anywhere");
        Files.createDirectory(place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-x------"));
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("may write to");
    }

    @Test
    @DisplayName("A10 a second start in the same process is refused, and the first keeps its lock")
    void refusesSecondHere() throws Exception {
        try (DataFolder folder = DataFolder.open(place)) {
            Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.root());
            assertThatThrownBy(() -> DataFolder.open(link)).hasMessageContaining("in use");
            // had the refused one opened the file of the lock, the system would have given it back
            try (Child second = Child.start(place)) {
                assertThat(second.line()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("A11 a second process is told who holds the folder; after kill -9 it is free")
    void refusesSecondProcess() throws Exception {
        try (Child first = Child.start(place)) {
            assertThat(first.line()).isEqualTo("held");
            assertThatThrownBy(() -> DataFolder.open(place))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining("in use by process " + first.pid() + ", started 2")
                    .hasMessageContaining("at http://127.0.0.1:8080/");
            first.kill();
        }
        DataFolder.open(place).close();
    }
}
