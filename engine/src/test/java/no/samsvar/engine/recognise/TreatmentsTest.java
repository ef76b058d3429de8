package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.borrow.Borrowing;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.draft.Drafter;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.Treatment;
import no.samsvar.engine.round.Treatment.Read;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who treated the case, when, as which number, and how it went: each in the minutes' words. */
class TreatmentsTest {
    private static SourceText text = Papers.of("-");

    private static List<Treatment> in(String words) {
        text = Papers.of(words.replace("\\n", "\n\n"));
        Draft none = Drafter.draft(List.of(), Map.of(), Round.unknown()).value();
        Borrowing borrowing =
                new Borrowing(List.of(), List.of(), List.of(), List.of(text), List.of("s"));
        return Treatments.in(Listed.of(text), new Paper(borrowing.of(0)), Asked.in(none));
    }

    private static String told(Treatment one) {
        return one.by().key()
                + " "
                + value(one.date())
                + " "
                + value(one.number())
                + " "
                + value(one.outcome());
    }

    private static String value(@Nullable Read read) {
        return read == null ? "-" : read.value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vedtatt av kommunestyret 4. desember 2025, sak 61/25.|council 2025-12-04 61/25 adopted",
                "Formannskapet i Lia behandlet saken 12. januar 2026 og vedtok denne uttalelsen mot én stemme.|executive-board 2026-01-12 - adopted",
                "Bystyrets behandling av sak 18/26 i møte 25.02.2026\\nVotering\\nInnstillingen fra formannskapet ble enstemmig vedtatt.|council 2026-02-25 18/26 adopted",
                "Saksprotokoll i Formannskapet - 12.11.2025\\nBehandling\\nIngen forslag.\\nVedtak\\nKommunen gir slikt svar.|executive-board 2025-11-12 - adopted",
                "Saksprotokoll i kommunestyret 12.11.2025\\nSak 40/25 Svar til heftet\\nVotering\\nTilleggsforslaget fra Bygdelista ble vedtatt mot 3 stemmer.\\nInnstillingen ble deretter enstemmig vedtatt.|council 2025-11-12 40/25 changed",
                "Kommunestyrets behandling 12.11.2025\\nVotering\\nInnstillingen med de vedtatte endringene ble vedtatt mot 2 stemmer.|council 2025-11-12 - changed",
                "Kommunestyrets behandling 12.11.2025\\nVotering\\nEndringsforslaget fra Lien falt mot 5 stemmer. Innstillingen ble vedtatt.|council 2025-11-12 - adopted",
                "Kommunestyrets behandling 12.11.2025\\nRøysting\\nTilrådinga fall med 4 mot 19 røyster.|council 2025-11-12 - not-adopted",
                "Møtebok for kommunestyret 12.11.2025\\nSak 7/25 Debatthefte\\nBehandling\\nForslag om å sende saken tilbake falt.\\nVedtak\\nSaken sendes tilbake til kommunedirektøren.|council 2025-11-12 7/25 sent-back",
                "Saksprotokoll i Utvalg for oppvekst 02.12.2025\\nBehandling\\nIngen ba om ordet.\\nVedtak\\nSaken utsettes til neste møte.|committee 2025-12-02 - postponed",
                "Saksprotokoll i Utvalg for oppvekst 02.12.2025\\nVotering\\nEnstemmig vedtatt.\\nVedtak\\nUtvalget tar saken til orientering.|committee 2025-12-02 - noted",
                "Særutskrift\\nUtvalg: Kommunestyret\\nMøtedato: 09.03.2026\\nSaksnr: 11/26\\nBehandling\\nTilrådingen ble enstemmig vedtatt.|council 2026-03-09 11/26 adopted",
                "Vedtatt av kommunestyret 4. desember 2025. Enstemmig.\\nVi vil bygge ut vegen. Forslaget ble vedtatt i fjor.|council 2025-12-04 - adopted",
                "Kommunestyrets behandling 12.11.2025\\nDet var ingen som tok ordet.|council 2025-11-12 - -",
            })
    void aTreatmentIsRead(String words, String expected) {
        assertThat(in(words)).extracting(TreatmentsTest::told).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Formannskapets innstilling 04.02.2026\\nKommunestyret vedtar svaret.",
                "Saken behandles i kommunestyret 04.02.2026.",
                "Kommunestyret skal behandle saken 4. februar 2026.",
                "Eldrerådets behandling av sak 3/26 i møte 02.02.2026\\nVedtak\\nSaken tas til orientering.",
                "Kommunestyret vedtok 12. mars 2024 en plan for veger.",
                "Svar fra Lia kommune\\nVi vil strø gangvegene.",
            })
    void whatIsProposedPlannedOrOthersIsNone(String words) {
        assertThat(in(words)).isEmpty();
    }

    @Test
    void theCommitteeAndTheCouncilAreTwoInOrderOfTheirDates() {
        List<Treatment> both =
                in(
                        "Saksprotokoll i kommunestyret - 26.11.2025 - sak 44/25\\nVotering\\n"
                                + "Innstillingen ble vedtatt mot 3 stemmer.\\n"
                                + "Saksprotokoll i Utvalg for helse - 12.11.2025 - sak 9/25\\nVotering\\n"
                                + "Enstemmig vedtatt.");
        assertThat(both)
                .extracting(TreatmentsTest::told)
                .containsExactly(
                        "committee 2025-11-12 9/25 adopted", "council 2025-11-26 44/25 adopted");
        assertThat(both.getFirst().body().value()).isEqualTo("Utvalg for helse");
    }

    @Test
    void everyPartIsQuotedWhereItStands() {
        Treatment one =
                in("Bystyrets behandling av sak 18/26 i møte 25.02.2026\\nVotering\\n"
                                + "Innstillingen fra formannskapet ble enstemmig vedtatt.")
                        .getFirst();
        assertThat(words(one.body())).isEqualTo("Bystyret");
        assertThat(words(one.date())).isEqualTo("25.02.2026");
        assertThat(words(one.number())).isEqualTo("18/26");
        assertThat(words(one.outcome()))
                .isEqualTo("Innstillingen fra formannskapet ble enstemmig vedtatt.");
    }

    @Test
    void ofAWholeMeetingOnlyTheCaseThatIsAskedAboutCounts() {
        String meeting =
                """
                Møtebok for kommunestyret 12.11.2025

                Sak 40/25 Nytt skolebygg

                Votering

                Innstillingen falt.

                Sak 41/25 %s

                Votering

                Innstillingen ble enstemmig vedtatt.
                """;
        assertThat(in(meeting.formatted("Svar på debatthefte")))
                .extracting(TreatmentsTest::told)
                .containsExactly("council 2025-11-12 41/25 adopted");
        assertThat(in(meeting.formatted("Ny brannbil")))
                .as("the case is not in these minutes")
                .allMatch(t -> t.outcome() == null);
    }

    private static String words(@Nullable Read read) {
        return Objects.requireNonNull(read).words().in(text.text());
    }
}
