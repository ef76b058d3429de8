package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.draft.Draft.Section;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the codebook: the booklet's headings that have text of their own under them, and the
 * bullets of the deck's lists of measures. A slide that reports an earlier year's answers is no
 * source.
 */
final class ThemeFinder {
    /** Words under a heading that make it more than a caption. */
    private static final int LEAST_TEXT = 25;

    private static final int LONGEST_TITLE = 90;

    private static final Pattern NOT_A_THEME =
            Pattern.compile(
                    "(?iu)(?:eksempel|døme|beispiel|example|foto|kilde|kjelde|figur|tabell|design|illustrasjon|quelle|source)\\b.*|.*\\((?:foto|kilde|kjelde)\\b.*|[«\"“].*|forord|innhold|innhald|vorwort|foreword|contents|.*\\?.*|.*[»\"”]|.*\\b(?:mener|meiner|anbefaler|tilrår)|\\S+[s’'] (?:satsing|arbeid|innsats|tilbud|tilbod)\\b.*|(?:del|kapittel|teil|part|chapter) \\d+\\b.*");
    private static final Pattern LIST_OF_MEASURES =
            Pattern.compile(
                    "(?iu)\\W*(?:grep|tiltak|løsninger|løysingar|virkemidler|verkemiddel|maßnahmen|measures)\\b.*");
    private static final Pattern LIST_WORD =
            Pattern.compile(
                    "(?iu)^\\W*(?:grep|tiltak|løsninger|løysingar|virkemidler|verkemiddel)\\s+(?:for|mot|til)?");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?iu).*\\b(?:svar|svara|svarte|svarene|svarte dere|resultat|resultater|resultat[ae]|antworten|answers)\\b.*");

    private final List<Question> questions;
    private final Map<String, Sketch> drafts = new LinkedHashMap<>();
    private final Map<String, List<Section>> sections = new LinkedHashMap<>();

    /** A theme in the making. */
    private static final class Sketch {
        final String title;
        final List<String> terms = new ArrayList<>();
        @Nullable String question;
        String description = "";

        Sketch(String title) {
            this.title = title;
        }
    }

    private ThemeFinder(List<Question> questions) {
        this.questions = questions;
    }

    record Found(List<Theme> themes, Map<String, List<Section>> sections) {}

    static Found in(
            List<SourceText> booklets,
            List<SourceText> decks,
            List<Question> questions,
            Map<String, List<QuestionFinder.Found>> places,
            @Nullable Integer year) {
        ThemeFinder finder = new ThemeFinder(questions);
        for (SourceText booklet : booklets) {
            finder.headings(booklet, places.getOrDefault(booklet.id(), List.of()));
        }
        for (SourceText deck : decks) {
            finder.lists(deck, year);
        }
        List<Theme> themes = new ArrayList<>();
        for (Map.Entry<String, Sketch> entry : finder.drafts.entrySet()) {
            Sketch draft = entry.getValue();
            themes.add(
                    new Theme(
                            entry.getKey(),
                            draft.question,
                            draft.title,
                            draft.terms,
                            draft.description));
        }
        themes.sort(Comparator.comparing(t -> t.question() == null ? "~" : t.question()));
        return new Found(themes, finder.sections);
    }

    /** Headings between one group of questions and the next belong to that next group. */
    private void headings(SourceText text, List<QuestionFinder.Found> places) {
        List<Block> blocks = text.blocks();
        int from = firstChapter(blocks, places, text);
        List<List<QuestionFinder.Found>> groups = groups(places);
        for (List<QuestionFinder.Found> group : groups) {
            int to = group.getFirst().block();
            chapter(text, from, to, group);
            from = group.getLast().block() + 1;
        }
        if (groups.isEmpty()) {
            chapter(text, 0, blocks.size(), List.of());
        }
    }

    /** A foreword is no chapter: begin at the heading that the deck or the next headings name. */
    private static int firstChapter(
            List<Block> blocks, List<QuestionFinder.Found> places, SourceText text) {
        int last = places.isEmpty() ? blocks.size() : places.getFirst().block();
        for (int b = 0; b < last; b++) {
            String words = Words.tidy(blocks.get(b).words().in(text.text()));
            if (blocks.get(b).is(Block.Kind.HEADING)
                    && words.matches("(?iu)forord|foreword|vorwort|innleiing|innledning")) {
                return b + 1;
            }
        }
        return 0;
    }

    static List<List<QuestionFinder.Found>> groups(List<QuestionFinder.Found> places) {
        List<List<QuestionFinder.Found>> groups = new ArrayList<>();
        int last = -10;
        for (QuestionFinder.Found place : places) {
            if (place.block() - last > 3) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(place);
            last = place.block();
        }
        return groups;
    }

    private void chapter(SourceText text, int from, int to, List<QuestionFinder.Found> group) {
        boolean chapterTitle = true;
        boolean underMeasures = false;
        String over = "";
        int seen = 0;
        int measures = measures(text, from, to);
        String question = group.isEmpty() ? null : group.getFirst().id();
        for (int b = from; b < to; b++) {
            Block block = text.blocks().get(b);
            if (!isTitle(text, b, to)) {
                continue;
            }
            String title = Words.tidy(block.words().in(text.text()));
            if (chapterTitle && !LIST_OF_MEASURES.matcher(title).matches()) {
                chapterTitle = false;
                continue;
            }
            if (LIST_OF_MEASURES.matcher(title).matches()) {
                // "Grep for …" over other headings: what stands under it is about one question
                question =
                        measures == group.size()
                                ? group.get(seen).id()
                                : closest(title, group, question);
                seen++;
                underMeasures = true;
                over = LIST_WORD.matcher(title).replaceFirst("").strip();
                chapterTitle = false; // "Del 2: …" is told by its number, and stands over this
                continue;
            }
            if (!underMeasures) {
                question = closest(title, group, question);
            }
            Sketch draft = draft(title);
            draft.description = draft.description.isEmpty() ? over : draft.description;
            if (draft.question == null && !group.isEmpty()) {
                draft.question = question;
            }
            sections.computeIfAbsent(Words.slug(draft.title), k -> new ArrayList<>())
                    .add(new Section(text, section(text, b, to)));
        }
    }

    /** How many lists of measures a chapter has; as many as questions, they come in their order. */
    private static int measures(SourceText text, int from, int to) {
        int measures = 0;
        for (int b = from; b < to; b++) {
            if (isTitle(text, b, to)
                    && LIST_OF_MEASURES
                            .matcher(Words.tidy(text.blocks().get(b).words().in(text.text())))
                            .matches()) {
                measures++;
            }
        }
        return measures;
    }

    /**
     * The question of the group that the title shares words with, else the one before. A word that
     * several questions have tells less.
     */
    private @Nullable String closest(
            String title, List<QuestionFinder.Found> group, @Nullable String before) {
        String best = before;
        double most = 0;
        Set<String> stems = Words.stems(LIST_WORD.matcher(title).replaceFirst(""));
        for (QuestionFinder.Found question : group) {
            double share = 0;
            Set<String> theirs = Words.stems(question.words());
            for (String stem : stems) {
                if (theirs.stream().anyMatch(t -> related(stem, t))) {
                    share += 1.0 / spread(stem);
                }
            }
            if (share > most) {
                most = share;
                best = question.id();
            }
        }
        return best;
    }

    /** How many of the round's questions have the word. */
    private long spread(String stem) {
        return Math.max(
                1,
                questions.stream()
                        .filter(q -> Words.stems(q.text()).stream().anyMatch(t -> related(stem, t)))
                        .count());
    }

    /** The same word, or one a part of the other: "arbeidskraft", "arbeidskraftressurs". */
    private static boolean related(String a, String b) {
        return a.equals(b)
                || a.length() > 5 && (b.startsWith(a) || b.endsWith(a))
                || b.length() > 5 && (a.startsWith(b) || a.endsWith(b));
    }

    private static boolean isTitle(SourceText text, int b, int to) {
        Block block = text.blocks().get(b);
        boolean arrow = "→".equals(block.marker()) && block.span().length() < 60;
        if (!block.is(Block.Kind.HEADING) && !arrow) {
            return false;
        }
        String title = Words.tidy(block.words().in(text.text()));
        if (title.length() > LONGEST_TITLE
                || NOT_A_THEME.matcher(title).matches()
                || Character.isLowerCase(title.charAt(0))
                || PERSON.matcher(title).matches()
                || EARLIER.matcher(title).matches()
                || Folded.of(title).words() > 10
                || title.chars().filter(Character::isDigit).count() > 4) {
            return false;
        }
        return LIST_OF_MEASURES.matcher(title).matches()
                || Folded.of(text.text(), section(text, b, to)).words() >= LEAST_TEXT;
    }

    /** The text under a heading, up to the next title or the end of the chapter. */
    private static Span section(SourceText text, int b, int to) {
        List<Block> blocks = text.blocks();
        int start = blocks.get(b).span().end();
        int end = start;
        for (int i = b + 1; i < Math.min(to, blocks.size()); i++) {
            Block block = blocks.get(i);
            boolean arrow = "→".equals(block.marker());
            if (arrow || block.is(Block.Kind.HEADING) && !isCaption(text, block)) {
                break;
            }
            end = Math.max(end, block.span().end());
        }
        return Span.of(start, end);
    }

    /** "Kari Nordmann, ordfører": capitals, a comma, and what she is. */
    private static final Pattern PERSON =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.-]*\\s+){1,4}\\p{Lu}[\\p{L}-]+,\\s.*");

    private static boolean isCaption(SourceText text, Block block) {
        return NOT_A_THEME.matcher(Words.tidy(block.words().in(text.text()))).matches();
    }

    private Sketch draft(String title) {
        Sketch like = alike(title);
        if (like != null) {
            if (!like.title.equals(title) && !like.terms.contains(title)) {
                like.terms.add(title);
            }
            return like;
        }
        Sketch made = new Sketch(title);
        drafts.put(Words.slug(title), made);
        return made;
    }

    /** The theme whose title says the same: "Fornyelse gjennom forsøk", "Fornye gjennom forsøk". */
    private @Nullable Sketch alike(String title) {
        Sketch exact = drafts.get(Words.slug(title));
        if (exact != null) {
            return exact;
        }
        Set<String> stems = Words.stems(title);
        for (Sketch draft : drafts.values()) {
            Set<String> theirs = Words.stems(draft.title);
            if (stems.size() >= 2 && theirs.size() >= 2 && Words.likeness(stems, theirs) >= 0.8) {
                return draft;
            }
        }
        return null;
    }

    private void lists(SourceText deck, @Nullable Integer year) {
        List<Block> blocks =
                deck.blocks().stream().filter(b -> !b.is(Block.Kind.FURNITURE)).toList();
        for (int b = 0; b < blocks.size(); b++) {
            if (!blocks.get(b).is(Block.Kind.ITEM)) {
                int end = b + 1;
                while (end < blocks.size() && blocks.get(end).is(Block.Kind.ITEM)) {
                    end++;
                }
                if (end > b + 2) {
                    String title = Words.tidy(blocks.get(b).words().in(deck.text()));
                    list(deck, title, blocks.subList(b + 1, end), year);
                }
            }
        }
    }

    private void list(SourceText deck, String title, List<Block> items, @Nullable Integer year) {
        List<String> bullets =
                items.stream()
                        .map(i -> Words.tidy(i.words().in(deck.text())).replaceAll("[:.]$", ""))
                        .filter(t -> t.length() <= LONGEST_TITLE && !t.endsWith("?"))
                        .toList();
        long known = bullets.stream().filter(t -> alike(t) != null).count();
        boolean measures = LIST_OF_MEASURES.matcher(title).matches();
        if (bullets.isEmpty()
                || !measures && known * 3 < bullets.size()
                || isEarlier(title, year)) {
            return;
        }
        String question = questionOfNeighbours(bullets);
        question = question == null ? closest(title, asFound(deck), null) : question;
        for (String bullet : bullets) {
            Sketch draft = draft(bullet);
            if (draft.description.isEmpty()) {
                draft.description = LIST_WORD.matcher(title).replaceFirst("").strip();
            }
            if (question != null && draft.question == null) {
                draft.question = question;
            } else if (draft.question == null) {
                draft.question = questionOfNeighbours(bullets);
            }
        }
    }

    private @Nullable String questionOfNeighbours(List<String> bullets) {
        for (String bullet : bullets) {
            Sketch known = alike(bullet);
            if (known != null && known.question != null) {
                return known.question;
            }
        }
        return null;
    }

    private List<QuestionFinder.Found> asFound(SourceText deck) {
        return questions.stream()
                .map(q -> new QuestionFinder.Found(deck, 0, q.id(), q.text()))
                .toList();
    }

    private static boolean isEarlier(String title, @Nullable Integer year) {
        if (EARLIER.matcher(title).matches()) {
            return true;
        }
        var digits = Pattern.compile("\\b(?:19|20)\\d\\d\\b").matcher(title);
        return digits.find() && year != null && Integer.parseInt(digits.group()) < year;
    }
}
