package no.samsvar.engine.theme;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** The body that asks: the name that most often "asks", "means" or "recommends" in the booklet. */
final class Asker {
    private static final Pattern SPEAKS =
            Pattern.compile(
                    "(?u)(?<![\\p{L}\\d])(\\p{Lu}[\\p{L}-]+)\\s+(?:spør|spørs?mål til|mener|meiner|anbefaler|tilrår|oppfordrer|oppmodar|støtter|støttar|advarer|åtvarar|inviterer|fragt|meint|empfiehlt|fordert|asks|believes|recommends|supports|invites)\\b");

    private static final int LEAST = 2;

    private Asker() {}

    /** The name as it may stand in an answer, its genitive too; null where nobody speaks. */
    static @Nullable Pattern of(List<SourceText> booklet) {
        Map<String, Integer> speakers = new TreeMap<>();
        for (SourceText text : booklet) {
            Matcher matcher = SPEAKS.matcher(text.text());
            while (matcher.find()) {
                speakers.merge(matcher.group(1), 1, Integer::sum);
            }
        }
        return speakers.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(e ->
                        Pattern.compile(
                                "(?u)(?<![\\p{L}\\d])"
                                        + Pattern.quote(e.getKey())
                                        + "s?(?![\\p{L}\\d])"))
                .orElse(null);
    }
}
