package no.samsvar.engine.round;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From a round to YAML, by hand, so that it looks as a person would write it. */
final class RoundWriter {
    private static final Set<String> MEANS_SOMETHING =
            Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    private RoundWriter() {}

    static String write(Round round) {
        RoundWriter writer = new RoundWriter();
        writer.head(round);
        writer.documents(round.documents());
        writer.questions(round.questions());
        writer.themes(round.themes());
        writer.invited(round.respondents());
        if (!round.deadlines().isEmpty()) {
            writer.line("deadlines:");
            round.deadlines()
                    .forEach((where, date) -> writer.line("  " + plain(where) + ": " + date));
        }
        return writer.out.toString();
    }

    private void head(Round round) {
        line("schema: " + RoundFile.SCHEMA);
        line("id: " + plain(round.id()));
        line("title: " + plain(round.title()));
        if (round.year() != null) {
            line("year: " + round.year());
        }
        if (round.owner() != null) {
            line("owner: " + plain(round.owner()));
        }
        list("", "languages", round.languages());
    }

    private void documents(Round.Documents documents) {
        if (documents.equals(Round.Documents.NONE)) {
            return;
        }
        line("documents:");
        list("  ", "booklet", documents.booklet());
        list("  ", "deck", documents.deck());
        list("  ", "template", documents.template());
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        line("questions:");
        for (Question question : questions) {
            line("  - id: " + plain(question.id()));
            line("    text: " + plain(question.text()));
            rows("    ", "wordings", question.wordings());
        }
    }

    private void themes(List<Theme> themes) {
        if (themes.isEmpty()) {
            return;
        }
        line("themes:");
        for (Theme theme : themes) {
            line("  - id: " + plain(theme.id()));
            if (theme.question() != null) {
                line("    question: " + plain(theme.question()));
            }
            line("    title: " + plain(theme.title()));
            rows("    ", "terms", theme.terms());
            if (!theme.description().isEmpty()) {
                line("    description: " + plain(theme.description()));
            }
        }
    }

    private void invited(Round.Invited invited) {
        if (invited.csv() != null && invited.counties().isEmpty()) {
            line("respondents: " + plain(invited.csv()));
            return;
        }
        line("respondents:");
        line("  register: " + (invited.csv() == null ? "bundled" : plain(invited.csv())));
        list("  ", "counties", invited.counties());
    }

    private void list(String indent, String key, List<String> items) {
        if (!items.isEmpty()) {
            line(
                    indent
                            + key
                            + ": ["
                            + String.join(", ", items.stream().map(RoundWriter::plain).toList())
                            + "]");
        }
    }

    private void rows(String indent, String key, List<String> items) {
        if (!items.isEmpty()) {
            line(indent + key + ":");
            items.forEach(item -> line(indent + "  - " + plain(item)));
        }
    }

    private void line(String words) {
        out.append(words).append('\n');
    }

    /** The text bare where YAML cannot take it for anything else, otherwise in quotation marks. */
    private static String plain(String text) {
        boolean bare =
                text.matches("\\p{L}[\\p{L}\\p{M}\\p{N} _./()–-]*")
                        && !text.endsWith(" ")
                        && !MEANS_SOMETHING.contains(text.toLowerCase(Locale.ROOT));
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').appendCodePoint(c);
                    } else if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", half ? 0xFFFD : c));
                    }
                });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7F
                || c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029
                || c > 0xDFFF && c != 0xFEFF && c < 0xFFFE
                || c > 0xFFFF;
    }
}
