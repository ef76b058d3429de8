package no.samsvar.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** Why a statement stands under its themes, a sentence a theme, as a person would say it. */
final class ThemeReasons {
    private static final int MOST_QUOTED = 3;
    private static final int LONGEST = 80;

    private final Messages messages;
    private final StatementInfo statement;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    ThemeReasons(Messages messages, Collation all, StatementInfo statement) {
        this.messages = messages;
        this.statement = statement;
        all.round().themes().forEach(t -> titles.put(t.id(), t.title()));
        all.statements().forEach(s -> texts.put(s.id(), s.text()));
    }

    /**
     * One line a theme that there is a reason for, then the decided statements that are like it.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String theme : statement.themes()) {
            List<String> clauses = new ArrayList<>();
            decided(theme).map(this::decidedBy).forEach(clauses::add);
            if (clauses.isEmpty()) {
                suggested(theme).map(this::clause).forEach(clauses::add);
            }
            if (!clauses.isEmpty()) {
                lines.add(messages.say("explain.theme", title(theme), joined(clauses)));
                suggested(theme)
                        .filter(b -> b.code().equals("decisions"))
                        .flatMap(b -> Stream.of(b.args().getOrDefault("like", "").split(" ")))
                        .limit(MOST_QUOTED)
                        .filter(texts::containsKey)
                        .map(id -> messages.say("explain.like", quoted(texts.getOrDefault(id, ""))))
                        .forEach(lines::add);
            }
        }
        statement.because().stream()
                .filter(b -> b.step().equals("theme") && b.code().equals("unlearned"))
                .map(b -> b.args().getOrDefault("theme", ""))
                .filter(theme -> !statement.themes().contains(theme))
                .map(theme -> messages.say("explain.theme.unlearned", title(theme)))
                .forEach(lines::add);
        return lines;
    }

    private Stream<Because> suggested(String theme) {
        return statement.because().stream()
                .filter(b -> b.step().equals("theme"))
                .filter(b -> !b.code().equals("unlearned"))
                .filter(b -> theme.equals(b.args().get("theme")));
    }

    /** Decisions that gave it this theme: among those named, or all its themes at once. */
    private Stream<Because> decided(String theme) {
        return statement.because().stream()
                .filter(b -> b.step().equals("settle") && !b.code().equals("differs"))
                .filter(b -> "themes".equals(b.args().get("field")))
                .filter(b ->
                        List.of(b.args().getOrDefault("value", "").split(", ")).contains(theme));
    }

    private String decidedBy(Because because) {
        return messages.say(
                "explain.theme.decided",
                because.args().getOrDefault("by", ""),
                because.args().getOrDefault("at", ""));
    }

    private String clause(Because because) {
        Map<String, String> args = because.args();
        return switch (because.code()) {
            case "words" -> words(args);
            case "decisions" -> {
                int count = Integer.parseInt(args.getOrDefault("count", "0"));
                yield messages.say(
                        "explain.theme.decisions" + (count == 1 ? ".one" : ".many"),
                        messages.inWords(count));
            }
            case "learned" ->
                    messages.say(
                            args.containsKey("word")
                                    ? "explain.theme.learned"
                                    : "explain.theme.known",
                            args.getOrDefault("word", ""));
            case "found" -> messages.say("explain.theme.found", args.getOrDefault("word", ""));
            case "beside" -> messages.say("explain.theme.beside");
            default -> because.code();
        };
    }

    private String words(Map<String, String> args) {
        String word = args.getOrDefault("word", "");
        String like = args.get("like");
        String place =
                messages.say(
                        "explain.theme.in." + args.getOrDefault("in", "codebook"),
                        title(args.getOrDefault("theme", "")));
        String subject =
                messages.say(
                        args.containsKey("above") ? "explain.theme.above" : "explain.theme.word",
                        word);
        return like == null
                ? messages.say("explain.theme.stands", subject, place)
                : messages.say("explain.theme.goes", subject, like, place);
    }

    private String title(String theme) {
        return "«" + titles.getOrDefault(theme, theme) + "»";
    }

    private static String quoted(String text) {
        return "«"
                + (text.length() > LONGEST ? text.substring(0, LONGEST - 1).strip() + "…" : text)
                + "»";
    }

    private String joined(List<String> clauses) {
        String first = clauses.getFirst();
        for (String next : clauses.subList(1, clauses.size())) {
            first = messages.say("explain.theme.and", first, next);
        }
        return first;
    }
}
