package no.samsvar.app.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs, as they come packed on the class path, unpacked once into the data folder.
 * A folder of them is named by what it was unpacked from, and is whole or not there.
 */
final class Software {
    private static final String PREFIX = "software-";
    private static final int NAME_DIGITS = 12;

    /** What only people who compile against PostgreSQL need: a quarter of the files' bytes. */
    private static final String UNUSED = ".a";

    private static final int OWNER_EXECUTES = 0100;

    private final Path home;

    private Software(Path home) {
        this.home = home;
    }

    /** A program, by its name. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Finds the programs in a folder, or unpacks them into it.
     *
     * @throws DatabaseStartException if there are none for this system
     */
    static Software in(Path folder) throws IOException, DatabaseStartException {
        String resource = resource();
        Path home = folder.resolve(PREFIX + digest(resource).substring(0, NAME_DIGITS));
        if (!Files.isDirectory(home)) {
            Path part = home.resolveSibling(home.getFileName() + ".new");
            Durable.remove(part);
            try {
                unpack(resource, part);
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Durable.remove(part);
                throw Durable.full(part, e);
            }
            Durable.sync(folder);
        }
        return new Software(home);
    }

    /** Removes the programs that an earlier version of the application has left. */
    void removeOthers() throws IOException {
        try (DirectoryStream<Path> list =
                Files.newDirectoryStream(Durable.folderOf(home), PREFIX + "*")) {
            for (Path other : list) {
                if (!other.equals(home)) {
                    Durable.remove(other);
                }
            }
        }
    }

    private static String resource() throws DatabaseStartException {
        String system = System.getProperty("os.name", "");
        String machine = System.getProperty("os.arch", "");
        @Nullable String name =
                switch (machine.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
                    default -> null;
                };
        if (!system.equals("Linux")
                || name == null
                || Software.class.getResource("/" + name) == null) {
            throw new DatabaseStartException(
                    "No database comes with Samsvar for %s on %s. Set SAMSVAR_DB_URL to a PostgreSQL of yours, as jdbc:postgresql://host/samsvar."
                            .formatted(system, machine));
        }
        return "/" + name;
    }

    private static InputStream stream(String resource) throws IOException {
        @Nullable InputStream in = Software.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no resource " + resource);
        }
        return in;
    }

    private static String digest(String resource) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(stream(resource), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void unpack(String resource, Path home) throws IOException {
        SortedSet<Path> folders = new TreeSet<>();
        folder(home, home, folders);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(stream(resource))))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = home.resolve(entry.getName()).normalize();
                if (!path.startsWith(home)) {
                    throw new IOException("an entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    folder(path, home, folders);
                } else if (!entry.getName().endsWith(UNUSED)) {
                    folder(Durable.folderOf(path), home, folders);
                    entry(tar, entry, path);
                }
            }
        }
        for (Path folder : folders.reversed()) {
            Durable.sync(folder);
        }
    }

    private static void folder(Path folder, Path home, SortedSet<Path> made) throws IOException {
        if (made.contains(folder)) {
            return;
        }
        if (!folder.equals(home)) {
            folder(Durable.folderOf(folder), home, made);
        }
        Files.createDirectory(folder);
        Durable.permit(folder, "rwxr-xr-x");
        made.add(folder);
    }

    private static void entry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
            Durable.permit(path, program ? "rwxr-xr-x" : "rw-r--r--");
            Durable.sync(path);
        } else {
            throw new IOException("an entry of an unknown kind: " + entry.getName());
        }
    }
}
