package no.samsvar.engine.draft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the wording of a heading tells of what stands under it. */
final class Titles {
    static final int LONGEST = 90;

    private static final Pattern NOT_A_THEME =
            Pattern.compile(
                    "(?iu)(?:eksempel|døme|beispiel|example|foto|kilde|kjelde|figur|tabell|design|illustrasjon|quelle|source)\\b.*|.*\\((?:foto|kilde|kjelde)\\b.*|[«\"“].*|forord|innhold|innhald|vorwort|foreword|contents|.*\\?.*|.*[»\"”]|.*\\b(?:mener|meiner|anbefaler|tilrår)|\\S+[s’'] (?:satsing|arbeid|innsats|tilbud|tilbod)\\b.*|(?:del|kapittel|teil|part|chapter) \\d+\\b.*");

    /** "Slik kan takten økes", "How to save water": it announces the headings under it. */
    private static final Pattern ANNOUNCES =
            Pattern.compile(
                    "(?iu)(?:slik|hvordan|korleis|hva|kva|hvorfor|kvifor|how|so|wie|was|warum|what|why)\\s.*");

    private static final Pattern LIST_OF_MEASURES =
            Pattern.compile(
                    "(?iu)\\W*(?:grep|tiltak|løsninger|løysingar|virkemidler|verkemiddel|maßnahmen|measures)\\b.*");
    private static final Pattern LIST_WORD =
            Pattern.compile(
                    "(?iu)^\\W*(?:grep|tiltak|løsninger|løysingar|virkemidler|verkemiddel)\\s+(?:for|mot|til)?");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "(?iu).*\\b(?:svar|svara|svarte|svarene|svarte dere|resultat|resultater|resultat[ae]|antworten|answers)\\b.*");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** "Kari Nordmann, ordfører": capitals, a comma, and what she is. */
    private static final Pattern PERSON =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.-]*\\s+){1,4}\\p{Lu}[\\p{L}-]+,\\s.*");

    private Titles() {}

    /** "Grep for …": a heading over a list of measures. */
    static boolean isOverMeasures(String title) {
        return LIST_OF_MEASURES.matcher(title).matches();
    }

    /** What a list of measures is for: its heading without "grep for". */
    static String aim(String title) {
        return LIST_WORD.matcher(title).replaceFirst("").strip();
    }

    /** "Eksempel: …", "Foto: …", a quotation: what belongs to the text around it. */
    static boolean isCaption(String title) {
        return NOT_A_THEME.matcher(title).matches();
    }

    /** Whether a heading may name a theme; that it has text under it is not looked at. */
    static boolean mayBeTheme(String title) {
        return title.length() <= LONGEST
                && !isCaption(title)
                && !ANNOUNCES.matcher(title).matches()
                && !Character.isLowerCase(title.charAt(0))
                && !PERSON.matcher(title).matches()
                && !EARLIER.matcher(title).matches()
                && title.chars().filter(Character::isDigit).count() <= 4;
    }

    /** Whether a slide reports what was answered before, or another year's round. */
    static boolean isEarlier(String title, @Nullable Integer year) {
        if (EARLIER.matcher(title).matches()) {
            return true;
        }
        var years = YEAR.matcher(title);
        return years.find() && year != null && Integer.parseInt(years.group()) < year;
    }
}
