package no.samsvar.engine.report;

import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;

/** The sample round with figures about those invited; of one municipality they are not known. */
final class SampleWeighed {
    private SampleWeighed() {}

    static SampleRound round(String language) {
        SampleRound round = SampleCollation.round(language);
        round.source = "Prøvetelling <2031>";
        round.figures("9101", 900, "small", "6", "05");
        round.figures("9102", 4_100, "small", "5", "03");
        round.figures("9103", 3_000, "small", "5", "03");
        round.figures("9104", 2_000, "small", "6", "05");
        round.figures("91", 90_000, null, null, null);
        round.figures("9201", 12_000, "medium", "4", "byer");
        round.figures("9202", 28_000, "large", "3", null);
        round.invited("9204", "Nordhavn", "Vestmark", false, "municipality");
        round.figures("9204", 1_000, "small", "6", null);
        round.figures("9301", 49_000, "large", "1", "13");
        return round;
    }

    /** Of national size: everyone's figures follow from the place in the list. */
    static SampleRound national(int answers) {
        SampleRound round = SampleNational.round(answers, 5);
        String[] sizes = {"small", "small", "medium", "large"};
        int at = 0;
        for (Respondent body : Register.bundled().all()) {
            String centrality = Integer.toString(1 + at % 6);
            round.figures(body.id(), 1_000 + 37 * at, sizes[at % 4], centrality, "0" + at % 7);
            at++;
        }
        return round;
    }
}
