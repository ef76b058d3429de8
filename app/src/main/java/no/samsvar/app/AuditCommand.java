package no.samsvar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import no.samsvar.app.audit.AuditVerification;
import no.samsvar.app.audit.Head;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.DataFolderException;
import no.samsvar.app.data.DatabaseStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is asked of the log of who saw and did what. */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Verify.class},
        mixinStandardHelpOptions = true,
        description = "The log of who saw and did what.")
final class AuditCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: samsvar audit verify");
    }

    /**
     * Says whether the log is as it was written, and if not, which row is the first that is not.
     */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Says whether any row of the log was changed, removed or moved, or its end cut off.",
                "On an exported file, or on the data folder of a server that is stopped."
            },
            footer = {
                "",
                "Example: samsvar audit verify audit.jsonl --head audit-head",
                "",
                "Exit status: 0 sound; 1 a row does not hold; 2 wrong usage; 3 could not run."
            })
    static final class Verify implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(
                arity = "0..1",
                paramLabel = "FILE",
                description =
                        "An export (/audit/export). Without it, the data folder is looked at.")
        private @Nullable Path file;

        @Option(
                names = "--head",
                paramLabel = "FILE",
                description =
                        "The head that was kept (/audit/head); of the data folder, its own if not given.")
        private @Nullable Path head;

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                defaultValue = "samsvar-data",
                description = "The data folder (${DEFAULT-VALUE}).")
        private Path data;

        @Override
        public Integer call() {
            try {
                return say(file == null ? ofFolder() : AuditVerification.ofFile(file, head(head)));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), head + ": " + e.getMessage(), e);
            } catch (IOException e) {
                return failed(e.getClass().getSimpleName() + " " + e.getMessage());
            } catch (SQLException | DataFolderException | DatabaseStartException e) {
                return failed(e.getMessage());
            }
        }

        private AuditVerification.Result ofFolder()
                throws IOException, SQLException, DataFolderException, DatabaseStartException {
            if (!Files.isDirectory(data)) {
                throw new IOException("there is no folder " + data.toAbsolutePath());
            }
            try (DataFolder folder = DataFolder.open(data)) {
                Path own = folder.logs().resolve(Head.FILE);
                Head known = head != null ? head(head) : Files.exists(own) ? head(own) : null;
                try (OfflineDatabase database = OfflineDatabase.of(folder)) {
                    return AuditVerification.ofDatabase(database.connection(), known);
                }
            }
        }

        private static @Nullable Head head(@Nullable Path file) throws IOException {
            return file == null ? null : Head.parse(Files.readString(file));
        }

        private int say(AuditVerification.Result result) {
            var out = spec.commandLine().getOut();
            int status =
                    switch (result) {
                        case AuditVerification.Result.Sound sound -> {
                            out.println("The log is sound: " + sound.rows() + " rows.");
                            if (sound.head() != null) {
                                out.print("Head: " + sound.head().line());
                            }
                            if (sound.unsealed() > 0) {
                                out.println(
                                        "Not sealed yet: "
                                                + sound.unsealed()
                                                + " rows, which the next start seals.");
                            }
                            yield 0;
                        }
                        case AuditVerification.Result.Broken broken -> {
                            out.println("Row " + broken.row() + " " + broken.why() + ".");
                            yield 1;
                        }
                    };
            out.flush();
            return status;
        }

        private int failed(@Nullable String why) {
            spec.commandLine().getErr().println("samsvar: " + why);
            return 3;
        }
    }
}
