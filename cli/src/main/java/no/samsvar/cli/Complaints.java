package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import no.samsvar.cli.statistics.StatisticsException;
import no.samsvar.engine.report.Finding;
import no.samsvar.engine.report.NotAResultException;
import no.samsvar.engine.report.RefusedException;
import no.samsvar.engine.report.UnreadableResultException;
import no.samsvar.engine.round.RegisterException;
import no.samsvar.engine.round.RoundFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in one or two sentences and the exit status. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;
    private final Messages messages;
    private final boolean debug;

    Complaints(Terminal terminal, Messages messages, boolean debug) {
        this.terminal = terminal;
        this.messages = messages;
        this.debug = debug;
    }

    static int wrongUsage(Terminal terminal, String words, CommandLine line) {
        terminal.err().println("samsvar: " + words);
        terminal.err().println("samsvar: " + line.getCommandSpec().qualifiedName() + " --help");
        return Main.WRONG_USAGE;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        return wrongUsage(terminal, words(e), e.getCommandLine());
    }

    private String words(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            List<String> near = unmatched.getSuggestions();
            return messages.say("usage.unknown", word)
                    + (near.isEmpty() ? "" : " " + messages.say("usage.nearest", near.getFirst()));
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return messages.say("usage.missing", missing.getMissing().getFirst().paramLabel());
        }
        if (e instanceof WrongUsage) {
            return String.valueOf(e.getMessage());
        }
        return messages.say(
                "usage.other", e.getMessage() == null ? e.getClass().getName() : e.getMessage());
    }

    @Override
    public int handleExecutionException(
            Exception e, CommandLine line, @Nullable ParseResult result) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        terminal.err().println("samsvar: " + words(e));
        return Main.COULD_NOT_RUN;
    }

    /** As {@link #handleExecutionException}, for what no command can handle itself. */
    int handleError(Error e) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
        terminal.err().println("samsvar: " + words(e));
        return Main.COULD_NOT_RUN;
    }

    private String words(Throwable e) {
        return switch (e) {
            case OutOfMemoryError _ ->
                    messages.say("failed.memory", Runtime.getRuntime().maxMemory() >> 20);
            case RoundFileException r ->
                    messages.say(
                            "roundfile",
                            r.line(),
                            fill(messages.say("roundfile." + r.code().key()), r));
            case RegisterException r ->
                    messages.say("failed.register", String.valueOf(r.getMessage()));
            case NotAResultException r -> messages.say("failed.notresult", r.folder());
            case UnreadableResultException r ->
                    messages.say("failed.unreadable", String.valueOf(r.getMessage()));
            case StatisticsException r -> words(messages, r);
            case CouldNotRun r -> String.valueOf(r.getMessage());
            case RefusedException r -> refused(r);
            case FileAlreadyExistsException r -> messages.say("failed.exists", r.getFile());
            case NoSuchFileException r -> messages.say("failed.nofile", r.getFile());
            case NotDirectoryException r -> messages.say("failed.nofolder", r.getFile());
            case AccessDeniedException r -> messages.say("failed.denied", r.getFile());
            case FileSystemException r ->
                    messages.say(
                            "failed.file",
                            String.valueOf(r.getFile()),
                            r.getReason() == null ? r.getClass().getSimpleName() : r.getReason());
            case IOException r -> messages.say("failed.io", String.valueOf(r.getMessage()));
            default -> unexpected(e);
        };
    }

    /** Why figures could not be had. */
    static String words(Messages messages, StatisticsException e) {
        return messages.say("statistics." + e.code().key(), e.args().toArray());
    }

    private String refused(RefusedException e) {
        Finding first = e.findings().getFirst();
        return messages.say(
                "failed.refused",
                e.findings().size(),
                first.where() + ": " + first.message(messages.language()));
    }

    private String unexpected(Throwable e) {
        Throwable cause = e.getCause();
        return cause instanceof IOException && !debug
                ? words(cause)
                : messages.say("failed.unexpected", e.toString().lines().findFirst().orElse(""));
    }

    private static String fill(String words, RoundFileException mistake) {
        String filled = words;
        for (var arg : mistake.args().entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", arg.getValue());
        }
        return filled;
    }

    /** Options that do not fit together; the message is in the user's language. */
    static final class WrongUsage extends ParameterException {
        private static final long serialVersionUID = 1L;

        WrongUsage(CommandLine line, String words) {
            super(line, words);
        }
    }

    /** Something that a command found missing; the message is in the user's language. */
    static final class CouldNotRun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CouldNotRun(String words) {
            super(words);
        }
    }
}
