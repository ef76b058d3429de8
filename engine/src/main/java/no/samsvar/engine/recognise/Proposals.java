package no.samsvar.engine.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.Block;

/** Proposals put in the meeting: adopted ones stand in the resolution too, the others fell. */
final class Proposals {
    private static final Pattern PROPOSAL =
            Pattern.compile(
                    "(?iu).*\\b(?:fremmet|fremma|fremja|framsatte|framsette|la fram|la frem|foreslo|foreslår|fremmer|fremjar|sette fram)\\b.{0,120}|(?:fellesforslag|endringsforslag|tilleggsforslag|alternativt forslag|forslag|framlegg|endringsframlegg|tilleggsframlegg)(?: nr\\.? ?\\d+)? (?:fra|frå|til)\\b.{0,120}");

    /** A proposal in one line: who put it, and what it says. */
    private static final Pattern INLINE = Pattern.compile("[^:]{3,120}:\\s+(?=\\S+ \\S+ \\S+)");

    private final Paper paper;
    private final Zone[] zones;
    private final Instructions followed;

    private Proposals(Paper paper, Zone[] zones, Instructions followed) {
        this.paper = paper;
        this.zones = zones;
        this.followed = followed;
    }

    /** Changes {@code zones} in place. */
    static void in(Paper paper, Zone[] zones, Instructions followed) {
        new Proposals(paper, zones, followed).walk();
    }

    private void walk() {
        boolean inside = false;
        for (int u = 0; u < paper.size(); u++) {
            if (!zones[u].code().equals("treatment")) {
                inside = false;
                continue;
            }
            String words = paper.words(u);
            boolean proposes = PROPOSAL.matcher(words).matches();
            Matcher inline = INLINE.matcher(words);
            if (proposes && inline.lookingAt()) {
                zones[u] = zone(words.substring(inline.end()));
                inside = true;
            } else if (paper.isSection(u) && !proposes) {
                inside = false;
            } else if (proposes) {
                inside = true;
            } else if (inside
                    && paper.startsBlock(u)
                    && paper.block(u).is(Block.Kind.PARAGRAPH)
                    && isReport(words)) {
                inside = false;
            } else if (inside) {
                zones[u] = zone(words);
            }
        }
    }

    private Zone zone(String proposed) {
        return followed.isFollowed(proposed)
                ? new Zone(Zone.Kind.PROCEDURE, null, "proposal-adopted")
                : new Zone(Zone.Kind.NOT_ADOPTED, null, "proposal");
    }

    /** What the minutes tell between proposals: who spoke, how many were there. */
    private static boolean isReport(String words) {
        return words.matches(
                "(?iu).*\\b(?:fikk ordet|fekk ordet|orienterte|tok ordet|til stede|permisjon|habil|inhabil|votering|gruppemøte|møtet ble|ble trukket|trakk forslaget|vart trekt)\\b.*");
    }
}
