package no.samsvar.app.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that are on the disk when a method returns. */
final class Durable {
    /** What POSIX alone has: permissions, and folders that can be synced. */
    static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private static final long NO_ROOM = 64 * 1024;

    private Durable() {}

    /** Attributes of a new file or folder that nobody but its owner may use in any way. */
    static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static void permit(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Opens a new file for writing that its owner alone may read. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                only("rw-------"));
    }

    /** Writes a file as a whole or not at all, in the place of one that may be there. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(part);
        try {
            try (FileChannel channel = create(part)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw full(file, e);
        }
        sync(folderOf(file));
    }

    /** Makes a folder for its owner alone, and those above it that are missing. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folderOf(folder);
        makeFolder(parent);
        try {
            Files.createDirectory(folder, only("rwx------"));
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw full(folder, e);
            }
        }
        sync(parent);
    }

    /**
     * Waits until a file's content, or a folder's list of names, is on the disk. A folder cannot be
     * synced on Windows, and need not be.
     */
    static void sync(Path path) throws IOException {
        if (!POSIX && Files.isDirectory(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw full(path, e);
        }
    }

    /** Removes a folder with all that is in it, if it is there; never follows a link out of it. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException problem) throws IOException {
                        if (problem != null) {
                            throw problem;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /**
     * What went wrong when something was written, as a {@link DiskFullException} if that is what it
     * was. The system says so in the language of its user, so its room is looked at as well.
     */
    static IOException full(Path path, IOException problem) {
        if (problem instanceof DiskFullException) {
            return problem;
        }
        String reason =
                problem instanceof FileSystemException named
                        ? String.valueOf(named.getReason())
                        : String.valueOf(problem.getMessage());
        boolean said = reason.contains("No space left") || reason.contains("quota exceeded");
        return said || noRoom(path) ? new DiskFullException(folderOf(path), problem) : problem;
    }

    private static boolean noRoom(Path path) {
        try {
            return Files.getFileStore(folderOf(path)).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    static Path folderOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }
}
