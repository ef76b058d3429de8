package no.samsvar.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.samsvar.app.data.DataFolderException;
import no.samsvar.app.data.DatabaseStartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the web application and keeps it running until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the web application, its database included.")
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "samsvar-data",
            description = "Where everything is kept (${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}: this machine alone).")
    private String address;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on (${DEFAULT-VALUE}); 0 for a free one.")
    private int port;

    @Option(
            names = "--management-port",
            defaultValue = "0",
            description = "Port for health and metrics, this machine alone; 0 for a free one.")
    private int managementPort;

    @Option(
            names = "--url",
            description = "Where people reach it, where that is another address than this one.")
    private @Nullable String url;

    @Option(
            names = "--demo",
            description = "Fills an empty folder with an invented round and people in every role.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        String database = Settings.givenDatabase();
        Settings settings = new Settings(data, address, port, managementPort, url, database, demo);
        try (Server server = Server.start(settings)) {
            server.announce(spec.commandLine().getOut());
            if (server.await()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "samsvar: the database stopped; what was acknowledged is kept, start again");
                return 3;
            }
            return 0;
        } catch (DataFolderException | DatabaseStartException e) {
            spec.commandLine().getErr().println("samsvar: " + e.getMessage());
            return 3;
        }
    }
}
