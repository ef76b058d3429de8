package no.samsvar.engine.report;

import no.samsvar.engine.collate.Collation.AnswerCopies;

/** Bodies that copy each other, support each other's answer, or contradict each other. */
final class SampleShared {
    static final String SAID = "Vi vil ha en felles vaktordning for hele dalen.";
    static final String ALMOST = "Vi vil ha en felles vaktordning for hele fjorden.";
    static final String AGAINST = "Vi vil ikke ha en felles vaktordning for dalen.";

    private SampleShared() {}

    static SampleRound round() {
        SampleRound round = new SampleRound("nb");
        round.question("1", "Hva nå?");
        round.theme("vakt", "1", "Vakt", "codebook");
        answer(round, "k1", SAID);
        answer(round, "k2", AGAINST);
        answer(round, "k3", ALMOST);
        round.endorses = "";
        answer(round, "k4", "Vi har lite å legge til.");
        round.wordings.put(ALMOST, SAID);
        round.divided = true;
        round.answerCopies.add(new AnswerCopies("a1", "1", java.util.List.of("k1", "k3"), "k1"));
        return round;
    }

    private static void answer(SampleRound round, String id, String text) {
        round.invited(id, "Svarer " + id, null, true, "municipality");
        SampleDocument paper = round.document(id, "answers/" + id + ".txt", "answer", "nb");
        paper.paragraph(Say.proposal("1", text, "vakt"));
        round.submission(id, "council", null);
    }
}
