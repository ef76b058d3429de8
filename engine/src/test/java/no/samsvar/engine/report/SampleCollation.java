package no.samsvar.engine.report;

import java.util.Map;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.ProblemInfo;

/** A small invented round in which everything that the report can show occurs. */
final class SampleCollation {
    private SampleCollation() {}

    static SampleRound round(String language) {
        SampleRound round = new SampleRound(language);
        round.question("1", "Hva må kommunen gjøre de neste to årene for å gi rom for mer?");
        round.question("2", "Hvem må kommunen/fylkeskommunen samarbeide med, og om hva?");
        round.question("3", "Hvordan kan KS hjelpe kommunene med beredskap?");
        themes(round);
        bodies(round);
        SampleDocument booklet = round.ownDocument("hefte.pdf", "booklet");
        booklet.block("heading", "booklet", "Rom for mer");
        Place calling =
                booklet.block(
                        "paragraph",
                        "booklet",
                        "Kommunene får flere oppgaver og færre hender. Heftet inviterer til samtale om hva som bør"
                                + " komme først, og hva som kan vente.");
        booklet.page();
        Place people =
                booklet.block(
                        "paragraph",
                        "booklet",
                        "Om femten år mangler hver fjerde stilling i omsorgen en søker. Da må arbeidet deles på en"
                                + " ny måte.");
        round.held = people;
        SampleAnswers.write(round, calling, people);
        return round;
    }

    private static void themes(SampleRound round) {
        round.theme("heltid", "1", "Heltid og nye turnuser", "codebook");
        round.theme("digitale-tjenester", "1", "Digitale tjenester", "codebook");
        round.theme("boliger", "1", "Boliger nær tjenestene", "codebook");
        round.theme("felles-tjenester", "2", "Felles tjenester med naboene", "codebook");
        round.theme("frivillige", "2", "Frivilliges plass", "codebook");
        round.theme("beredskapsplaner", "3", "Planer som er øvd på", "codebook");
        round.theme("nodnett", "3", "Samband når nettet er nede", "found");
        round.theme("skoleskyss", "1", "Skoleskyss", "codebook");
        round.theme("kultur", "2", "Kultur over kommunegrensene", "codebook");
        round.theme("statlige-krav", null, "Statlige krav", "found");
    }

    private static void bodies(SampleRound round) {
        round.invited("9101", "Fjellvik", "Vestmark", true, "municipality");
        round.invited("9102", "Storåsen", "Vestmark", true, "municipality");
        round.invited("9103", "Lysvåg", "Vestmark", true, "municipality");
        round.invited("9104", "Grønnlia", "Vestmark", false, "municipality");
        round.invited("91", "Vestmark fylkeskommune", "Vestmark", true, "county-municipality");
        round.invited("9201", "Ytre Skjergard", "Øyane", true, "municipality");
        round.invited("9202", "Nordhavn", "Øyane", true, "municipality");
        round.invited("9203", "Ånesund", "Øyane", false, "municipality");
        round.invited("92", "Øyane fylkeskommune", "Øyane", false, "county-municipality");
        round.invited("9301", "Kronstad", "Kronstad", true, "municipality", "county-municipality");
        problems(round);
    }

    private static void problems(SampleRound round) {
        round.problems.add(
                new ProblemInfo(
                        "no-text-layer",
                        "error",
                        Map.of(),
                        "answers/anesund-skannet.pdf",
                        "9203",
                        null,
                        null,
                        "Filen har ingen tekst som kan leses. Be om filen på nytt, eller kjør"
                                + " tekstgjenkjenning på den."));
        round.problems.add(
                new ProblemInfo(
                        "two-submissions",
                        "warning",
                        Map.of(),
                        null,
                        "9102",
                        null,
                        null,
                        "To innsendinger fra samme kommune. Den nyeste er brukt."));
    }
}
