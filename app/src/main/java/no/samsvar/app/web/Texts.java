package no.samsvar.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the pages in one language. A key that is missing is a mistake of ours, and throws.
 */
public final class Texts {
    /** In the order in which they are offered. */
    public static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    /** Each package keeps its own texts. */
    static final List<String> AREAS =
            List.of(
                    "web",
                    "people",
                    "round",
                    "workspace",
                    "debate",
                    "submission",
                    "treatment",
                    "exempt",
                    "collation");

    /** The clock that deadlines are told by. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final Map<String, Texts> ALL = new LinkedHashMap<>();

    static {
        LANGUAGES.forEach(language -> ALL.put(language, new Texts(language)));
    }

    private final String language;
    private final Locale locale;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        this.locale = language.equals("en") ? Locale.UK : Locale.of(language, "NO");
        AREAS.forEach(
                area -> load("/no/samsvar/app/" + area + "/texts_" + language + ".properties"));
    }

    private void load(String resource) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param language nb, nn or en; anything else gives bokmål
     */
    public static Texts of(@Nullable String language) {
        Texts texts = language == null ? null : ALL.get(language);
        return texts == null ? Objects.requireNonNull(ALL.get("nb")) : texts;
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * @param arguments put in where the text says {0}, {1} …; numbers as the language writes them
     */
    public String get(String key, @Nullable Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Day and time as people here write it. */
    public String at(Instant time) {
        return DateTimeFormatter.ofPattern(
                        language.equals("en")
                                ? "d MMMM yyyy 'at' HH:mm"
                                : "d. MMMM yyyy 'kl.' HH:mm",
                        locale)
                .format(time.atZone(ZONE));
    }

    /** As {@link #at}, with the day of the week: how deadlines are told. */
    public String withWeekday(Instant time) {
        String pattern =
                language.equals("en")
                        ? "EEEE d MMMM yyyy 'at' HH:mm"
                        : "EEEE d. MMMM yyyy 'kl.' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(time.atZone(ZONE));
    }

    /** A day alone, with the day of the week. */
    public String day(LocalDate day) {
        String pattern = language.equals("en") ? "EEEE d MMMM yyyy" : "EEEE d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** Day as people here write it. */
    public String day(Instant time) {
        return DateTimeFormatter.ofPattern(
                        language.equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy", locale)
                .format(time.atZone(ZONE));
    }

    /** To the second, for lists that are long. */
    public String second(Instant time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).format(time.atZone(ZONE));
    }

    /** File sizes: kB and MB. */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? get("size.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : get("size.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }
}
