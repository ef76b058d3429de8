package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.SourceText;

/**
 * Finds the questions of a round: a numbered list under a heading that asks ("KS spør", "Spørsmål
 * til drøfting"). Numbering may run on through chapters.
 */
final class QuestionFinder {
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?iu).*\\bspør\\W*|.*\\bspørs?mål(?:ene|a)?\\b.{0,40}|.*\\bspurnad(?:er|ene)?\\b.{0,40}|.*\\b(?:questions?|fragen)\\b.{0,40}");

    /** A question as it stands in one document. */
    record Found(SourceText text, int block, String id, String words) {}

    private QuestionFinder() {}

    static List<Found> in(SourceText text) {
        List<Found> found = new ArrayList<>();
        boolean asked = false;
        int since = 0;
        for (int b = 0; b < text.blocks().size(); b++) {
            Block block = text.blocks().get(b);
            if (block.is(Block.Kind.FURNITURE)) {
                continue;
            }
            String words = Words.tidy(block.words().in(text.text()));
            boolean question = words.endsWith("?") && Folded.of(words).words() >= 4;
            if (!question && words.length() < 120 && ASKS.matcher(words).matches()) {
                asked = true;
                since = 0;
                continue;
            }
            String number = block.marker() == null ? "" : block.marker().replaceAll("\\D", "");
            if (question && asked && (!number.isEmpty() || block.is(Block.Kind.ITEM))) {
                found.add(new Found(text, b, number, words));
                since = 0;
            } else if (++since > 3) {
                asked = false;
            }
        }
        return found.isEmpty() ? numberedQuestions(text) : number(found);
    }

    /** Without a heading that asks: numbered items that end with a question mark, from 1 on. */
    private static List<Found> numberedQuestions(SourceText text) {
        List<Found> found = new ArrayList<>();
        for (int b = 0; b < text.blocks().size(); b++) {
            Block block = text.blocks().get(b);
            String words = Words.tidy(block.words().in(text.text()));
            String number = block.marker() == null ? "" : block.marker().replaceAll("\\D", "");
            if (words.endsWith("?") && number.equals(String.valueOf(found.size() + 1))) {
                found.add(new Found(text, b, number, words));
            }
        }
        return found.size() >= 2 ? found : List.of();
    }

    /** Gives unnumbered questions the next number; keeps the first of each number. */
    private static List<Found> number(List<Found> found) {
        Map<String, Found> byId = new LinkedHashMap<>();
        int next = 1;
        for (Found one : found) {
            String id = one.id().isEmpty() ? String.valueOf(next) : one.id();
            byId.putIfAbsent(id, new Found(one.text(), one.block(), id, one.words()));
            next = Math.max(next, Integer.parseInt(id)) + 1;
        }
        return List.copyOf(byId.values());
    }

    /** Questions that stand together, in the order of the text. */
    static List<List<Found>> groups(List<Found> places) {
        List<List<Found>> groups = new ArrayList<>();
        int last = -10;
        for (Found place : places) {
            if (place.block() - last > 3) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(place);
            last = place.block();
        }
        return groups;
    }

    /** The questions of all documents: the first document's, with the others' wordings. */
    static List<Question> merge(List<List<Found>> documents) {
        List<Question> questions = new ArrayList<>();
        List<Found> first =
                documents.stream().filter(d -> !d.isEmpty()).findFirst().orElse(List.of());
        for (Found one : first) {
            Map<String, String> wordings = new LinkedHashMap<>();
            add(wordings, one.words());
            Set<String> stems = Words.stems(one.words());
            for (List<Found> document : documents) {
                for (Found other : document) {
                    double like = Words.likeness(stems, Words.stems(other.words()));
                    if (other.id().equals(one.id()) && like >= 0.3 || like >= 0.75) {
                        add(wordings, other.words());
                    }
                }
            }
            List<String> all = new ArrayList<>(wordings.values());
            questions.add(new Question(one.id(), all.getFirst(), all.subList(1, all.size())));
        }
        questions.sort(Comparator.comparingInt(q -> Integer.parseInt(q.id())));
        return questions;
    }

    /**
     * Of wordings with the same letters the one with the fewest spaces stays: a hyphen that was
     * lost at a line end leaves a space inside a word.
     */
    private static void add(Map<String, String> wordings, String words) {
        wordings.merge(Folded.letters(words), words, (a, b) -> spaces(b) < spaces(a) ? b : a);
    }

    private static long spaces(String words) {
        return words.chars().filter(c -> c == ' ').count();
    }
}
