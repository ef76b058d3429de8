package no.samsvar.bench;

import java.util.List;
import java.util.Random;

/**
 * Makes sentences in bokmål that are grammatical, mean little, and seldom come twice. The same seed
 * gives the same sentences.
 */
final class Prose {
    private static final List<String> FIRST =
            List.of(
                    "skole",
                    "helse",
                    "bolig",
                    "vann",
                    "veg",
                    "omsorgs",
                    "energi",
                    "natur",
                    "kultur",
                    "beredskaps",
                    "lærlinge",
                    "velferds",
                    "innbygger",
                    "barnehage",
                    "ferdsels",
                    "idretts",
                    "bibliotek",
                    "avfalls",
                    "nærings",
                    "klima",
                    "ungdoms",
                    "demens",
                    "integrerings",
                    "havne",
                    "brann",
                    "frivillighets",
                    "rekrutterings",
                    "pasient");
    private static final List<String> LAST =
            List.of(
                    "planen",
                    "tjenesten",
                    "ordningen",
                    "avtalen",
                    "satsingen",
                    "strategien",
                    "samarbeidet",
                    "prosjektet",
                    "tilbudet",
                    "nettverket",
                    "regnskapet",
                    "behovet",
                    "kontoret",
                    "budsjettet",
                    "utvalget",
                    "kartleggingen",
                    "veilederen");
    private static final List<String> WANTS =
            List.of("må", "bør", "vil", "skal", "kan", "ønsker å", "tar sikte på å");
    private static final List<String> DOES =
            List.of(
                    "styrke",
                    "samordne",
                    "utvide",
                    "evaluere",
                    "forenkle",
                    "finansiere",
                    "avvikle",
                    "videreføre",
                    "prioritere",
                    "digitalisere",
                    "samle",
                    "utrede",
                    "beskytte");
    private static final List<String> WHO =
            List.of("Kommunen", "Fylkeskommunen", "Staten", "Regionrådet", "Vi", "Kommunestyret");
    private static final List<String> WHEN =
            List.of(
                    "i løpet av %d",
                    "fra og med %d",
                    "før utgangen av %d",
                    "allerede i %d",
                    "når budsjettet for %d er vedtatt");
    private static final List<String> REASON =
            List.of(
                    "fordi %s ellers blir for dyr i drift",
                    "slik at %s når alle som trenger det",
                    "siden %s ikke lenger dekker behovet",
                    "for at %s skal kunne deles med naboene");
    private static final List<String> FACT =
            List.of(
                    "I %2$d brukte kommunen %3$d millioner kroner på %1$s, jf. budsjettet.",
                    "%3$d prosent av de ansatte arbeider med %1$s, bl.a. i små stillinger.",
                    "Erfaringene med %1$s fra %2$d er gode, men %3$d av tiltakene gjenstår.");

    private final Random random;

    Prose(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    String thing() {
        return of(FIRST) + of(LAST);
    }

    String heading() {
        String verb = of(DOES);
        return Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " " + thing();
    }

    String sentence() {
        return switch (upTo(4)) {
            case 0 -> of(FACT).formatted(thing(), year(), 2 + upTo(90));
            case 1 -> demand() + ", " + of(REASON).formatted(thing()) + ".";
            default -> demand() + " " + of(WHEN).formatted(year()) + ".";
        };
    }

    /** Sentences until there are so many words, and then the rest of the last one. */
    String paragraph(int words) {
        StringBuilder text = new StringBuilder(sentence());
        while (text.chars().filter(c -> c == ' ').count() < words) {
            text.append(' ').append(sentence());
        }
        return text.toString();
    }

    private String demand() {
        return of(WHO) + " " + of(WANTS) + " " + of(DOES) + " " + thing() + " og " + thing();
    }

    private int year() {
        return 2019 + upTo(12);
    }

    private String of(List<String> choices) {
        return choices.get(upTo(choices.size()));
    }
}
