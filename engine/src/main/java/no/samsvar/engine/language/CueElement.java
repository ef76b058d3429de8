package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One element of a cue's pattern: what fits one word, or a gap. */
sealed interface CueElement {

    /** Whether a word fits. */
    boolean fits(CueText text, int at);

    /** One of several words; {@code *} at either end stands for any letters. */
    final class Words implements CueElement {
        private final Set<String> whole;
        private final List<String> starts;
        private final List<String> ends;
        private final List<String> parts;

        /**
         * Of the letters that a fitting word may begin or end with: most words are told by them.
         */
        private final long firsts;

        private final long lasts;

        Words(Set<String> whole, List<String> starts, List<String> ends, List<String> parts) {
            this.whole = whole;
            this.starts = List.copyOf(starts);
            this.ends = List.copyOf(ends);
            this.parts = List.copyOf(parts);
            long first = 0;
            for (String word : whole) {
                first |= bit(word.charAt(0));
            }
            for (String start : starts) {
                first |= bit(start.charAt(0));
            }
            long last = 0;
            for (String end : ends) {
                last |= bit(end.charAt(end.length() - 1));
            }
            this.firsts = first;
            this.lasts = last;
        }

        private static long bit(char letter) {
            return 1L << (letter & 63);
        }

        @Override
        public boolean fits(CueText text, int at) {
            String word = text.word(at);
            if (word.isEmpty()) {
                return false;
            }
            if ((firsts & bit(word.charAt(0))) != 0 && (whole.contains(word) || begins(word))) {
                return true;
            }
            return (lasts & bit(word.charAt(word.length() - 1))) != 0 && ends(word) || holds(word);
        }

        private boolean begins(String word) {
            for (String start : starts) {
                if (word.startsWith(start)) {
                    return true;
                }
            }
            return false;
        }

        private boolean ends(String word) {
            for (String end : ends) {
                if (word.endsWith(end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(String word) {
            for (String part : parts) {
                if (word.contains(part)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A kind of word that the language knows. */
    record Kind(WordKind kind) implements CueElement {
        @Override
        public boolean fits(CueText text, int at) {
            return text.is(at, kind);
        }
    }

    /** At most so many words between. */
    record Gap(int most) implements CueElement {
        @Override
        public boolean fits(CueText text, int at) {
            return true;
        }
    }

    /** Only at the statement's first word. */
    record First() implements CueElement {
        @Override
        public boolean fits(CueText text, int at) {
            return at == 0;
        }
    }

    /** Only after the statement's last word. */
    record Last() implements CueElement {
        @Override
        public boolean fits(CueText text, int at) {
            return at == text.size();
        }
    }

    static List<CueElement> parse(String pattern) {
        List<CueElement> elements = new ArrayList<>();
        for (String piece : pattern.strip().split("\\s+")) {
            elements.add(one(piece));
        }
        if (elements.getFirst() instanceof Gap || elements.getLast() instanceof Gap) {
            throw new IllegalArgumentException("a gap at the end of: " + pattern);
        }
        return List.copyOf(elements);
    }

    private static CueElement one(String piece) {
        if (piece.startsWith("~")) {
            return new Gap(Integer.parseInt(piece.substring(1)));
        }
        if (piece.equals("^")) {
            return new First();
        }
        if (piece.equals("$")) {
            return new Last();
        }
        if (piece.startsWith("<")) {
            return new Kind(WordKind.parse(piece));
        }
        List<String> whole = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String word : piece.split("\\|")) {
            boolean open = word.startsWith("*");
            boolean free = word.endsWith("*");
            String bare = word.substring(open ? 1 : 0, word.length() - (free ? 1 : 0));
            if (bare.isEmpty()) {
                throw new IllegalArgumentException("no letters in: " + piece);
            }
            (open ? (free ? parts : ends) : (free ? starts : whole)).add(bare);
        }
        return new Words(Set.copyOf(whole), starts, ends, parts);
    }

    /**
     * The word number after the match of the elements from {@code element} on at {@code at}, or -1.
     */
    static int match(List<CueElement> elements, int element, CueText text, int at) {
        if (element == elements.size()) {
            return at;
        }
        return switch (elements.get(element)) {
            case Gap gap -> {
                for (int skip = 0; skip <= gap.most() && at + skip <= text.size(); skip++) {
                    int end = match(elements, element + 1, text, at + skip);
                    if (end >= 0) {
                        yield end;
                    }
                }
                yield -1;
            }
            case First first -> first.fits(text, at) ? match(elements, element + 1, text, at) : -1;
            case Last last -> last.fits(text, at) ? match(elements, element + 1, text, at) : -1;
            case Words words ->
                    at < text.size() && words.fits(text, at)
                            ? match(elements, element + 1, text, at + 1)
                            : -1;
            case Kind kind ->
                    at < text.size() && kind.fits(text, at)
                            ? match(elements, element + 1, text, at + 1)
                            : -1;
        };
    }
}
