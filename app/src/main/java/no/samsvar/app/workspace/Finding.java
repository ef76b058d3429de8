package no.samsvar.app.workspace;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.web.Texts;
import no.samsvar.app.workspace.Sheet.Row;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;

/**
 * Something that the body should look at before it sends.
 *
 * @param text in words, with what to do
 * @param row key of the row where it stands, or null
 * @param serious whether it should not be sent so
 */
public record Finding(String text, @Nullable String row, boolean serious) {

    static List<Finding> in(Result result, List<Sheet> sheets, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        ProblemMessages messages = ProblemMessages.in(texts.language());
        for (ProblemInfo problem : result.collation().problems()) {
            Sheet sheet =
                    sheets.stream()
                            .filter(s -> s.document().id().equals(problem.document()))
                            .findFirst()
                            .orElse(null);
            String document = problem.document();
            if (sheet != null || document != null && document.startsWith("answers/")) {
                String text = text(problem, texts, messages);
                if (text != null) {
                    findings.add(
                            new Finding(
                                    text,
                                    sheet == null ? null : row(sheet, problem.start()),
                                    !problem.severity().equals("note")));
                }
            }
        }
        for (Sheet sheet : sheets) {
            sheet.rows().stream()
                    .filter(Row::isOpen)
                    .filter(r -> r.origin().equals(PassageOrigin.TEMPLATE.key()))
                    .forEach(r ->
                            findings.add(
                                    new Finding(
                                            texts.get("draft.found.template", start(r.text())),
                                            r.key(),
                                            false)));
        }
        return findings;
    }

    private static @Nullable String text(
            ProblemInfo problem, Texts texts, ProblemMessages messages) {
        Problem.Code code = code(problem.code());
        if (code == null) {
            return null;
        }
        return switch (code) {
            case PLACEHOLDER_LEFT ->
                    texts.get("draft.found.placeholder", problem.args().get("text"));
            case QUESTION_UNANSWERED ->
                    texts.get("draft.found.unanswered", problem.args().get("question"));
            case NO_OWN_WORDS -> texts.get("draft.found.nothing");
            case NOT_SHOWN_ADOPTED -> texts.get("draft.found.notAdopted");
            case UNKNOWN_RESPONDENT,
                    AMBIGUOUS_RESPONDENT,
                    TWO_SUBMISSIONS,
                    DUPLICATE_SUBMISSION,
                    CODERS_DISAGREE,
                    NO_WORKER ->
                    null;
            default -> messages.of(code, problem.args());
        };
    }

    private static Problem.@Nullable Code code(String key) {
        for (Problem.Code code : Problem.Code.values()) {
            if (code.key().equals(key)) {
                return code;
            }
        }
        return null;
    }

    private static @Nullable String row(Sheet sheet, @Nullable Integer offset) {
        return offset == null
                ? null
                : sheet.rows().stream()
                        .filter(r -> r.block().start() <= offset && offset < r.block().end())
                        .filter(r -> offset < r.end())
                        .findFirst()
                        .map(Row::key)
                        .orElse(null);
    }

    /** The first words, to recognise it by. */
    static String start(String text) {
        int end = text.indexOf(' ', 50);
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
