package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who adopted it: what shows it, and the many things that do not. */
class AdoptionTest {
    private static Adoption adoption(String text) {
        return Adoption.of(Papers.one(text.replace("\\n", "\n\n")), (_, _) -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vedtatt av kommunestyret 4. desember 2025, sak 61/25.|council|2025-12-04",
                "Vedteke av kommunestyret i møte 04.12.2025.|council|2025-12-04",
                "Vedtatt i Lia kommunestyre 04.03.2026, sak 15/26, med 17 mot 2 stemmer|council|2026-03-04",
                "Behandlet i Lia formannskap 02.03.2026, sak 22/26. Enstemmig vedtatt.|executive-board|2026-03-02",
                "Kommunestyret i Lia behandlet i møte 10.03.2026 sak 13/26 Debatthefte 2026 og gjorde slikt vedtak:|council|2026-03-10",
                "Formannskapet i Lia behandlet saken 12. januar 2026 og vedtok denne uttalelsen mot én stemme.|executive-board|2026-01-12",
                "Eit samrøystes heradsstyre vedtok følgjande:|council|-",
                "Heradsstyret gjorde 11.02.2026 slikt vedtak:|council|2026-02-11",
                "Svaret vart samrøystes vedteke i fylkestinget 9. desember 2025.|council|2025-12-09",
                "Fylkesutvalget har i møte 3.12.2025 vedtatt høringssvaret.|executive-board|2025-12-03",
                "Byrådet vedtok denne uttalelsen 20.11.2025.|executive-board|2025-11-20",
                "Behandlet av: Hovedutvalg for samfunn, 15.02.2026, sak 8/26 (etter delegert fullmakt fra kommunestyret)|committee|2026-02-15",
                "Komite for helse og omsorg vedtok å avgi følgende uttalelse 3. mars 2026.|committee|2026-03-03",
                "Lia kommunestyre behandlet debattheftet 4. mars 2026, sak 9/26. Svaret ble vedtatt mot én stemme.|council|2026-03-04",
                "Kommunestyrets vedtak\\nLia kommune gir slikt svar på heftet.|council|-",
                "Fylkestingets vedtak 23.02.2026\\nFylkestinget sluttar seg til svaret.|council|2026-02-23",
                "Saksprotokoll i Formannskapet - 12.11.2025\\nBehandling\\nIngen forslag.\\nVedtak\\nKommunen gir slikt svar.|executive-board|2025-11-12",
                "Særutskrift\\nKommunestyret 09.03.2026, sak 11/26\\nBehandling\\nTilrådingen ble enstemmig vedtatt.|council|2026-03-09",
                "Møtebok for Lia kommunestyre\\nSak 4/26\\nRøysting\\nTilrådinga vart vedteken med 12 mot 7 røyster.|council|-",
                "Bystyrets behandling av sak 18/26 i møte 25.02.2026\\nVotering\\nInnstillingen fra formannskapet ble enstemmig vedtatt.|council|2026-02-25",
                "Saksprotokoll i Formannskapet - 12.11.2025\\nVedtak\\nSvaret sendes.\\nSaksprotokoll i Kommunestyret - 26.11.2025\\nVedtak\\nSvaret sendes.|council|2025-11-26",
                "Saka er ikkje politisk handsama.|administration|-",
                "Svaret er gitt administrativt etter avtale.|administration|-",
            })
    void shown(String text, String by, String date) {
        Adoption adoption = adoption(text);
        assertThat(adoption.by().key()).isEqualTo(by);
        assertThat(adoption.date()).isEqualTo(date.equals("-") ? null : date);
        Evidence evidence = Objects.requireNonNull(adoption.evidence());
        assertThat(evidence.span().isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kommunedirektørens innstilling\\nLia kommune vedtar innspillet slik det står i saken.",
                "Rådmannens forslag til vedtak:\\nKommunestyret vedtar uttalelsen.",
                "Rådmannen si tilråding\\nHeradsstyret vedtek svaret slik det ligg føre.",
                "Formannskapets innstilling 04.02.2026\\nKommunestyret vedtar innspillet.",
                "Utvalg\\nMøtedato\\nSaksnr\\nFormannskapet\\n02.12.2025\\n98/25\\nKommunestyret\\n12.12.2025\\n101/25\\nForslag til vedtak\\nSvaret vedtas.",
                "Saken skal behandles i kommunestyret 12.12.2025.",
                "Når svaret er vedtatt av kommunestyret 12.12.2025, sendes det.",
                "Kommunestyret vedtok i desember en økonomiplan med store kutt.",
                "Kommunestyret vedtok i fjor følgende budsjett for skolen.",
                "Vi viser til ROS-analysen, vedtatt i kommunestyret i april 2024.",
                "Regionrådsmøte sak 3/26 – Felles vakt\\nVedtak: Regionrådet ber kommunene bidra.",
                "Regionrådet behandlet saken 3. mars 2026 og vedtok følgende uttalelse:",
                "Regionrådet for Øvre Lia, sak 18/26: «Vedtatt av kommunestyret 4. desember 2025.»",
                "Ungdomsrådet behandlet saken 25.01.2026 og vedtok følgende uttalelse:",
                "Kommunedirektøren anbefaler at kommunestyret vedtar uttalelsen.",
                "Kommunestyret slutter seg til alle fire punktene.",
                "Stortinget vedtok denne uttalelsen 3. mars 2026.",
                "Tre av fire svar var behandlet i kommunestyret eller fylkestinget.",
                "Vedtak\\nLia kommune vedtar dette svaret.",
                "Melding om vedtak\\nHer er vårt innspill.",
                "Svaret ble ikke vedtatt av kommunestyret 4. mars 2026.",
                "Saksframlegg\\nBakgrunn\\nPlanen ble enstemmig vedtatt.",
                "Vi vil at fylkestinget skal vedta en ny plan, og at formannskapet følger opp.",
            })
    void notShown(String text) {
        assertThat(adoption(text)).isEqualTo(Adoption.NOT_SHOWN);
    }

    @Test
    void oneDocumentOfSeveralShowsIt() {
        SourceText paper =
                Papers.of("answers/a/sak.txt", "Kommunedirektørens innstilling\n\nSvaret vedtas.");
        SourceText minutes =
                Papers.of(
                        "answers/a/utskrift.txt",
                        "Særutskrift\n\nKommunestyrets vedtak 3.3.2026\n\nSvaret sendes.");
        Adoption adoption = Adoption.of(List.of(paper, minutes), (_, _) -> false);
        assertThat(adoption.by()).isEqualTo(AdoptedBy.COUNCIL);
        Evidence evidence = Objects.requireNonNull(adoption.evidence());
        assertThat(evidence.document()).isEqualTo(minutes.id());
        assertThat(evidence.span().in(minutes.text())).isEqualTo("Kommunestyrets vedtak 3.3.2026");
    }

    @Test
    void borrowedWordsShowNothing() {
        List<SourceText> papers = Papers.one("Vedtatt av kommunestyret 4. desember 2025.");
        assertThat(Adoption.of(papers, (_, _) -> true)).isEqualTo(Adoption.NOT_SHOWN);
    }

    @Test
    void aLongParagraphIsNoTrouble() {
        String many = "Kommunestyret vedtok ".repeat(20_000) + "\n\n" + "innspill ".repeat(40_000);
        assertThat(adoption(many).by()).isEqualTo(AdoptedBy.NOT_SHOWN);
    }

    @Test
    void theRealRoundsPapersShowNoAdoption() throws IOException {
        String shared = System.getProperty("samsvar.shared", "");
        assumeThat(shared).as("samsvar.shared").isNotBlank();
        try (var files = Files.list(Path.of(shared, "round-2026", "answers"))) {
            for (Path file : files.sorted().toList()) {
                assertThat(Adoption.of(Papers.one(Files.readString(file)), (_, _) -> false))
                        .isEqualTo(Adoption.NOT_SHOWN);
            }
        }
    }
}
