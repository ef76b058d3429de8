package no.samsvar.app.exempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.api.Test;

/** Words are found again where they stand, and nowhere else. */
class WordsTest {
    private static List<String> found(String text, String words) {
        return new Words(text).find(words).stream().map(s -> s.in(text)).toList();
    }

    @Test
    void everyPlaceIsFound() {
        assertThat(found("Ola Nilsen ringte. Så ringte Ola Nilsen igjen.", "Ola Nilsen"))
                .containsExactly("Ola Nilsen", "Ola Nilsen");
    }

    @Test
    void whiteSpaceAndSoftHyphensMayDiffer() {
        assertThat(found("Ola\n   Nilsen, og Ola\u00a0Nil\u00adsen", "  Ola Nilsen "))
                .containsExactly("Ola\n   Nilsen", "Ola\u00a0Nil\u00adsen");
    }

    @Test
    void partsOfWordsAreNotMeant() {
        assertThat(found("Olav ringte Nikola. Ola svarte.", "Ola")).containsExactly("Ola");
        assertThat(found("sak 12/26 og 112/26", "12/26")).containsExactly("12/26");
    }

    @Test
    void lettersAreComparedAsTheyAre() {
        assertThat(found("Lien bor i lien.", "Lien")).containsExactly("Lien");
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertThat(found("Noe", "")).isEmpty();
        assertThat(found("Noe", " \n")).isEmpty();
        assertThat(found("", "Noe")).isEmpty();
    }

    @Test
    void whatIsCutOutOfARandomTextIsFoundThere() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < 60; n++) {
                text.append("ab, .\n\u00a0\u00ad".charAt(random.nextInt(8)));
            }
            int start = random.nextInt(text.length());
            Span span =
                    Span.of(start, start + random.nextInt(text.length() - start + 1)).trim(text);
            boolean whole =
                    !span.isEmpty()
                            && edge(text, span.start())
                            && edge(text, span.end())
                            && text.charAt(span.start()) != '\u00ad'
                            && text.charAt(span.end() - 1) != '\u00ad';
            if (whole) {
                assertThat(new Words(text.toString()).find(span.in(text)))
                        .as("%s in %s", span.in(text), text)
                        .anyMatch(s -> s.overlaps(span));
            }
        }
    }

    /** Not within a word. */
    private static boolean edge(CharSequence text, int at) {
        return at == 0
                || at == text.length()
                || text.charAt(at - 1) == ' '
                || text.charAt(at) == ' ';
    }
}
