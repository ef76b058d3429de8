package no.samsvar.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.pipeline.Result;
import org.jspecify.annotations.Nullable;

/** Shows a document as it was read: on the left what each piece is, on the right its words. */
final class Reading {
    private static final int LABEL = 12;
    private static final String PLAIN = "\u001B[0m";
    private static final String DIM = "\u001B[2m";
    private static final String BOLD = "\u001B[1m";
    private static final String OWN = "\u001B[32m";

    private final Terminal terminal;
    private final Messages messages;
    private final Result result;
    private final boolean coded;
    private final Map<String, String> themes;

    /**
     * @param coded whether statements are shown with their question, role and themes
     */
    Reading(Main main, Result result, boolean coded) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.result = result;
        this.coded = coded;
        this.themes =
                result.collation().round().themes().stream()
                        .collect(Collectors.toMap(ThemeInfo::id, ThemeInfo::title));
    }

    void document(DocumentInfo document) {
        String text = result.texts().getOrDefault(document.id(), "");
        List<StatementInfo> statements =
                result.collation().statements().stream()
                        .filter(s -> s.document().equals(document.id()))
                        .toList();
        terminal.line(paint(BOLD, document.file()));
        String pages =
                document.pages() == 0 ? "" : messages.count("read.pages", document.pages()) + " · ";
        terminal.line(
                "  "
                        + messages.name("language", document.language())
                        + " · "
                        + pages
                        + messages.count("read.words", document.words())
                        + " · "
                        + messages.say(
                                "read.own", messages.percent(document.ownWords(), document.words()))
                        + " · "
                        + messages.count("summary.statements", statements.size()));
        terminal.line();
        Integer page = null;
        int next = 0;
        for (BlockInfo block : document.blocks()) {
            if (block.page() != null && !block.page().equals(page)) {
                page = block.page();
                terminal.line(paint(DIM, "— " + messages.say("read.page", page) + " —"));
            }
            next = block(document, block, text, statements, next);
        }
        terminal.line();
    }

    /** Returns the number of the first statement behind the block. */
    private int block(
            DocumentInfo document,
            BlockInfo block,
            String text,
            List<StatementInfo> statements,
            int next) {
        int number = next;
        String shown = "";
        String marker = marker(document, block, text);
        int at = block.start() + marker.length();
        marker = marker.strip();
        while (at < block.end()) {
            while (number < statements.size() && statements.get(number).end() <= at) {
                number++;
            }
            StatementInfo statement =
                    number < statements.size() && statements.get(number).start() < block.end()
                            ? statements.get(number)
                            : null;
            if (statement != null && statement.start() <= at) {
                row(
                        OWN,
                        messages.say("read.statement", number + 1),
                        marked(marker, statement.text()));
                marker = "";
                if (coded) {
                    row(DIM, "", codes(statement));
                }
                at = Math.max(at + 1, statement.end());
                continue;
            }
            Passage passage = passageAt(document, at);
            int end = passage == null ? block.end() : Math.min(block.end(), passage.end());
            end = statement == null ? end : Math.min(end, statement.start());
            String origin = passage == null ? "furniture" : passage.origin();
            String words = text.substring(at, Math.max(at, end)).replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                String label = messages.name("origin", origin);
                String colour = origin.equals("heading") ? BOLD : origin.equals("own") ? OWN : DIM;
                row(colour, label.equals(shown) ? "" : label, marked(marker, words));
                marker = "";
                shown = label;
            }
            at = Math.max(at + 1, end);
        }
        return number;
    }

    /** A list marker, which belongs to the line that it stands on. */
    private static String marker(DocumentInfo document, BlockInfo block, String text) {
        Passage first = passageAt(document, block.start());
        if (first == null || !block.kind().equals("item") || first.end() >= block.end()) {
            return "";
        }
        return first.origin().equals("furniture") ? text.substring(block.start(), first.end()) : "";
    }

    private static String marked(String marker, String words) {
        return marker.isEmpty() ? words : marker + " " + words;
    }

    private String codes(StatementInfo statement) {
        String question =
                statement.question() == null
                        ? messages.say("read.noquestion")
                        : messages.say("read.question", statement.question());
        String about =
                statement.themes().stream()
                        .map(t -> themes.getOrDefault(t, t))
                        .collect(Collectors.joining("; "));
        return String.join(
                " · ",
                question,
                messages.name("role", statement.role()),
                messages.name("addressee", statement.addressee()),
                about.isEmpty() ? messages.say("read.notheme") : about);
    }

    private static @Nullable Passage passageAt(DocumentInfo document, int offset) {
        for (Passage passage : document.passages()) {
            if (passage.start() <= offset && offset < passage.end()) {
                return passage;
            }
        }
        return null;
    }

    private void row(String colour, String label, String words) {
        String first = Wrap.column(label, LABEL) + " ";
        String indent = " ".repeat(first.length());
        boolean begins = true;
        for (String line : Wrap.lines(words, terminal.width(), indent)) {
            terminal.line((begins ? paint(DIM, first) : indent) + paint(colour, line));
            begins = false;
        }
    }

    private String paint(String colour, String words) {
        return terminal.colours() ? colour + words + PLAIN : words;
    }

    void problems(String file, List<ProblemInfo> problems) {
        for (ProblemInfo problem : problems) {
            String mark = problem.severity().equals("error") ? "! " : "- ";
            terminal.line(Wrap.hanging(mark, file + ": " + problem.message(), terminal.width()));
        }
    }
}
