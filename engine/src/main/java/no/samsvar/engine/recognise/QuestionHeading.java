package no.samsvar.engine.recognise;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Tells which question a short line over an answer names in words of its own: its number with one
 * of its telling words ("3. Beredskapen"), or a question of its own that is made of its telling
 * words ("Hvordan skal ansvaret for møteplassene deles?"). A word tells the more, the fewer
 * questions have it.
 */
final class QuestionHeading {
    private static final int LONGEST = 140;
    private static final int SHORTEST_PART = 5;

    /** Share of the line's words that are the question's, where no number helps. */
    private static final double MOST_OF_IT = 0.5;

    private static final double LEAST_NUMBERED = 0.5;
    private static final double LEAST = 1.5;

    private static final Pattern NUMBER =
            Pattern.compile("\\(?(\\d{1,2})(?:[.):]| ?[–-](?= )|(?= \\p{Lu}))\\s*");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Language language = Languages.norwegian();

    QuestionHeading(List<Question> questions) {
        for (Question question : questions) {
            Set<String> stems = new HashSet<>(stems(question.text()));
            question.wordings().forEach(w -> stems.addAll(stems(w)));
            words.put(question.id(), stems);
        }
    }

    /**
     * @param marker the list marker or number before the line, or null
     * @param line a line that stands alone
     * @return the question's id, or null
     */
    @Nullable String find(@Nullable String marker, String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(marker == null ? line : marker + " " + line);
        String id = number.lookingAt() ? number.group(1) : "";
        Set<String> own = stems(line);
        if (words.containsKey(id)) {
            return id.equals(best(own, LEAST_NUMBERED)) ? id : null;
        }
        if (!line.endsWith("?")) {
            return null;
        }
        String best = best(own, LEAST);
        return best != null && share(own, best) >= MOST_OF_IT ? best : null;
    }

    /** The one question that the words tell of, or null where there is none, or two alike. */
    private @Nullable String best(Set<String> own, double least) {
        String best = null;
        double most = 0;
        double second = 0;
        for (String id : words.keySet()) {
            double score = own.stream().mapToDouble(w -> weight(w, id)).sum();
            if (score > most) {
                second = most;
                most = score;
                best = id;
            } else {
                second = Math.max(second, score);
            }
        }
        return most >= least && most > second ? best : null;
    }

    private double weight(String stem, String id) {
        int spread = 0;
        for (Set<String> theirs : words.values()) {
            spread += isIn(stem, theirs) ? 1 : 0;
        }
        return isIn(stem, words.getOrDefault(id, Set.of())) ? 1.0 / spread : 0;
    }

    private double share(Set<String> own, String id) {
        Set<String> theirs = words.getOrDefault(id, Set.of());
        return own.isEmpty()
                ? 0
                : (double) own.stream().filter(w -> isIn(w, theirs)).count() / own.size();
    }

    /** The same stem, or one a part of the other: "beredskap", "beredskapsevne". */
    private static boolean isIn(String stem, Set<String> stems) {
        return stems.contains(stem)
                || stems.stream().anyMatch(s -> isPart(s, stem) || isPart(stem, s));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART
                && whole.length() > part.length()
                && (whole.startsWith(part) || whole.endsWith(part));
    }

    private Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Folded.of(text).wordsOf()) {
            if (word.length() > 2 && !language.stopWords().contains(word)) {
                stems.add(language.stem(language.common(word)));
            }
        }
        return stems;
    }
}
