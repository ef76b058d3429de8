package no.samsvar.engine.read;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of attachments, made safe to show and to stand in a path, each once in its e-mail. */
final class MailNames {
    private static final int LONGEST = 120;

    /** Control and format characters (among them those that turn the direction of writing). */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

    private final Set<String> taken = new HashSet<>();

    String unique(@Nullable String given) {
        String name = safe(given == null ? "" : given);
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            int dot = name.lastIndexOf('.');
            free =
                    dot > 0
                            ? name.substring(0, dot) + " (" + i + ")" + name.substring(dot)
                            : name + " (" + i + ")";
        }
        return free;
    }

    private static String safe(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = SEPARATORS.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot >= name.length() - 6 && dot > 0 ? name.substring(dot) : "";
            int end = name.offsetByCodePoints(0, name.codePointCount(0, LONGEST - ending.length()));
            name = name.substring(0, end).strip() + ending;
        }
        return name.isEmpty() ? "attachment" : name;
    }
}
