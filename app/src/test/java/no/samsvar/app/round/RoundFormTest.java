package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.app.round.RoundForm.AskedIn;
import no.samsvar.app.round.RoundForm.Fault;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Theme;
import org.junit.jupiter.api.Test;

/** What is typed becomes a round or a list of what to put right, and never anything else. */
class RoundFormTest {
    private static final Round ROUND =
            new Round(
                    "prøve",
                    "Prøve",
                    2027,
                    List.of("nb"),
                    Round.Documents.NONE,
                    List.of(
                            new Question("1", "Hva vil dere?", List.of("Hva ønsker dere?")),
                            new Question("2", "Hvem skal gjøre det?", List.of())),
                    List.of(new Theme("skole", "1", "Skole", List.of("SFO"), "barn")),
                    Round.Invited.BUNDLED,
                    new TreeMap<>(),
                    "Laget");

    @Test
    void aFormOfARoundIsTheRoundAgain() {
        assertThat(RoundForm.of(ROUND, 3).round(ROUND)).isEqualTo(ROUND);
    }

    @Test
    void questionsAreAddedMovedAndRemoved() {
        RoundForm form = RoundForm.of(ROUND, 1).apply("add-question");
        assertThat(form.numbers()).containsExactly("1", "2", "3");
        assertThat(form.apply("up-question-1").numbers()).containsExactly("2", "1", "3");
        assertThat(form.apply("down-question-0").numbers()).containsExactly("2", "1", "3");
        assertThat(form.apply("remove-question-0").numbers()).containsExactly("2", "3");
        assertThat(form.apply("up-question-0")).isEqualTo(form);
        assertThat(form.apply("remove-question-77")).isEqualTo(form);
        assertThat(form.apply("nonsense")).isEqualTo(form);
    }

    @Test
    void anEmptyQuestionFallsAway() {
        assertThat(RoundForm.of(ROUND, 1).apply("add-question").round(ROUND)).isEqualTo(ROUND);
    }

    @Test
    void mistakesAreNamedWhereTheyStand() {
        Map<String, String[]> fields = new HashMap<>();
        field(fields, "version", "1");
        field(fields, "title", " ");
        field(fields, "year", "27");
        field(fields, "q.0.id", "1");
        field(fields, "q.0.text", "Hva?");
        field(fields, "q.1.id", "1");
        field(fields, "q.1.text", "");
        field(fields, "q.1.wordings", "Annet");
        field(fields, "t.0.title", "Skole");
        field(fields, "t.0.question", "9");
        assertThat(RoundForm.read(fields).faults(ROUND))
                .extracting(Fault::field)
                .containsExactly("title", "year", "q.1.text", "q.1.id", "t.0.question");
    }

    @Test
    void whatDiffersIsTold() {
        RoundForm one = RoundForm.of(ROUND, 1);
        Map<String, String[]> fields = new HashMap<>();
        field(fields, "title", "Prøve");
        field(fields, "year", "2027");
        field(fields, "owner", "Laget");
        field(fields, "q.0.id", "2");
        field(fields, "q.0.text", "Hvem skal gjøre det?");
        field(fields, "q.1.id", "1");
        field(fields, "q.1.text", "Hva  vil\ndere nå?");
        field(fields, "q.1.wordings", "Hva ønsker dere?");
        assertThat(RoundDifference.between(one, RoundForm.read(fields)))
                .contains(
                        new RoundDifference(
                                "edit.question", "1", "Hva vil dere?", "Hva vil dere nå?"),
                        new RoundDifference("edit.order", "", "1, 2", "2, 1"),
                        new RoundDifference("edit.theme", "Skole", "Skole", ""));
    }

    @Test
    void timesAreNorwegianAlsoWhenTheClockChanges() {
        assertThat(LocalTimes.read("2027-02-26", "12:00"))
                .isEqualTo(Instant.parse("2027-02-26T11:00:00Z"));
        assertThat(LocalTimes.read("2027-07-01", "9.30"))
                .isEqualTo(Instant.parse("2027-07-01T07:30:00Z"));
        assertThat(LocalTimes.read("26.2.2027", ""))
                .isEqualTo(Instant.parse("2027-02-26T22:59:00Z"));
        assertThat(LocalTimes.day("1. 3. 2027")).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(LocalTimes.read("2027-02-30", "12:00")).isNull();
        assertThat(LocalTimes.read("2027-02-26", "25:00")).isNull();
    }

    @Test
    void namesOfFilesLeadNowhere() {
        assertThat(RoundDocuments.safe("..\\..\\C:\\hefte?.pdf")).isEqualTo("hefte.pdf");
        assertThat(RoundDocuments.safe("/etc/passwd")).isEqualTo("passwd");
        assertThat(RoundDocuments.safe("~$.")).isEqualTo("$.");
        assertThat(RoundDocuments.safe("")).isEqualTo("dokument");
        assertThat(RoundDocuments.safe("a".repeat(300) + ".docx"))
                .hasSizeLessThan(121)
                .endsWith(".docx");
    }

    @Test
    void blankIsBlank() {
        assertThat(new AskedIn("4", " ", "").blank()).isTrue();
    }

    private static void field(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }
}
