package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Slug;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.theme.Themed.Coded;

/** The terms of a round's statements, those apart that a theme may be found by. */
final class FoundTerms {
    private static final int SHORTEST = 3;
    private static final int LONG = 8;

    /** So many terms name a group. */
    private static final int NAMES = 3;

    /** Words of a title, at most. */
    private static final int LONGEST = 3;

    private static final double LONGER = 0.4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

    private final List<Coded> coded;
    private final Terms words;
    private final List<List<Terms.Word>> own = new ArrayList<>();
    private final Map<String, Integer> often = new TreeMap<>();
    private final Map<String, List<Integer>> untold = new TreeMap<>();

    /**
     * @param asked what the round is about as a whole, which is no theme of it
     */
    private FoundTerms(List<Coded> coded, Codebook codebook, Terms words, Set<String> asked) {
        this.coded = coded;
        this.words = words;
        List<Own> all =
                IntStream.range(0, coded.size())
                        .parallel()
                        .mapToObj(i -> own(statement(i), codebook, asked))
                        .toList();
        all.forEach(one -> own.add(one.subjects()));
        for (int i = 0; i < all.size(); i++) {
            of(i).forEach(term -> often.merge(term, 1, Integer::sum));
            for (String term : all.get(i).apart()) {
                untold.computeIfAbsent(term, k -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * Of one statement.
     *
     * @param subjects words that it may be about
     * @param apart terms of them that a theme may be found by
     */
    private record Own(List<Terms.Word> subjects, Set<String> apart) {}

    private Own own(Statement statement, Codebook codebook, Set<String> asked) {
        Language language = Surroundings.languageOf(statement);
        List<Terms.Word> subjects = new ArrayList<>();
        Set<String> names = names(statement, language);
        Set<String> apart = new TreeSet<>();
        for (Terms.Word word : words(statement.text(), statement)) {
            if (isSubject(word, language) && !names.contains(word.letters())) {
                subjects.add(word);
                if (isThing(word, language)) {
                    apart.addAll(word.terms().keySet());
                }
            }
        }
        apart.removeIf(t ->
                asked.contains(t) || !codebook.weights(t).isEmpty() || !isNameable(t, language));
        return new Own(List.copyOf(subjects), apart);
    }

    /**
     * @param round its title and its questions tell what it is about as a whole
     */
    static FoundTerms of(List<Coded> coded, Codebook codebook, Terms words, Round round) {
        String language = round.languages().isEmpty() ? "nb" : round.languages().getFirst();
        Set<String> asked = new TreeSet<>(words.of(round.title(), language, false).keySet());
        for (Question question : round.questions()) {
            asked.addAll(words.of(question.text(), language, false).keySet());
            question.wordings().forEach(w -> asked.addAll(words.of(w, language, false).keySet()));
        }
        return new FoundTerms(coded, codebook, words, asked);
    }

    private Statement statement(int i) {
        return coded.get(i).voiced().placement().statement();
    }

    /** Words with a capital inside the sentence, where that tells a name. */
    private static Set<String> names(Statement statement, Language language) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = WORD.matcher(statement.text());
        while (matcher.find() && !language.code().equals("de")) {
            if (matcher.start() > 0 && Character.isUpperCase(matcher.group().charAt(0))) {
                names.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private List<Terms.Word> words(String text, Statement statement) {
        return words.words(text, statement.language(), false);
    }

    private static boolean isSubject(Terms.Word word, Language language) {
        return word.letters().length() >= SHORTEST
                && word.letters().chars().allMatch(Character::isLetter)
                && !language.generalWords().contains(word.letters())
                && !language.isFiniteVerb(word.letters());
    }

    /** A noun that is listed, or a word so long that it is hardly anything but a compound. */
    private static boolean isThing(Terms.Word word, Language language) {
        int length = word.letters().length();
        return length > SHORTEST && language.isNoun(word.letters()) || length >= LONG;
    }

    private static boolean isNameable(String term, Language language) {
        return !language.generalWords().contains(term) && isName(Slug.of(term));
    }

    private static boolean isName(String slug) {
        return slug.matches("[a-z0-9]{3,}");
    }

    /** The terms that stand under no theme, in order. */
    Collection<String> all() {
        return untold.keySet();
    }

    /** The numbers of the statements that have a term which stands under no theme. */
    List<Integer> with(String term) {
        return untold.getOrDefault(term, List.of());
    }

    /** The terms of a statement. */
    Set<String> of(int statement) {
        Set<String> terms = new TreeSet<>();
        own.get(statement).forEach(word -> terms.addAll(word.terms().keySet()));
        return terms;
    }

    /** The terms of a statement but those of the words that have this one. */
    Set<String> beside(int statement, String term) {
        Set<String> terms = new TreeSet<>();
        own.get(statement).stream()
                .filter(word -> !word.terms().containsKey(term))
                .forEach(word -> terms.addAll(word.terms().keySet()));
        return terms;
    }

    /** How many statements have a term. */
    int often(String term) {
        return often.getOrDefault(term, 0);
    }

    /** The statements that have the first of these names, or two others. */
    List<Integer> named(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Set<String> slugs = new TreeSet<>();
            of(i).forEach(term -> slugs.add(Slug.of(term)));
            long others = names.stream().skip(1).filter(slugs::contains).count();
            if (!names.isEmpty() && slugs.contains(names.getFirst()) || others >= 2) {
                found.add(i);
            }
        }
        return found;
    }

    /** The term by which a group is named, in the order of the names; empty where none has one. */
    String shared(List<Integer> group, List<String> names) {
        for (String name : names) {
            for (int i : group) {
                for (String term : of(i)) {
                    if (Slug.of(term).equals(name)) {
                        return term;
                    }
                }
            }
        }
        return "";
    }

    /** The term, and what else at least two of a group have, the most frequent first. */
    List<String> names(List<Integer> group, String term) {
        Map<String, Integer> counts = new TreeMap<>();
        group.forEach(i -> beside(i, term).forEach(t -> counts.merge(Slug.of(t), 1, Integer::sum)));
        List<String> names = new ArrayList<>(List.of(Slug.of(term)));
        counts.entrySet().stream()
                .filter(e -> e.getValue() > 1 && isName(e.getKey()))
                .filter(e -> !e.getKey().equals(names.getFirst()))
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMES - 1)
                .forEach(e -> names.add(e.getKey()));
        return List.copyOf(names);
    }

    private boolean has(String word, Statement statement, String term) {
        return words(word, statement).stream().anyMatch(w -> w.terms().containsKey(term));
    }

    /** The word of a statement that has a term, as it stands there; empty where none has. */
    String word(Statement statement, String term) {
        Matcher matcher = WORD.matcher(statement.text());
        while (matcher.find()) {
            if (has(matcher.group(), statement, term)) {
                return matcher.group();
            }
        }
        return "";
    }

    /** Words around a term that stand in most of a group, as they stand in the first of them. */
    String title(List<Integer> group, String term) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i : group) {
            Set<String> here = new TreeSet<>();
            for (String phrase : phrases(statement(i), term)) {
                String key = phrase.toLowerCase(Locale.ROOT);
                shown.putIfAbsent(key, phrase);
                if (here.add(key)) {
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        String best = term;
        double most = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            int longer = one.getKey().split(" ").length - 1;
            double value = one.getValue() * (1 + LONGER * longer);
            if ((longer == 0 || one.getValue() > 1) && value > most) {
                most = value;
                best = shown.getOrDefault(one.getKey(), one.getKey());
            }
        }
        return best;
    }

    /** Up to three words with a term among them, neither end a word that only joins. */
    private List<String> phrases(Statement statement, String term) {
        List<int[]> at = new ArrayList<>();
        Matcher matcher = WORD.matcher(statement.text());
        while (matcher.find()) {
            at.add(new int[] {matcher.start(), matcher.end()});
        }
        Language language = Surroundings.languageOf(statement);
        List<String> phrases = new ArrayList<>();
        for (int from = 0; from < at.size(); from++) {
            for (int to = from; to < Math.min(at.size(), from + LONGEST); to++) {
                String phrase = statement.text().substring(at.get(from)[0], at.get(to)[1]);
                String[] parts = phrase.split(" ");
                if (parts.length == to - from + 1
                        && !isJoining(parts[0], language)
                        && !isJoining(parts[parts.length - 1], language)
                        && has(phrase, statement, term)) {
                    phrases.add(phrase);
                }
            }
        }
        return phrases;
    }

    private static boolean isJoining(String word, Language language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return language.stopWords().contains(lower) || language.isFiniteVerb(lower);
    }
}
