package no.samsvar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the command line stand in every language, with the same places to fill in. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z0-9]+\\}");

    @Test
    void everyLanguageHasEveryKey() {
        Set<String> keys = keys("nb");
        assertThat(keys("nn")).isEqualTo(keys);
        assertThat(keys("en")).isEqualTo(keys);
    }

    @Test
    void everyLanguageFillsInTheSame() {
        for (String key : keys("nb")) {
            assertThat(places("nn", key)).as(key).isEqualTo(places("nb", key));
            assertThat(places("en", key)).as(key).isEqualTo(places("nb", key));
        }
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(Messages.in(language).bundle().keySet());
    }

    private static Set<String> places(String language, String key) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(Messages.in(language).bundle().getString(key));
        while (found.find()) {
            places.add(found.group());
        }
        return places;
    }
}
