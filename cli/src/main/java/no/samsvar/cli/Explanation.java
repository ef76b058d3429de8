package no.samsvar.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Evidence;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.PathPart;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.report.ResultFolder;
import org.jspecify.annotations.Nullable;

/** How a statement came about, from its words back to its page, as a person would tell it. */
final class Explanation {
    private static final int MOST_EVIDENCE = 4;

    private final Terminal terminal;
    private final ResultFolder result;
    private final Messages messages;
    private final Collation all;
    private final Map<String, String> texts;
    private final StatementInfo statement;
    private final Map<String, DocumentInfo> documents = new HashMap<>();
    private int step;

    Explanation(Main main, ResultFolder result, StatementInfo statement) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.result = result;
        this.all = result.collation();
        this.texts = result.texts();
        this.statement = statement;
        all.documents().forEach(d -> documents.put(d.id(), d));
    }

    void print() {
        terminal.line(Wrap.hanging("", "«" + statement.text() + "»", terminal.width()));
        terminal.line();
        DocumentInfo document = documents.get(statement.document());
        if (document == null) {
            return;
        }
        place(document);
        who(document);
        own(document);
        question();
        role();
        themes();
        if (statement.decidedBy().equals("person")) {
            tell("explain.decided");
            because("settle");
        }
        around(document);
    }

    private void tell(String key, Object... values) {
        step++;
        terminal.line(Wrap.hanging(step + ". ", messages.say(key, values), terminal.width()));
    }

    private void detail(String words) {
        terminal.line(Wrap.hanging("   - ", words, terminal.width()));
    }

    private void place(DocumentInfo document) {
        BlockInfo block =
                statement.block() < document.blocks().size()
                        ? document.blocks().get(statement.block())
                        : null;
        String kind = messages.name("block", block == null ? "paragraph" : block.kind());
        String page =
                statement.page() == null
                        ? messages.say("explain.line", result.lineOf(statement))
                        : messages.say("read.page", statement.page());
        tell("explain.place", document.file(), page, statement.start(), statement.end(), kind);
        detail(messages.say("explain.file", document.sha256().substring(0, 16)));
        if (!statement.path().isEmpty()) {
            detail(
                    messages.say(
                            "explain.path",
                            statement.path().stream()
                                    .map(PathPart::text)
                                    .collect(Collectors.joining(" › "))));
        }
    }

    private void who(DocumentInfo document) {
        SubmissionInfo submission =
                all.submissions().stream()
                        .filter(s -> s.id().equals(document.submission()))
                        .findFirst()
                        .orElse(null);
        if (submission == null) {
            return;
        }
        RespondentInfo body =
                all.respondents().stream()
                        .filter(r -> r.id().equals(submission.respondent()))
                        .findFirst()
                        .orElse(null);
        String name = body == null ? submission.respondent() : body.name();
        tell("explain.who", name, messages.name("paper", document.kind()));
        submission.who().stream()
                .map(e -> messages.name("evidence", e.code()) + words(e))
                .distinct()
                .limit(MOST_EVIDENCE)
                .forEach(this::detail);
        Place adoption = submission.evidence();
        tell("explain.adopted." + submission.adoptedBy());
        if (adoption != null) {
            detail(quoted(adoption.document(), adoption.start(), adoption.end()));
        }
    }

    private String words(Evidence evidence) {
        return evidence.end() > evidence.start()
                ? ": " + quoted(evidence.document(), evidence.start(), evidence.end())
                : "";
    }

    private String quoted(String document, int start, int end) {
        String text = texts.getOrDefault(document, "");
        if (start > end || end > text.length()) {
            return "";
        }
        return "«" + text.substring(start, end).replaceAll("\\s+", " ").strip() + "»";
    }

    private void own(DocumentInfo document) {
        Passage passage =
                document.passages().stream()
                        .filter(p -> p.start() <= statement.start() && statement.start() < p.end())
                        .findFirst()
                        .orElse(null);
        boolean quotation = passage != null && passage.origin().equals("quotation");
        tell(quotation ? "explain.quotation" : "explain.own");
        all.copies().stream()
                .filter(c -> c.statements().contains(statement.id()))
                .forEach(c -> detail(messages.count("explain.copies", c.statements().size() - 1)));
    }

    private void question() {
        String id = statement.question();
        if (id == null) {
            tell("explain.noquestion");
        } else {
            String text =
                    all.round().questions().stream()
                            .filter(q -> q.id().equals(id))
                            .map(q -> q.text())
                            .findFirst()
                            .orElse("");
            tell("explain.question", id, text);
        }
        because("place");
        sure("question");
    }

    private void role() {
        String role = messages.name("role", statement.role());
        if (statement.role().equals("proposal")) {
            tell("explain.proposal", role, messages.name("addressee", statement.addressee()));
        } else {
            tell("explain.role", role);
        }
        because("role");
        if (statement.role().equals("proposal")) {
            because("addressee");
        }
        String stage = statement.stage();
        if (stage != null) {
            detail(messages.say("explain.stage", messages.name("stage", stage)));
        }
    }

    private void themes() {
        if (statement.themes().isEmpty()) {
            tell("explain.notheme");
            return;
        }
        tell(
                "explain.themes",
                statement.themes().stream().map(this::title).collect(Collectors.joining(", ")));
        new ThemeReasons(messages, all, statement).lines().forEach(this::detail);
        List<Position> positions =
                all.positions().stream()
                        .filter(p -> p.statements().contains(statement.id()))
                        .toList();
        for (Position position : positions) {
            int others = position.statements().size() - 1;
            if (others > 0) {
                detail(messages.count("explain.position", others) + " «" + position.title() + "»");
            }
        }
    }

    private void because(String step) {
        for (Because because : statement.because()) {
            if (because.step().equals(step)) {
                detail(reason(because));
            }
        }
    }

    private String reason(Because because) {
        String step = "because." + because.step();
        String key = step + "." + because.code();
        // "proposal.must" is a kind of "proposal"
        while (!messages.has(key) && key.length() > step.length()) {
            key = key.substring(0, key.lastIndexOf('.'));
        }
        String words = messages.say(key, because.code());
        for (Map.Entry<String, String> arg : because.args().entrySet()) {
            String value =
                    switch (arg.getKey()) {
                        case "theme" -> title(arg.getValue());
                        case "field" -> messages.name("field", arg.getValue());
                        case "value" ->
                                settled(because.args().getOrDefault("field", ""), arg.getValue());
                        default -> arg.getValue();
                    };
            words = words.replace("{" + arg.getKey() + "}", value);
        }
        return words;
    }

    /** What a person settled, in the reader's words. */
    private String settled(String field, String values) {
        Map<String, String> titles = new HashMap<>();
        if (field.equals("themes")) {
            all.round().themes().forEach(t -> titles.put(t.id(), t.title()));
        }
        return values.isEmpty()
                ? messages.say("field.nothing")
                : Stream.of(values.split(", "))
                        .map(v -> titles.getOrDefault(v, messages.name(field, v)))
                        .collect(Collectors.joining(", "));
    }

    private String title(String theme) {
        return "«"
                + all.round().themes().stream()
                        .filter(t -> t.id().equals(theme))
                        .map(Collation.ThemeInfo::title)
                        .findFirst()
                        .orElse(theme)
                + "»";
    }

    private void sure(String field) {
        @Nullable Double confidence = statement.confidence().get(field);
        if (confidence != null && confidence < 1) {
            detail(
                    messages.say(
                            "explain.sure", messages.percent(Math.round(confidence * 100), 100)));
        }
    }

    /** The words before and after, so that one can find the place on paper. */
    private void around(DocumentInfo document) {
        String text = texts.getOrDefault(document.id(), "");
        if (statement.end() > text.length()) {
            return;
        }
        int from = Math.max(0, statement.start() - 200);
        int to = Math.min(text.length(), statement.end() + 200);
        terminal.line();
        terminal.line(messages.say("explain.around"));
        String before = text.substring(from, statement.start());
        String after = text.substring(statement.end(), to);
        String words =
                (from > 0 ? "…" : "")
                        + before
                        + "»» "
                        + text.substring(statement.start(), statement.end())
                        + " ««"
                        + after
                        + (to < text.length() ? "…" : "");
        terminal.line(Wrap.hanging("   ", words, terminal.width()));
    }
}
