package no.samsvar.engine.collate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.text.Problem;

/** The words for each problem, in the run's language: what is wrong and what to do. */
final class ProblemMessages {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private ProblemMessages() {}

    /**
     * @param language nb, nn or en; another reads as nb
     */
    static String of(Problem problem, String language) {
        Properties bundle = BUNDLES.computeIfAbsent(language, ProblemMessages::load);
        String words = bundle.getProperty(problem.code().key());
        if (words == null) {
            throw new IllegalStateException("no message for " + problem.code().key());
        }
        for (Map.Entry<String, String> arg : problem.args().entrySet()) {
            words = words.replace("{" + arg.getKey() + "}", arg.getValue());
        }
        return words.replaceAll("\\s*\\{[a-z-]+\\}", "");
    }

    private static Properties load(String language) {
        String known = language.equals("nn") || language.equals("en") ? language : "nb";
        Properties bundle = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ProblemMessages.class.getResourceAsStream(
                                        "problems_" + known + ".properties")),
                        StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
