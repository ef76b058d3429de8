package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A statement cut into lower-case words, for matching cues against. */
public final class CueText {

    private static final String CLAUSE_ENDS = ",;:.!?()–";
    private static final Set<String> THAT = Set.of("at", "that", "dass", "daß");
    private static final Set<String> RELATIVE = Set.of("som", "that", "which", "who");

    private final List<Word> words;
    private final List<Integer> starts;
    private final Grammar grammar;
    private final boolean[] finite;
    private final int firstVerb;

    private CueText(List<Word> words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
        this.starts = starts(words);
        this.finite = new boolean[words.size()];
        int first = -1;
        for (int i = words.size() - 1; i >= 0; i--) {
            finite[i] = grammar.isFinite(words, i);
            first = finite[i] ? i : first;
        }
        this.firstVerb = first;
    }

    /** A statement's words, seen by a language. */
    public static CueText of(Language language, CharSequence statement) {
        Grammar grammar = language instanceof KnownLanguage known ? known.grammar() : Grammar.NONE;
        return new CueText(Word.split(statement, 0, statement.length()), grammar);
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** A word, in lower case. */
    public String word(int at) {
        return words.get(at).lower();
    }

    /** The first mark between a word and the next, or a space. */
    char mark(int at) {
        return words.get(at).mark();
    }

    /** Whether the statement has a finite verb that its neighbours do not make a noun. */
    public boolean hasFiniteVerb() {
        return firstVerb >= 0;
    }

    boolean is(int at, WordKind kind) {
        return switch (kind) {
            case FINITE -> finite[at];
            case PAST -> grammar.isPast(words, at);
            case INFINITIVE -> grammar.isInfinitive(word(at));
            case PARTICIPLE -> grammar.isParticiple(words, at);
            case PASSIVE -> grammar.isPassive(words, at);
            case IMPERATIVE -> grammar.isImperative(words, at);
            case NUMBER -> Character.isDigit(word(at).charAt(0));
        };
    }

    List<Integer> starts() {
        return starts;
    }

    boolean mayBeSubject(int at) {
        return firstVerb < 0 || at <= firstVerb + 2;
    }

    /**
     * Whether a subjunction stands before a word in its clause, as in "that they must".
     *
     * @param claims whether "that" is let through: what comes after it may be what is claimed
     */
    boolean isSubordinate(int at, boolean claims) {
        for (int i = at - 1; i >= 0; i--) {
            if (CLAUSE_ENDS.indexOf(words.get(i).mark()) >= 0) {
                return false;
            }
            if (finite[i]) {
                return !finite[at] && isSubordinate(i, claims);
            }
            if (grammar.subordinators().contains(word(i)) && !(claims && THAT.contains(word(i)))) {
                // "Slik mener vi", "da må vi": with the verb at once it is an adverb
                return i + 1 < at || RELATIVE.contains(word(i)) || !finite[at];
            }
        }
        return false;
    }

    private static List<Integer> starts(List<Word> words) {
        List<Integer> starts = new ArrayList<>();
        if (!words.isEmpty()) {
            starts.add(0);
        }
        for (int i = 0; i < Math.min(words.size() - 1, 12); i++) {
            if (words.get(i).mark() == ':') {
                starts.add(i + 1);
                break;
            }
        }
        return starts;
    }
}
