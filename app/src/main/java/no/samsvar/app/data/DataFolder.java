package no.samsvar.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one folder that holds an installation: its database, its files, its secrets. It knows the
 * version of its own form, and one process at a time holds it. Safe for many threads.
 *
 * <p>Must lie on a local disk: over some networks, a lock that is taken keeps nobody out.
 */
public final class DataFolder implements AutoCloseable {
    /** The form that this version of the application makes and reads. */
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "format";
    private static final Pattern FORMAT_TEXT = Pattern.compile("samsvar-data (\\d{1,9})\\s*");
    private static final List<String> FOLDERS =
            List.of("database", "files", "uploads", "results", "logs", "secrets");

    /** What a first start may have left that was killed before the folder was ours. */
    private static final Set<String> OF_NOBODY =
            Set.of(FolderLock.FILE, FORMAT_FILE + ".new", "lost+found");

    private static final Pattern SECRET_NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes a folder, and makes it if it is missing or empty.
     *
     * @throws DataFolderException if another process holds it, if it is of a later version, if it
     *     holds something else, or if it cannot be written
     */
    public static DataFolder open(Path root) throws DataFolderException {
        try {
            Durable.makeFolder(root.toAbsolutePath());
            Path real = root.toRealPath();
            if (!Files.exists(real.resolve(FORMAT_FILE)) && !isOfNobody(real)) {
                throw new DataFolderException(
                        "The folder %s holds something else than Samsvar's data. Name a folder that is new or empty, or the data folder itself."
                                .formatted(real));
            }
            FolderLock lock = FolderLock.take(real);
            try {
                prepare(real);
                return new DataFolder(real, lock);
            } catch (IOException | DataFolderException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DataFolderException(
                    "The data folder %s cannot be used: %s. Name a folder on a local disk that the user who starts Samsvar may write to."
                            .formatted(root.toAbsolutePath(), reason(e)),
                    e);
        }
    }

    private static boolean isOfNobody(Path root) throws IOException {
        try (DirectoryStream<Path> list = Files.newDirectoryStream(root)) {
            for (Path entry : list) {
                if (!OF_NOBODY.contains(String.valueOf(entry.getFileName()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void prepare(Path root) throws IOException, DataFolderException {
        Path format = root.resolve(FORMAT_FILE);
        if (Files.exists(format)) {
            check(format);
        } else {
            Durable.permit(root, "rwx------");
            Durable.write(
                    format, ("samsvar-data " + FORMAT + "\n").getBytes(StandardCharsets.UTF_8));
        }
        for (String folder : FOLDERS) {
            Durable.makeFolder(root.resolve(folder));
        }
    }

    private static void check(Path format) throws IOException, DataFolderException {
        byte[] bytes;
        try (var in = Files.newInputStream(format)) {
            bytes = in.readNBytes(100);
        }
        Matcher matcher = FORMAT_TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new DataFolderException(
                    "The file %s does not say which version the data folder has. Restore it from a backup; it holds one line, as \"samsvar-data %d\"."
                            .formatted(format, FORMAT));
        }
        int version = Integer.parseInt(matcher.group(1));
        if (version > FORMAT) {
            throw new DataFolderException(
                    "The data folder %s was made by a later version of Samsvar (form %d; this one knows form %d). Start that version or a later one."
                            .formatted(Durable.folderOf(format), version, FORMAT));
        }
        if (version < FORMAT) {
            throw new DataFolderException(
                    "The file %s names form %d of the data folder, which no version of Samsvar has made. Restore it from a backup."
                            .formatted(format, version));
        }
    }

    private static String reason(IOException problem) {
        String name = problem.getClass().getSimpleName().replace("Exception", "");
        return problem.getMessage() == null ? name : name + " (" + problem.getMessage() + ")";
    }

    /** Lets others who try to start on this folder know where this process is found. */
    public void announce(String address) throws IOException {
        lock.announce(address);
    }

    /**
     * A secret of this installation, made from 32 random bytes when it is first asked for and the
     * same ever after.
     *
     * @param name what it is for: small letters, digits and hyphens
     * @return 43 characters of base64url
     * @throws DataFolderException if it cannot be written, or has been damaged
     */
    public synchronized String secret(String name) throws DataFolderException {
        if (!SECRET_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a secret: " + name);
        }
        Path file = path("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                Durable.write(file, secret.getBytes(StandardCharsets.US_ASCII));
                return secret;
            }
            String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!SECRET.matcher(secret).matches()) {
                throw new DataFolderException(
                        "The secret in %s is damaged. Restore the file from a backup."
                                .formatted(file));
            }
            return secret;
        } catch (IOException e) {
            throw new DataFolderException(
                    "The secret in %s can be neither read nor made: %s.".formatted(file, reason(e)),
                    e);
        }
    }

    /** The folder itself, as a real path. */
    public Path root() {
        return root;
    }

    /** Where the database lies with its programs. */
    public Path database() {
        return path("database");
    }

    /** Where received documents are kept; for {@link FileStore}. */
    public Path files() {
        return path("files");
    }

    /** Where documents lie that are still being received. */
    public Path uploads() {
        return path("uploads");
    }

    /** Where the engine's results are kept. */
    public Path results() {
        return path("results");
    }

    /** Where logs are written. */
    public Path logs() {
        return path("logs");
    }

    /**
     * Writes a small file among the logs, as a whole or not at all; it is on the disk when this
     * returns.
     */
    public void log(String name, String content) throws IOException {
        Durable.write(logs().resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private Path path(String folder) {
        return root.resolve(folder);
    }

    /**
     * Removes a folder with all that is in it, if it is there; what links in it lead to stays.
     *
     * @throws IOException where something in it cannot be removed
     */
    public static void remove(Path folder) throws IOException {
        Durable.remove(folder);
    }

    /** Gives the folder back. May be called more than once. */
    @Override
    public void close() {
        lock.close();
    }
}
