package no.samsvar.engine.recognise;

import java.util.Locale;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Span;

/**
 * The words around a name that say what part it plays. All take a {@link #plain} stretch before or
 * after the name.
 */
final class Phrases {
    private static final Pattern ANSWER_OF =
            Pattern.compile(
                    "(?:innspill(?:et)?|innspel(?:et)?|uttale(?:lse|n|lsen)?|fråsegn|fråsegna"
                            + "|\\p{L}*svar(?:et|a|ene)?|\\p{L}+uttale(?:lse|n|lsen)?|tilbakemelding(?:en|a)?"
                            + "|synspunkt(?:er)?|saksframlegg|saksfremlegg|vedtak)"
                            + "(?: (?!brev|utkast|forslag|høring|høyring|invitasjon)[^ .!?:;]+){0,7} (?:fra|frå|av) $");
    private static final Pattern ADDRESSES =
            Pattern.compile(
                    "(?:^|\n) ?(?:til|kopi|kopi til|mottaker|mottakar|adressat|cc|att|sendes til) ?:? $");
    private static final Pattern REGION = Pattern.compile("(?:^|[ \n(«\"])ks $");
    private static final Pattern COMPARES =
            Pattern.compile(
                    "(?:eksempel(?:et)?(?: på| fra| frå)?|eksempelvis|f\\. ?eks\\.|jf\\.?|jamfør|slik(?:e)?(?: som)?"
                            + "|i likhet med|på linje med|sammen med|saman med|i lag med|samarbeider? med|samarbeid(?:et)? med"
                            + "|samarbeidsavtale med|nabokommun\\p{L}*|naboen|nabo(?:fylket)?|vertskommun\\p{L}*"
                            + "|bl\\. ?a\\.|blant annet(?: i)?|mellom anna(?: i)?|kommunene|kommunane|kommuner som|kommunar som"
                            + "|fylkeskommuner som|erfaring(?:er|ar|ene|ane)? (?:fra|frå|i)|modell(?:en)? (?:fra|frå|i)"
                            + "|inspirert av|lært av|lære av|besøk(?:te)? (?:i|hos)?|som(?: i)?) ?,? $");
    private static final Pattern ACTS_AFTER =
            Pattern.compile(
                    "^ (?:vedtar|vedtek|vedtok|vedtatt|mener|meiner|støtter|støttar|støttes|ber|ønsker|ønskjer|ynskjer"
                            + "|viser til|syner til|vil|slutter seg|sluttar seg|avgir|gir|gjev|sender|oversender|tilrår|anbefaler"
                            + "|understreker|understrekar|takker|takkar|er positiv|er opptatt|er oppteken|har behandlet"
                            + "|har handsama|forventer|forventar|foreslår|føreslår|særpreges|består) ");
    private static final Pattern ACTS_IN =
            Pattern.compile(
                    "(?:styre|styret|skap|skapet|ting|tinget|utvalg|utval|råd|rådet|direktør|direktøren)s?$");
    private static final Pattern ACTS_BEFORE =
            Pattern.compile(
                    "(?:kommunestyret|bystyret|heradsstyret|formannskapet|fylkestinget|fylkesutvalget|fylkesutvalet"
                            + "|byrådet|fylkesrådet|kommunedirektøren|rådmannen|ordføreren|ordføraren|fylkesordføreren"
                            + "|fylkesordføraren|fylkeskommunedirektøren|vi) (?:i|for|ved) $");
    private static final Pattern POST_TOWN = Pattern.compile("(?:^|[ \n,])(?:n-)?\\d{4} $");
    private static final Pattern JOINS =
            Pattern.compile(
                    "[\\s\\u00A0]*(?:,|/|og|samt|eller|&|, og)[\\s\\u00A0]*(?:i[\\s\\u00A0]+)?");

    private static final int LONGEST_PHRASE = 40;

    private Phrases() {}

    /** Lower case, runs of spaces as one space, line breaks with the spaces around them as one. */
    static String plain(String some) {
        StringBuilder out = new StringBuilder(some.length());
        for (int i = 0; i < some.length(); i++) {
            char c = some.charAt(i);
            char last = out.isEmpty() ? 'x' : out.charAt(out.length() - 1);
            if (c == '\n' && last == ' ') {
                out.setCharAt(out.length() - 1, c);
            } else if (!Span.isSpace(c)) {
                out.append(c);
            } else if (last != ' ' && last != '\n') {
                out.append(c == '\n' ? c : ' ');
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** "Innspill til debattheftet fra X". */
    static boolean answerOf(String before) {
        return (before.endsWith("fra ") || before.endsWith("frå ") || before.endsWith("av "))
                && ANSWER_OF.matcher(before.replace('\n', ' ')).find();
    }

    /** Whether the phrase before the name begins its line or the text. */
    static boolean beginsLine(String before) {
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return line.length() < 80 && !line.contains(". ") && answerOf(line);
    }

    /** "Til X kommune" over a letter: whom it is sent to. */
    static boolean addresses(String before) {
        return ADDRESSES.matcher(before).find();
    }

    /** "KS X": an office of KS. */
    static boolean region(String before) {
        return REGION.matcher(before).find();
    }

    /** "for eksempel X", "nabokommunen X", "i samarbeid med X". */
    static boolean compares(String before) {
        String near = before.substring(Math.max(0, before.length() - LONGEST_PHRASE));
        return COMPARES.matcher(near.replace('\n', ' ')).find();
    }

    /** "X kommune vedtar", "X kommunestyre", "kommunestyret i X". */
    static boolean acts(String name, String before, String after) {
        return ACTS_AFTER.matcher(after.replace('\n', ' ')).find()
                || ACTS_IN.matcher(name.toLowerCase(Locale.ROOT)).find()
                || ACTS_BEFORE.matcher(before.replace('\n', ' ')).find();
    }

    /** Whether the name is the first word of a sentence, a bullet or a line. */
    static boolean beginsSentence(String before) {
        String line = before.strip();
        return line.isEmpty()
                || before.endsWith("\n")
                || ".!?:•".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** "4601 X". */
    static boolean postTown(String before) {
        return POST_TOWN.matcher(before).find();
    }

    /** What stands between two names of one row. */
    static boolean joins(String between) {
        return JOINS.matcher(between).matches();
    }
}
