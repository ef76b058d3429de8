package no.samsvar.engine.report;

import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;

/** How many words of a document are of each origin. */
final class WordCount {
    private WordCount() {}

    /** Words by origin; a word that runs over two passages is counted where it begins. */
    static Map<String, Integer> of(DocumentInfo document, String text) {
        Map<String, Integer> words = new TreeMap<>();
        boolean inside = false;
        for (Passage passage : document.passages()) {
            int count = 0;
            int end = Math.min(passage.end(), text.length());
            for (int i = passage.start(); i < end; ) {
                int c = text.charAt(i);
                if (Character.isSurrogate((char) c)) {
                    c = text.codePointAt(i);
                }
                boolean word = isWord(c);
                if (word && !inside) {
                    count++;
                }
                inside = word;
                i += Character.charCount(c);
            }
            words.merge(passage.origin(), count, Integer::sum);
        }
        return words;
    }

    private static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '_';
        }
        return Character.isLetterOrDigit(c);
    }
}
