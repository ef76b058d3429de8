package no.samsvar.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.cli.Complaints.WrongUsage;
import no.samsvar.cli.statistics.FiguresTable;
import no.samsvar.cli.statistics.Statistics;
import no.samsvar.cli.statistics.StatisticsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code samsvar figures}: fetches figures about municipalities from Statistics Norway. The only
 * command that uses the network.
 */
@Command(name = "figures")
final class FiguresCommand implements Callable<Integer> {
    private static final int FIRST_YEAR = 1986;
    private static final int LAST_YEAR = 2999;
    private static final String NONE = "none";

    @ParentCommand private @Nullable Main main;
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "figuresout")
    private @Nullable Path out;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "year")
    private @Nullable Integer year;

    @Option(names = "--from", paramLabel = "FILE|URL", descriptionKey = "from")
    private String from = Statistics.PXWEB;

    @Option(names = "--klass", paramLabel = "URL|none", descriptionKey = "klass")
    private @Nullable String klass;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        Integer wanted = year;
        if (wanted != null && (wanted < FIRST_YEAR || wanted > LAST_YEAR)) {
            throw wrong(root, "usage.year", wanted.toString());
        }
        Path target = out;
        if (target != null && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        FiguresTable table = table(root, wanted);
        String text = head(root.messages(), table) + table.csv();
        if (target == null) {
            root.terminal().out().print(text);
        } else {
            Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
            Files.writeString(target, text, StandardOpenOption.CREATE_NEW);
        }
        return tell(root, table, target);
    }

    private FiguresTable table(Main root, @Nullable Integer wanted) throws IOException {
        Statistics statistics = Statistics.over(wanted);
        boolean isAsked = from.matches("https?:.*");
        String groups = klass == null ? (isAsked ? Statistics.KLASS : NONE) : klass;
        if (!groups.equals(NONE) && !isAddress(groups)) {
            throw wrong(root, "usage.address", groups);
        }
        String asked = groups.equals(NONE) ? null : groups;
        if (!isAsked) {
            Path file = Path.of(from);
            if (!Files.exists(file)) {
                throw new NoSuchFileException(from);
            }
            return statistics.from(file, asked);
        }
        if (!isAddress(from)) {
            throw wrong(root, "usage.address", from);
        }
        if (!root.isQuiet()) {
            root.terminal().err().println(root.messages().say("figures.asking", from));
        }
        return statistics.from(from, asked);
    }

    private static boolean isAddress(String words) {
        try {
            URI address = new URI(words);
            return words.matches("https?://.*") && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private WrongUsage wrong(Main root, String key, String value) {
        return new WrongUsage(
                Objects.requireNonNull(spec).commandLine(), root.messages().say(key, value));
    }

    /** Where the figures are from and when they were fetched, in lines that no reader takes. */
    private String head(Messages messages, FiguresTable table) {
        StringBuilder source = new StringBuilder();
        source.append(messages.say("figures.source", Integer.toString(table.year())));
        table.classifiedIn().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e ->
                        source.append(", Klass ")
                                .append(e.getKey())
                                .append(" (")
                                .append(e.getValue())
                                .append(')'));
        String day = LocalDate.now(ZoneId.systemDefault()).toString();
        return "# source: "
                + source
                + "; CC BY 4.0\n# "
                + messages.say("figures.fetched", day, from.replaceAll("\\s+", " "))
                + "\n";
    }

    private static int tell(Main root, FiguresTable table, @Nullable Path target) {
        Messages messages = root.messages();
        for (StatisticsException lack : table.lacking()) {
            String words = messages.say("figures.lacking") + " " + Complaints.words(messages, lack);
            root.terminal().err().println(Wrap.hanging("- ", words, root.terminal().width()));
        }
        if (target != null && !root.isQuiet()) {
            int municipalities =
                    (int) table.rows().stream().filter(row -> row.number().length() == 4).count();
            root.terminal()
                    .line(
                            messages.say(
                                    "figures.written",
                                    target,
                                    municipalities,
                                    Integer.toString(table.year())));
        }
        return table.lacking().isEmpty() ? Main.DONE : Main.OFF;
    }
}
