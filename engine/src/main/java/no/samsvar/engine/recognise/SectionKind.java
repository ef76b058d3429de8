package no.samsvar.engine.recognise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading of a municipal paper opens, by the words that such papers use in bokmål and
 * nynorsk (and German and English consultations where they have a word for it).
 */
enum SectionKind {
    /** What the body answers: "Innspill fra …", "Uttalelse", "Høringssvar". */
    ANSWER(
            "(?:(?:forslag|framlegg|utkast) til )?(?:felles )?(?:\\S+ (?:kommunes?|fylkeskommunes?|kommune si|kommune sitt?|kommunens) )?(?:innspill|innspel|høyringsinnspel|høringsinnspill|høringssvar|høyringssvar|svar|uttale|uttalelse|høringsuttalelse|høyringsuttale|høyringsfråsegn|fråsegn|tilbakemelding|merknader|synspunkter|synspunkt|stellungnahme|antworten?|response|answers?)(?: (?:fra|frå|til|på|av|om|i|von|zu|to|from)\\b.{0,90})?",
            "(?:\\p{Lu}\\S+ ){0,4}?\\p{Lu}\\S+(?: kommune| fylkeskommune)? ?(?:sitt?|sine|sin)? (?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar)",
            "(?:kommunens|kommunen sine?|fylkeskommunens|vårt|våre) (?:innspill|innspel|svar|uttalelse|uttale|vurdering og svar)",
            ".{0,60}\\b(?:kommunes|kommune sitt|kommune sine|fylkeskommunes|fylkeskommune sitt) (?:innspill|innspel|svar|uttalelse|uttale|høringssvar|høyringssvar).{0,60}"),

    /**
     * What the officer tells or argues: "Saksopplysninger", "Vurdering", "Økonomiske konsekvenser".
     */
    CASE(
            "saksopplysning(?:er|ar|ane)?",
            "saksutredning|saksutgreiing|saksfram?legg|saksfremlegg|saksframstilling|saksfremstilling|saksorientering",
            "(?:kort )?bakgrunn(?:en)?(?: (?:for|og) .{0,40})?",
            "fakta|faktiske opplysninger|hva saken gjelder|kva saka gjeld|saken gjelder|saka gjeld|kort om saken|om saken|om saka",
            "(?:kommunedirektørens?|rådmannens?|fylkeskommunedirektørens?|fylkesrådmannens?|administrasjonens?|administrasjonen sin|kommunedirektøren sin|rådmannen sin)? ?(?:samla |samlet )?vurdering(?:er|ar|a|ene|en)?(?: og .{0,30})?",
            "konklusjon(?:en)?(?: og .{0,30})?|oppsummering|sammendrag|samandrag|anbefaling(?:er)?|drøfting(?:er|ar)?|innledning|innleiing|problemstilling(?:er|ar)?|alternative (?:løsninger|løysingar)|om debatthefte[^?]{0,40}",
            "(?:økonomiske|administrative|klima|miljø|juridiske|personalmessige|økonomi)(?:messige|-)?(?:,? og|/| )? ?(?:\\S+ )?(?:konsekvenser|konsekvensar|virkninger|verknader|konsekvens)",
            "(?:miljø|klima|folkehelse|økonomi)(?:- og \\S+)?konsekvens(?:er|ar)?|konsekvens(?:er|ar) for .{0,50}|økonomi|folkehelse|likestilling|universell utforming|klima og miljø|miljø og klima|barn og unge|barnekonvensjonen|bærekraft(?:smål)?",
            "forhold(?:et)? til .{0,40}plan\\S*|tilhøvet til .{0,40}plan\\S*|lovgrunnlag|lovhjemmel|hjemmel|heimel|lovverk|gjeldende rett|tidligere vedtak|tidlegare vedtak|andre opplysninger|andre opplysningar|høring og medvirkning|medvirkning|medverknad"),

    /** What is proposed to the body that decides. */
    RECOMMENDATION(
            "(?:(?:\\S+(?:ens?|s|en sitt|en si|en sin|et sitt|et si|ets)|\\S+ utvalgs?) )?(?:innstilling|tilråding|tilrådning)(?: (?:til|overfor) .{0,40})?",
            "(?:\\S+(?:ens?|s|en sitt?|et sitt) )?(?:forslag|framlegg) til (?:vedtak|innstilling|tilråding|innstillig)",
            "(?:\\S+ )?(?:innstilling|tilråding) (?:fra|frå) .{0,60}"),

    /** What was decided. */
    RESOLUTION(
            "(?:enstemmig |samrøystes )?vedtak(?:et)?(?: i .{0,60})?",
            "(?:\\S+(?:ets|ens|s|et sitt|en sitt|et si)|.{0,40} sitt) (?:endelige )?vedtak(?: .{0,30})?",
            "vedtak (?:fra|frå|i) .{0,60}|beslutning|resolution|beschluss"),

    /** What happened in the meeting. */
    TREATMENT(
            "(?:møte)?behandling(?:en)?(?: i .{0,60})?|(?:møte)?handsaming(?: i .{0,60})?|saksbehandling i møtet|drøftinger i møtet|forslag i møtet|framlegg i møtet",
            ".{0,40}\\b(?:behandling|handsaming) (?:av|i) .{0,80}",
            "saksprotokoll(?: .{0,60})?|særutskrift(?: .{0,60})?|møteprotokoll(?: .{0,60})?|behandling i (?:møtet|.{0,40})"),

    VOTE("votering(?:en)?|avstemn?ing(?:en)?|avrøysting(?:a)?|røysting(?:a)?"),

    /** Remarks that a member had written into the minutes. */
    REMARK(
            "mindretall(?:et)?s? (?:merknad|forslag|innstilling|mening|syn|dissens).{0,60}|merknad(?:er)? fra mindretallet.{0,40}|dissens.{0,40}|protokolltilførsel(?:en)?.{0,60}|protokollmerknad.{0,60}|merknad til protokollen.{0,40}"),

    /** Lists and formalities. */
    PROCEDURE(
            "(?:trykte |utrykte |prenta )?vedlegg(?: i saken| til saken)?|vedlagte dokumenter|dokument(?:er)?(?: i saken)?|saksdokument(?:er)?|relevante dokumenter|andre dokument(?:er)? i saken",
            "saksgang|saksgangen|utskrift (?:sendes|til)|melding om vedtak.{0,40}|kopi til|kopi|mottakere?|mottakar|adresseliste|referanser|kilder|kjelder|innhold(?:sfortegnelse)?|innhald",
            "med (?:vennlig|venleg|vennleg|beste) hils(?:en|ing).{0,40}|vennlig hilsen|venleg helsing|mit freundlichen grüßen"),

    /** The list of questions. */
    QUESTIONS(
            ".{0,30}\\bspørsmål(?:ene|a)?(?: (?:til|for|i|fra|frå) .{0,40})?|.{0,20}\\bspør|spørsmål");

    private final Pattern pattern;

    SectionKind(String... patterns) {
        this.pattern =
                Pattern.compile(
                        "(?:\\d{1,2}(?:\\.\\d{1,2})*\\.? )?(?:" + String.join("|", patterns) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static final int LONGEST = 130;

    /**
     * @param words a heading, or a short line that stands alone; runs of white space as one
     * @return null where it is not known
     */
    static @Nullable SectionKind of(String words) {
        String bare = words.replaceAll("[\\s:.–-]+$", "").strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return null;
        }
        // The more particular first: "Forslag til uttalelse" is an answer, "Forslag til vedtak"
        // not.
        for (SectionKind kind :
                new SectionKind[] {
                    REMARK,
                    VOTE,
                    TREATMENT,
                    RECOMMENDATION,
                    RESOLUTION,
                    ANSWER,
                    CASE,
                    PROCEDURE,
                    QUESTIONS
                }) {
            if (kind.pattern.matcher(bare).matches()) {
                return kind;
            }
        }
        return null;
    }
}
