package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is promised of every result: with no text there is exactly one error, every problem points
 * to its text where there is one, texts are Unicode, and a name that promised something else is
 * remarked on.
 */
final class Outcome {
    /** Blocks and words of one text: a thousand pages. Every step after reading grows with them. */
    private static final int MOST_BLOCKS = 20_000;

    private static final int MOST_WORDS = 300_000;

    private Outcome() {}

    static Partial<List<SourceText>> of(
            RawFile file, Sniffed sniffed, Partial<List<SourceText>> read) {
        Partial<List<SourceText>> result = withinLimits(read);
        List<Problem> problems = new ArrayList<>();
        Problem name = wrongName(file, sniffed, result.value());
        if (name != null) {
            problems.add(name);
        }
        if (result.value().isEmpty()) {
            problems.addAll(oneError(file, result));
        } else {
            result.problems().forEach(problem -> problems.add(pointed(problem, result.value())));
        }
        return Partial.of(result.value().stream().map(Outcome::unicode).toList(), problems);
    }

    /** Without texts that are too large for the steps after reading. */
    private static Partial<List<SourceText>> withinLimits(Partial<List<SourceText>> read) {
        List<SourceText> kept = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(read.problems());
        for (SourceText text : read.value()) {
            Problem problem = tooLarge(text);
            if (problem == null) {
                kept.add(text);
            } else {
                problems.removeIf(p -> text.id().equals(p.document()));
                problems.add(problem);
            }
        }
        return kept.size() == read.value().size() ? read : Partial.of(kept, problems);
    }

    private static @Nullable Problem tooLarge(SourceText text) {
        boolean blocks = text.blocks().size() > MOST_BLOCKS;
        if (!blocks && words(text.text()) <= MOST_WORDS) {
            return null;
        }
        return Problem.of(
                Problem.Code.TOO_LARGE,
                text.file(),
                blocks
                        ? Map.of("what", "blocks", "limit", Integer.toString(MOST_BLOCKS))
                        : Map.of("what", "words", "limit", Integer.toString(MOST_WORDS)));
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Span.isSpace(text.charAt(i));
            words += inside || space ? 0 : 1;
            inside = !space;
        }
        return words;
    }

    /** A format knows a file's path before it knows whether there will be a text. */
    private static Problem pointed(Problem problem, List<SourceText> texts) {
        for (SourceText text : texts) {
            if (text.file().equals(problem.document())) {
                return new Problem(problem.code(), problem.args(), text.id(), problem.span());
            }
        }
        return problem;
    }

    /** Half a surrogate pair cannot be written to a file; one character takes its place. */
    private static SourceText unicode(SourceText text) {
        String clean = Decoded.unicode(text.text());
        return clean.equals(text.text())
                ? text
                : new SourceText(
                        text.id(),
                        text.file(),
                        text.type(),
                        text.sha256(),
                        clean,
                        text.blocks(),
                        text.origins(),
                        text.pageStarts(),
                        text.metadata());
    }

    private static List<Problem> oneError(RawFile file, Partial<List<SourceText>> result) {
        List<Problem> kept = new ArrayList<>();
        boolean error = false;
        for (Problem problem : result.problems()) {
            boolean isError = problem.severity() == Problem.Severity.ERROR;
            if (!isError || !error) {
                kept.add(problem);
            }
            error |= isError;
        }
        if (!error) {
            kept.add(
                    Problem.of(
                            Problem.Code.UNREADABLE,
                            file.path(),
                            Map.of("reason", "nothing-read")));
        }
        return kept;
    }

    private static @Nullable Problem wrongName(
            RawFile file, Sniffed sniffed, List<SourceText> texts) {
        FileType promised = FileType.promisedBy(file.name());
        FileType found = sniffed.type();
        boolean silent =
                promised == null
                        || promised == found
                        || found == FileType.EMPTY
                        || found == FileType.ENCRYPTED
                        || found == FileType.UNKNOWN;
        if (silent) {
            return null;
        }
        String document = texts.isEmpty() ? file.path() : texts.getFirst().id();
        return Problem.of(
                Problem.Code.WRONG_NAME,
                document,
                Map.of("name", file.name(), "type", sniffed.what()));
    }
}
