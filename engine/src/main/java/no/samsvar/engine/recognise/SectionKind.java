package no.samsvar.engine.recognise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a short line of a council paper opens, by the words that such papers use in bokmål and
 * nynorsk (and German and English consultations where they have a word for it).
 */
enum SectionKind {
    /** Remarks that a member had written into the minutes, and what a minority wanted. */
    REMARK(
            Stems.of("mindretal", "merknad", "dissens", "protokolltilf"),
            "mindretall(?:et)?s? (?:merknad|forslag|innstilling|mening|syn|dissens).{0,60}|merknad(?:er)? fra mindretallet.{0,40}|dissens.{0,40}|protokolltilførsel(?:en)?.{0,60}|protokolltilførsle.{0,60}|protokollmerknad.{0,60}|merknad til protokollen.{0,40}"),

    VOTE(
            Stems.of("votering", "avstem", "røysting", "resultat"),
            "(?:votering|avstemn?ing|avrøysting|røysting)(?:a|en)?(?: .{0,60})?|(?:votering|avstemming|røyste)s?resultat(?:et)?(?: .{0,60})?"),

    /** What happened in the meeting: "Saksprotokoll i formannskapet", "Behandling". */
    TREATMENT(
            Stems.of("behandling", "handsaming", "i møtet", "protokoll", "møtebok", "utskrift"),
            "(?:møte|saks)?(?:behandling|handsaming)(?:en|a)?(?: (?:i|av) .{0,80})?|drøftinger i møtet|(?:forslag|framlegg) i møtet",
            Words.OWNER + " (?:møte|saks)?(?:behandling|handsaming)(?: .{0,80})?",
            "(?:saksprotokoll|møteprotokoll|møtebok|protokoll|særutskrift|saksutskrift)(?!\\p{L}).{0,100}",
            ".{0,60} (?:møtebok|møteprotokoll|særutskrift)(?!\\p{L}).{0,40}"),

    /** What is proposed to the body that decides: "Kommunedirektørens innstilling". */
    RECOMMENDATION(
            Stems.of(
                    "innstilling",
                    "tilråding",
                    "tilrådning",
                    "anbefaling",
                    "vedtak",
                    "anbefaler",
                    "tilrår",
                    "rår til",
                    "innstiller",
                    "føreslår",
                    "foreslår"),
            "(?:"
                    + Words.OWNER
                    + " |\\S+ utvalgs? )?(?:\\p{L}*innstilling|tilråding|tilrådning|anbefaling)(?:en|a)?(?:"
                    + Words.TAIL
                    + ")?",
            "(?:"
                    + Words.OWNER
                    + " )?(?:forslag|framlegg|utkast) til (?:vedtak|innstilling|tilråding)(?: .{0,40})?",
            "(?:(?:fylkes)?(?:kommunedirektøren|rådmannen)|administrasjonen|formannskapet|.{0,20}utvalget|ordføreren) (?:anbefaler|tilrår|rår til|innstiller|føreslår|foreslår)(?: .{0,80})?"),

    /** What was decided: "Vedtak", "Kommunestyrets vedtak 9. mars". */
    RESOLUTION(
            Stems.of("vedtak", "beslutning", "resolution", "beschluss"),
            "(?:endelig |endeleg |enstemmig |samrøystes )?vedtak(?:et)?(?: (?:i|fra|frå|av|fattet i|gjort i) .{1,60})?",
            Words.OWNER + " (?:endelige |enstemmige )?vedtak(?: (?!om |etter |som |og ).{1,40})?",
            "(?:\\p{L}{1,4}[ -]?(?:sak )?)?\\d{1,4}/\\d{2,4}:? vedtak",
            "beslutning|resolution|beschluss"),

    /** What the body answers: "Innspill fra …", "Uttalelse", "Høringssvar". */
    ANSWER(
            Stems.of(
                    "innspill",
                    "innspel",
                    "svar",
                    "uttale",
                    "fråsegn",
                    "tilbakemelding",
                    "merknader",
                    "synspunkt",
                    "stellungnahme",
                    "antwort",
                    "response",
                    "answer"),
            "(?:(?:forslag|framlegg|utkast) til )?(?:felles )?(?:\\S+ (?:kommunes?|fylkeskommunes?|kommune si|kommune sitt?|kommunens) )?"
                    + Words.ANSWER
                    + "(?: (?:fra|frå|til|på|av|om|i|von|zu|to|from)\\b.{0,90})?",
            "(?:\\p{Lu}\\S+ ){0,4}?\\p{Lu}\\S+(?: kommune| fylkeskommune)? ?(?:sitt?|sine|sin)? (?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar)",
            "(?:kommunens|kommunen sine?|fylkeskommunens|vårt|våre) (?:innspill|innspel|svar|uttalelse|uttale|vurdering og svar)",
            ".{0,60}\\b(?:kommunes|kommune sitt|kommune sine|fylkeskommunes|fylkeskommune sitt) (?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar).{0,60}"),

    /** What the officer tells and thinks: "Saksopplysninger", "Bakgrunn", "Vurdering". */
    CASE(
            Stems.of(
                    "saksopplysning",
                    "saksut",
                    "saksfr",
                    "saksorientering",
                    "bakgrunn",
                    "fakta",
                    "faktiske",
                    "gjeld",
                    "om sak",
                    "vurdering",
                    "kommentar",
                    "merknad",
                    "bemerkning",
                    "drøfting",
                    "konklusjon",
                    "oppsummering",
                    "utredning",
                    "utgreiing"),
            "saksopplysning(?:er|ar|ane)?(?: .{0,60})?",
            "(?:samlet |samla )?(?:saksutredning|saksutgreiing|saksfram?legg|saksfremlegg|saksframstilling|saksfremstilling|saksorientering)(?:a|en|et)?(?: .{0,60})?",
            "(?:kort )?bakgrunn(?:en)?(?: (?:for|og) .{0,40})?",
            "fakta|faktiske opplysninger|(?:hva|kva) (?:saken|saka) gjeld(?:er)?(?: .{0,40})?|(?:saken|saka) gjeld(?:er)?|kort om sak(?:en|a)|om sak(?:en|a)",
            "(?:"
                    + Words.OWNER
                    + " )?(?:samla |samlet )?vurdering(?:er|ar|a|ene|en)?(?: og .{0,30})?",
            Words.OFFICER
                    + " (?:kommentar|merknad|bemerkning|drøfting|konklusjon|oppsummering|utredning|utgreiing)(?:er|ar|en|a)?(?: .{0,40})?"),

    /** The parts that a case paper must have, and what closes it: "Økonomiske konsekvenser". */
    CASE_PART(
            Stems.of(
                    "konklusjon",
                    "oppsummering",
                    "sammendrag",
                    "samandrag",
                    "anbefalinger",
                    "drøfting",
                    "innledning",
                    "innleiing",
                    "problemstilling",
                    "alternative",
                    "om debatthefte",
                    "konsekven",
                    "virkninger",
                    "verknader",
                    "økonomi",
                    "folkehelse",
                    "likestilling",
                    "universell",
                    "klima",
                    "miljø",
                    "barn",
                    "bærekraft",
                    "plan",
                    "lovgrunnlag",
                    "hjemmel",
                    "heimel",
                    "lovverk",
                    "gjeldende",
                    "tidligere",
                    "tidlegare",
                    "opplysning",
                    "medvirkning",
                    "medverknad"),
            "konklusjon(?:en)?(?: og .{0,30})?|oppsummering|sammendrag|samandrag|anbefalinger|drøfting(?:er|ar)?|innledning|innleiing|problemstilling(?:er|ar)?|alternative (?:løsninger|løysingar)|om debatthefte[^?]{0,40}",
            "(?:økonomiske|administrative|klima|miljø|juridiske|personalmessige|økonomi)(?:messige|-)?(?:,? og|/| )? ?(?:\\S+ )?(?:konsekvenser|konsekvensar|virkninger|verknader|konsekvens)",
            "(?:miljø|klima|folkehelse|økonomi)(?:- og \\S+)?konsekvens(?:er|ar)?|konsekvens(?:er|ar) for .{0,50}|økonomi|folkehelse|likestilling|universell utforming|klima og miljø|miljø og klima|barn og unge|barnekonvensjonen|bærekraft(?:smål)?",
            "forhold(?:et)? til .{0,40}plan\\S*|tilhøvet til .{0,40}plan\\S*|lovgrunnlag|lovhjemmel|hjemmel|heimel|lovverk|gjeldende rett|tidligere vedtak|tidlegare vedtak|andre opplysninger|andre opplysningar|høring og medvirkning|medvirkning|medverknad"),

    /** Lists and formalities. */
    PROCEDURE(
            Stems.of(
                    "vedlegg",
                    "vedlagt",
                    "dokument",
                    "saksgang",
                    "utskrift",
                    "melding",
                    "kopi",
                    "mottak",
                    "adresseliste",
                    "referanser",
                    "kilder",
                    "kjelder",
                    "innhold",
                    "innhald",
                    "hils",
                    "helsing",
                    "grüßen"),
            "(?:trykte |utrykte |prenta )?vedlegg(?: i saken| til saken)?|vedlagte dokumenter|dokument(?:er)?(?: i saken)?|saksdokument(?:er)?|relevante dokumenter|andre dokument(?:er)? i saken",
            "saksgang|saksgangen|utskrift (?:sendes|til)|melding om vedtak.{0,40}|kopi til|kopi|mottakere?|mottakar|adresseliste|referanser|kilder|kjelder|innhold(?:sfortegnelse)?|innhald",
            "med (?:vennlig|venleg|vennleg|beste) hils(?:en|ing).{0,40}|vennlig hilsen|venleg helsing|mit freundlichen grüßen"),

    /** The list of questions. */
    QUESTIONS(
            Stems.of("spør"),
            ".{0,30}\\bspørsmål(?:ene|a)?(?: (?:til|for|i|fra|frå) .{0,40})?|.{0,20}\\bspør|spørsmål"),

    /** Another body's case, answer or resolution: "Regionrådsmøte sak 3/26". */
    ELSEWHERE(Stems.of("sak "), "sak \\d.*|.{0,60}møte sak \\d.*");

    /** Pieces that several kinds share. */
    private static final class Words {
        /** "Kommunedirektørens", "Rådmannen sin", "Utvalg for oppveksts". */
        static final String OWNER = "(?:\\S+ ){0,5}?\\S+(?:s|(?:en|et|a|an|ane) s(?:i|in|itt|ine))";

        /** The officer, and whose the officer's words are. */
        static final String OFFICER =
                "(?:(?:fylkes)?(?:kommunedirektøren|rådmannen)|administrasjonen|saksbehandler(?:en)?|sakshandsamar(?:en)?)(?:s| s(?:i|in|itt|ine))";

        static final String TAIL =
                " (?:til|overfor|fra|frå|i|av|om|for|med) .{1,60}| [\\d–-].{0,60}";

        static final String ANSWER =
                "(?:innspill|innspel|høyringsinnspel|høringsinnspill|høringssvar|høyringssvar|svar|uttale|uttalelse|høringsuttalelse|høyringsuttale|høyringsfråsegn|fråsegn|tilbakemelding|merknader|synspunkter|synspunkt|stellungnahme|antworten?|response|answers?)";
    }

    private static final SectionKind[] KINDS = values();
    private static final int LONGEST = 130;
    private static final String ENDS = " \t\n\u000B\f\r:.–-";

    private final Stems stems;
    private final Pattern pattern;

    /**
     * @param stems one of them stands in whatever the patterns match
     */
    SectionKind(Stems stems, String... patterns) {
        this.stems = stems;
        this.pattern =
                Pattern.compile(
                        "(?:\\d{1,2}(?:\\.\\d{1,2})*\\.? )?(?:" + String.join("|", patterns) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The first kind, in the order above, that the words are: the more particular stand first.
     *
     * @param words a heading, or a short line that stands alone; runs of white space as one
     * @return null where it is not known
     */
    static @Nullable SectionKind of(String words) {
        int end = words.length();
        while (end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        // most of what is asked about is a sentence, and too long
        String bare = words.substring(0, end).strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        for (SectionKind kind : KINDS) {
            if (kind.stems.in(lower) && kind.matches(bare)) {
                return isOthers(bare) ? ELSEWHERE : kind == ELSEWHERE ? null : kind;
            }
        }
        return null;
    }

    String patternText() {
        return pattern.pattern();
    }

    /** Whether the patterns of this kind match, whatever the stems say. */
    boolean matches(String bare) {
        return pattern.matcher(bare).matches();
    }

    boolean mayMatch(String bare) {
        return stems.in(bare.toLowerCase(Locale.ROOT));
    }

    private static boolean isOthers(String words) {
        return Body.in(words).stream().anyMatch(body -> !body.adopts());
    }
}
