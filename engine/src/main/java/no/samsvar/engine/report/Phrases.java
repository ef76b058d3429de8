package no.samsvar.engine.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The report's own words in one language: fixed sentences with values. Remembers which it was asked
 * for, so that a test can tell a phrase that nothing uses.
 */
final class Phrases {
    private final String language;
    private final Properties bundle;
    private final Set<String> groups = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private Phrases(String language, Properties bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /**
     * @param language nb, nn or en; any other is read as nb
     */
    static Phrases of(String language) {
        String known = language.equals("nn") || language.equals("en") ? language : "nb";
        return new Phrases(known, load(known));
    }

    static Properties load(String language) {
        String name = "report_" + language + ".properties";
        Properties bundle = new Properties();
        try (InputStream in = Resource.open(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    String language() {
        return language;
    }

    /** The sentence with {@code {0}}, {@code {1}} … replaced. */
    String get(String key, Object... values) {
        String pattern = bundle.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no phrase " + key + " in " + language);
        }
        used.add(key);
        for (int i = 0; i < values.length && pattern.indexOf('{') >= 0; i++) {
            String value =
                    values[i] instanceof Integer number ? number(number) : values[i].toString();
            pattern = pattern.replace("{" + i + "}", value);
        }
        return pattern;
    }

    /** As {@link #get}, from {@code key.one} or {@code key.many}; the number is {@code {0}}. */
    String count(String key, int number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        used.add(key + ".one");
        used.add(key + ".many");
        return get(key + (number == 1 ? ".one" : ".many"), values);
    }

    /** The name of a value of the result; a value that the bundle does not know stands as it is. */
    String name(String group, String value) {
        String key = group + "." + value;
        groups.add(group);
        return bundle.containsKey(key) ? get(key) : value;
    }

    /** An ISO date, or the date of a date-time, in words; anything else as it stands. */
    String date(String iso) {
        if (!iso.matches("\\d{4}-(0[1-9]|1[0-2])-\\d{2}(T.*)?")) {
            return iso;
        }
        int month = Integer.parseInt(iso.substring(5, 7));
        String day = Integer.toString(Integer.parseInt(iso.substring(8, 10)));
        return get("date", day, get("months").split(" ")[month - 1], iso.substring(0, 4));
    }

    String number(int number) {
        String digits = Integer.toString(number);
        int from = language.equals("en") ? 4 : 5;
        if (digits.length() < from) {
            return digits;
        }
        String separator = language.equals("en") ? "," : "\u00A0";
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0 && digits.charAt(i - 1) != '-'; i -= 3) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }

    /**
     * A share in whole per cent, halves up; more than nothing is never shown as 0, nor less than
     * all as 100.
     */
    String percent(long part, long whole) {
        String sign = language.equals("en") ? "%" : "\u00A0%";
        if (whole <= 0) {
            return "–";
        }
        long rounded = (200 * part + whole) / (2 * whole);
        if (part > 0 && rounded == 0) {
            return "<\u00A01" + sign;
        }
        if (part < whole && rounded == 100) {
            return ">\u00A099" + sign;
        }
        return rounded + sign;
    }

    /** Every phrase under {@code prefix}, by key without it. */
    SortedMap<String, String> under(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String key : bundle.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), get(key));
            }
        }
        return found;
    }

    Set<String> used() {
        Set<String> all = new TreeSet<>(used);
        for (String key : bundle.stringPropertyNames()) {
            int dot = key.indexOf('.');
            if (dot > 0 && groups.contains(key.substring(0, dot))) {
                all.add(key);
            }
        }
        return all;
    }
}
