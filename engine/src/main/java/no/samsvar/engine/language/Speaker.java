package no.samsvar.engine.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of a named body whether a sentence says what it holds, or that it asks. Immutable, safe to
 * share between threads.
 */
public final class Speaker {
    private static final String QUOTES = "«»“”„\"";

    private final String name;
    private final Pattern pattern;

    private Speaker(String name, Pattern pattern) {
        this.name = name;
        this.pattern = pattern;
    }

    /**
     * @param name as the body is called in running text
     */
    public static Speaker of(String name) {
        String first = name.substring(0, 1);
        String anyCase =
                name.length() > 4
                        ? "["
                                + first.toUpperCase(Locale.ROOT)
                                + first.toLowerCase(Locale.ROOT)
                                + "]"
                        : Pattern.quote(first);
        return new Speaker(
                name,
                Pattern.compile(
                        "(?u)(?<![\\p{L}\\d-])"
                                + anyCase
                                + Pattern.quote(name.substring(1))
                                + "(?<own>s|['’]s?)?(?![\\p{L}\\d-])(?!\\s+\\p{Lu})"));
    }

    public String name() {
        return name;
    }

    /** The words of the name, in lower case. */
    public List<String> words() {
        return List.of(name.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** Where the name may stand in a text, its genitive too. */
    public Pattern pattern() {
        return pattern;
    }

    /** Whether the body says here what it holds: no question, and nobody else's words. */
    public boolean asserts(Language language, CharSequence sentence) {
        return !isQuestion(sentence) && weight(language.cues().asserts(), language, sentence) > 0;
    }

    /** Whether the body asks here, or is said to issue what is read. */
    public boolean issues(Language language, CharSequence sentence) {
        return weight(language.cues().issues(), language, sentence) > 0;
    }

    private static boolean isQuestion(CharSequence sentence) {
        return sentence.toString().strip().endsWith("?");
    }

    private double weight(List<Cue> cues, Language language, CharSequence sentence) {
        Matcher matcher = pattern.matcher(sentence);
        StringBuilder named = new StringBuilder();
        boolean found = false;
        while (matcher.find()) {
            if (isQuoted(sentence, matcher.start())) {
                return 0;
            }
            found = true;
            matcher.appendReplacement(named, matcher.group("own") == null ? "x" : "xs");
        }
        if (!found) {
            return 0;
        }
        CueText words = CueText.of(language, matcher.appendTail(named));
        return cues.stream().filter(c -> c.matches(words)).mapToDouble(Cue::weight).sum();
    }

    private static boolean isQuoted(CharSequence sentence, int at) {
        long marks =
                sentence.subSequence(0, at).chars().filter(c -> QUOTES.indexOf(c) >= 0).count();
        return marks % 2 == 1;
    }
}
