package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which way a sentence points with what it speaks of. A negation, "imot", "mindre" or "fjerne"
 * turns the clause that it stands in, two turn it back; "uten" turns what follows it. Immutable,
 * safe to share between threads.
 */
public final class Directions {

    private static final Map<String, Directions> BY_CODE = new ConcurrentHashMap<>();

    private final List<DirectionRule> rules;
    private final Map<String, List<DirectionRule>> byFirstWord = new ConcurrentHashMap<>();
    private final Clause clauses;

    private Directions(List<DirectionRule> rules, Clause clauses) {
        this.rules = rules;
        this.clauses = clauses;
    }

    /**
     * A word of a sentence that says what is spoken of, with the direction of its clause.
     *
     * @param word in lower case; of words that tell a direction themselves ("redusere") the name of
     *     what is more or less ("more") after a plus sign
     * @param sign 1 or -1; 2 or -2 where there is too little or too much of it
     * @param own the direction that such a word has by itself, 1 or -1; 0 of all other words
     */
    public record Directed(String word, int sign, int own) {}

    /** Those of a language; of any unknown one those of Norwegian. */
    public static Directions of(Language language) {
        String folder = folder(language.code());
        return BY_CODE.computeIfAbsent(folder, Directions::read);
    }

    private static String folder(String code) {
        return code.equals("nb") || code.equals("nn") ? "no" : code;
    }

    private static Directions read(String folder) {
        List<DirectionRule> rules = DirectionRule.read(folder + "/directions.txt");
        WordSections words = WordList.sections(folder + "/words.txt");
        return new Directions(rules, Clause.of(words.union("subjunction", "clause")));
    }

    /** The words of a sentence in order, without those that only carry it. */
    public List<Directed> read(Language language, CharSequence sentence) {
        CueText text = CueText.of(language, sentence);
        DirectionRule[] found = new DirectionRule[text.size()];
        boolean[] inside = new boolean[text.size()];
        for (int i = 0; i < text.size(); i++) {
            for (DirectionRule rule : starting(text, i)) {
                int end = rule.match(text, i);
                if (end > i && !inside[end - 1]) {
                    found[i] = rule;
                    for (int k = i + 1; k < end; k++) {
                        inside[k] = rule.covers(text, i, k);
                    }
                    break;
                }
            }
            while (i + 1 < text.size() && inside[i + 1]) {
                i++;
            }
        }
        return directed(text, found, inside);
    }

    /** As {@link #read}, without function words and what has no letters: what tells of a thing. */
    public List<Directed> telling(Language language, CharSequence sentence) {
        return read(language, sentence).stream()
                .filter(d ->
                        d.word().length() > 2
                                && d.word().chars().anyMatch(Character::isLetter)
                                && !language.stopWords().contains(d.word()))
                .toList();
    }

    /** The rules that the word may be the first of, the longest first. */
    private List<DirectionRule> starting(CueText text, int at) {
        return byFirstWord.computeIfAbsent(
                text.word(at), w -> rules.stream().filter(r -> r.mayStart(text, at)).toList());
    }

    private List<Directed> directed(CueText text, DirectionRule[] found, boolean[] inside) {
        List<Directed> all = new ArrayList<>();
        int carried = 1;
        int from = 0;
        while (from < text.size()) {
            int to = from + 1;
            while (to < text.size() && !clauses.begins(text, to, found)) {
                to++;
            }
            boolean goesOn = from > 0 && clauses.goesOn(text, from);
            Turns turns = Turns.in(found, from, to, goesOn ? carried : 1);
            for (int i = from; i < to; i++) {
                DirectionRule rule = found[i];
                int sign = turns.signAt(i);
                if (rule != null && rule.isConcept()) {
                    all.add(new Directed("+" + rule.name(), sign, rule.sign()));
                } else if (rule == null && !inside[i]) {
                    all.add(new Directed(text.word(i), sign, 0));
                }
            }
            carried = turns.carried();
            from = to;
        }
        return all;
    }

    /** What turns a clause, counted. */
    private record Turns(int sign, int carried, int without, int scale) {
        static Turns in(DirectionRule[] found, int from, int to, int carried) {
            int negations = 0;
            int stances = 0;
            int concepts = 0;
            int without = -1;
            int scale = 1;
            int excess = 1;
            for (int i = from; i < to; i++) {
                if (found[i] == null) {
                    continue;
                }
                switch (found[i].kind()) {
                    case FRAME -> {}
                    case NOT -> negations++;
                    case WITHOUT -> without = i;
                    case STANCE -> stances++;
                    case CONCEPT -> concepts += found[i].sign() < 0 ? 1 : 0;
                    case LACK -> scale = 2;
                    case EXCESS -> {
                        scale = 2;
                        excess = -1;
                    }
                }
            }
            if (without >= 0 && negations + stances > 0) {
                // "ikke uten": what must be there
                negations--;
                without = -1;
            }
            int turning = (negations + stances) % 2 == 0 ? carried : -carried;
            int sign = (concepts % 2 == 0 ? turning : -turning) * excess;
            return new Turns(sign, turning, without < 0 ? Integer.MAX_VALUE : without, scale);
        }

        int signAt(int word) {
            return (word > without ? -sign : sign) * scale;
        }
    }
}
