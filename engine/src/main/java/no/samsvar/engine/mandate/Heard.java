package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Directions.Directed;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Roots;

/** All that was said in a round, by what it speaks of. */
final class Heard {
    private static final int FIRST = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    /** More or less of a thing, and to keep or end it, answer each other. */
    private static final List<String> AMOUNTS = List.of("+more", "+keep");

    /** To strengthen a thing is to have more of it, or a better one. */
    private static final List<String> BETTER = List.of("+more", "+good");

    /** How far more of a thing stands for a better one. */
    private static final double ALMOST = 0.95;

    /** What a compound of cooperation is of: "vaktsamarbeid" is cooperation on duty. */
    private static final Pattern COOPERATION_OF =
            Pattern.compile("(?u)^(\\p{L}{4,}?)s?(?:samarbeid|samhandling)");

    /** What hides the word's own ending from those who cut endings off: "tilsyn-et". */
    private static final String ARTICLE = "et";

    private static final int SHORTEST = 6;

    /** How far one body of the State stands for another, and one amount for another. */
    static final double LIKE = 0.9;

    /** That somebody works together, in whatever words. */
    private static final String TOGETHER = "@together";

    private final List<Said> all;
    private final Roots roots;
    private final Map<String, Places> places = new HashMap<>();
    private final Map<String, List<Roots.Feature>> known = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> groups = new ConcurrentHashMap<>();

    /** A statement and who said it. */
    record Said(StatementInfo statement, String respondent, Sentence sentence) {}

    /** Where a feature stands: a row of statements, each with the word's sign and share. */
    static final class Places {
        private int[] statements = new int[FIRST];
        private byte[] signs = new byte[FIRST];
        private byte[] owns = new byte[FIRST];
        private float[] shares = new float[FIRST];
        private int size;

        private void add(int statement, Directed word, double share) {
            if (size == statements.length) {
                statements = Arrays.copyOf(statements, 2 * size);
                signs = Arrays.copyOf(signs, 2 * size);
                owns = Arrays.copyOf(owns, 2 * size);
                shares = Arrays.copyOf(shares, 2 * size);
            }
            statements[size] = statement;
            signs[size] = (byte) Integer.signum(word.sign());
            owns[size] = (byte) word.own();
            shares[size++] = (float) share;
        }

        int size() {
            return size;
        }

        int statement(int at) {
            return statements[at];
        }

        /** 1 or -1. */
        int sign(int at) {
            return signs[at];
        }

        /** The direction of the word by itself; 0 where it has none. */
        int own(int at) {
            return owns[at];
        }

        double share(int at) {
            return shares[at];
        }

        private int countStatements() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += i == 0 || statements[i] != statements[i - 1] ? 1 : 0;
            }
            return count;
        }
    }

    Heard(Collation collation) {
        Map<String, String> submissions = new HashMap<>();
        for (SubmissionInfo submission : collation.submissions()) {
            submissions.put(submission.id(), submission.respondent());
        }
        Map<String, String> respondents = new HashMap<>();
        for (DocumentInfo document : collation.documents()) {
            if (document.submission() != null) {
                respondents.put(
                        document.id(),
                        submissions.getOrDefault(document.submission(), document.submission()));
            }
        }
        all =
                collation.statements().parallelStream()
                        .map(s ->
                                new Said(
                                        s,
                                        respondents.getOrDefault(s.document(), s.document()),
                                        Sentence.of(s.text(), s.language())))
                        .toList();
        Set<String> words = new HashSet<>();
        all.forEach(s ->
                words.addAll(
                        List.of(NO_LETTERS.split(s.sentence().text().toLowerCase(Locale.ROOT)))));
        roots = new Roots(words);
        for (int i = 0; i < all.size(); i++) {
            Sentence sentence = all.get(i).sentence();
            if (!sentence.words().isEmpty() && isCooperationByPhrase(sentence)) {
                places.computeIfAbsent(TOGETHER, k -> new Places())
                        .add(i, sentence.words().getLast(), LIKE);
            }
            for (Directed word : sentence.words()) {
                for (Roots.Feature feature : features(word, sentence.language())) {
                    places.computeIfAbsent(feature.name(), k -> new Places())
                            .add(i, word, feature.share());
                }
            }
        }
    }

    /** "Go together", "work across": no word of it says so by itself. */
    private boolean isCooperationByPhrase(Sentence sentence) {
        return Together.isCooperation(sentence)
                && sentence.words().stream()
                        .flatMap(w -> features(w, sentence.language()).stream())
                        .noneMatch(f -> f.name().equals(TOGETHER));
    }

    int size() {
        return all.size();
    }

    Said said(int number) {
        return all.get(number);
    }

    /** The first is the word's own, the others are of what is like it. */
    List<Roots.Feature> features(Directed word, Language language) {
        if (word.word().startsWith("+")) {
            List<Roots.Feature> features = new ArrayList<>();
            features.add(new Roots.Feature(word.word(), 1));
            if (AMOUNTS.contains(word.word())) {
                AMOUNTS.forEach(a -> features.add(new Roots.Feature(a, LIKE)));
            }
            if (BETTER.contains(word.word())) {
                BETTER.forEach(a -> features.add(new Roots.Feature(a, ALMOST)));
            }
            return features;
        }
        return known.computeIfAbsent(
                language.code() + ' ' + word.word(), k -> make(word.word(), language));
    }

    private List<Roots.Feature> make(String word, Language language) {
        List<Roots.Feature> features = new ArrayList<>(roots.of(word, language));
        if (word.endsWith(ARTICLE) && word.length() > SHORTEST) {
            String bare = word.substring(0, word.length() - ARTICLE.length());
            features.add(new Roots.Feature(roots.of(bare, language).getFirst().name(), LIKE));
        }
        Matcher of = COOPERATION_OF.matcher(word);
        if (of.find()) {
            features.add(
                    new Roots.Feature(roots.of(of.group(1), language).getFirst().name(), LIKE));
        }
        CueText text = CueText.of(language, word);
        if (language.cues().cooperation().stream().anyMatch(c -> c.matches(text))) {
            features.add(new Roots.Feature(TOGETHER, LIKE));
        }
        if (language.cues().stateName().stream().anyMatch(c -> c.matches(text))) {
            features.add(new Roots.Feature("@state", LIKE));
        }
        Integer group =
                groups.computeIfAbsent(language.code(), k -> groups(language))
                        .get(features.getFirst().name());
        if (group != null) {
            features.add(new Roots.Feature("=" + group, LIKE));
        }
        return List.copyOf(features);
    }

    /** The number of the group of words that say the same, by root. */
    private Map<String, Integer> groups(Language language) {
        Map<String, Integer> numbers = new HashMap<>();
        List<List<String>> same = language.synonyms();
        for (int group = 0; group < same.size(); group++) {
            for (String word : same.get(group)) {
                numbers.put(roots.of(word, language).getFirst().name(), group);
            }
        }
        return numbers;
    }

    /** Where a feature stands; of no size where nowhere. */
    Places places(String feature) {
        Places known = places.get(feature);
        return known == null ? new Places() : known;
    }

    /** How much a feature tells: the fewer statements have it, the more. */
    double rarity(String feature) {
        int with = places(feature).countStatements();
        return Math.log(1 + Math.max(1, all.size()) / Math.max(0.5, with));
    }
}
