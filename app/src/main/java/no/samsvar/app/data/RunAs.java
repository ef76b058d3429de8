package no.samsvar.app.data;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom the database runs. PostgreSQL refuses to run as root; where the application does, the
 * database runs as a user with fewer rights, who owns the database's own files and may pass through
 * the folders above them.
 */
final class RunAs {
    private static final List<String> USERS = List.of("postgres", "nobody");

    /** The user, or null where the database runs as whoever runs the application. */
    private final @Nullable String user;

    private final String group;
    private final List<String> change;

    private RunAs(@Nullable String user, String group, List<String> change) {
        this.user = user;
        this.group = group;
        this.change = change;
    }

    /**
     * Finds out as whom programs are to run.
     *
     * @param cluster a folder whose owner it is to be, if it is there and is not root's
     */
    static RunAs of(Path cluster) throws IOException, DatabaseStartException {
        if (new UnixSystem().getUid() != 0) {
            return new RunAs(null, "", List.of());
        }
        String user = user(cluster);
        String group = Tool.run(List.of("id", "-gn", user), Path.of("/")).lastLine();
        for (List<String> change : changes(user, group)) {
            if (Tool.find(change.getFirst()) != null && works(change)) {
                return new RunAs(user, group, change);
            }
        }
        throw new DatabaseStartException(
                "The database must not run as root, and programs cannot be run as the user %s here. Start Samsvar as an ordinary user, or set SAMSVAR_DB_URL to a PostgreSQL of yours."
                        .formatted(user));
    }

    private static String user(Path cluster) throws IOException, DatabaseStartException {
        List<String> users = new ArrayList<>();
        if (Files.isDirectory(cluster)) {
            String owner = Files.getOwner(cluster).getName();
            if (!owner.equals("root")) {
                users.add(owner);
            }
        }
        users.addAll(USERS);
        for (String user : users) {
            if (Tool.run(List.of("id", "-u", user), Path.of("/")).well()) {
                return user;
            }
        }
        throw new DatabaseStartException(
                "The database must not run as root, and this system has no user named postgres or nobody. Start Samsvar as an ordinary user, or set SAMSVAR_DB_URL to a PostgreSQL of yours.");
    }

    private static List<List<String>> changes(String user, String group) {
        return List.of(
                List.of("setpriv", "--reuid", user, "--regid", group, "--init-groups", "--"),
                List.of("runuser", "-u", user, "--"),
                List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--"));
    }

    private static boolean works(List<String> change) throws IOException {
        List<String> command = new ArrayList<>(change);
        command.add("/bin/true");
        return Tool.run(command, Path.of("/")).well();
    }

    /** A command, as it must be called to run as the user. */
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(change);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives the user a folder or file with all that is in it. */
    void own(Path path) throws IOException {
        @Nullable String name = user;
        if (name == null) {
            return;
        }
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        GroupPrincipal members = groupOf(path);
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        return visitFile(folder, attributes);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        PosixFileAttributeView view = view(file);
                        view.setOwner(owner);
                        view.setGroup(members);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Lets the user, and still nobody else, pass through a folder of ours, not read it. */
    void letThrough(Path folder) throws IOException {
        if (user != null) {
            view(folder).setGroup(groupOf(folder));
            Durable.permit(folder, "rwx--x---");
        }
    }

    private GroupPrincipal groupOf(Path path) throws IOException {
        return path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByGroupName(group);
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(
                path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Tries whether the user gets as far as a folder.
     *
     * @throws DatabaseStartException which names the first folder that stops the user
     */
    void checkWay(Path folder) throws IOException, DatabaseStartException {
        if (user == null) {
            return;
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-c",
                                "for d; do cd \"$d\" || { echo \"$d\"; exit 1; }; done",
                                "sh"));
        for (@Nullable Path step = folder; step != null; step = step.getParent()) {
            arguments.add(3, step.toString());
        }
        Tool.Result result = Tool.run(command(Path.of("/bin/sh"), arguments), Path.of("/"));
        if (!result.well()) {
            throw new DatabaseStartException(
                    "The database must not run as root, and the user %s, as whom it runs instead, may not pass through %s. Name a data folder elsewhere, as /var/lib/samsvar, or allow it: chmod o+x '%s'"
                            .formatted(user, result.lastLine(), result.lastLine()));
        }
    }
}
