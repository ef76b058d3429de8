package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;

/** A round of national size, made from a seed: papers of real length, much of them borrowed. */
final class SampleNational {
    private static final String[] SUBJECTS = {
        "Kommunen", "Fylket", "Skolen", "Helsetjenesten", "Barnevernet", "Næringslivet", "Staten",
        "Regionen", "Beredskapen", "Biblioteket", "Bussen", "Omsorgen", "Legevakten", "Barnehagen"
    };
    private static final String[] VERBS = {
        "må prioritere",
        "bør samle",
        "kan dele",
        "skal bygge",
        "vil utvikle",
        "trenger",
        "må få",
        "bør øve på",
        "skal forenkle",
        "kan avvikle",
        "må beholde",
        "vil kartlegge"
    };
    private static final String[] OBJECTS = {
        "flere faste stillinger", "felles løsninger", "kortere køer", "enklere regler",
        "bedre veier", "tryggere hverdager", "nye turnuser", "digitale skjemaer",
        "lokale fagmiljøer", "egne lærlinger", "mer tid til hver elev", "boliger i sentrum"
    };
    private static final String[] ENDS = {
        "i løpet av to år",
        "sammen med naboene",
        "før neste valg",
        "i hele fylket",
        "uten mer byråkrati",
        "med de ansatte",
        "for dem som trenger det mest",
        "når økonomien tillater det",
        "slik innbyggerne har bedt om",
        "etter en grundig gjennomgang"
    };
    private static final String[] ADOPTED = {
        "council",
        "council",
        "council",
        "executive-board",
        "committee",
        "administration",
        "not-shown"
    };
    private static final int THEMES = 14;

    private final Random random;
    private final SampleRound round = new SampleRound("nb");
    private final List<Place> borrowed = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    private SampleNational(long seed) {
        random = new Random(seed);
    }

    /** Everyone in the bundled register is invited, and the first so many answer. */
    static SampleRound round(int answers, long seed) {
        return new SampleNational(seed).make(answers);
    }

    private SampleRound make(int answers) {
        for (int q = 1; q <= 3; q++) {
            round.question("" + q, "Hva må gjøres " + q + "?");
            for (int t = 0; t < THEMES / 2; t++) {
                round.theme(theme(q, t), "" + q, sentence(), "codebook");
            }
        }
        SampleDocument booklet = round.ownDocument("hefte.pdf", "booklet");
        for (int i = 0; i < 90; i++) {
            String paragraph = paragraph(60);
            sentences.add(paragraph);
            borrowed.add(booklet.block("paragraph", "booklet", paragraph));
            if (i % 3 == 2) {
                booklet.page();
            }
        }
        int done = 0;
        for (Respondent body : Register.bundled().all()) {
            boolean answered = done++ < answers;
            String county = body.county() == null ? "" : body.county();
            round.invited(
                    body.id(),
                    body.name(),
                    county,
                    answered,
                    body.kinds().stream().map(Respondent.Kind::key).toArray(String[]::new));
            if (answered) {
                answer(body, done);
            }
        }
        return round;
    }

    private void answer(Respondent body, int number) {
        SampleDocument paper =
                round.document(body.id(), "answers/" + body.id() + ".pdf", "case-paper", "nb");
        int copied = number % 5 == 0 ? 90 : 16;
        for (int i = 0; i < copied; i++) {
            paper.block("paragraph", "booklet", sentences.get(i), borrowed.get(i));
        }
        paper.block("paragraph", "case", paragraph(300));
        for (int q = 1; q <= 3; q++) {
            paper.page();
            paper.heading("Svar på spørsmål " + q);
            for (int i = 0; i < 7; i++) {
                paper.paragraph(say(q), say(q));
            }
        }
        Place adopted = paper.block("paragraph", "procedure", "Vedtatt i møte.");
        round.submission(body.id(), ADOPTED[random.nextInt(ADOPTED.length)], adopted);
    }

    private Say say(int question) {
        int theme = random.nextInt(THEMES / 2);
        int same = random.nextInt(40);
        String text = sentence() + " " + sentence().toLowerCase(java.util.Locale.ROOT) + ".";
        return Say.proposal("" + question, text, theme(question, theme))
                .same(same < 8 ? "p" + same : "")
                .to(random.nextInt(4) == 0 ? "state" : "own");
    }

    private static String theme(int question, int theme) {
        return "tema-" + question + "-" + theme;
    }

    private String paragraph(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i += 9) {
            text.append(i == 0 ? "" : " ").append(sentence()).append('.');
        }
        return text.toString();
    }

    private String sentence() {
        return pick(SUBJECTS) + " " + pick(VERBS) + " " + pick(OBJECTS) + " " + pick(ENDS);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
