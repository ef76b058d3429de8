package no.samsvar.engine.language;

import java.util.HashSet;
import java.util.Set;

/**
 * Where a clause begins that has a direction of its own.
 *
 * @param opening words that open a clause beside the one before: "fordi", "men"
 * @param joining words that join what follows to what stands before: "og"
 */
record Clause(Set<String> opening, Set<String> joining) {

    /** Subjunctions that carry on what stands before: "imot at …", "enig i om …". */
    private static final Set<String> CARRYING =
            Set.of(
                    "at",
                    "om",
                    "som",
                    "enn",
                    "hva",
                    "kva",
                    "hvem",
                    "kven",
                    "hvordan",
                    "korleis",
                    "hvor",
                    "kor",
                    "hvorfor",
                    "kvifor",
                    "hvorvidt",
                    "for",
                    "etter",
                    "før",
                    "slik",
                    "så",
                    "da",
                    "dass",
                    "daß",
                    "ob",
                    "wie",
                    "was",
                    "wer",
                    "wo",
                    "als",
                    "that",
                    "whether",
                    "than",
                    "how",
                    "what",
                    "who",
                    "which",
                    "where",
                    "why",
                    "if");

    private static final Set<String> BUT = Set.of("men", "aber", "sondern", "but");
    private static final Set<String> AND =
            Set.of("og", "samt", "eller", "und", "oder", "and", "or");

    static Clause of(Set<String> subjunctions) {
        Set<String> opening = new HashSet<>(subjunctions);
        opening.removeAll(CARRYING);
        opening.addAll(BUT);
        return new Clause(Set.copyOf(opening), AND);
    }

    boolean begins(CueText text, int at, DirectionRule[] found) {
        String word = text.word(at);
        char mark = text.mark(at - 1);
        if (opening.contains(word) || mark != ' ' && mark != ',' && mark != '-' && mark != '«') {
            return true;
        }
        if (mark == ',') {
            return isNot(found, at) || verbWithin(text, at, 3, found);
        }
        return joining.contains(word)
                && (isNot(found, at + 1) || verbWithin(text, at + 1, 2, found));
    }

    /** "Lasting grants, not projects": what is not meant stands by itself. */
    private static boolean isNot(DirectionRule[] found, int at) {
        DirectionRule rule = at < found.length ? found[at] : null;
        return rule != null && rule.kind() == DirectionRule.Kind.NOT;
    }

    /** Whether what the clause before said of its stance holds for this one too. */
    boolean goesOn(CueText text, int at) {
        return joining.contains(text.word(at))
                && at + 1 < text.size()
                && !text.is(at + 1, WordKind.FINITE);
    }

    private static boolean verbWithin(CueText text, int at, int words, DirectionRule[] found) {
        for (int i = at; i < Math.min(at + words, text.size()); i++) {
            boolean turns = found[i] != null && found[i].isConcept();
            if (text.is(i, WordKind.FINITE) || text.is(i, WordKind.INFINITIVE) || turns) {
                return true;
            }
        }
        return false;
    }
}
