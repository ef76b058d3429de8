package no.samsvar.engine.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of Lucene's stemmers for a word at a time. Not for several threads: each has its own. */
final class Stemmer {

    private final OneWord word = new OneWord();
    private final TokenStream filter;

    private Stemmer(UnaryOperator<TokenStream> filter) {
        this.filter = filter.apply(word);
    }

    /** A stemmer that any thread may use. */
    static UnaryOperator<String> of(UnaryOperator<TokenStream> filter) {
        ThreadLocal<Stemmer> own = ThreadLocal.withInitial(() -> new Stemmer(filter));
        return lowerCaseWord -> own.get().stem(lowerCaseWord);
    }

    private String stem(String lowerCaseWord) {
        try {
            word.give(lowerCaseWord);
            filter.incrementToken();
            return word.term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void give(String lowerCaseWord) {
            term.setEmpty().append(lowerCaseWord);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
