package no.samsvar.app.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samsvar.app.submission.EngineReading.Document;
import no.samsvar.app.submission.EngineReading.Finding;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sender should know of a file, in words that say what to do. */
@Component
class Notices {
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
    record Notice(String kind, String text) {
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

    private void ofReading(
            Paper paper,
            EngineReading reading,
            Around.Names names,
            boolean askRound,
            Texts t,
            List<Notice> all) {
        // also by name: a body may have been invited after the file was read
        if (reading.respondent() != null
                && !reading.respondent().equals(paper.body())
                && !names.body().equalsIgnoreCase(reading.respondentName())) {
            all.add(
                    Notice.danger(
                            t.get(
                                    "paper.otherBody",
                                    String.valueOf(reading.respondentName()),
                                    names.body())));
        }
        String other = askRound ? otherRound(paper, reading, names) : null;
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

    private @Nullable String otherRound(Paper paper, EngineReading reading, Around.Names names) {
        StringBuilder text = new StringBuilder();
        reading.documents()
                .forEach(d -> text.append(d.text().toLowerCase(Locale.ROOT)).append('\n'));
        if (text.indexOf(names.round().toLowerCase(Locale.ROOT)) >= 0) {
            return null;
        }
        return around.otherTitles(paper.round()).stream()
                .filter(title -> text.indexOf(title.toLowerCase(Locale.ROOT)) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static Notice notice(Finding finding, Texts t) {
        Problem.Code code =
                Problem.Code.valueOf(finding.code().toUpperCase(Locale.ROOT).replace('-', '_'));
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
