package no.samsvar.engine.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one sentence of minutes says of how it went, in bokmål and nynorsk. */
enum Voted {
    /** "Innstillingen ble enstemmig vedtatt." */
    WHOLE,
    /** "Innstillingen med de vedtatte endringene ble vedtatt." */
    WITH_CHANGES,
    /** "Tilleggsforslaget fra … ble vedtatt mot 3 stemmer." */
    AMENDMENT,
    /** "Innstillinga fall." That an amendment fell changes nothing, and is not told. */
    FELL,
    SENT_BACK,
    POSTPONED,
    NOTED;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String FOR =
            "(?:vedtatt|vedtok|vedtatte|vedteke|vedteken|vedtekne|tiltrådt|bifalt|fikk (?:et )?flertall|fekk (?:eit )?fleirtal)";
    private static final String ANSWER =
            "(?:høringssvar|høyringssvar|svar|uttale|uttalelse|fråsegn|innspill|innspel)\\p{L}*";

    private static final Pattern MAIN =
            Pattern.compile(
                    "(?<!\\p{L})(?:\\p{L}*innstilling\\p{L}*|tilråding\\p{L}*|vedtaket|(?:hoved|hovud)forslag\\p{L}*|saken|saka|"
                            + "(?:forslag|framlegg)(?:et)? til (?:vedtak|"
                            + ANSWER
                            + ")|"
                            + ANSWER
                            + ")(?!\\p{L})",
                    FLAGS);
    private static final Pattern AMENDING =
            Pattern.compile(
                    "(?<!\\p{L})\\p{L}*(?:forslag|framlegg|tillegg|endring|strykning|strykingsframlegg)(?:et|a|ene|ane|en|er|ar)?(?!\\p{L})",
                    FLAGS);
    private static final Pattern ADOPTED =
            Pattern.compile("(?<!\\p{L})" + FOR + "(?!\\p{L})", FLAGS);
    private static final Pattern BARE =
            Pattern.compile("^(?:enstemmig |samrøystes |einstemmig )?" + FOR + "(?!\\p{L})", FLAGS);
    private static final Pattern UNANIMOUSLY =
            Pattern.compile("^(?:enstemmig|samrøystes|einstemmig)\\.?$", FLAGS);
    private static final Pattern CHANGED =
            Pattern.compile(
                    "(?<!\\p{L})(?:vedtatt|vedteke|vedteken|innstilling\\p{L}*|tilråding\\p{L}*)(?!\\p{L})(?:,)? (?:\\p{L}+ )?med (?:\\p{L}+ ){0,4}?(?:endring|tillegg|tilføy|presisering|strykning|stryking)\\p{L}*",
                    FLAGS);
    private static final Pattern LOST =
            Pattern.compile(
                    "(?<!\\p{L})(?:falt|fall|ikke vedtatt|ikkje vedteken?|forkastet|forkasta|nedstemt|nedrøysta)(?!\\p{L})",
                    FLAGS);
    private static final Pattern BACK =
            Pattern.compile(
                    "(?<!\\p{L})sak(?:en|a)(?!\\p{L}).{0,40}(?<!\\p{L})(?:sendes|sendast|sendt|send|returneres|returnerast|returnert|vises|visast|vist)(?!\\p{L}).{0,20}tilbake(?!\\p{L})"
                            + "|(?<!\\p{L})(?:sender|viser|returnerer) sak(?:en|a) tilbake(?!\\p{L})",
                    FLAGS);
    private static final Pattern LATER =
            Pattern.compile(
                    "(?<!\\p{L})(?:sak(?:en|a)|behandlingen|handsaminga)(?!\\p{L}).{0,30}(?<!\\p{L})(?:utsettes|utsettast|utsetjast|utsatt|utsett)(?!\\p{L})"
                            + "|(?<!\\p{L})(?:utsetter|utset) (?:sak(?:en|a)|behandlingen|handsaminga)(?!\\p{L})",
                    FLAGS);
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(?<!\\p{L})(?:tas|takast|tatt|teke|teken|tar|tek|tok)(?!\\p{L}).{0,80}? til (?:orientering|etterretning|etterretting|vitende|vitande)(?!\\p{L})"
                            + "|(?<!\\p{L})(?:tas|takast|tatt|teke|teken) til (?:orientering|etterretning|etterretting|vitende|vitande)(?!\\p{L})",
                    FLAGS);

    /** What somebody wants, or what became of it, is no outcome of the case. */
    private static final Pattern WANTED =
            Pattern.compile(
                    "(?<!\\p{L})(?:forslag|framlegg|foreslo|foreslår|føreslo|føreslår|fremmet|fremja|falt|fall|innstilles|dersom|hvis|ber om|bad om)(?!\\p{L})",
                    FLAGS);

    private static final Pattern DONE =
            Pattern.compile("(?<!\\p{L})(?:ble|blei|vart)(?!\\p{L})", FLAGS);
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "(?<!\\p{L})(?:skal|vil|kan|bør|må|før|når|dersom|hvis|planlagt)(?!\\p{L})",
                    FLAGS);

    /**
     * @param sentence with white space as one space, and without what stands in quotation marks
     * @param resolution whether it stands under a heading that says that this was decided; there
     *     "saken utsettes" is what happened, elsewhere what somebody wants
     * @return null where it tells nothing of how it went
     */
    static @Nullable Voted in(String sentence, boolean resolution) {
        boolean told = resolution || DONE.matcher(sentence).find();
        if (told && !WANTED.matcher(sentence).find()) {
            if (BACK.matcher(sentence).find()) {
                return SENT_BACK;
            }
            if (LATER.matcher(sentence).find()) {
                return POSTPONED;
            }
            if (TAKEN.matcher(sentence).find()) {
                return NOTED;
            }
        }
        int main = first(MAIN, sentence);
        boolean amending = first(AMENDING, sentence) < main;
        if (LOST.matcher(sentence).find()) {
            return amending || main == Integer.MAX_VALUE ? null : FELL;
        }
        if (UNANIMOUSLY.matcher(sentence).matches()) {
            return WHOLE;
        }
        if (!ADOPTED.matcher(sentence).find() || NOT_YET.matcher(sentence).find()) {
            return null;
        }
        if (CHANGED.matcher(sentence).find() && !amending) {
            return WITH_CHANGES;
        }
        boolean said = main < Integer.MAX_VALUE || BARE.matcher(sentence).find();
        return amending ? AMENDMENT : said ? WHOLE : null;
    }

    private static int first(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
    }
}
