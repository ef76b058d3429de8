package no.samsvar.engine.recognise;

import java.util.Locale;
import java.util.regex.Pattern;

/** What single sentences of a paper say of the words around them: that an answer opens or ends. */
final class Signals {
    private static final String ANSWER =
            "(?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar|høringsuttalelse|fråsegn|tilbakemelding|merknader|punkter|punkt)";
    private static final Pattern OPENS =
            Pattern.compile(
                    "(?iu).*\\b(?:følgende|slik|slikt|slike|følgjande|disse|desse)\\s+(?:\\S+\\s+){0,3}?"
                            + ANSWER
                            + "\\b[^.?!]{0,120}:|.*\\b(?:vedtar|vedtek|vedtok|avgir|gir|gjev|sender|slutter seg til|sluttar seg til)\\b.{0,60}\\b"
                            + ANSWER
                            + "(?:n|en|a|et|ene)?\\s+(?:som står |som følger |her )?(?:nedenfor|nedanfor|under)\\b.{0,20}:");

    /** "… gjorde slikt vedtak:", "… og vedtok følgende:": what follows was decided. */
    private static final Pattern DECIDES =
            Pattern.compile(
                    "(?iu).*\\b(?:vedtok|vedtar|vedtek|vedtatt|vedteke|gjorde|gjort|gjør|gjer|fattet|fatta|traff)\\b.{0,60}\\b(?:følgende|følgjande|slikt|slik|dette)(?: (?:enstemmige |samrøystes )?vedtak)?:");

    /** A line that says who adopted it, inside the answer: no words of it. */
    private static final Pattern ADOPTED =
            Pattern.compile(
                    "(?iu)(?:enstemmig |samrøystes )?(?:vedtatt|vedteke|vedteken|behandlet|behandla|handsama)\\b.{0,100}|(?:enstemmig|samrøystes)\\W*");

    /** "Svaret oversendes KS": what is done with the answer, no words of it. */
    private static final Pattern SENDS =
            Pattern.compile(
                    "(?iu)(?:(?:kommunens|fylkeskommunens|kommunen sitt|denne|dette|desse|disse) )?(?:svar|innspill|innspel|uttalelse|uttale|fråsegn|tilbakemelding|vedtak|sak|saksprotokoll|særutskrift|saksutskrift)(?:et|en|a|ene|n|i|ane)?\\b.{0,50}\\b(?:send(?:es|ast|er|t|e)|oversend(?:es|ast|er|t|e)|vidaresend(?:es|ast)|følger vedlagt|følgjer vedlagt|ligger ved|ligg ved)\\b.{0,100}");

    /** "Saken er drøftet med ungdomsrådet 14. januar." */
    private static final Pattern TREATED =
            Pattern.compile(
                    "(?iu)vedtak(?:et)? (?:er |ble |vart )?(?:fattet|fatta|gjort|hjemlet|heimla)\\b.{0,120}|erstatter (?:tidligere|tidlegare) .{0,80}|erstattar tidlegare .{0,80}|(?:deres|dykkar|vår) (?:ref|dato)\\b.{0,80}|(?:sak(?:en|a)|debattheftet|heftet) (?:er|ble|vart|blei|har vært|har vore|var) (?:også |òg |ikke |ikkje |politisk ){0,2}(?:drøftet|drøfta|behandlet|behandla|handsama|lagt fram|lagt frem|forelagt|oppe til behandling)\\b.{0,160}");

    private static final Pattern SIDES = Pattern.compile("\\s+/\\s+");
    private static final Pattern DASH = Pattern.compile("^[\\p{Pd}•]\\s*");
    private static final Pattern PLACE_AND_DATE =
            Pattern.compile(
                    "(?u)\\p{Lu}[\\p{L} ]{1,30},? (?:den )?\\d{1,2}\\.? ?(?:\\d{1,2}\\.|\\p{L}+) ?\\d{2,4}\\W*");
    private static final int LONGEST_PLACE = 60;
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?iu)(?:mvh|m\\.v\\.h)\\b.{0,60}|(?:med )?(?:vennlig|venleg|vennleg|beste|venlig)? ?(?:hilsen|helsing|hilsning)(?:\\W*|[\\s,]+(?:fra |frå |for )?(?-i:\\p{Lu}).{0,50})|(?:dette )?(?:dokumentet|brevet) er elektronisk .{0,80}|.{0,30}elektronisk (?:godkjent|signert).{0,40}");

    /** "Kari Moen" over "ordfører"; neither says anything alone. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{Ll}’'.-]+ ){1,3}\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)?");

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?iu)(?:fung\\.? |konst\\.? |vara)?(?:fylkes)?(?:ordfører|ordførar|rådmann|kommunedirektør|kommunalsjef|rådgiver|rådgjevar|møtesekretær|konsulent|direktør|leder|leiar)(?:en)?");
    private static final Pattern ON_BEHALF =
            Pattern.compile(
                    "(?iu)for (?:\\S+ ){1,4}(?:kommune|fylkeskommune|kommunestyret?|formannskapet?|fylkesting(?:et)?|heradsstyret?|bystyret?)");

    /** What stands at the end of minutes and extracts. */
    private static final Pattern CLOSES =
            Pattern.compile(
                    "(?iu)(?:rett|riktig|bekreftet|stadfesta) (?:utskrift|avskrift)\\b.{0,60}|(?:saks)?utskrift (?:er )?(?:sendt|sendes|sendast|til)\\b.{0,120}|møtet (?:ble |vart |blei |er )?(?:hevet|heva|slutt|avsluttet|avslutta)\\b.{0,40}|(?:protokollen er )?(?:godkjent|godkjend) og (?:underskrevet|signert|underskriven)\\b.{0,60}");

    /** What a member had written into the minutes. */
    private static final Pattern REMARK =
            Pattern.compile(
                    "(?iu)(?:protokolltilførsel|protokolltilførsle|protokollmerknad|stemmeforklaring|røysteforklaring)(?:en|a)?\\b.{0,300}|.{0,120}\\b(?:ba|bad|ønsket|ønska|ville ha|fikk|fekk|leverte|avga|med)\\b.{0,40}\\b(?:protokolltilførsel|protokolltilførsle|protokollmerknad|stemmeforklaring)\\b.{0,100}");

    private static final Stems REMARKS = Stems.of("protokoll", "forklaring");

    private Signals() {}

    /** "Kommunen gir følgende svar:". */
    static boolean opensAnswer(String words) {
        return words.endsWith(":") && OPENS.matcher(words).matches();
    }

    static boolean decides(String words) {
        return words.endsWith(":") && DECIDES.matcher(words).matches();
    }

    /**
     * Whether a sentence inside an answer only says who treated or adopted it, or where it goes.
     */
    static boolean isFormal(String text) {
        String words = DASH.matcher(text).replaceFirst("");
        return ADOPTED.matcher(words).matches()
                || SENDS.matcher(words).matches()
                || TREATED.matcher(words).matches()
                || AdoptionPhrases.administration(words)
                || tellsAdoption(words);
    }

    /** "Kommunestyret i Lia behandlet heftet i møte 24. februar 2027." */
    private static boolean tellsAdoption(String words) {
        return AdoptionPhrases.mayTell(words)
                && Body.in(words).stream().anyMatch(Body::adopts)
                && Dates.first(words) != null
                && AdoptionPhrases.adopted(words, true);
    }

    /** "Fjellvik, 5. mars 2027": what stands at the end of a statement, before the names. */
    static boolean isPlaceAndDate(String words) {
        return words.length() < LONGEST_PLACE && PLACE_AND_DATE.matcher(words).matches();
    }

    /** In one of two languages side by side, or in the only one. */
    static boolean signs(String words) {
        return anySide(SIGNATURE, words);
    }

    /** Whether a line is a name and the line below it what that person is. */
    static boolean signs(String name, String title) {
        return NAME.matcher(name).matches() && anySide(TITLE, title);
    }

    private static boolean anySide(Pattern pattern, String words) {
        return SIDES.splitAsStream(words).anyMatch(side -> pattern.matcher(side).matches());
    }

    /** "For Lia kommunestyre", before a name. */
    static boolean signsFor(String words) {
        return ON_BEHALF.matcher(words).matches();
    }

    static boolean closes(String words) {
        return CLOSES.matcher(words).matches();
    }

    static boolean remarks(String words) {
        return REMARKS.in(words.toLowerCase(Locale.ROOT)) && REMARK.matcher(words).matches();
    }
}
