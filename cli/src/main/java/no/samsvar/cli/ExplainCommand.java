package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.report.ResultFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code samsvar explain}: one statement's way back to its page. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;

    @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "result")
    private @Nullable Path out;

    @Parameters(index = "1", paramLabel = "STATEMENT-ID", descriptionKey = "statementid")
    private String id = "";

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        ResultFolder result = ResultFolder.read(Objects.requireNonNull(out));
        StatementInfo statement =
                result.collation().statements().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new Complaints.CouldNotRun(
                                        root.messages().say("explain.unknown", id)));
        new Explanation(root, result, statement).print();
        return Main.DONE;
    }
}
