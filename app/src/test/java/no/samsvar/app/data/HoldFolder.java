package no.samsvar.app.data;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A process that works on a data folder until it is killed. Says on its standard output what it has
 * been promised: {@code held}, {@code database PORT PID}, {@code stored SHA256 SIZE}.
 */
final class HoldFolder {
    private HoldFolder() {}

    public static void main(String... args) throws Exception {
        List<String> wishes = List.of(args).subList(1, args.length);
        try (DataFolder folder = DataFolder.open(Path.of(args[0]))) {
            folder.announce("http://127.0.0.1:8080/");
            say("held");
            if (wishes.contains("database")) {
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                say("database " + database.port() + " " + database.pid());
            }
            if (wishes.contains("put")) {
                FileStore store = new FileStore(folder.files(), folder.uploads());
                Random random = new Random(Long.parseLong(args[args.length - 1]));
                for (int n = 0; n < 100_000; n++) {
                    byte[] bytes = new byte[1 + random.nextInt(300_000)];
                    random.nextBytes(bytes);
                    Stored stored = store.put(new ByteArrayInputStream(bytes), bytes.length);
                    say("stored " + stored.sha256() + " " + stored.size());
                }
            }
            Thread.sleep(600_000);
        }
    }

    private static void say(String line) {
        System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8), 0, line.length() + 1);
        System.out.flush();
    }
}
