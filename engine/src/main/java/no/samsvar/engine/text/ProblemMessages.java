package no.samsvar.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a problem means and what to do about it, in a reader's language. */
public final class ProblemMessages {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    /** Words that are left out where a value in them is missing. */
    private static final Pattern CLAUSE = Pattern.compile("<([^<>]*)>");

    private static final int MEGABYTE = 1 << 20;

    private final Properties bundle;

    private ProblemMessages(Properties bundle) {
        this.bundle = bundle;
    }

    /**
     * @param language nb, nn or en; any other is read as nb
     */
    public static ProblemMessages in(String language) {
        String known = language.equals("nn") || language.equals("en") ? language : "nb";
        return new ProblemMessages(load(known));
    }

    /** One or two sentences, with the problem's values in them. Where it is is not said. */
    public String of(Problem problem) {
        return of(problem.code(), problem.args());
    }

    /** As {@link #of(Problem)}. */
    public String of(Problem.Code code, Map<String, String> args) {
        Map<String, String> values = new HashMap<>(args);
        String limit = args.get("limit");
        if (limit != null && limit.matches("\\d{1,18}")) {
            values.put("mb", Long.toString(Long.parseLong(limit) / MEGABYTE));
        }
        Matcher clause = CLAUSE.matcher(pattern(code, args));
        StringBuilder message = new StringBuilder();
        while (clause.find()) {
            boolean whole =
                    SLOT.matcher(clause.group(1))
                            .results()
                            .allMatch(slot -> values.containsKey(slot.group(1)));
            clause.appendReplacement(
                    message, whole ? Matcher.quoteReplacement(clause.group(1)) : "");
        }
        clause.appendTail(message);
        return SLOT.matcher(message)
                .replaceAll(
                        slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "…")));
    }

    /**
     * The sentence of a code may differ by what exactly was wrong: the value of {@code reason} or
     * {@code what}.
     */
    private String pattern(Problem.Code code, Map<String, String> args) {
        String exact = variant(code, args.get("reason"));
        exact = exact == null ? variant(code, args.get("what")) : exact;
        String general = bundle.getProperty(code.key());
        return exact != null ? exact : general != null ? general : code.key();
    }

    private @Nullable String variant(Problem.Code code, @Nullable String what) {
        return what == null ? null : bundle.getProperty(code.key() + "." + what);
    }

    static Properties load(String language) {
        String name = "problems_" + language + ".properties";
        try (InputStream in = ProblemMessages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            Properties bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
