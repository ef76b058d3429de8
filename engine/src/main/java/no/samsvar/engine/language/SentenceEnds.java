package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samsvar.engine.text.Span;

/** Finds sentence ends. */
final class SentenceEnds {

    private final Lexicon lexicon;

    SentenceEnds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Span> sentences(CharSequence text, Span within) {
        List<Span> pieces = pieces(text, within);
        List<Span> sentences = new ArrayList<>();
        int first = 0;
        int depth = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i).in(text);
            depth = Math.max(0, depth + count(piece, '(') - count(piece, ')'));
            boolean last = i + 1 == pieces.size();
            if (last || (depth == 0 && ends(piece, pieces.get(i + 1).in(text)))) {
                sentences.add(Span.of(pieces.get(first).start(), pieces.get(i).end()));
                first = i + 1;
            }
        }
        return sentences;
    }

    private boolean ends(String piece, String next) {
        String bare = piece.replaceAll("[»”\"')\\]]+$", "");
        if (bare.isEmpty()) {
            return false;
        }
        String start = next.replaceAll("^[«“\"'(\\[–-]+", "");
        boolean opens = start.isEmpty() || !Character.isLowerCase(start.charAt(0));
        char mark = bare.charAt(bare.length() - 1);
        if (mark == '!' || mark == '?' || mark == ':' || mark == '…') {
            return opens && mark != ':';
        }
        if (mark != '.' || !opens) {
            return false;
        }
        String word =
                bare.substring(0, bare.length() - 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("^[(«\"]+", "");
        if (lexicon.never().contains(word)
                || word.length() == 1 && Character.isLetter(word.charAt(0))) {
            return false;
        }
        boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return !number
                || !lexicon.counted().contains(start.toLowerCase(Locale.ROOT)) && word.length() > 2;
    }

    private static int count(String piece, char c) {
        return (int) piece.chars().filter(x -> x == c).count();
    }

    private static List<Span> pieces(CharSequence text, Span within) {
        List<Span> pieces = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            if (Span.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < within.end() && !Span.isSpace(text.charAt(at))) {
                at++;
            }
            pieces.add(Span.of(start, at));
        }
        return pieces;
    }
}
