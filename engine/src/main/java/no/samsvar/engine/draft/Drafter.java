package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Drafts a round from its documents. What is given in a round file is kept as it is. */
public final class Drafter {
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
    private static final Pattern EDITION =
            Pattern.compile(
                    "(?iu)\\b(?:debatthefte|debattheftet|høring|høyring|edition)\\D{0,12}(20\\d\\d)\\b");

    private Drafter() {}

    /**
     * @param texts the round's own documents, in the order of their paths
     * @param kinds what a person said a document is, by document id; the others are told by content
     * @param given what the round file says, or {@link Round#unknown()}; its questions and themes
     *     stand where it has any
     */
    public static Partial<Draft> draft(
            List<SourceText> texts, Map<String, DocumentKind> kinds, Round given) {
        Map<DocumentKind, List<SourceText>> papers = new TreeMap<>();
        for (SourceText text : texts) {
            DocumentKind kind = kinds.get(text.id());
            papers.computeIfAbsent(
                            kind == null ? RoundPapers.kindOf(text) : kind, k -> new ArrayList<>())
                    .add(text);
        }
        List<SourceText> booklet = papers.getOrDefault(DocumentKind.BOOKLET, List.of());
        List<SourceText> deck = papers.getOrDefault(DocumentKind.DECK, List.of());
        List<SourceText> template = papers.getOrDefault(DocumentKind.TEMPLATE, List.of());
        List<SourceText> all = new ArrayList<>(booklet);
        all.addAll(deck);
        all.addAll(template);

        Map<String, List<QuestionFinder.Found>> places = new LinkedHashMap<>();
        for (SourceText text : all) {
            places.put(text.id(), QuestionFinder.in(text));
        }
        List<Question> questions =
                given.questions().isEmpty()
                        ? QuestionFinder.merge(List.copyOf(places.values()))
                        : given.questions();
        Integer year = given.year() == null ? year(all) : given.year();
        ThemeFinder.Found themes = ThemeFinder.in(booklet, deck, questions, places, year);
        String title = given.title().isEmpty() ? title(all, year) : given.title();
        String id = given.id().equals(Round.unknown().id()) ? Words.slug(title) : given.id();
        List<String> languages =
                given.languages().isEmpty() || given.title().isEmpty()
                        ? List.of(language(all))
                        : given.languages();
        Round round =
                new Round(
                        id,
                        title,
                        year,
                        languages,
                        new Round.Documents(paths(booklet), paths(deck), paths(template)),
                        questions,
                        given.themes().isEmpty() ? themes.themes() : given.themes(),
                        given.respondents(),
                        given.deadlines(),
                        given.owner() == null ? OwnerFinder.in(booklet) : given.owner());
        List<Problem> problems = new ArrayList<>();
        if (booklet.isEmpty()) {
            problems.add(Problem.of(Problem.Code.NO_BOOKLET, null, Map.of()));
        }
        if (questions.isEmpty()) {
            problems.add(Problem.of(Problem.Code.NO_QUESTIONS, null, Map.of()));
        }
        return Partial.of(
                new Draft(
                        round,
                        booklet,
                        deck,
                        template,
                        themes.sections(),
                        themes.listed(),
                        chapters(all, places)),
                problems);
    }

    private static List<String> paths(List<SourceText> texts) {
        return texts.stream().map(SourceText::file).toList();
    }

    private static String language(List<SourceText> texts) {
        String detected = texts.isEmpty() ? "nb" : Languages.detect(texts.getFirst().text());
        return detected.equals("other") ? "nb" : detected;
    }

    /** The year that stands beside the word for such a booklet, else the one named most. */
    private static @Nullable Integer year(List<SourceText> texts) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Pattern pattern : List.of(EDITION, YEAR)) {
            for (SourceText text : texts) {
                Matcher matcher = pattern.matcher(text.text());
                while (matcher.find()) {
                    counts.merge(Integer.parseInt(matcher.group(1)), 1, Integer::sum);
                }
            }
            if (!counts.isEmpty()) {
                int most = counts.values().stream().max(Integer::compare).orElse(0);
                // An edition names its own year and the year before: the later of the frequent
                // ones.
                return counts.entrySet().stream()
                        .filter(e -> e.getValue() * 3 >= most)
                        .map(Map.Entry::getKey)
                        .max(Integer::compare)
                        .orElse(null);
            }
        }
        return null;
    }

    /** The file's own title, else a deck's first heading, else the booklet's first. */
    private static String title(List<SourceText> texts, @Nullable Integer year) {
        List<SourceText> order = new ArrayList<>(texts);
        order.sort((a, b) ->
                Boolean.compare(
                        RoundPapers.kindOf(a) != DocumentKind.DECK,
                        RoundPapers.kindOf(b) != DocumentKind.DECK));
        for (SourceText text : order) {
            String named = text.metadata().title();
            if (named != null
                    && named.length() > 5
                    && !named.matches("(?iu).*\\.\\w{3,4}|microsoft.*|powerpoint.*")) {
                return named.strip();
            }
            for (Block block : text.blocks()) {
                String words = Words.tidy(block.words().in(text.text()));
                if (block.is(Block.Kind.HEADING)
                        && words.length() > 5
                        && !words.matches("(?iu)forord|innhold")) {
                    return words;
                }
            }
        }
        return year == null ? "Debatthefte" : "Debatthefte " + year;
    }

    /**
     * Folded headings with the first question of the group of questions that they lead to. A
     * heading that leads to two groups is left out.
     */
    private static Map<String, String> chapters(
            List<SourceText> texts, Map<String, List<QuestionFinder.Found>> places) {
        Map<String, String> chapters = new TreeMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (SourceText text : texts) {
            List<List<QuestionFinder.Found>> groups =
                    QuestionFinder.groups(places.getOrDefault(text.id(), List.of()));
            int from = 0;
            for (List<QuestionFinder.Found> group : groups) {
                for (int b = from; b < group.getFirst().block(); b++) {
                    Block block = text.blocks().get(b);
                    if (block.is(Block.Kind.HEADING)) {
                        String heading = Folded.letters(block.words().in(text.text()));
                        String id = group.getFirst().id();
                        if (!id.equals(chapters.getOrDefault(heading, id))) {
                            ambiguous.add(heading);
                        }
                        chapters.put(heading, id);
                    }
                }
                from = group.getLast().block() + 1;
            }
        }
        chapters.keySet().removeAll(ambiguous);
        return chapters;
    }
}
