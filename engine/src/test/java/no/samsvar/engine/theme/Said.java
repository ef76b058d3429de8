package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;
import org.jspecify.annotations.Nullable;

/** An invented answer for tests: paragraphs and bullets, each with its sentences. */
final class Said {
    static final Respondent GRANMO = Respondent.of("1", "Granmo", Respondent.Kind.MUNICIPALITY);
    static final Respondent STORVATN = Respondent.of("2", "Storvatn", Respondent.Kind.MUNICIPALITY);
    static final Respondent SOLMARK =
            Respondent.of("3", "Solmark fylkeskommune", Respondent.Kind.COUNTY_MUNICIPALITY);

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Integer> blockOf = new ArrayList<>();
    private final List<List<Span>> paths = new ArrayList<>();
    private final List<Span> path = new ArrayList<>();
    private String language = "nb";
    private String question = "1";
    private Respondent by = GRANMO;

    Said in(String code) {
        language = code;
        return this;
    }

    Said by(Respondent respondent) {
        by = respondent;
        return this;
    }

    Said underQuestion(String id) {
        question = id;
        return this;
    }

    Said heading(String words) {
        Span span = append(words);
        blocks.add(Block.of(Block.Kind.HEADING, 2, span));
        path.clear();
        path.add(span);
        return this;
    }

    Said paragraph(String... sentences) {
        return block(Block.Kind.PARAGRAPH, 0, sentences);
    }

    Said item(String... sentences) {
        return block(Block.Kind.ITEM, 1, sentences);
    }

    private Said block(Block.Kind kind, int level, String... sentences) {
        int start = text.length();
        for (String sentence : sentences) {
            spans.add(append(sentence));
            blockOf.add(blocks.size());
            paths.add(List.copyOf(path));
        }
        blocks.add(Block.of(kind, level, Span.of(start, text.length() - 1)));
        return this;
    }

    private Span append(String words) {
        int start = text.length();
        text.append(words).append('\n');
        return Span.of(start, start + words.length());
    }

    List<Voiced> voiced() {
        SourceText source = source("answers/granmo.txt", text.toString(), blocks);
        List<Voiced> voiced = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Statement statement =
                    new Statement(
                            source.id() + "-" + span.start() + "-" + span.end(),
                            source,
                            span,
                            List.of(),
                            span.in(source.text()),
                            blockOf.get(i),
                            paths.get(i),
                            question,
                            "question-repeated",
                            language,
                            false);
            voiced.add(
                    new Voiced(
                            new Placement(statement, question, 1, "question-repeated"), by.id()));
        }
        return voiced;
    }

    /** Coded as in the round. */
    List<Coded> coded(Draft draft) {
        return Theming.of(
                        voiced(), draft, List.of(GRANMO, STORVATN, SOLMARK), Settled.NOTHING, false)
                .statements();
    }

    List<Coded> coded() {
        return coded(draft("", Map.of()));
    }

    static SourceText source(String file, String text, List<Block> blocks) {
        return new SourceText(
                "0123456789ab",
                file,
                "text",
                "0".repeat(64),
                text,
                blocks,
                List.of(),
                List.of(),
                Metadata.NONE);
    }

    /**
     * A round of 2027 with two questions.
     *
     * @param booklet its text
     * @param sections the text under each theme's heading, by title; the themes are of question 1
     */
    static Draft draft(String booklet, Map<String, String> sections) {
        return draft(booklet, sections, null);
    }

    /**
     * @param owner who asks; null where nobody is known
     */
    static Draft draft(String booklet, Map<String, String> sections, @Nullable String owner) {
        SourceText text = source("booklet.txt", booklet, List.of());
        List<Theme> themes = new ArrayList<>();
        Map<String, List<Draft.Section>> under = new TreeMap<>();
        new TreeMap<>(sections)
                .forEach((title, words) -> {
                    String id = "t" + themes.size();
                    themes.add(new Theme(id, "1", title, List.of(), ""));
                    under.put(
                            id,
                            List.of(
                                    new Draft.Section(
                                            source("booklet.txt", words, List.of()),
                                            Span.of(0, words.length()))));
                });
        Round round =
                new Round(
                        "runde",
                        "Runde",
                        2027,
                        List.of("nb"),
                        Round.Documents.NONE,
                        List.of(
                                new Question("1", "Hva skal vår kommune gjøre?", List.of()),
                                new Question("2", "Hva bør staten endre?", List.of())),
                        themes,
                        Round.Invited.BUNDLED,
                        new TreeMap<>(),
                        owner);
        return new Draft(round, List.of(text), List.of(), List.of(), under, Set.of(), Map.of());
    }

    /** Titles of a statement's themes. */
    static Set<String> titles(Coded coded, Draft draft) {
        Set<String> titles = new TreeSet<>();
        for (String id : coded.themes()) {
            draft.round().theme(id).map(Theme::title).ifPresent(titles::add);
        }
        return titles;
    }
}
