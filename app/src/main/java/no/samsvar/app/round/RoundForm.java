package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.round.RoundFileException;
import no.samsvar.engine.round.Slug;
import no.samsvar.engine.round.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A round as it stands in the form: whatever was typed, also what is no round yet.
 *
 * @param version that the change is made of
 */
public record RoundForm(
        int version,
        String title,
        String year,
        String owner,
        List<AskedIn> questions,
        List<ThemeIn> themes) {
    /**
     * A question.
     *
     * @param wordings one a line
     */
    public record AskedIn(String id, String text, String wordings) {
        boolean blank() {
            return text.isBlank() && wordings.isBlank();
        }
    }

    /**
     * A theme.
     *
     * @param id empty for a new one
     * @param question its number, or empty
     * @param terms one a line
     */
    public record ThemeIn(
            String id, String question, String title, String terms, String description) {
        boolean blank() {
            return title.isBlank() && terms.isBlank() && description.isBlank();
        }
    }

    /**
     * What is wrong.
     *
     * @param field id of the field
     * @param text key of what to do
     */
    public record Fault(String field, String text, List<String> arguments) {
        static Fault of(String field, String text, String... arguments) {
            return new Fault(field, text, List.of(arguments));
        }
    }

    public RoundForm {
        questions = List.copyOf(questions);
        themes = List.copyOf(themes);
    }

    static RoundForm of(KeptRound kept) {
        return of(kept.round(), kept.version());
    }

    static RoundForm of(Round round, int version) {
        return new RoundForm(
                version,
                round.title(),
                round.year() == null ? "" : round.year().toString(),
                round.owner() == null ? "" : round.owner(),
                round.questions().stream()
                        .map(q -> new AskedIn(q.id(), q.text(), String.join("\n", q.wordings())))
                        .toList(),
                round.themes().stream()
                        .map(t ->
                                new ThemeIn(
                                        t.id(),
                                        t.question() == null ? "" : t.question(),
                                        t.title(),
                                        String.join("\n", t.terms()),
                                        t.description()))
                        .toList());
    }

    /** With a title; what is left empty is open. */
    static Round titled(Round round, String title) {
        return new Round(
                Slug.of(title),
                title,
                round.year(),
                round.languages(),
                round.documents(),
                round.questions(),
                round.themes(),
                round.respondents(),
                round.deadlines(),
                round.owner());
    }

    /** From the fields of the form: {@code q.0.text}, {@code t.3.title}. */
    static RoundForm read(Map<String, String[]> fields) {
        List<AskedIn> questions = new ArrayList<>();
        for (int i = 0; fields.containsKey("q." + i + ".text"); i++) {
            String at = "q." + i + ".";
            questions.add(
                    new AskedIn(
                            line(fields, at + "id"),
                            line(fields, at + "text"),
                            lines(fields, at + "wordings")));
        }
        List<ThemeIn> themes = new ArrayList<>();
        for (int i = 0; fields.containsKey("t." + i + ".title"); i++) {
            String at = "t." + i + ".";
            themes.add(
                    new ThemeIn(
                            line(fields, at + "id"),
                            line(fields, at + "question"),
                            line(fields, at + "title"),
                            lines(fields, at + "terms"),
                            line(fields, at + "description")));
        }
        String version = line(fields, "version");
        return new RoundForm(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                line(fields, "title"),
                line(fields, "year"),
                line(fields, "owner"),
                questions,
                themes);
    }

    /** With something added, removed or moved: {@code add-question}, {@code up-theme-2}. */
    RoundForm apply(String change) {
        String[] words = change.split("-");
        boolean question = words.length > 1 && words[1].equals("question");
        int at = words.length > 2 && words[2].matches("\\d{1,4}") ? Integer.parseInt(words[2]) : -1;
        List<AskedIn> asked = new ArrayList<>(questions);
        List<ThemeIn> about = new ArrayList<>(themes);
        if (question) {
            change(asked, words[0], at, new AskedIn(next(), "", ""));
        } else {
            change(about, words[0], at, new ThemeIn("", "", "", "", ""));
        }
        return new RoundForm(version, title, year, owner, asked, about);
    }

    private static <T> void change(List<T> list, String what, int at, T fresh) {
        boolean there = at >= 0 && at < list.size();
        switch (what) {
            case "add" -> list.add(fresh);
            case "remove" -> {
                if (there) {
                    list.remove(at);
                }
            }
            case "up" -> {
                if (there && at > 0) {
                    list.add(at - 1, list.remove(at));
                }
            }
            case "down" -> {
                if (there && at < list.size() - 1) {
                    list.add(at + 1, list.remove(at));
                }
            }
            default -> {}
        }
    }

    /** The number after the largest. */
    private String next() {
        int largest = 0;
        for (AskedIn one : questions) {
            largest =
                    one.id().matches("\\d{1,6}")
                            ? Math.max(largest, Integer.parseInt(one.id()))
                            : largest;
        }
        return Integer.toString(largest + 1);
    }

    RoundForm at(int other) {
        return new RoundForm(other, title, year, owner, questions, themes);
    }

    /** What has to be put right before it is a round. */
    List<Fault> faults(Round base) {
        List<Fault> faults = new ArrayList<>();
        if (title.isBlank()) {
            faults.add(Fault.of("title", "edit.fault.title"));
        }
        if (!year.isBlank() && !year.matches("(19|2\\d)\\d\\d")) {
            faults.add(Fault.of("year", "edit.fault.year"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            AskedIn one = questions.get(i);
            if (one.blank()) {
                continue;
            }
            if (one.text().isBlank()) {
                faults.add(Fault.of("q." + i + ".text", "edit.fault.question", one.id()));
            }
            if (one.id().isBlank()) {
                faults.add(Fault.of("q." + i + ".id", "edit.fault.number"));
            } else if (!ids.add(one.id())) {
                faults.add(Fault.of("q." + i + ".id", "edit.fault.twice", one.id()));
            }
        }
        for (int i = 0; i < themes.size(); i++) {
            ThemeIn one = themes.get(i);
            if (!one.blank() && one.title().isBlank()) {
                faults.add(Fault.of("t." + i + ".title", "edit.fault.theme"));
            }
            if (!one.blank() && !one.question().isEmpty() && !ids.contains(one.question())) {
                faults.add(
                        Fault.of(
                                "t." + i + ".question",
                                "edit.fault.themeQuestion",
                                one.title(),
                                one.question()));
            }
        }
        return faults.isEmpty() ? engineFaults(base) : faults;
    }

    /** The engine has the last word on what a round is. */
    private List<Fault> engineFaults(Round base) {
        try {
            RoundFile.parse(RoundFile.write(round(base)));
            return List.of();
        } catch (RoundFileException e) {
            return List.of(Fault.of("title", "edit.fault.engine", String.valueOf(e.getMessage())));
        }
    }

    /**
     * The round that stands in the form; call it when there are no faults.
     *
     * @param base what the form does not show stays as it is there
     */
    Round round(Round base) {
        Set<String> used =
                themes.stream().map(ThemeIn::id).collect(Collectors.toCollection(HashSet::new));
        List<Theme> about = new ArrayList<>();
        for (ThemeIn one : themes) {
            if (!one.blank()) {
                about.add(
                        new Theme(
                                one.id().isEmpty() ? unused(one.title(), used) : one.id(),
                                one.question().isEmpty() ? null : one.question(),
                                one.title(),
                                one.terms().lines().toList(),
                                one.description()));
            }
        }
        return new Round(
                base.title().equals(title)
                        ? base.id()
                        : Slug.of(title + (year.isBlank() ? "" : " " + year)),
                title,
                year.isBlank() ? null : Integer.valueOf(year),
                base.languages(),
                base.documents(),
                questions.stream()
                        .filter(q -> !q.blank())
                        .map(q -> new Question(q.id(), q.text(), q.wordings().lines().toList()))
                        .toList(),
                about,
                base.respondents(),
                new TreeMap<>(base.deadlines()),
                owner.isBlank() ? null : owner);
    }

    private static String unused(String title, Set<String> used) {
        String slug = Slug.of(title);
        String id = slug;
        for (int n = 2; !used.add(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    private static String line(Map<String, String[]> fields, String name) {
        return value(fields, name).replaceAll("\\s+", " ").strip();
    }

    private static String lines(Map<String, String[]> fields, String name) {
        return value(fields, name)
                .lines()
                .map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String value(Map<String, String[]> fields, String name) {
        String @Nullable [] values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** For people: {@code 3} questions read {@code 1, 2, 3}. */
    public List<String> numbers() {
        return questions.stream().map(AskedIn::id).filter(id -> !id.isBlank()).distinct().toList();
    }

    /** A field's id in the page. */
    public static String id(String field) {
        return field.toLowerCase(Locale.ROOT).replace('.', '-');
    }
}
