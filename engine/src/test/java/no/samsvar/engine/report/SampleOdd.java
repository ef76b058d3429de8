package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.Place;

/** What is rare: no pages, no county, a withheld passage, several papers to one answer, a clock. */
final class SampleOdd {
    private SampleOdd() {}

    static SampleRound round() {
        SampleRound round = new SampleRound("nb");
        round.touchedByClock = true;
        round.question("1", "Hva nå?");
        round.question("2", "Og så?");
        round.renamed("alt", "Alt som er mulig", "Alt mulig");
        round.accepted("found-vente", "Å vente");
        round.titledBy = "Kari Nes";
        round.former =
                List.of(
                        new FormerTheme("annet", "Annet", "alt", "Kari Nes", "2028-03-01"),
                        new FormerTheme("ymse", "Ymse", null, "Ola By", "2028-03-02T09:00:00Z"));
        round.theme("intet", null, "Intet mulig", "codebook");
        round.invited("k1", "Fylkesmøtet i Vestmark", null, true, "county-body");
        round.invited("k3", "Eldrerådet", null, false, "other");
        round.endorses = "Fjellvik";
        SampleDocument notes = round.ownDocument("notat.txt", "template");
        notes.pages = false;
        Place taken = notes.block("paragraph", "template", "Saken legges fram slik.");
        SampleDocument paper = round.document("k1", "answers/k1/sak.txt", "case-paper", "nb");
        paper.pages = false;
        paper.exempt = new Exempt("offl. § 24", "2030-01-01");
        paper.block("paragraph", "template", "Saken legges fram slik.", taken);
        paper.paragraph(Say.proposal("1", "Vi vil vente.", "alt").same("vente"));
        SampleDocument more = round.document("k1", "answers/k1/protokoll.txt", "minutes", "nb");
        more.paragraph(Say.proposal("1", "Vi vil vente litt til.", "alt", "found-vente").to("ks"));
        round.submission("k1", "council", null);
        round.invited("k2", "Vestmark ungdomsråd", null, true, "other");
        SampleDocument same = round.document("k2", "answers/k2.txt", "answer", "nb");
        same.paragraph(Say.proposal("1", "Vi vil vente.", "alt").same("vente"));
        round.submission("k2", "not-shown", null);
        return round;
    }
}
