package no.samsvar.engine.assist;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.language.Language;
import org.jspecify.annotations.Nullable;

/** The words of some statements, and whether the numbers and names of a sentence are among them. */
final class Traces {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-–'’][\\p{L}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("\\p{N}+|\\p{L}+");

    /** A word of fewer letters says little of what a statement is about. */
    private static final int FEW_LETTERS = 4;

    private final Language language;
    private final Set<String> counting;
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    /**
     * @param context words that may be used beside those of the statements
     */
    Traces(Language language, Collection<StatementInfo> statements, List<String> context) {
        this.language = language;
        this.counting = Counting.in(language.code());
        statements.forEach(statement -> take(statement.text()));
        stems.addAll(words.stream().map(language::common).toList());
        context.forEach(this::take);
    }

    private void take(String text) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            words.add(lower(part.group()));
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /**
     * A number, in digits or letters, a word that counts, or a word with a capital inside the
     * sentence, that is not there.
     */
    @Nullable String untraced(String sentence) {
        Matcher word = WORD.matcher(sentence);
        for (boolean first = true; word.find(); first = false) {
            Matcher part = PART.matcher(word.group());
            while (part.find()) {
                if (!isTraced(part.group(), first)) {
                    return word.group();
                }
            }
        }
        return null;
    }

    private boolean isTraced(String part, boolean first) {
        if (!Character.isLetter(part.codePointAt(0))) {
            return words.contains(part);
        }
        String word = lower(part);
        if (counting.contains(word)) {
            return words.contains(word) || stems.contains(language.common(word));
        }
        // the first word has a capital of its own, unless it is an abbreviation
        boolean name =
                Character.isUpperCase(part.codePointAt(0))
                        && (!first
                                || part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT)));
        return !name || isKnown(word);
    }

    /** Also as a genitive. */
    boolean isKnown(String word) {
        return words.contains(word)
                || word.endsWith("s") && words.contains(word.substring(0, word.length() - 1));
    }

    /** Whether a word that says something stands in a statement in some form. */
    boolean sharesWord(String title) {
        return PART.matcher(title)
                .results()
                .map(part -> lower(part.group()))
                .filter(word -> word.length() >= FEW_LETTERS)
                .filter(word -> !language.stopWords().contains(word))
                .anyMatch(word -> stems.contains(language.common(word)));
    }
}
