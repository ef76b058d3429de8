package no.samsvar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, and every text is used. */
class TextsTest {
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)+)\"");
    private static final Pattern START =
            Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)*\\.)\"\\s*\\+");

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void everyLanguageHasTheSameTexts(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void everyLanguageHasTheSamePlacesToPutSomethingIn(String language) throws IOException {
        Properties mine = texts(language);
        Properties nb = texts("nb");
        for (String key : nb.stringPropertyNames()) {
            assertThat(places(mine.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(nb.getProperty(key)));
        }
    }

    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        TreeSet<String> starts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                String source = Files.readString(file);
                LITERAL.matcher(source).results().forEach(m -> used.add(m.group(1)));
                START.matcher(source).results().forEach(m -> starts.add(m.group(1)));
            }
        }
        TreeSet<String> unused = keys("nb");
        unused.removeIf(key -> used.contains(key) || starts.stream().anyMatch(key::startsWith));
        assertThat(unused).as("texts that nothing uses").isEmpty();

        TreeSet<String> missing = new TreeSet<>(used);
        TreeSet<String> areas = new TreeSet<>();
        keys("nb").forEach(key -> areas.add(key.substring(0, key.indexOf('.'))));
        missing.removeIf(key -> !areas.contains(key.substring(0, key.indexOf('.'))));
        missing.removeAll(keys("nb"));
        assertThat(missing).as("keys without a text").isEmpty();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d+").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static TreeSet<String> keys(String language) throws IOException {
        return new TreeSet<>(texts(language).stringPropertyNames());
    }

    private static Properties texts(String language) throws IOException {
        Properties all = new Properties();
        for (String area : Texts.AREAS) {
            String resource = "/no/samsvar/app/" + area + "/texts_" + language + ".properties";
            try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource))) {
                all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
