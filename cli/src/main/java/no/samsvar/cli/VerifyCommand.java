package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.engine.report.Finding;
import no.samsvar.engine.report.Verify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code samsvar verify}: whether a result is sound. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;

    @Parameters(paramLabel = "OUT", descriptionKey = "result")
    private @Nullable Path out;

    @Option(names = "--originals", paramLabel = "DIR", descriptionKey = "originals")
    private @Nullable Path originals;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        Path folder = Objects.requireNonNull(out);
        for (Path path : originals == null ? new Path[] {folder} : new Path[] {folder, originals}) {
            if (!Files.isDirectory(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        Verify.Outcome outcome = Verify.check(folder, originals);
        Messages messages = root.messages();
        Terminal terminal = root.terminal();
        for (Finding finding : outcome.findings()) {
            String where = finding.where().isEmpty() ? "" : ", " + finding.where();
            terminal.line(
                    Wrap.hanging(
                            "! ",
                            finding.file() + where + ": " + finding.message(messages.language()),
                            terminal.width()));
        }
        if (!root.isQuiet()) {
            String checked =
                    messages.say(
                            "verify.checked",
                            outcome.files(),
                            outcome.statements(),
                            outcome.quotations(),
                            outcome.numbers());
            String remade = messages.say(outcome.remade() ? "verify.remade" : "verify.notremade");
            terminal.line(Wrap.hanging("", checked + " " + remade, terminal.width()));
            terminal.line(
                    outcome.isSound()
                            ? messages.say("verify.sound")
                            : messages.count("verify.off", outcome.findings().size()));
        }
        return outcome.isSound() ? Main.DONE : Main.OFF;
    }
}
