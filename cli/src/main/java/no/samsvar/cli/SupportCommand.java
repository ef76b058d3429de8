package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.mandate.Mandating;
import no.samsvar.engine.mandate.Support;
import no.samsvar.engine.report.ResultFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code samsvar support}: who stands behind a sentence, in whose words. */
@Command(name = "support")
final class SupportCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;

    @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "result")
    private @Nullable Path out;

    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "claim")
    private String claim = "";

    @Option(names = "--earlier", paramLabel = "OUT2", descriptionKey = "earlier")
    private List<Path> earlier = List.of();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
    private int limit = 10;

    @Option(names = "--json", descriptionKey = "supportjson")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        if (claim.isBlank()) {
            throw new Complaints.CouldNotRun(root.messages().say("support.empty"));
        }
        List<Path> folders = new ArrayList<>();
        folders.add(Objects.requireNonNull(out));
        folders.addAll(earlier);
        SupportChange change = null;
        for (int f = 0; f < folders.size(); f++) {
            Path folder = folders.get(f);
            ResultFolder said = ResultFolder.readStatements(folder);
            Support support = new Mandating(said.collation()).support(claim.strip());
            ResultFolder result = said.withTexts(folder, documents(support));
            SupportView view = new SupportView(root, result, support, limit);
            view.refuseWhatDiffers(folder);
            if (json) {
                root.terminal().line(view.json(folder, f > 0));
            } else {
                if (f > 0) {
                    root.terminal().line();
                }
                view.print(folder, f > 0);
                if (change == null) {
                    change = new SupportChange(root, result, support);
                } else {
                    change.print(folder, result, support);
                }
            }
        }
        return Main.DONE;
    }

    /** The documents that are quoted. */
    private static Set<String> documents(Support support) {
        return Stream.of(support.supports(), support.further(), support.against(), support.near())
                .flatMap(List::stream)
                .map(v -> v.statement().document())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
