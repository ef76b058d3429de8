package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** Finds what a template asks to be filled in and nobody did: {@code [xx]}, {@code [region]}. */
final class Placeholders {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\r\\n]{1,90})\\]");

    /** Letters in brackets, alternatives included; no number, no ellipsis, no editor's "[sic]". */
    private static final Pattern TO_FILL_IN =
            Pattern.compile(
                    "(?iu)(?!sic\\b|utelatt\\b|red\\b|min(?:e)?\\b|vår\\b|our\\b|www|http)[\\p{L}…_][\\p{L}\\s/.,’'–-]*");

    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![\\p{L}\\[])(?:[Xx]{2,}|[Nn]{2})(?= (?:kommune|fylkeskommune)\\b)|_{4,}");

    private Placeholders() {}

    static List<Problem> in(SourceText text) {
        return spans(text.text()).stream().map(span -> problem(text, span)).toList();
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        for (int at = text.indexOf('[');
                at >= 0 && brackets.find(at);
                at = text.indexOf('[', brackets.end())) {
            if (TO_FILL_IN.matcher(brackets.group(1)).matches()) {
                spans.add(Span.of(brackets.start(), brackets.end()));
            }
        }
        if (mayHoldBare(text)) {
            Matcher bare = BARE.matcher(text);
            while (bare.find()) {
                spans.add(Span.of(bare.start(), bare.end()));
            }
        }
        return spans;
    }

    private static boolean mayHoldBare(String text) {
        return text.contains("____")
                || isBareBefore(" kommune", text)
                || isBareBefore(" fylkeskommune", text);
    }

    private static boolean isBareBefore(String word, String text) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at > 0 && "XxNn".indexOf(text.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Problem problem(SourceText text, Span span) {
        return new Problem(
                Problem.Code.PLACEHOLDER_LEFT,
                Map.of("text", span.in(text.text())),
                text.id(),
                span);
    }
}
