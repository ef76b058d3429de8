package no.samsvar.engine.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fixed words in one language. */
final class Bundle {
    private static final Map<String, Bundle> ALL = new ConcurrentHashMap<>();

    private final Properties words = new Properties();

    private Bundle(String file) {
        try (InputStreamReader reader =
                new InputStreamReader(Resource.open(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param language nb, nn or en; any other is read as nb
     */
    static Bundle of(String name, String language) {
        String known = language.equals("nn") || language.equals("en") ? language : "nb";
        return ALL.computeIfAbsent(name + "_" + known + ".properties", Bundle::new);
    }

    /** The words with {@code {0}}, {@code {1}} … replaced. */
    String get(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            pattern = pattern.replace("{" + i + "}", values[i].toString());
        }
        return pattern;
    }

    /** From {@code key.one} or {@code key.many}; the number is {@code {0}}. */
    String count(String key, int number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** The word for a value of a result, or the value itself. */
    String name(String group, String value) {
        return words.getProperty(group + "." + value, value);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
