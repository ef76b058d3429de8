package no.samsvar.engine.report;

import java.util.Map;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.ProblemInfo;

/**
 * The answers of the small sample: per question, in bullets, in nynorsk, quoting others, hostile.
 */
final class SampleAnswers {
    private SampleAnswers() {}

    static void write(SampleRound round, Place calling, Place people) {
        casePaper(round, calling, people);
        bullets(round, calling);
        nynorsk(round, people);
        freely(round);
        hostile(round);
        short_(round);
        county(round);
    }

    private static void casePaper(SampleRound round, Place calling, Place people) {
        SampleDocument paper = round.document("9101", "answers/fjellvik.pdf", "case-paper", "nb");
        Place adopted =
                paper.block(
                        "paragraph",
                        "procedure",
                        "Kommunestyret vedtok enstemmig innspillet slik det står i saken under «Svar fra Fjellvik».");
        paper.block("heading", "heading", "Bakgrunn");
        paper.block(
                "paragraph",
                "booklet",
                "Kommunene får flere oppgaver og færre hender. Heftet inviterer til samtale om hva som bør komme"
                        + " først, og hva som kan vente.",
                calling);
        paper.block("paragraph", "template", "[xx] kommune oversender sitt innspill til regionen.");
        paper.block(
                "paragraph",
                "case",
                "Kommunedirektøren mener at innspillet er i tråd med økonomiplanen.");
        paper.page();
        paper.block(
                "paragraph",
                "booklet",
                "Om femten år mangler hver fjerde stilling i omsorgen en søker. Da må arbeidet deles på en ny måte.",
                people);
        paper.heading("Svar fra Fjellvik");
        paper.block(
                "paragraph",
                "question",
                "Hva må kommunen gjøre de neste to årene for å gi rom for mer?");
        paper.paragraph(
                Say.proposal(
                                "1",
                                "Fjellvik vil gjøre heltid til det vanlige i alle turnuser.",
                                "heltid")
                        .same("heltid")
                        .at("planned"),
                Say.proposal("1", "Deltid gir for mange vikarer og for lite ro.", "heltid")
                        .as("reason"));
        paper.paragraph(Say.proposal("1", "For kommunen betyr det:").as("background"));
        paper.item(
                "•",
                1,
                Say.proposal("1", "en felles bemanningsenhet fra 1. januar 2027", "heltid")
                        .at("under-way", "1. januar 2027"));
        paper.item(
                "•",
                1,
                Say.proposal("1", "at søknader om bolig behandles på nett", "digitale-tjenester")
                        .same("nett"));
        paper.item(
                "o",
                2,
                Say.proposal(
                        "1", "også for dem som trenger hjelp til å søke", "digitale-tjenester"));
        paper.block("paragraph", "question", "Hvem må kommunen samarbeide med, og om hva?");
        paper.paragraph(
                Say.proposal(
                                "2",
                                "Vi deler allerede brannvesen med Storåsen og har spart 2,4 millioner kroner i året.",
                                "felles-tjenester")
                        .at("done", "Storåsen", "2,4 millioner kroner"),
                Say.proposal(
                                "2",
                                "Staten må la kommuner dele ansatte uten ny utlysning.",
                                "felles-tjenester",
                                "statlige-krav")
                        .to("state"));
        paper.page();
        paper.block("paragraph", "question", "Hvordan kan KS hjelpe kommunene med beredskap?");
        paper.paragraph(
                Say.proposal(
                                "3",
                                "KS bør lage en øvelse som tre naboer kan holde sammen.",
                                "beredskapsplaner")
                        .to("ks")
                        .same("ovelse"));
        paper.block("heading", "heading", "Ikke vedtatt");
        paper.block(
                "paragraph",
                "not-adopted",
                "Forslag fra en av gruppene: Kommunen bør vente med heltid til økonomien er bedre.");
        round.submission("9101", "council", adopted);
        int left = paper.text.indexOf("[xx]");
        round.problems.add(
                new ProblemInfo(
                        "placeholder-left",
                        "warning",
                        Map.of("text", "[xx]"),
                        paper.id,
                        "9101",
                        left,
                        left + 4,
                        "Malens plassholder «[xx]» står igjen i papiret. Spør kommunen om den skal fylles ut."));
    }

    private static void bullets(SampleRound round, Place calling) {
        SampleDocument paper = round.document("9102", "answers/storasen.docx", "extract", "nb");
        paper.block(
                "paragraph",
                "shared",
                "Saken gjelder et årlig hefte som alle kommuner er invitert til å svare på.");
        paper.block(
                "paragraph",
                "booklet",
                "Heftet inviterer til samtale om hva som bør komme først.",
                calling);
        paper.heading("Punkter til spørsmål 1");
        paper.item(
                "1.",
                1,
                Say.proposal("1", "Alle nye stillinger lyses ut som heltid.", "heltid")
                        .same("heltid"));
        paper.item(
                "2.",
                1,
                Say.proposal("1", "Bygg 30 omsorgsboliger i sentrum innen 2029.", "boliger")
                        .at("planned", "30 omsorgsboliger", "2029"));
        paper.item(
                "3.",
                1,
                Say.proposal("1", "Skjemaer på nett skal virke på telefon.", "digitale-tjenester")
                        .same("nett"));
        paper.heading("Punkter til spørsmål 2");
        paper.item(
                "1.",
                1,
                Say.proposal(
                                "2",
                                "Felles barnevern med Fjellvik er i gang fra høsten 2025.",
                                "felles-tjenester")
                        .at("under-way", "Fjellvik", "2025"));
        paper.heading("Punkter til spørsmål 3");
        paper.item(
                "1.",
                1,
                Say.proposal(
                                "3",
                                "Kommunene trenger satellittelefoner når nettet er nede.",
                                "nodnett")
                        .to("state"));
        Place board =
                paper.block(
                        "paragraph",
                        "procedure",
                        "Formannskapet sluttet seg til punktene mot én stemme.");
        round.submission("9102", "executive-board", board);
    }

    private static void nynorsk(SampleRound round, Place people) {
        SampleDocument paper =
                round.document("9201", "answers/ytre-skjergard.odt", "case-paper", "nn");
        paper.block(
                "paragraph",
                "booklet",
                "Om femten år manglar kvar fjerde stilling i omsorga ein søkjar.",
                people);
        paper.heading("Innspel frå Ytre Skjergard");
        paper.paragraph(
                Say.proposal(
                                "1",
                                "Ferja set grensa for kva vi kan dele med andre.",
                                "felles-tjenester")
                        .as("reason"),
                Say.proposal(
                        "1",
                        "Kommunen vil byggje bustader ved kaia, nær både butikk og lege.",
                        "boliger"));
        paper.quoting(
                Say.proposal(
                                "2",
                                "Øyane treng ei felles vaktordning for legar på dei ytste øyane.",
                                "felles-tjenester")
                        .to("county-municipality"));
        paper.paragraph(
                Say.proposal(
                                "2",
                                "Røde Kors har køyrt maten til 40 heimar sidan 2023.",
                                "frivillige")
                        .at("done", "Røde Kors", "40 heimar", "2023"));
        paper.paragraph(
                Say.proposal(
                                "3",
                                "Vi har øvd på straumbrot to gonger, men manglar samband.",
                                "beredskapsplaner",
                                "nodnett")
                        .as("background")
                        .at("done", "to gonger"));
        round.submission("9201", "council", null);
    }

    private static void freely(SampleRound round) {
        SampleDocument letter =
                round.document("9202", "answers/nordhavn.eml/uttalelse.docx", "answer", "nb");
        letter.heading("Uttalelse fra Nordhavn");
        letter.paragraph(
                Say.proposal("1", "Heltid er umulig uten flere hender.", "heltid").as("reason"),
                Say.proposal("1", "Kommunen bør vente med heltid til vi har nok søkere.", "heltid")
                        .same("vente"));
        letter.paragraph(
                Say.proposal(null, "Tilskuddet til havna må opprettholdes.", "statlige-krav")
                        .to("state"),
                Say.proposal(null, "Uten havna er det ingen kommune å gjøre noe i.").as("reason"));
        letter.paragraph(
                Say.proposal(
                                "3",
                                "KS bør samle planene til alle kommuner på ett sted.",
                                "beredskapsplaner")
                        .to("ks"));
        round.submission("9202", "committee", null);
    }

    /** Words that try to break out of the page. */
    private static void hostile(SampleRound round) {
        SampleDocument paper =
                round.document("9103", "answers/lysvåg \"ny\" <2>.html", "letter", "nb");
        paper.heading("Svar </script><script>alert(1)</script>");
        paper.paragraph(
                Say.proposal(
                        "2",
                        "Vi vil ha <b>mer</b> & bedre samarbeid </noscript><img src=x onerror=alert(2)>.",
                        "frivillige"),
                Say.proposal(
                        "2",
                        "Pris \u202Ekr 001\u202C og \u0000 tegn ' \" ` ${x} {{y}} ]]> <!-- \u2066.",
                        "frivillige"));
        round.submission("9103", "not-shown", null);
    }

    private static void short_(SampleRound round) {
        SampleDocument paper = round.document("9301", "answers/kronstad.txt", "answer", "nb");
        paper.paragraph(
                Say.proposal("1", "Skjemaer på nett skal virke på telefon.", "digitale-tjenester")
                        .same("nett"),
                Say.proposal("1", "Det sparer tid.", "digitale-tjenester").as("reason"));
        round.submission("9301", "administration", null);
    }

    private static void county(SampleRound round) {
        SampleDocument paper =
                round.document("91", "answers/vestmark-fylkeskommune.pdf", "minutes", "nb");
        paper.heading("Fylkestingets uttalelse");
        paper.paragraph(
                Say.proposal(
                                "1",
                                "Fylkeskommunen vil gjøre heltid til normen i tannhelsetjenesten.",
                                "heltid")
                        .same("heltid"),
                Say.proposal(
                                "3",
                                "KS bør lage en øvelse som flere kommuner og fylkeskommunen kan holde sammen.",
                                "beredskapsplaner")
                        .to("ks")
                        .same("ovelse"),
                Say.proposal("1", "Ordet vårt står.").as("background"));
        Place adopted =
                paper.block(
                        "paragraph",
                        "procedure",
                        "Fylkestinget vedtok uttalelsen med 28 mot 7 stemmer.");
        round.submission("91", "council", adopted);
    }
}
