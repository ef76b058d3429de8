package no.samsvar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A flood of form answers made from a seed: of a hundred answers ninety-six are variants of fifty
 * texts, words changed, sentences left out, a greeting and a name added; the rest are nobody's copy
 * but speak of the same in the same words. Every fifth text shares a third of its sentences with
 * the one before it, as campaigns do.
 */
final class Flood {
    private static final int TEXTS = 50;
    private static final int PERCENT_COPIES = 96;
    private static final double CHANGED = 0.06;
    private static final double LEFT_OUT = 0.12;
    private static final List<String> OTHER_WORDS =
            List.of(
                    "også",
                    "nå",
                    "gjerne",
                    "særlig",
                    "mange",
                    "vår",
                    "dette",
                    "kommunene",
                    "barna",
                    "alltid",
                    "raskt",
                    "snart",
                    "bygda",
                    "folk",
                    "hele",
                    "viktige",
                    "lokale");
    private static final List<String> GREETINGS =
            List.of("Hilsen", "Med vennlig hilsen", "Mvh", "Beste hilsen fra");
    private static final List<String> NAMES =
            List.of("Anne", "Per", "Ola", "Kari", "Nils", "Liv", "Ida", "Jon", "Marit", "Lars");

    private final Random random;
    private final Prose prose;
    private final List<List<String>> texts = new ArrayList<>();

    /**
     * @param of the number of the text that it is a variant of, or -1
     */
    record Answer(int of, List<String> sentences) {}

    Flood(long seed) {
        this.random = new Random(seed);
        this.prose = new Prose(seed);
        for (int t = 0; t < TEXTS; t++) {
            List<String> text = sentences(4 + random.nextInt(5));
            if (t % 5 == 4) {
                List<String> before = texts.getLast();
                for (int s = 0; s < before.size() / 3; s++) {
                    text.set(s, before.get(s));
                }
            }
            texts.add(text);
        }
    }

    List<Answer> answers(int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(100) < PERCENT_COPIES) {
                int of = random.nextInt(TEXTS);
                answers.add(new Answer(of, variant(texts.get(of))));
            } else {
                answers.add(new Answer(-1, sentences(3 + random.nextInt(6))));
            }
        }
        return answers;
    }

    private List<String> sentences(int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(prose.sentence());
        }
        return sentences;
    }

    private List<String> variant(List<String> text) {
        List<String> variant = new ArrayList<>();
        for (String sentence : text) {
            if (random.nextDouble() >= LEFT_OUT) {
                variant.add(changed(sentence));
            }
        }
        if (variant.isEmpty()) {
            variant.add(changed(text.getFirst()));
        }
        if (random.nextInt(3) > 0) {
            variant.add(
                    of(GREETINGS) + " " + of(NAMES) + " " + of(NAMES) + "sen, " + prose.thing());
        }
        return variant;
    }

    private String changed(String sentence) {
        String[] words = sentence.split(" ");
        for (int w = 1; w < words.length - 1; w++) {
            if (random.nextDouble() < CHANGED) {
                words[w] = of(OTHER_WORDS);
            }
        }
        return String.join(" ", words);
    }

    private String of(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
