package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.draft.Draft.Section;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** Themes from a booklet: its headings that have text of their own under them. */
final class BookletHeadings {
    /** Words under a heading that make it more than a caption. */
    private static final int LEAST_TEXT = 25;

    private static final int LONGEST_ARROW = 60;
    private static final int MOST_WORDS = 10;

    private final Sketches sketches;
    private final ClosestQuestion closest;
    private final Map<String, List<Section>> sections = new LinkedHashMap<>();

    BookletHeadings(Sketches sketches, ClosestQuestion closest) {
        this.sketches = sketches;
        this.closest = closest;
    }

    /** For each theme, by its id, the text under its heading. */
    Map<String, List<Section>> sections() {
        return sections;
    }

    /** Headings between one group of questions and the next belong to that next group. */
    void read(SourceText text, List<QuestionFinder.Found> places) {
        List<Block> blocks = text.blocks();
        int from = firstChapter(blocks, places, text);
        List<List<QuestionFinder.Found>> groups = QuestionFinder.groups(places);
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

    private void chapter(SourceText text, int from, int to, List<QuestionFinder.Found> group) {
        boolean chapterTitle = true;
        boolean underMeasures = false;
        String over = "";
        int seen = 0;
        List<String> ids = group.stream().map(QuestionFinder.Found::id).toList();
        int measures = measures(text, from, to);
        String question = group.isEmpty() ? null : group.getFirst().id();
        for (int b = from; b < to; b++) {
            Block block = text.blocks().get(b);
            if (!isTitle(text, b, to)) {
                continue;
            }
            String title = Words.tidy(block.words().in(text.text()));
            if (chapterTitle && !Titles.isOverMeasures(title)) {
                chapterTitle = false;
                continue;
            }
            if (Titles.isOverMeasures(title)) {
                // "Grep for …" over other headings: what stands under it is about one question
                question =
                        measures == group.size()
                                ? group.get(seen).id()
                                : closest.of(title, ids, question);
                seen++;
                underMeasures = true;
                over = Titles.aim(title);
                chapterTitle = false; // "Del 2: …" is told by its number, and stands over this
                continue;
            }
            if (!underMeasures) {
                question = closest.of(title, ids, question);
            }
            Sketches.Sketch draft = sketches.of(title);
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
                    && Titles.isOverMeasures(
                            Words.tidy(text.blocks().get(b).words().in(text.text())))) {
                measures++;
            }
        }
        return measures;
    }

    private static boolean isTitle(SourceText text, int b, int to) {
        Block block = text.blocks().get(b);
        boolean arrow = "→".equals(block.marker()) && block.span().length() < LONGEST_ARROW;
        if (!block.is(Block.Kind.HEADING) && !arrow) {
            return false;
        }
        String title = Words.tidy(block.words().in(text.text()));
        return Titles.isOverMeasures(title) && title.length() <= Titles.LONGEST
                || Titles.mayBeTheme(title)
                        && Folded.of(title).words() <= MOST_WORDS
                        && Folded.of(text.text(), section(text, b, to)).words() >= LEAST_TEXT;
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

    private static boolean isCaption(SourceText text, Block block) {
        return Titles.isCaption(Words.tidy(block.words().in(text.text())));
    }
}
