package no.samsvar.engine.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;

/** The booklet's chapters, each with the questions that it leads to. */
final class Chapters {
    private Chapters() {}

    /**
     * @return for each question the text of its chapter; without those whose chapter is not known
     */
    static Map<String, String> of(Draft draft) {
        List<String> questions = draft.round().questions().stream().map(Question::id).toList();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (SourceText text : draft.booklet()) {
            String group = null;
            for (Block block : text.blocks()) {
                String words = block.words().in(text.text());
                if (block.is(Block.Kind.HEADING)) {
                    String leadsTo = draft.chapters().get(Folded.letters(words));
                    group = leadsTo == null ? group : leadsTo;
                }
                if (group != null && !block.is(Block.Kind.FURNITURE)) {
                    texts.computeIfAbsent(group, g -> new StringBuilder())
                            .append(words)
                            .append('\n');
                }
            }
        }
        Map<String, String> chapters = new LinkedHashMap<>();
        String first = null;
        for (String question : questions) {
            first = draft.chapters().containsValue(question) ? question : first;
            if (first != null && texts.containsKey(first)) {
                chapters.put(question, String.valueOf(texts.get(first)));
            }
        }
        return chapters;
    }
}
