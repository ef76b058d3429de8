package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that turn a clause, or that only carry it.
 *
 * @param name of the class; for a concept that of what there is more or less of
 * @param sign -1 where it turns
 */
record DirectionRule(Kind kind, String name, int sign, String pattern, List<CueElement> elements) {

    enum Kind {
        FRAME,
        NOT,
        WITHOUT,
        STANCE,
        CONCEPT,
        LACK,
        EXCESS
    }

    /** The rules of a resource, those of most words first. */
    static List<DirectionRule> read(String resource) {
        List<DirectionRule> rules = new ArrayList<>();
        Kind kind = Kind.FRAME;
        String name = "";
        int sign = 1;
        for (String line : WordList.lines(resource)) {
            if (line.startsWith("[")) {
                String[] parts = line.substring(1, line.length() - 1).split(" ", 2);
                name = parts[0];
                sign = parts.length == 2 && parts[1].equals("-") ? -1 : 1;
                kind = kind(name);
            } else {
                rules.add(new DirectionRule(kind, name, sign, line, CueElement.parse(line)));
            }
        }
        rules.sort(Comparator.comparingInt(r -> -r.elements().size()));
        return List.copyOf(rules);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "frame" -> Kind.FRAME;
            case "not" -> Kind.NOT;
            case "without" -> Kind.WITHOUT;
            case "stance" -> Kind.STANCE;
            case "lack" -> Kind.LACK;
            case "excess" -> Kind.EXCESS;
            default -> Kind.CONCEPT;
        };
    }

    boolean isConcept() {
        return kind == Kind.CONCEPT;
    }

    boolean mayStart(CueText text, int at) {
        return elements.getFirst().fits(text, at);
    }

    /** The number of the word after the match, or -1. */
    int match(CueText text, int at) {
        return CueElement.match(elements, 0, text, at);
    }

    /** Whether a word inside the match is one of the rule's own and not one in a gap. */
    boolean covers(CueText text, int from, int word) {
        return elements.stream().noneMatch(CueElement.Gap.class::isInstance)
                || elements.stream()
                        .skip(1)
                        .anyMatch(e -> !(e instanceof CueElement.Gap) && e.fits(text, word));
    }
}
