package no.samsvar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.DataFolderException;
import no.samsvar.app.data.DatabaseStartException;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.submission.ReceiptCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with a receipt. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        subcommands = ReceiptCommand.Verify.class,
        description = "Works with receipts.")
final class ReceiptCommand {

    /** Checks a receipt; exit status 1 if anything is off. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks a receipt, and the files beside it, without a network.",
            footer = {"", "Example: samsvar receipt verify samsvar-kvittering-12.pdf"})
    static final class Verify implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "The receipt, JSON or PDF.")
        private Path file;

        @Option(
                names = "--files",
                paramLabel = "FILE",
                arity = "1..*",
                description = "Files that should be the receipt's.")
        private List<Path> files = List.of();

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                description =
                        "The installation's folder, to check the receipt's place in the chain.")
        private @Nullable Path data;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            try {
                ReceiptCheck check = ReceiptCheck.of(file);
                if (files.isEmpty()) {
                    Path folder = file.toAbsolutePath().getParent();
                    if (folder != null) {
                        check.beside(folder);
                    }
                } else {
                    check.files(files);
                }
                if (data != null) {
                    chain(check, data);
                }
                out.println(check.about());
                check.lines()
                        .forEach(l -> out.println((l.good() ? "ok      " : "WRONG   ") + l.text()));
                out.flush();
                return check.good() ? 0 : 1;
            } catch (IllegalArgumentException e) {
                err.println("samsvar: " + file + " is no receipt of Samsvar, or it is damaged.");
                return 1;
            } catch (IOException | SQLException e) {
                err.println("samsvar: " + e.getMessage());
                return 3;
            } catch (DataFolderException | DatabaseStartException e) {
                err.println("samsvar: " + e.getMessage());
                return 3;
            }
        }

        private static void chain(ReceiptCheck check, Path data)
                throws IOException, SQLException, DataFolderException, DatabaseStartException {
            try (DataFolder folder = DataFolder.open(data)) {
                FileStore store = new FileStore(folder.files(), folder.uploads());
                try (OfflineDatabase database = OfflineDatabase.of(folder)) {
                    check.chain(database.connection(), store::sound);
                }
            }
        }
    }
}
