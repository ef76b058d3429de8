package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.recognise.Tally.Sum;
import no.samsvar.engine.round.Mention;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Recognises who answers in a submission, by adding up what speaks for each body that its papers
 * name.
 */
final class Respondents {
    /** A sum under this is an accident: a name or two in passing. */
    private static final double ENOUGH = 2;

    /** The nearest other must be this far behind. */
    private static final double MARGIN = 0.75;

    private Respondents() {}

    /**
     * @param documents of one submission, the main one first
     * @param path of the submission in the round
     * @param hint an id, number or name that the round's own list gives, or null
     * @param borrowed whether the words of a stretch are borrowed from the round's documents; names
     *     there say nothing
     * @return with the problem {@code unknown-respondent} or {@code ambiguous-respondent} where the
     *     respondent is null
     */
    static Partial<Who> find(
            List<SourceText> documents,
            String path,
            @Nullable String hint,
            Register register,
            BiPredicate<SourceText, Span> borrowed) {
        Tally tally = new Tally();
        String first = documents.isEmpty() ? path : documents.getFirst().id();
        if (hint != null) {
            List<Respondent> meant = meant(hint, register);
            if (!meant.isEmpty()) {
                tally.add(meant, Clue.HINT, first, Span.of(0, 0));
            }
        }
        PathClues paths = new PathClues(register, tally, first);
        paths.path(path);
        List<Mention> mentions = new ArrayList<>();
        for (SourceText document : documents) {
            paths.path(document.file());
            metadata(document, register, tally);
            TextClues clues = new TextClues(document, register, tally, borrowed);
            clues.find();
            mentions.addAll(clues.mentions());
        }
        Surroundings.add(documents, mentions, tally, first);
        return decided(tally, path);
    }

    private static void metadata(SourceText document, Register register, Tally tally) {
        String sender = document.metadata().sender();
        if (sender != null) {
            List<Respondent> owners = new Addresses(register).ofSender(sender);
            if (!owners.isEmpty()) {
                tally.add(owners, Clue.SENDER, document.id(), Span.of(0, 0));
            }
        }
        String title = document.metadata().title();
        if (title != null) {
            new PathClues(register, tally, document.id()).title(title);
        }
    }

    private static List<Respondent> meant(String hint, Register register) {
        String plain = hint.strip();
        if (register.byId(plain).isPresent()) {
            return register.byId(plain).stream().toList();
        }
        if (register.byNumber(plain).isPresent()) {
            return register.byNumber(plain).stream().toList();
        }
        List<Mention> mentions = register.mentions(plain);
        return mentions.isEmpty() ? register.named(plain) : mentions.getFirst().candidates();
    }

    private static Partial<Who> decided(Tally tally, String path) {
        List<Sum> ranked = tally.ranked();
        if (ranked.isEmpty() || ranked.getFirst().own() < ENOUGH || stranger(ranked.getFirst())) {
            List<Evidence> evidence =
                    ranked.isEmpty() ? List.of() : tally.evidence(ranked.getFirst().respondent());
            return Partial.of(
                    new Who(null, 0, evidence),
                    List.of(problem(Problem.Code.UNKNOWN_RESPONDENT, Map.of("file", path))));
        }
        // among bodies of the same name, what stands around decides
        String name = ranked.getFirst().respondent().names().norwegian();
        List<Sum> alike =
                ranked.stream()
                        .filter(sum -> sum.respondent().names().norwegian().equals(name))
                        .sorted(Comparator.comparingDouble(Sum::all).reversed())
                        .toList();
        Sum best = alike.getFirst();
        List<Sum> near =
                ranked.stream()
                        .filter(sum -> sum != best && !stranger(sum))
                        .filter(sum -> lead(best, sum, alike) < MARGIN)
                        .toList();
        List<Evidence> evidence = tally.evidence(best.respondent());
        if (!near.isEmpty()) {
            String candidates =
                    Stream.concat(Stream.of(best), near.stream())
                            .map(Sum::respondent)
                            .sorted(Respondent.BY_NAME)
                            .map(Respondents::label)
                            .collect(Collectors.joining("; "));
            return Partial.of(
                    new Who(null, 0, evidence),
                    List.of(
                            problem(
                                    Problem.Code.AMBIGUOUS_RESPONDENT,
                                    Map.of("file", path, "candidates", candidates))));
        }
        double lead =
                ranked.stream()
                        .filter(sum -> sum != best)
                        .mapToDouble(sum -> lead(best, sum, alike))
                        .min()
                        .orElse(best.own());
        return Partial.of(new Who(best.respondent(), confidence(best.own(), lead), evidence));
    }

    private static double lead(Sum best, Sum other, List<Sum> alike) {
        return alike.contains(other) ? best.all() - other.all() : best.own() - other.own();
    }

    /** Half where nothing decides, near 1 where much speaks for one and little for the next. */
    private static double confidence(double score, double lead) {
        double confidence = (1 - Math.exp(-score / 3)) / (1 + Math.exp(-lead / 1.5));
        return Math.min(0.99, Math.round(confidence * 100) / 100.0);
    }

    private static boolean stranger(Sum sum) {
        return sum.respondent().id().startsWith(Strangers.MARK);
    }

    private static String label(Respondent body) {
        String more =
                Stream.of(body.number(), body.county())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return more.isEmpty() ? body.name() : body.name() + " (" + more + ")";
    }

    private static Problem problem(Problem.Code code, Map<String, String> args) {
        return Problem.of(code, args.get("file"), args);
    }
}
