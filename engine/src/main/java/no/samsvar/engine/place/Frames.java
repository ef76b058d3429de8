package no.samsvar.engine.place;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.segment.Statement;

/**
 * Tells the frame of an answer, which answers no question: what it says of the booklet, of itself,
 * and of what should be done with it; and what stands under a heading that says that nobody asked.
 */
final class Frames {
    private static final String BOOKLET =
            "(?:debatt-?heft\\p{L}*|heftet|høringsnotat\\p{L}*|høyringsnotat\\p{L}*|booklet)";
    private static final String ANSWER =
            "(?:innspill\\p{L}*|innspel\\p{L}*|svar(?:et|a|ene)?|uttalelse\\p{L}*|uttale[nr]?|fråsegn\\p{L}*|synspunkt\\p{L}*|tilbakemelding\\p{L}*|merknad\\p{L}*|spørsmål(?:et|a|ene)?)";

    /** Each with a reason: it speaks of the answer or the booklet, not of the matter. */
    private static final Pattern FRAME =
            Pattern.compile(
                    "(?iu)"
                            // thanks and courtesy
                            + "\\b(?:takker?|takkar|ønsker lykke til|ønskjer lykke til|ynskjer lukke til|lykke til)\\b"
                            + "|\\bser (?:fram|frem) til\\b|\\b(?:håper|håpar|vonar)\\b.{0,60}\\b(?:nytte|til hjelp|"
                            + ANSWER
                            + ")\\b"
                            // the booklet read or praised
                            + "|\\b(?:lest|lese|drøftet|drøfta|diskutert|behandlet|handsama|mottatt|motteke|viser til|syner til|fått|delt ut|gjennomgått|gått gjennom)\\b.{0,40}\\b"
                            + BOOKLET
                            + "\\b|\\b"
                            + BOOKLET
                            + "\\b.{0,30}\\b(?:er|gir|gjev|tar opp|tek opp|peker|peikar|treffer|treff|ble|vart)\\b"
                            // what follows
                            + "|^(?:her|under|nedenfor|nedanfor|derfor|difor)\\b.{0,40}\\b"
                            + ANSWER
                            + "\\b|\\b(?:følger|følgjer|kommer|kjem|gir|gjev|avgir|sender|oversender|leverer|valgt|vald|samlet|samla)\\b.{0,50}\\b"
                            + ANSWER
                            + "\\b"
                            // what should be done with it
                            + "|\\b(?:ber|bed|bes|håper|ønsker|ønskjer|forventer|ventar)\\b.{0,60}\\b(?:ta(?:r)? med|tek med|bringe|lytte|tas? i betraktning|vidareføre|videreføre|bruke)\\b.{0,40}\\b(?:desse |disse |dette |våre |vårt )?"
                            + ANSWER
                            + "|\\b(?:stiller gjerne|stiller oss til disposisjon|bidrar gjerne|utdype)\\b"
                            // who answers
                            + "|\\b(?:kommune|fylkeskommune|kommunen)\\b (?:består av|har (?:om lag |ca\\.? |rundt |[\\d ]+)\\d[\\d ]* (?:innbygger|innbyggjar)\\p{L}*|er invitert)");

    /** What closes an answer, also under the last question. */
    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?iu)^(?:vi |kommunen |fylkeskommunen |til slutt |avslutningsvis )?(?:vil |ønsker å |ynskjer å )?(?:takker?|takkar|ønsker lykke til|ønskjer lykke til|lykke til|ser (?:fram|frem) til)\\b.{0,120}|.{0,40}\\b(?:ber|bed|håper|håpar|vonar|ønsker|ønskjer)\\b.{0,60}\\b(?:ta(?:r)?|tek|tas?|bringe|lytte til|bruke|bruker) (?:med )?(?:seg )?(?:desse |disse |dette |våre |vårt |denne )(?:seg )?"
                            + ANSWER
                            + "\\b.{0,60}");

    /** Over what nobody asked about. */
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?iu)(?:andre|øvrige|anna|annet|generelle|ymse)\\b.{0,40}|øvrig|sonstiges|other .{0,30}|.*\\b(?:ikke|ikkje)\\b.{0,20}\\bsp(?:ø|o|u)r.*|(?:utenom|utover|ut over|utanom) spørsmål.*|til slutt|avslutningsvis|avslutning");

    private Frames() {}

    static boolean isFrame(String words) {
        return FRAME.matcher(words).find();
    }

    /** "Vi ønsker lykke til med arbeidet." */
    static boolean closes(Statement statement) {
        return CLOSING.matcher(statement.text()).matches();
    }

    /** Share of the statements that frame. */
    static double share(List<Statement> statements) {
        return (double) statements.stream().filter(s -> isFrame(s.text())).count()
                / statements.size();
    }

    /** Whether a heading over the statement says that it answers none of the questions. */
    static boolean isOther(Statement statement) {
        return statement.path().stream().anyMatch(p -> isOther(statement.pathText(p)));
    }

    static boolean isOther(String heading) {
        return OTHER.matcher(heading.replaceAll("[:.]$", "")).matches();
    }
}
