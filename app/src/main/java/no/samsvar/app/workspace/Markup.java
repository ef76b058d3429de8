package no.samsvar.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written in the form: paragraphs parted by an empty line, items of a list that begin with
 * {@code - } or {@code * }, and {@code *emphasis*} within a line. Everything else is itself.
 */
public final class Markup {
    private static final Pattern ITEM = Pattern.compile("[-*•]\\s+(\\S.*)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*(\\S(?:[^*\\n]*\\S)?)\\*");

    private Markup() {}

    /** A paragraph or an item of a list. */
    public record Block(boolean item, List<Run> runs) {}

    public record Run(String text, boolean emphasis) {}

    /** The blocks in order; line ends within a paragraph are white space. */
    public static List<Block> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean item = false;
        for (String raw : text.split("\\R", -1)) {
            String line = raw.strip();
            Matcher starts = ITEM.matcher(line);
            boolean begins = starts.matches();
            if ((line.isEmpty() || begins) && !open.isEmpty()) {
                blocks.add(new Block(item, runs(open.toString())));
                open.setLength(0);
            }
            if (begins) {
                item = true;
                open.append(starts.group(1));
            } else if (!line.isEmpty()) {
                item = item && !open.isEmpty();
                open.append(open.isEmpty() ? "" : " ").append(line);
            }
        }
        if (!open.isEmpty()) {
            blocks.add(new Block(item, runs(open.toString())));
        }
        return blocks;
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher emphasis = EMPHASIS.matcher(text);
        int from = 0;
        while (emphasis.find()) {
            if (emphasis.start() > from) {
                runs.add(new Run(text.substring(from, emphasis.start()), false));
            }
            runs.add(new Run(emphasis.group(1), true));
            from = emphasis.end();
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), false));
        }
        return runs;
    }
}
