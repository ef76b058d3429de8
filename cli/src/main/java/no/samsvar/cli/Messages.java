package no.samsvar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words of the command line in one language. */
final class Messages {
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private final String language;
    private final PropertyResourceBundle bundle;

    private Messages(String language, PropertyResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Bokmål where the language is none of ours. */
    static Messages in(String language) {
        String known = LANGUAGES.contains(language) ? language : "nb";
        String name = "messages_" + known + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new Messages(
                    known,
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The sentence with {@code {0}}, {@code {1}} … replaced. */
    String say(String key, Object... values) {
        String words = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            String value = values[i] instanceof Integer n ? number(n) : String.valueOf(values[i]);
            words = words.replace("{" + i + "}", value);
        }
        return words;
    }

    /** From {@code key.one} or {@code key.many}; the number is {@code {0}}. */
    String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** Small numbers as words, as one writes them in a sentence. */
    String inWords(int number) {
        return has("number." + number) ? say("number." + number) : number(number);
    }

    /** The word for a value of a result, or the value itself. */
    String name(String group, String value) {
        String key = group + "." + value;
        return has(key) ? say(key) : value;
    }

    /** With thousands apart, as the language writes them. */
    String number(int number) {
        String digits = Integer.toString(number);
        String separator = language.equals("en") ? "," : "\u00A0";
        return digits.length() < 5
                ? digits
                : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
    }

    String percent(long part, long whole) {
        String rounded = whole == 0 ? "–" : Long.toString(Math.round(100.0 * part / whole));
        return rounded + (language.equals("en") ? "%" : "\u00A0%");
    }
}
