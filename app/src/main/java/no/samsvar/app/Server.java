package no.samsvar.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.DataFolderException;
import no.samsvar.app.data.DatabaseStartException;
import no.samsvar.app.data.EmbeddedDatabase;
import no.samsvar.app.people.Invitations;
import no.samsvar.app.people.Invitations.Offer;
import no.samsvar.app.people.Role;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.engine.round.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The data folder, the database and the web application, started in this order and stopped in the
 * other. Closing twice is closing once; the virtual machine's end closes it too.
 */
public final class Server implements AutoCloseable {
    private final DataFolder folder;
    private final @Nullable EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::close, "samsvar-stop");
    private boolean closed;

    private Server(
            DataFolder folder,
            @Nullable EmbeddedDatabase database,
            ConfigurableApplicationContext context) {
        this.folder = folder;
        this.database = database;
        this.context = context;
    }

    /**
     * @throws DataFolderException where the folder cannot be used, with what to do
     * @throws DatabaseStartException likewise for the database
     */
    public static Server start(Settings settings)
            throws DataFolderException, DatabaseStartException {
        DataFolder folder = DataFolder.open(settings.data());
        EmbeddedDatabase database = null;
        try {
            Map<String, Object> properties = new LinkedHashMap<>();
            String given = settings.database();
            if (given == null) {
                database = EmbeddedDatabase.start(folder);
                properties.put("spring.datasource.url", database.jdbcUrl());
                properties.put("spring.datasource.username", database.user());
                properties.put("spring.datasource.password", database.password());
            } else {
                properties.put("spring.datasource.url", given);
            }
            Server server = new Server(folder, database, run(settings, folder, properties));
            Runtime.getRuntime().addShutdownHook(server.hook);
            folder.announce(server.url());
            if (database != null) {
                database.ended().thenRun(server.stopped::countDown);
            }
            return server;
        } catch (IOException e) {
            close(database, folder);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | DatabaseStartException e) {
            close(database, folder);
            throw e;
        }
    }

    private static void close(@Nullable EmbeddedDatabase database, DataFolder folder) {
        if (database != null) {
            database.close();
        }
        folder.close();
    }

    private static ConfigurableApplicationContext run(
            Settings settings, DataFolder folder, Map<String, Object> properties) {
        properties.put("server.address", settings.address());
        int port = settings.port() == 0 ? freePort() : settings.port();
        properties.put("server.port", port);
        properties.put("management.server.port", settings.managementPort());
        properties.put(
                "samsvar.url",
                settings.url() != null
                        ? settings.url()
                        : "http://" + settings.address() + ":" + port);
        properties.put("samsvar.demo", settings.demo());
        properties.put("logging.file.name", folder.logs().resolve("samsvar.json").toString());
        ApplicationContextInitializer<GenericApplicationContext> withFolder =
                context ->
                        context.registerBean(
                                DataFolder.class,
                                () -> folder,
                                bean -> bean.setDestroyMethodName(""));
        SpringApplication application =
                new SpringApplicationBuilder(Application.class)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .properties(properties)
                        .initializers(
                                List.of(withFolder).toArray(ApplicationContextInitializer[]::new))
                        .build();
        ConfigurableApplicationContext context = application.run();
        boolean filled = false;
        try {
            context.getBean(Bodies.class).add(Register.bundled());
            if (settings.demo()) {
                context.getBean(Demo.class).fill();
            }
            filled = true;
            return context;
        } finally {
            if (!filled) {
                context.close();
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public int managementPort() {
        return Integer.parseInt(
                context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    /** Where this machine reaches it. */
    public String url() {
        return "http://" + context.getEnvironment().getProperty("server.address") + ":" + port();
    }

    /** The part of this kind; for tests. */
    public <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    /** Says where it is, and how the first administrator gets in. */
    public void announce(PrintWriter out) {
        out.println("Samsvar is ready at " + url());
        out.println("Health and metrics: http://127.0.0.1:" + managementPort() + "/actuator");
        Invitations invitations = part(Invitations.class);
        if (!invitations.administered()) {
            String token =
                    invitations.invite(
                            new Offer(
                                    null,
                                    List.of(Role.ADMINISTRATOR, Role.NATIONAL_EDITOR),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            Visitor.STRANGER);
            out.println("First administrator, this link once: " + url() + "/invitations/" + token);
        }
        for (Demo demo : context.getBeansOfType(Demo.class).values()) {
            demo.announce(url(), out);
        }
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    /**
     * Until it is closed, or until the database is gone.
     *
     * @return whether the database went away by itself
     */
    public boolean await() throws InterruptedException {
        stopped.await();
        synchronized (this) {
            return !closed;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        context.close();
        close(database, folder);
        stopped.countDown();
    }
}
