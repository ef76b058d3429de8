package no.samsvar.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Weighing;
import org.jspecify.annotations.Nullable;

/** What {@code collate} ends by saying: who answered, how much, what is wrong, where it is. */
final class Summary {
    /** More bodies than this are told by county. */
    private static final int MOST_NAMES = 40;

    private static final int MOST_PROBLEMS = 12;
    private static final int NAME_WIDTH = 30;
    private static final int BODY_WIDTH = 17;

    private final Terminal terminal;
    private final Messages messages;
    private final boolean quiet;
    private final Collation all;
    private final @Nullable ChangeList changes;
    private final Map<String, Integer> statements = new HashMap<>();

    /**
     * @param changes of the result that this one replaces, or null
     */
    Summary(Main main, Collation all, @Nullable ChangeList changes) {
        this.changes = changes;
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.quiet = main.isQuiet();
        this.all = all;
        Map<String, String> submitter = new HashMap<>();
        all.submissions().forEach(s -> submitter.put(s.id(), s.respondent()));
        Map<String, String> speaker = new HashMap<>();
        for (DocumentInfo document : all.documents()) {
            String submission = document.submission();
            if (submission != null) {
                speaker.put(document.id(), submitter.getOrDefault(submission, ""));
            }
        }
        for (StatementInfo statement : all.statements()) {
            statements.merge(speaker.getOrDefault(statement.document(), ""), 1, Integer::sum);
        }
    }

    void print(Path out) {
        if (!quiet) {
            head();
            answered();
            problems();
            if (changes != null) {
                changes.print();
            }
            Collation.Review review = all.review();
            if (review != null) {
                new ReviewList(terminal, messages, all).print(review);
            }
        }
        terminal.line(messages.say("summary.report", out.resolve("report.html")));
    }

    private void head() {
        String title = all.round().title();
        terminal.line(title.isEmpty() ? all.round().id() : title);
        int asked = all.round().questions().size();
        long words = answers().mapToLong(DocumentInfo::words).sum();
        long own = answers().mapToLong(DocumentInfo::ownWords).sum();
        terminal.line(
                Wrap.hanging(
                        "  ",
                        String.join(
                                " · ",
                                messages.count("summary.questions", asked),
                                messages.count("summary.themes", all.round().themes().size()),
                                messages.count("summary.statements", all.statements().size()),
                                messages.say("summary.own", messages.percent(own, words))),
                        terminal.width()));
        kind("municipality");
        weighed();
        kind("county-municipality");
        int settled = all.statements().stream().mapToInt(s -> s.settled().size()).sum();
        int labels = all.statements().size() * Collation.LABELS.size();
        terminal.line(
                Wrap.hanging(
                        "  ",
                        messages.say("summary.labels", labels - settled, settled),
                        terminal.width()));
        terminal.line();
    }

    private java.util.stream.Stream<DocumentInfo> answers() {
        Map<String, String> standing = new HashMap<>();
        all.submissions().forEach(s -> standing.put(s.id(), s.standing()));
        return all.documents().stream()
                .filter(d -> "counted".equals(standing.get(String.valueOf(d.submission()))));
    }

    private void kind(String kind) {
        List<RespondentInfo> bodies =
                all.respondents().stream().filter(r -> r.kinds().contains(kind)).toList();
        if (!bodies.isEmpty()) {
            int answered = (int) bodies.stream().filter(RespondentInfo::answered).count();
            terminal.line("  " + messages.say("summary." + kind, answered, bodies.size()));
        }
    }

    /** How many inhabitants the municipalities that have answered have, where that is known. */
    private void weighed() {
        Weighing weighing = all.weighing();
        if (weighing == null) {
            return;
        }
        weighing.groups().stream()
                .filter(group -> group.group().equals("municipality") && group.inhabitants() > 0)
                .map(group -> messages.percent(group.answeredInhabitants(), group.inhabitants()))
                .forEach(share -> terminal.line("    " + messages.say("summary.weighed", share)));
    }

    private void answered() {
        List<SubmissionInfo> counted =
                all.submissions().stream().filter(s -> s.standing().equals("counted")).toList();
        if (counted.size() > MOST_NAMES) {
            byCounty();
        } else {
            Map<String, RespondentInfo> bodies = new HashMap<>();
            all.respondents().forEach(r -> bodies.put(r.id(), r));
            for (SubmissionInfo submission : counted) {
                RespondentInfo body = bodies.get(submission.respondent());
                if (body != null) {
                    row(body, submission.adoptedBy());
                }
            }
        }
        terminal.line();
    }

    private void row(RespondentInfo body, String adoptedBy) {
        String number = body.number() == null ? "" : " (" + body.number() + ")";
        terminal.line(
                "  "
                        + Wrap.column(body.name() + number, NAME_WIDTH)
                        + " "
                        + Wrap.column(adoptedBy(body, adoptedBy), BODY_WIDTH)
                        + " "
                        + messages.count(
                                "summary.statements", statements.getOrDefault(body.id(), 0)));
    }

    /** A county municipality's bodies have names of their own. */
    private String adoptedBy(RespondentInfo body, String key) {
        boolean county = body.kinds().equals(List.of("county-municipality"));
        String own = messages.name("adopted.county", key);
        return county && !own.equals(key) ? own : messages.name("adopted", key);
    }

    private void byCounty() {
        Map<String, int[]> counties = new TreeMap<>();
        for (RespondentInfo body : all.respondents()) {
            String county =
                    body.county() == null ? messages.say("summary.nocounty") : body.county();
            int[] count = counties.computeIfAbsent(county, c -> new int[2]);
            count[0] += body.answered() ? 1 : 0;
            count[1]++;
        }
        counties.forEach((county, count) ->
                terminal.line(
                        "  "
                                + Wrap.column(county, NAME_WIDTH)
                                + " "
                                + messages.say("summary.of", count[0], count[1])));
    }

    private void problems() {
        List<String> sizes = new ArrayList<>();
        for (String severity : List.of("error", "warning", "note")) {
            int size =
                    (int)
                            all.problems().stream()
                                    .filter(p -> p.severity().equals(severity))
                                    .count();
            if (size > 0) {
                sizes.add(messages.count("summary." + severity, size));
            }
        }
        if (sizes.isEmpty()) {
            return;
        }
        terminal.line(messages.say("summary.problems", String.join(", ", sizes)));
        List<ProblemInfo> shown =
                all.problems().stream()
                        .filter(p -> !p.severity().equals("note"))
                        .limit(MOST_PROBLEMS)
                        .toList();
        Map<String, String> files = new HashMap<>();
        all.documents().forEach(d -> files.put(d.id(), d.file()));
        for (ProblemInfo problem : shown) {
            String document = problem.document();
            String where = document == null ? "" : files.getOrDefault(document, document) + ": ";
            String mark = problem.severity().equals("error") ? "  ! " : "  - ";
            terminal.line(Wrap.hanging(mark, where + problem.message(), terminal.width()));
        }
        if (shown.size() < all.problems().size()) {
            terminal.line("  " + messages.say("summary.more"));
        }
        terminal.line();
    }
}
