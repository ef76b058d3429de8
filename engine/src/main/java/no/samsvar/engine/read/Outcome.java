package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What is promised of every result: with no text there is exactly one error, and the name that
 * promised something else is remarked on.
 */
final class Outcome {
    private Outcome() {}

    static Partial<List<SourceText>> of(
            RawFile file, Sniffed sniffed, Partial<List<SourceText>> result) {
        List<Problem> problems = new ArrayList<>();
        Problem name = wrongName(file, sniffed, result.value());
        if (name != null) {
            problems.add(name);
        }
        problems.addAll(result.value().isEmpty() ? oneError(file, result) : result.problems());
        return Partial.of(result.value(), problems);
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
