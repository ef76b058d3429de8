package no.samsvar.engine.recognise;

import java.util.regex.Pattern;
import no.samsvar.engine.text.Block;

/**
 * Tells the lines over a letter or a paper (names, addresses, dates, case numbers) from its words.
 */
final class Letterhead {
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?iu)(?:saksnr|saksnummer|arkiv|arkivsak|arkivsaknr|arkivkode|journalpost|journalpostid|saksbehandler|sakshandsamar|vår ref|deres ref|dykkar ref|dato|utvalg|utval|utvalgssak|møtedato|vår dato|telefon|tlf|e-post|epost|til|fra|frå|postadresse|besøksadresse|org\\.?\\s?nr|side|referanse|emne|gradering|unntatt offentlighet)\\b.{0,80}");

    private Letterhead() {}

    /** Whether the unit is no line of a letterhead: a heading over text, an item, or a sentence. */
    static boolean ends(Paper paper, int u) {
        Block block = paper.block(u);
        String words = paper.words(u);
        if (block.is(Block.Kind.CELL) || FIELD.matcher(words).matches()) {
            return false;
        }
        if (block.is(Block.Kind.ITEM)) {
            return true;
        }
        boolean sentence = words.matches("(?s).*[.!?:]$") && words.split(" ").length >= 5;
        return sentence || words.split(" ").length >= 14;
    }
}
