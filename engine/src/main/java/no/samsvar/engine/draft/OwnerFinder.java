package no.samsvar.engine.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.language.Speaker;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whose round it is: the name that asks the questions, issues the booklet, and says there what it
 * holds.
 */
final class OwnerFinder {
    private static final Pattern NAME =
            Pattern.compile("(?u)(?<![\\p{L}\\d-])\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3}");

    private static final Pattern WORD = Pattern.compile("(?u)\\p{Ll}[\\p{L}-]*");

    /** Sentences in which a name must ask or hold something. */
    private static final int LEAST = 2;

    /** What asking tells, against holding something: others hold things too. */
    private static final int ASKS = 3;

    /** Sentences that are looked at: an answer attached whole is no booklet. */
    private static final int MOST = 5_000;

    private OwnerFinder() {}

    static @Nullable String in(List<SourceText> booklet) {
        Map<String, int[]> told = new TreeMap<>();
        Set<String> lower = new HashSet<>();
        for (SourceText text : booklet) {
            Language language = Languages.of(Languages.detect(text.text()));
            for (String sentence : sentences(text, language)) {
                Matcher word = WORD.matcher(sentence);
                while (word.find()) {
                    lower.add(word.group());
                }
                for (String name : names(sentence, language)) {
                    Speaker speaker = Speaker.of(name);
                    int asks = speaker.issues(language, sentence) ? 1 : 0;
                    int holds = speaker.asserts(language, sentence) ? 1 : 0;
                    if (asks + holds > 0) {
                        int[] sums = told.computeIfAbsent(name, k -> new int[2]);
                        sums[0] += asks;
                        sums[1] += holds;
                    }
                }
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, int[]> entry : told.entrySet()) {
            int asks = entry.getValue()[0];
            int holds = entry.getValue()[1];
            // "the government holds" is no name of who asks, unless it asks
            boolean common = lower.contains(entry.getKey().toLowerCase(Locale.ROOT));
            int sum = ASKS * asks + holds;
            if (asks + holds >= LEAST && (asks > 0 || !common) && sum > most) {
                most = sum;
                best = entry.getKey();
            }
        }
        return best;
    }

    private static List<String> sentences(SourceText text, Language language) {
        List<String> sentences = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (sentences.size() < MOST) {
                for (Span span : language.sentences(text.text(), block.span())) {
                    sentences.add(span.in(text.text()));
                }
            }
        }
        return sentences;
    }

    /** Names of several words, and each of their words; genitives without their ending. */
    private static Set<String> names(String sentence, Language language) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group();
            boolean function = language.stopWords().contains(name.toLowerCase(Locale.ROOT));
            if (!function) {
                names.add(name);
                if (name.endsWith("s") && name.length() > 3) {
                    names.add(name.substring(0, name.length() - 1));
                }
            }
        }
        return names;
    }
}
