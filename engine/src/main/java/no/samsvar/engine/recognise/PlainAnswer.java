package no.samsvar.engine.recognise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bare answer or a free statement: nothing in the paper says where the answer begins. In a case
 * paper the answer is then what the recommendation or resolution itself says, or what it points to.
 */
final class PlainAnswer {
    /** Words of a resolution that say nothing of the matter. */
    private static final Pattern FORMAL =
            Pattern.compile(
                    "(?iu)\\b(?:til orientering|til etterretning|til vitende|oversendes|oversender|sendes til|enstemmig|votering|tar saken|tek saka)\\b");

    private static final int LEAST_SUBSTANCE = 40;
    private static final int LEAST_DECIDED = 6;

    private final Paper paper;
    private final Zone[] zones;
    private final Layout layout;

    private PlainAnswer(Paper paper, Zone[] zones, Layout layout) {
        this.paper = paper;
        this.zones = zones;
        this.layout = layout;
    }

    /** Changes {@code zones} in place. */
    static void find(Paper paper, Zone[] zones, Layout layout, Pointers pointers) {
        new PlainAnswer(paper, zones, layout).find(pointers);
    }

    private void find(Pointers pointers) {
        boolean casePaper = false;
        for (Zone zone : zones) {
            casePaper |= zone.code().equals("case-heading") || isProposal(zone);
        }
        boolean begun = false;
        String question = null;
        for (int u = 0; u < paper.size(); u++) {
            if (zones[u].is(Zone.Kind.ATTACHED)) {
                continue;
            }
            if (!casePaper && zones[u].is(Zone.Kind.CASE)) {
                begun |= Letterhead.ends(paper, u);
                String numbered = layout.numberedUnder(u);
                question = numbered == null ? question : numbered;
                zones[u] = bare(u, begun, question);
            } else if (casePaper && pointers.toWholePaper() && isAssessment(u)) {
                zones[u] = new Zone(Zone.Kind.ANSWER, null, "paper-pointed-to");
            }
        }
        if (casePaper && !pointers.any()) {
            substanceOfResolution();
        }
    }

    private Zone bare(int u, boolean begun, @Nullable String question) {
        if (!begun) {
            return new Zone(Zone.Kind.PROCEDURE, null, "letterhead");
        }
        return Signals.isFormal(paper.words(u))
                ? new Zone(Zone.Kind.PROCEDURE, null, "formal-line")
                : new Zone(Zone.Kind.ANSWER, question, "bare-answer");
    }

    private static boolean isProposal(Zone zone) {
        return zone.code().equals("recommendation") || zone.code().equals("resolution");
    }

    private boolean isAssessment(int u) {
        return zones[u].is(Zone.Kind.CASE)
                && !paper.unit(u).isBorrowed()
                && !zones[u].code().equals("opening");
    }

    /**
     * A resolution that says more than that something is noted or sent is the answer itself; where
     * it only says "as recommended", the recommendation is.
     */
    private void substanceOfResolution() {
        boolean decided = words("resolution") >= LEAST_DECIDED;
        String wanted = decided ? "resolution" : "recommendation";
        if (!decided && words(wanted) < LEAST_SUBSTANCE) {
            return;
        }
        for (int u = 0; u < paper.size(); u++) {
            if (isSubstance(u, wanted)) {
                zones[u] = new Zone(Zone.Kind.ANSWER, null, "substance-of-" + wanted);
            }
        }
    }

    private int words(String wanted) {
        int words = 0;
        for (int u = 0; u < paper.size(); u++) {
            words += isSubstance(u, wanted) ? paper.words(u).split(" ").length : 0;
        }
        return words;
    }

    private boolean isSubstance(int u, String wanted) {
        return zones[u].code().equals(wanted)
                && !paper.isLabel(u)
                && !FORMAL.matcher(paper.words(u)).find();
    }
}
