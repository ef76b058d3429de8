package no.samsvar.app.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samsvar.app.submission.EngineReading.Document;
import no.samsvar.app.submission.EngineReading.Finding;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sender should know of a file, in words that say what to do. */
@Component
public class Notices {
    /** Said otherwise, or of no interest to who sends in. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "unknown-respondent",
                    "ambiguous-respondent",
                    "two-submissions",
                    "duplicate-submission",
                    "not-shown-adopted",
                    "question-unanswered",
                    "no-questions",
                    "no-booklet",
                    "no-own-words",
                    "no-worker");

    private static final Set<String> ROUNDS_PAPERS = Set.of("booklet", "deck", "template");

    private final Around around;

    Notices(Around around) {
        this.around = around;
    }

    /**
     * @param kind danger, warning or info: as the design system colours them
     */
    public record Notice(String kind, String text) {
        static Notice danger(String text) {
            return new Notice("danger", text);
        }

        static Notice warning(String text) {
            return new Notice("warning", text);
        }

        static Notice info(String text) {
            return new Notice("info", text);
        }
    }

    List<Notice> of(Paper paper, Readings.Standing standing, Around.Names names, Texts t) {
        List<Notice> all = new ArrayList<>();
        if (paper.infected()) {
            all.add(Notice.danger(t.get("paper.infected", String.valueOf(paper.threat()))));
            return all;
        }
        if (paper.scan().equals("failed")) {
            all.add(Notice.warning(t.get("paper.scanFailed")));
        }
        if (paper.size() == 0) {
            all.add(Notice.danger(t.get("paper.empty")));
            return all;
        }
        if (around.ownPaper(paper.round(), paper.sha256()) != null) {
            all.add(Notice.danger(t.get("paper.roundsOwn")));
            return all;
        }
        String other = around.otherRoundWith(paper.round(), paper.body(), paper.sha256());
        if (other != null) {
            all.add(Notice.danger(t.get("paper.otherRound", other, names.round())));
        }
        if (standing.reading().isEmpty()) {
            all.add(Notice.info(t.get("paper.waiting")));
        } else {
            ofReading(paper, standing.reading().get(), names, other == null, t, all);
        }
        return all;
    }

    /** What is wrong with a file as minutes: another body's, another round's, not readable. */
    public List<Notice> ofMinutes(
            UUID round, String body, String sha256, EngineReading reading, Texts t) {
        List<Notice> all = new ArrayList<>();
        Around.Names names = around.of(round, body);
        if (around.ownPaper(round, sha256) != null) {
            all.add(Notice.danger(t.get("paper.roundsOwn")));
        }
        otherBody(body, names, reading, t).ifPresent(all::add);
        String sent = around.otherRoundWith(round, body, sha256);
        String other = sent == null ? otherRound(round, reading, names) : sent;
        if (other != null) {
            all.add(Notice.danger(t.get("paper.otherRound", other, names.round())));
        }
        for (Finding finding : reading.problems()) {
            if (code(finding).severity() == Problem.Severity.ERROR
                    && !LEFT_OUT.contains(finding.code())) {
                all.add(notice(finding, t));
            }
        }
        return all;
    }

    /** Also by name: a body may have been invited after the file was read. */
    private static Optional<Notice> otherBody(
            String body, Around.Names names, EngineReading reading, Texts t) {
        boolean other =
                reading.respondent() != null
                        && !reading.respondent().equals(body)
                        && !names.body().equalsIgnoreCase(reading.respondentName());
        return other
                ? Optional.of(
                        Notice.danger(
                                t.get(
                                        "paper.otherBody",
                                        String.valueOf(reading.respondentName()),
                                        names.body())))
                : Optional.empty();
    }

    private void ofReading(
            Paper paper,
            EngineReading reading,
            Around.Names names,
            boolean askRound,
            Texts t,
            List<Notice> all) {
        otherBody(paper.body(), names, reading, t).ifPresent(all::add);
        String other = askRound ? otherRound(paper.round(), reading, names) : null;
        if (other != null) {
            all.add(Notice.danger(t.get("paper.otherRound", other, names.round())));
        }
        if (!reading.documents().isEmpty()
                && reading.documents().stream().allMatch(d -> d.ownWords() == 0)) {
            all.add(
                    Notice.warning(
                            t.get(
                                    reading.documents().stream().allMatch(Notices::isRounds)
                                            ? "paper.likeBooklet"
                                            : "paper.noOwnWords")));
        }
        for (Finding finding : reading.problems()) {
            if (!LEFT_OUT.contains(finding.code())) {
                all.add(notice(finding, t));
            }
        }
    }

    /** Most of its words are the round's own. */
    static boolean isRounds(Document document) {
        Map<String, Integer> origins = document.origins();
        int rounds =
                origins.getOrDefault("booklet", 0)
                        + origins.getOrDefault("template", 0)
                        + origins.getOrDefault("question", 0);
        return ROUNDS_PAPERS.contains(document.kind()) || rounds * 2 > document.words();
    }

    private @Nullable String otherRound(UUID round, EngineReading reading, Around.Names names) {
        StringBuilder text = new StringBuilder();
        reading.documents()
                .forEach(d -> text.append(d.text().toLowerCase(Locale.ROOT)).append('\n'));
        if (text.indexOf(names.round().toLowerCase(Locale.ROOT)) >= 0) {
            return null;
        }
        return around.otherTitles(round).stream()
                .filter(title -> text.indexOf(title.toLowerCase(Locale.ROOT)) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static Problem.Code code(Finding finding) {
        return Problem.Code.valueOf(finding.code().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Notice notice(Finding finding, Texts t) {
        Problem.Code code = code(finding);
        String own = "paper.problem." + finding.code();
        String text =
                t.has(own) ? t.get(own) : ProblemMessages.in(t.language()).of(code, finding.args());
        return switch (code.severity()) {
            case ERROR -> Notice.danger(text);
            case WARNING -> Notice.warning(text);
            case NOTE -> Notice.info(text);
        };
    }
}
