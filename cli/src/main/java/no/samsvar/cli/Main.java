package no.samsvar.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code samsvar}: the root of every other command, and what they share. */
@Command(
        name = "samsvar",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        subcommands = {
            CollateCommand.class,
            RoundCommand.class,
            ReadCommand.class,
            ExplainCommand.class,
            SupportCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            FiguresCommand.class,
            DraftSummariesCommand.class,
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int OFF = 1;
    static final int WRONG_USAGE = 2;
    static final int COULD_NOT_RUN = 3;

    private final Terminal terminal;
    private final Messages messages;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "nb|nn|en",
            scope = ScopeType.INHERIT,
            descriptionKey = "lang")
    private String language = "nb";

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    private boolean debug;

    private Main(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    public static void main(String[] args) {
        System.exit(run(Terminal.here(), args));
    }

    /** The exit status. */
    static int run(Terminal terminal, String... args) {
        String language = language(args);
        Messages messages = Messages.in(language);
        CommandLine line = new CommandLine(new Main(terminal, messages));
        if (!Messages.LANGUAGES.contains(language)) {
            return Complaints.wrongUsage(terminal, messages.say("usage.lang", language), line);
        }
        line.setResourceBundle(messages.bundle());
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setUsageHelpWidth(terminal.width());
        line.setUsageHelpLongOptionsMaxWidth(26);
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExpandAtFiles(false);
        Complaints complaints =
                new Complaints(terminal, messages, List.of(args).contains("--debug"));
        line.setParameterExceptionHandler(complaints);
        line.setExecutionExceptionHandler(complaints);
        int status = execute(line, complaints, args);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    /** An error of the machine is told as any other failure is, without a trace. */
    private static int execute(CommandLine line, Complaints complaints, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return complaints.handleError(e);
        }
    }

    /** Known before the options are read, since the help is in it. */
    private static String language(String[] args) {
        String language = "nb";
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                language = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                language = args[i + 1];
            }
        }
        return language;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    Terminal terminal() {
        return terminal;
    }

    Messages messages() {
        return messages;
    }

    String language() {
        return language;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isDebug() {
        return debug;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"samsvar " + (version == null ? "unpackaged" : version)};
        }
    }
}
