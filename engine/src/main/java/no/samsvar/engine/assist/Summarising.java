package no.samsvar.engine.assist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.assist.Request.Kind;
import no.samsvar.engine.assist.SentenceCheck.Shown;
import no.samsvar.engine.assist.Summaries.Draft;
import no.samsvar.engine.assist.Summaries.Sentence;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model for draft summaries and titles, and keeps what holds. Not repeatable: a
 * model answers otherwise another time. That is why no collation comes here, and why a result says
 * so where somebody has.
 */
public final class Summarising {
    /** A draft of more sentences is none. */
    private static final int MOST_SENTENCES = 12;

    /** After so many requests in a row without an answer no more are made. */
    private static final int MOST_FAILURES = 3;

    private final Collation all;
    private final LanguageModel model;
    private final SentenceCheck check;
    private final List<Problem> problems = new ArrayList<>();

    private Summarising(Collation all, LanguageModel model) {
        this.all = all;
        this.model = model;
        this.check = new SentenceCheck(all);
    }

    /** What there is to ask for; made of the result alone, the same each time. */
    public static List<Request> requests(Collation all, int characters) {
        return Requests.of(all, characters);
    }

    /**
     * Asks for everything, one request after the other.
     *
     * @param characters of statements, at most, in one request
     * @param progress is told how many are done
     * @return what holds; its problems are those of the partial too
     */
    public static Partial<Summaries> of(
            Collation all, LanguageModel model, int characters, Progress progress) {
        return new Summarising(all, model).ask(requests(all, characters), characters, progress);
    }

    /** How far it has come. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    private Partial<Summaries> ask(List<Request> requests, int characters, Progress progress) {
        SortedMap<String, String> instructions = new TreeMap<>();
        List<Draft> drafts = new ArrayList<>();
        int failures = 0;
        for (int i = 0; i < requests.size(); i++) {
            progress.at(i, requests.size());
            Request request = requests.get(i);
            instructions.put(request.kind().key(), request.instruction());
            try {
                String reply = model.answer(request.instruction(), request.material());
                failures = 0;
                Draft draft = holding(request, reply);
                if (!draft.sentences().isEmpty()) {
                    drafts.add(draft);
                }
            } catch (NoAnswerException e) {
                problem(
                        Problem.Code.MODEL_NO_ANSWER,
                        request,
                        Map.of("reason", e.reason().key(), "detail", e.detail()));
                failures++;
                if (e.isLasting() || failures == MOST_FAILURES) {
                    int left = requests.size() - i - 1;
                    if (left > 0) {
                        problem(
                                Problem.Code.MODEL_STOPPED,
                                request,
                                Map.of("left", Integer.toString(left)));
                    }
                    break;
                }
            }
        }
        progress.at(requests.size(), requests.size());
        String language = all.round().language();
        ProblemMessages messages = ProblemMessages.in(language);
        return Partial.of(
                new Summaries(
                        Summaries.SCHEMA,
                        all.audience(),
                        model.name(),
                        language,
                        characters,
                        instructions,
                        drafts,
                        problems.stream().map(p -> info(p, messages)).toList()),
                problems);
    }

    private static ProblemInfo info(Problem problem, ProblemMessages messages) {
        return new ProblemInfo(
                problem.code().key(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.args(),
                null,
                null,
                null,
                null,
                messages.of(problem));
    }

    private void problem(Problem.Code code, Request request, Map<String, String> args) {
        Map<String, String> all = new TreeMap<>(args);
        all.put("kind", request.kind().key());
        all.put("place", request.place());
        problems.add(Problem.of(code, null, all));
    }

    private Draft holding(Request request, String reply) {
        List<Sentence> sentences = new ArrayList<>();
        List<Reply.Claim> claims = Reply.read(reply);
        if (claims == null) {
            problem(Problem.Code.MODEL_UNREADABLE, request, Map.of());
            claims = List.of();
        }
        int most = request.kind() == Kind.TITLE ? 1 : MOST_SENTENCES;
        Shown shown = Shown.of(request);
        for (Reply.Claim claim : claims) {
            String text = Plain.spaced(claim.text());
            List<String> cited = claim.statements().stream().distinct().toList();
            Refusal refusal =
                    sentences.size() < most
                            ? check.of(request.kind(), text, cited, shown)
                            : new Refusal(Refusal.Kind.NOT_PLAIN, text);
            if (refusal == null) {
                sentences.add(new Sentence(text, cited));
            } else {
                problem(refusal.kind().problem(), request, Map.of("text", refusal.found()));
            }
        }
        return new Draft(
                request.kind().key(),
                request.question(),
                request.theme(),
                request.statements().size(),
                request.of(),
                request.sha256(),
                sentences);
    }

    /**
     * What does not hold any longer.
     *
     * @param place which draft and which of its sentences, counted from 1; 0 for the draft itself
     * @param refusal null where the draft is not of what this version would have sent
     */
    public record Fault(String place, int sentence, @Nullable Refusal refusal) {}

    /**
     * Checks drafts anew from the result alone, without asking any model.
     *
     * @param sameVersion whether this version made them; only then the requests can be made again
     */
    public static List<Fault> recheck(Summaries summaries, Collation all, boolean sameVersion) {
        SentenceCheck check = new SentenceCheck(all);
        Map<List<@Nullable String>, Request> requests = new HashMap<>();
        requests(all, summaries.characters()).forEach(r -> requests.put(key(r), r));
        List<Fault> faults = new ArrayList<>();
        for (Draft draft : summaries.drafts()) {
            Request request = requests.get(key(draft));
            boolean same =
                    request != null
                            && request.sha256().equals(draft.prompt())
                            && request.statements().size() == draft.shown()
                            && request.of() == draft.of()
                            && request.instruction()
                                    .equals(summaries.instructions().get(draft.kind()));
            if (sameVersion && !same) {
                faults.add(new Fault(draft.place(), 0, null));
            }
            Shown shown =
                    request != null && same
                            ? Shown.of(request)
                            : new Shown(draft.question(), draft.theme(), belonging(draft, all));
            Kind kind = draft.kind().equals(Kind.TITLE.key()) ? Kind.TITLE : Kind.SUMMARY;
            for (int i = 0; i < draft.sentences().size(); i++) {
                Sentence sentence = draft.sentences().get(i);
                Refusal refusal = check.of(kind, sentence.text(), sentence.statements(), shown);
                if (refusal != null) {
                    faults.add(new Fault(draft.place(), i + 1, refusal));
                }
            }
        }
        return Collections.unmodifiableList(faults);
    }

    private static List<@Nullable String> key(Request request) {
        return Arrays.asList(request.kind().key(), request.question(), request.theme());
    }

    private static List<@Nullable String> key(Draft draft) {
        return Arrays.asList(draft.kind(), draft.question(), draft.theme());
    }

    private static Set<String> belonging(Draft draft, Collation all) {
        Set<String> ids = new HashSet<>();
        boolean title = draft.kind().equals(Kind.TITLE.key());
        all.statements().stream()
                .filter(s -> title || Objects.equals(s.question(), draft.question()))
                .filter(s -> draft.theme() == null || s.themes().contains(draft.theme()))
                .forEach(s -> ids.add(s.id()));
        return ids;
    }
}
