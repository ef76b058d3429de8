package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Concrete;

/** Finds what is concrete in a statement: dates, numbers, and named things. */
final class Concretes {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?iu)\\b(?:\\d{1,2}\\.\\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\\s+(?:20)?\\d\\d)?|\\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|hausten|høsten|sommeren|sommaren|vinteren|innen|innan|i løpet av|fra|frå)\\s+20\\d\\d|20\\d\\d(?:\\s?[–-]\\s?20\\d\\d)?)\\b");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?iu)\\b\\d[\\d\\s.,]*(?:\\d|(?<=\\d))(?:\\s?(?:prosent|pst\\.?|%|kroner|kr|mill\\.?|millioner|milliardar|milliarder|årsverk|innbyggere|innbyggjarar|plasser|plassar|stillinger|stillingar|møter|møte|timer|timar|dager|dagar|uker|veker|år))?");

    /** A capital inside a sentence, and the capitals and small linking words after it. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?u)(?=\\p{Lu})(?<=[\\p{Ll},(«/–-]\\s{0,2})(?<![.!?:]\\s)\\p{Lu}[\\p{L}\\d-]+(?:\\s(?:(?:og|i|for|på|av)\\s)?\\p{Lu}[\\p{L}\\d-]+){0,4}");

    private Concretes() {}

    static List<Concrete> in(Statement statement) {
        List<Concrete> found = new ArrayList<>();
        String text = statement.source().text();
        Span span = statement.span();
        if (hasDigit(text, span)) {
            find(found, DATE, Concrete.Kind.DATE, text, span);
            find(found, NUMBER, Concrete.Kind.NUMBER, text, span);
        }
        find(found, NAME, Concrete.Kind.THING, text, span);
        found.sort(Comparator.comparing(Concrete::span));
        return found;
    }

    private static boolean hasDigit(String text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The first word of a statement has its capital for that, and is no name. */
    private static void find(
            List<Concrete> found, Pattern pattern, Concrete.Kind kind, String text, Span within) {
        Matcher matcher =
                pattern.matcher(text)
                        .region(within.start(), within.end())
                        .useTransparentBounds(true);
        while (matcher.find()) {
            Span span = Span.of(matcher.start(), matcher.end()).trim(text);
            boolean opens =
                    kind == Concrete.Kind.THING
                            && text.substring(within.start(), span.start())
                                    .chars()
                                    .noneMatch(Character::isLetterOrDigit);
            if (!opens
                    && !span.isEmpty()
                    && found.stream().noneMatch(c -> c.span().overlaps(span))) {
                found.add(new Concrete(kind, span));
            }
        }
    }
}
