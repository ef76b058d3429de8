package no.samsvar.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is asked of the web application from a terminal. */
@Command(
        name = "samsvar",
        subcommands = {ServeCommand.class, AuditCommand.class},
        mixinStandardHelpOptions = true,
        description = "The web application.")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
