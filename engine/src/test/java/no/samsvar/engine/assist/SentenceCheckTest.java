package no.samsvar.engine.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samsvar.engine.assist.Refusal.Kind;
import no.samsvar.engine.assist.SentenceCheck.Shown;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a model's words holds by the statements that they cite, and what does not. */
class SentenceCheckTest {
    private final SentenceCheck check = new SentenceCheck(AskedRound.ALL);
    private final Shown shown = shown();

    private static Shown shown() {
        Set<String> ids = new TreeSet<>();
        AskedRound.ALL.statements().stream()
                .filter(s -> "1".equals(s.question()))
                .map(StatementInfo::id)
                .forEach(ids::add);
        return new Shown("1", null, ids);
    }

    private @Nullable Refusal check(String text, String... beginnings) {
        List<String> cited = new ArrayList<>();
        for (String beginning : beginnings) {
            cited.add(AskedRound.id(beginning));
        }
        return check.of(Request.Kind.SUMMARY, text, cited, shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Gangvegene skal brøytes før kjørevegen.                      | Gangvegene
                    Det er ønske om «tilskudd til lys langs riksvegen».          | Staten må
                    Lys med bevegelsessensor kommer i 2027.                      | Tretti
                    Tretti lyspunkt skiftes.                                     | Tretti
                    Det settes av 200 000 kroner til å strø bedre.               | Vi vil heller
                    Granmo vil brøyte gangvegene først.                          | Gangvegene
                    Granmos gangveger brøytes først på skoledager.               | Gangvegene
                    Noen vil ha lys helt fram.                                   | Kommunen meiner
                    Skoleveien på Nordsida skal få lys.                          | Erfaringene
                    Innbyggerne skal kunne gå trygt om vinteren, f.eks. med lys. | Lys med
                    """)
    void whatStandsInTheStatementsHolds(String text, String cited) {
        assertThat(check(text, cited)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Det er ønske om «tilskudd til lys langs fylkesvegen».  | Staten må  | NOT_VERBATIM | tilskudd til lys langs fylkesvegen
                    Det er ønske om «tilskudd til lys lengs riksvegen».    | Staten må  | NOT_VERBATIM | tilskudd til lys lengs riksvegen
                    Det er ønske om «tilskudd til lys langs riks».         | Staten må  | NOT_VERBATIM | tilskudd til lys langs riks
                    Det er ønske om «».                                    | Staten må  | NOT_VERBATIM | ''
                    Lys med bevegelsessensor kommer i 2028.                | Tretti     | UNTRACED     | 2028
                    Førti lyspunkt skiftes.                                | Tretti     | UNTRACED     | Førti
                    De fleste vil brøyte først.                            | Gangvegene | UNTRACED     | fleste
                    Alle kommuner vil ha lys.                              | Staten må  | UNTRACED     | Alle
                    Flertallet vil ha lys.                                 | Staten må  | UNTRACED     | Flertallet
                    Ordfører Olsen vil ha lys.                             | Staten må  | UNTRACED     | Olsen
                    NATO må betale for lys.                                | Staten må  | UNTRACED     | NATO
                    Storvatn vil brøyte gangvegene først.                  | Gangvegene | UNTRACED     | Storvatn
                    Myrlands gangveger brøytes først.                      | Gangvegene | UNTRACED     | Myrland
                    Se http://eksempel.no for mer.                         | Gangvegene | NOT_PLAIN    | Se http://eksempel.no for mer.
                    Skriv til meg@eksempel.no.                             | Gangvegene | NOT_PLAIN    | Skriv til meg@eksempel.no.
                    Gangvegene brøytes. Staten skal betale for det.        | Gangvegene | NOT_PLAIN    | Gangvegene brøytes. Staten skal betale for det.
                    Gangvegene «brøytes først.                             | Gangvegene | NOT_PLAIN    | Gangvegene «brøytes først.
                    …                                                      | Gangvegene | NOT_PLAIN    | …
                    """)
    void whatDoesNotIsRefusedForWhatItIs(String text, String cited, Kind kind, String found) {
        assertThat(check(text, cited)).isEqualTo(new Refusal(kind, found));
    }

    @Test
    void itMustCiteStatementsThatItWasShown() {
        assertThat(check("Gangvegene brøytes først.")).isEqualTo(new Refusal(Kind.NO_CITATION, ""));
        assertThat(kind(check("Innbyggerne kan melde fra.", "Innbyggerne kan")))
                .isEqualTo(Kind.UNKNOWN_STATEMENT);
        Refusal invented =
                check.of(Request.Kind.SUMMARY, "Lys.", List.of("0e476193ba49-1-2"), shown);
        assertThat(invented).isEqualTo(new Refusal(Kind.UNKNOWN_STATEMENT, "0e476193ba49-1-2"));
        String half = AskedRound.id("Gangvegene");
        assertThat(
                        kind(
                                check.of(
                                        Request.Kind.SUMMARY,
                                        "Gangvegene brøytes først.",
                                        List.of(half, half + " "),
                                        shown)))
                .isEqualTo(Kind.UNKNOWN_STATEMENT);
    }

    private static @Nullable Kind kind(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.kind();
    }

    @Test
    void whatIsExemptCannotBeCited() {
        String id = AskedRound.id("Gangvegene");
        SentenceCheck exempt = new SentenceCheck(AskedRound.withExempt(id));
        assertThat(
                        kind(
                                exempt.of(
                                        Request.Kind.SUMMARY,
                                        "Gangvegene brøytes først.",
                                        List.of(id),
                                        shown)))
                .isEqualTo(Kind.UNKNOWN_STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gangvegene \u202Ebrøytes\u202C først.",
                "Gangvegene\u200B brøytes først.",
                "Gangvegene \u001B[31mbrøytes\u001B[0m først.",
                "Gangvegene \uD800 brøytes."
            })
    void hiddenSignsAreRefusedAndShownAsMarks(String text) {
        Refusal refusal = check(text, "Gangvegene");
        assertThat(kind(refusal)).isEqualTo(Kind.NOT_PLAIN);
        assertThat(String.valueOf(refusal))
                .contains("\uFFFD")
                .doesNotContain("\u202E", "\u200B", "\u001B");
    }

    @Test
    void whatIsRefusedIsShownShort() {
        Refusal refusal =
                check("Gangvegene brøytes " + "og ".repeat(400) + "ryddes.", "Gangvegene");
        assertThat(kind(refusal)).isEqualTo(Kind.NOT_PLAIN);
        assertThat(String.valueOf(refusal).length()).isLessThan(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Brøyting av gangveger         |
                    Lys langs riksvegen           |
                    Romfart og havbruk            | UNTRACED
                    «Lys» langs vegen             | NOT_PLAIN
                    Lys langs veger i 2031        | UNTRACED
                    Lys langs Drammensvegen       | UNTRACED
                    """)
    void aTitleSharesWordsWithWhatItNames(String title, @Nullable Kind wanted) {
        List<String> cited = List.of(AskedRound.id("Gangvegene"), AskedRound.id("Staten må"));
        assertThat(kind(check.of(Request.Kind.TITLE, title, cited, shown))).isEqualTo(wanted);
    }
}
