package no.samsvar.engine.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What sentences say when something has been adopted, in bokmål and nynorsk. */
final class AdoptionPhrases {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ANSWER =
            "(?:\\p{L}*svar(?:et|a)?|\\p{L}*uttal(?:else|elsen|e|en)|\\p{L}*inn(?:spill|spel)(?:et|a)?|fråsegn(?:a)?|tilbakemelding(?:en|a)?)";
    private static final String CASE =
            "(?:saken|saka|sak|debatthefte\\p{L}*|heftet|høringen|høyringa)";
    private static final String TREATED =
            "(?:behandlet|behandla|handsama|drøftet|drøfta|godkjent|godkjend)";
    private static final String ADOPTED = "(?:vedtatt|vedteke|vedteken|vedtatte|vedtekne|tiltrådt)";

    /** A sentence that begins with the participle: "Vedtatt av …", "Behandlet i …, sak 22/27." */
    private static final Pattern OPENS_ADOPTED =
            Pattern.compile(
                    "^(?:"
                            + ANSWER
                            + " )?(?:er |ble |vart |blei )?(?:enstemmig |samrøystes |einstemmig )?"
                            + ADOPTED
                            + "(?!\\p{L}).{0,30}?(?<!\\p{L})(?:av|i)(?!\\p{L})",
                    FLAGS);

    /** "Den ble vedtatt av …", said of the answer that the sentence before named. */
    private static final Pattern IT_ADOPTED =
            Pattern.compile(
                    "^(?:den|det|dette|denne) (?:er|ble|vart|blei) (?:[^ ]+ ){0,2}?"
                            + ADOPTED
                            + "(?!\\p{L}).{0,20}?(?<!\\p{L})(?:av|i)(?!\\p{L})",
                    FLAGS);

    private static final Pattern OPENS_TREATED =
            Pattern.compile(
                    "^(?:politisk )?" + TREATED + "(?: (?:politisk|i møte))? ?(?:av|i)?:? ", FLAGS);

    /** "… vedtok følgende:", "… gjorde slikt vedtak", "… vedtok denne uttalelsen"; not a budget. */
    private static final Pattern ADOPTS =
            Pattern.compile(
                    "(?<!\\p{L})(?:vedtok|fattet|fatta|gjorde|avga|(?:har|hadde) (?:[^ ]+ ){0,8}?(?:vedtatt|vedteke|gjort|fattet|fatta|avgitt|gjeve))(?!\\p{L}) (?:[^ ]+ ){0,4}?"
                            + "(?:(?:følgende|følgjande|slikt|slik|dette|denne)(?= ?[:.]?$| (?:enstemmig|samrøystes|mot|"
                            + ANSWER
                            + "|vedtak)(?!\\p{L}))"
                            + "|vedtak(?= ?[:.]?$| i (?:saken|saka))|"
                            + ANSWER
                            + "|å (?:sende|avgi|gi|gje|støtte|slutte seg))(?!\\p{L})",
                    FLAGS);

    private static final Pattern ANSWER_ADOPTED = passive(ADOPTED);
    private static final Pattern ANSWER_TREATED = passive(TREATED);
    private static final Pattern TREATS_CASE =
            Pattern.compile(
                    "(?<!\\p{L})(?:"
                            + TREATED
                            + "|har (?:"
                            + TREATED
                            + "))(?!\\p{L})(?: [^ ]+){0,12}? "
                            + CASE
                            + "(?!\\p{L})",
                    FLAGS);

    /** What has not happened, or not yet. */
    private static final Pattern FUTURE =
            Pattern.compile(
                    "(?<!\\p{L})(?:skal|vil bli|vil|kan|bør|må|blir|vert|før|når|dersom|hvis|om det|planlagt|forventes|ventes|ikke|ikkje|utsatt|utsett|trukket|falt)(?!\\p{L})",
                    FLAGS);

    private static final Pattern VOTED =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + ADOPTED
                            + "(?!\\p{L}).{0,40}?(?:enstemmig|samrøystes|einstemmig|mot (?:\\p{L}+|\\d+) (?:stemme|røyst)|med (?:\\p{L}+|\\d+) (?:mot|stemme|røyst))"
                            + "|(?:enstemmig|samrøystes|einstemmig|einrøystes) ?"
                            + ADOPTED
                            + "(?!\\p{L})"
                            + "|^(?:enstemmig|samrøystes|einstemmig)\\.?$"
                            + "|^vedtak(?:et)? (?:ble|vart|blei|var|er)(?!\\p{L}).{0,20}(?:enstemmig|samrøystes|einstemmig|fattet|fatta|gjort|mot|med)(?!\\p{L})",
                    FLAGS);
    private static final Pattern WHOLE =
            Pattern.compile(
                    "^(?:enstemmig|samrøystes|vedtatt|vedteke)|(?<!\\p{L})(?:innstilling|tilråding|vedtak|saken|saka|"
                            + ANSWER
                            + ")",
                    FLAGS);
    private static final Pattern UNANIMOUS =
            Pattern.compile(
                    "(?<!\\p{L})(?:et|eit) (?:enstemmig|samrøystes|einstemmig|samla|samlet) $",
                    FLAGS);
    private static final Pattern PROPOSER =
            Pattern.compile(
                    "(?:innstilling\\p{L}*|tilråding\\p{L}*|forslag\\p{L}*|framlegg\\p{L}*) (?:fra|frå|til|av) $",
                    FLAGS);
    private static final Pattern OF_PROPOSAL =
            Pattern.compile("^s?(?: si| sitt?)? (?:innstilling|tilråding|forslag|framlegg)", FLAGS);
    private static final Pattern ADMINISTRATION =
            Pattern.compile(
                    "(?<!\\p{L})(?:(?:ikke|ikkje) (?:vært |vore |blitt )?(?:politisk |til politisk )(?:behandle?t|behandla|handsama|behandling|handsaming)"
                            + "|(?:svaret|uttalelsen|uttalen|innspillet|innspelet) er (?:gitt |utarbeidet |utarbeidd |behandlet |avgitt |gjeve )?(?:administrativt|av administrasjonen|av kommunedirektøren|på administrativt nivå)"
                            + "|administrativt (?:svar|innspill|innspel|vedtak|behandlet|behandla|handsama)"
                            + "|administrasjonens (?:svar|innspill|uttalelse)|(?:svar|innspel|uttale|innspill|uttalelse) (?:fra|frå) administrasjonen"
                            + "|overlat\\p{L}* (?:svaret|uttalelsen|uttalen|innspillet|innspelet) til administrasjonen)(?!\\p{L})",
                    FLAGS);

    private static final Stems STEMS =
            Stems.of(
                    "vedt",
                    "behandl",
                    "handsam",
                    "drøfta",
                    "drøftet",
                    "godkj",
                    "tiltrådt",
                    "fatta",
                    "fattet",
                    "gjorde",
                    "gjort",
                    "avga",
                    "avgitt",
                    "gjeve",
                    "enstemmig",
                    "samrøystes",
                    "administra");

    private AdoptionPhrases() {}

    /** Whether any of these phrases may stand in the words. */
    static boolean mayTell(String words) {
        return STEMS.in(words.toLowerCase(Locale.ROOT));
    }

    /** "Svaret ble vedtatt av …", "saka vart handsama i …". */
    private static Pattern passive(String participle) {
        return Pattern.compile(
                "(?<!\\p{L})(?:"
                        + ANSWER
                        + "|"
                        + CASE
                        + ")(?!\\p{L}).{0,80}(?<!\\p{L})(?:ble|vart|blei|er|har vore|har vært|var)(?!\\p{L}) (?:[^ ]+ ){0,3}?"
                        + participle
                        + "(?!\\p{L}).{0,40}?(?<!\\p{L})(?:av|i)(?!\\p{L})",
                FLAGS);
    }

    /**
     * Whether the sentence says that one of its bodies has adopted or treated the answer.
     *
     * @param dated whether a date stands in it
     */
    static boolean adopted(String sentence, boolean dated) {
        if (FUTURE.matcher(sentence).find()) {
            return false;
        }
        return OPENS_ADOPTED.matcher(sentence).find()
                || ADOPTS.matcher(sentence).find()
                || ANSWER_ADOPTED.matcher(sentence).find()
                || (dated && IT_ADOPTED.matcher(sentence).find())
                || (dated && treated(sentence));
    }

    /**
     * "Behandlet i …", "… behandlet saken", "svaret er behandlet i …": it needs a date beside it.
     */
    private static boolean treated(String sentence) {
        return OPENS_TREATED.matcher(sentence).find()
                || TREATS_CASE.matcher(sentence).find()
                || ANSWER_TREATED.matcher(sentence).find();
    }

    /** Whether the vote was on the answer as a whole, not on one amendment. */
    static boolean onTheWhole(String sentence) {
        return WHOLE.matcher(sentence).find();
    }

    /** Whether it tells how a vote went in favour. */
    static boolean voted(String sentence) {
        return VOTED.matcher(sentence).find();
    }

    static boolean administration(String sentence) {
        return ADMINISTRATION.matcher(sentence).find();
    }

    /** Those of the bodies that act, not those whose proposal it was. */
    static List<Body> actors(List<Body> bodies, String sentence) {
        return bodies.stream()
                .filter(Body::adopts)
                .filter(b -> !PROPOSER.matcher(sentence.substring(0, b.start())).find())
                .filter(b -> !OF_PROPOSAL.matcher(sentence.substring(b.end())).find())
                .toList();
    }

    /** "Et enstemmig kommunestyre". */
    static boolean unanimous(Body body, String sentence) {
        return UNANIMOUS.matcher(sentence.substring(0, body.start())).find();
    }
}
