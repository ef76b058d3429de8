package no.samsvar.engine.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text begins as an e-mail does: with header lines, two of them such as only mail has.
 */
final class MailHead {
    private static final Pattern FIELD = Pattern.compile("^([!-9;-~]{1,76}):(?:[ \\t].*)?$");
    private static final Set<String> MACHINE =
            Set.of(
                    "received",
                    "return-path",
                    "message-id",
                    "mime-version",
                    "delivered-to",
                    "dkim-signature",
                    "content-transfer-encoding",
                    "x-mailer",
                    "thread-index",
                    "in-reply-to");
    private static final Set<String> PEOPLE =
            Set.of("from", "to", "cc", "subject", "date", "sender", "reply-to", "content-type");

    private MailHead() {}

    /**
     * @param head a file's first characters; its last line may be cut off
     */
    static boolean is(String head) {
        Set<String> machine = new HashSet<>();
        Set<String> people = new HashSet<>();
        boolean first = true;
        List<String> lines = head.lines().toList();
        for (String line : lines.size() > 1 ? lines.subList(0, lines.size() - 1) : lines) {
            if (line.isBlank()) {
                break;
            }
            boolean folded = !first && (line.startsWith(" ") || line.startsWith("\t"));
            if (!folded && !(first && line.startsWith("From "))) {
                var field = FIELD.matcher(line);
                if (!field.matches()) {
                    return false;
                }
                String name = field.group(1).toLowerCase(Locale.ROOT);
                if (MACHINE.contains(name)) {
                    machine.add(name);
                } else if (PEOPLE.contains(name)) {
                    people.add(name);
                }
            }
            first = false;
        }
        return people.contains("from") ? machine.size() + people.size() >= 3 : machine.size() >= 2;
    }
}
