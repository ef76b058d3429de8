package no.samsvar.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import no.samsvar.engine.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come: a bar with rate and time left on a terminal, now and then a line
 * elsewhere, nothing where it is to be quiet.
 */
final class Bars implements Progress, AutoCloseable {
    private static final int TENTHS = 10;

    private final Terminal terminal;
    private final Messages messages;
    private final boolean quiet;
    private final Map<String, Integer> said = new HashMap<>();
    private @Nullable String step;
    private @Nullable ProgressBar bar;

    Bars(Main main) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.quiet = main.isQuiet();
    }

    @Override
    public synchronized void at(String current, int done, int total) {
        if (quiet || total <= 0) {
            return;
        }
        if (terminal.live()) {
            draw(current, done, total);
        } else {
            tell(current, done, total);
        }
    }

    private void draw(String current, int done, int total) {
        if (!current.equals(step)) {
            close();
            step = current;
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(Wrap.column(messages.name("progress", current), 14))
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.ASCII)
                            .showSpeed()
                            .setUpdateIntervalMillis(200)
                            .setConsumer(
                                    new ConsoleProgressBarConsumer(
                                            terminal.err(), terminal.width() - 1))
                            .startsFrom(0, Duration.ZERO)
                            .build();
        }
        if (bar != null) {
            bar.stepTo(Math.max(bar.getCurrent(), done));
        }
        if (done >= total) {
            close();
        }
    }

    private void tell(String current, int done, int total) {
        int tenth = done * TENTHS / total;
        Integer before = said.put(current, Math.max(tenth, said.getOrDefault(current, 0)));
        boolean worth = total >= TENTHS * TENTHS ? before == null || tenth > before : done == total;
        if (worth && (done == total || tenth > 0)) {
            terminal.err()
                    .println(
                            messages.say(
                                    "progress.line",
                                    messages.name("progress", current),
                                    done,
                                    total));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
