package no.samsvar.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where words go: results to one stream, how far it has come to another; and what each can show.
 *
 * @param out for results
 * @param err for progress and complaints
 * @param colours whether {@code out} shows colours
 * @param live whether a line on {@code err} can be drawn over
 * @param width columns
 */
record Terminal(PrintStream out, PrintStream err, boolean colours, boolean live, int width) {
    private static final int USUAL_WIDTH = 80;
    private static final int WIDEST = 120;

    /**
     * The terminal of this process. The starter script says by {@code samsvar.terminal} which
     * streams are one ({@code o}, {@code e}), since Java can tell only of both together.
     */
    static Terminal here() {
        String said = System.getProperty("samsvar.terminal");
        Console console = System.console();
        boolean both = console != null && console.isTerminal();
        boolean out = said == null ? both : said.contains("o");
        boolean err = said == null ? both : said.contains("e");
        Map<String, String> environment = System.getenv();
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                System.out,
                System.err,
                out && !dumb && !plain,
                err && !dumb,
                width(environment.get("COLUMNS")));
    }

    private static int width(@Nullable String columns) {
        boolean sensible = columns != null && columns.matches("[2-9]\\d|[1-9]\\d{2,3}");
        return sensible ? Math.min(WIDEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    void line(String words) {
        out.println(words);
    }

    void line() {
        out.println();
    }
}
