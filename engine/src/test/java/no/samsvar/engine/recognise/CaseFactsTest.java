package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.recognise.CaseFacts.Facts;
import no.samsvar.engine.round.CaseFile;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case number, archive, body, date and kind of paper, in both forms of Norwegian. */
class CaseFactsTest {
    private static Facts facts(String text) {
        return CaseFacts.of(Papers.of(text.replace("\\n", "\n\n")));
    }

    private static String shown(CaseFile file) {
        return Stream.of(file.number(), file.archive(), file.body(), file.date(), file.status())
                .map(part -> part == null ? "-" : part)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saksframlegg\\nArkivsak 25/1234\\nVi skriver noe.|- 25/1234 - - -",
                "Arkivsaknr.: 2025/88-3\\nSaksbehandler: Kari Ås|- 2025/88-3 - - -",
                "ArkivsakID: 25/4711\\nSaksbehandler: Kari|- 25/4711 - - -",
                "Journalpost: 412/25\\nSaksbehandler: Kari|- - - - -",
                "Saksutgreiing\\nSak PS 12/25\\nEi utgreiing.|12/25 - - - -",
                "Saksnr. 045/25\\nSaksbehandler: Kari|045/25 - - - -",
                "Saksnr.: 2026/95-4\\nSvar følger.|- 2026/95-4 - - -",
                "Utvalgssak: 7/26\\nSaksbehandler: Kari|7/26 - - - -",
                "Utvalg\\nMøtedato\\nSaksnr\\nFormannskapet\\n02.12.2025\\n98/25\\nKommunestyret\\n12.12.2025\\n101/25\\nTittel på saken|101/25 - Kommunestyret 2025-12-12 -",
                "Utvalg Møtedato Saksnr\\nFormannskapet 02.12.2025 98/25\\nKommunestyret 12.12.2025 101/25\\nTittel|101/25 - Kommunestyret 2025-12-12 -",
                "Saksnr. Utvalg Møtedato\\n9/26 Utvalg for drift 3. mars 2026\\n14/26 Formannskapet 10. mars 2026\\nTittel|14/26 - Formannskapet 2026-03-10 -",
                "Utvalsnr\\nUtval\\nMøtedato\\n4/26\\nHeradsstyret\\n11.02.2026\\nSaka gjeld|4/26 - Heradsstyret 2026-02-11 -",
                "Svar på heftet\\nSaka vart handsama i formannskapet 2. desember 2025, sak 98/25.|98/25 - formannskapet 2025-12-02 adopted",
                "Saksprotokoll i Formannskapet - 12.11.2025\\nBehandling\\nIngen forslag.|- - Formannskapet 2025-11-12 -",
                "Vi viser til sak 16/25 og ber om svar.|- - - - -",
                "Kommunedirektørens innstilling\\nKommunen vedtar svaret.\\nSaksopplysninger\\nTekst.|- - - - recommended",
            })
    void caseFile(String text, String expected) {
        assertThat(shown(facts(text).caseFile())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saksframlegg\\nSaksbehandler: Kari\\nTekst|case-paper",
                "Saksutgreiing: Svar til heftet\\nTekst|case-paper",
                "Tittel\\nKommunedirektørens innstilling\\nVi vedtar.\\nSaksopplysninger\\nTekst.|case-paper",
                "Rådmannen si tilråding\\nTekst her.\\nBakgrunn for saka\\nTekst her.|case-paper",
                "Særutskrift\\nKommunestyret 09.03.2026\\nVedtak|extract",
                "Særutskrift av møtebok\\nTekst|extract",
                "Saksprotokoll i Bystyret\\nTekst|extract",
                "Møteprotokoll\\nUtvalg: Formannskapet\\nTekst|minutes",
                "Lia kommunestyre – møtebok 25.02.2026\\nTekst|minutes",
                "Til rette vedkommende\\nHer er svaret vårt.\\nMed vennlig hilsen\\nKari Ås|letter",
                "Takk for brevet.\\nHer er svaret.\\nMed helsing\\nOla Lie|letter",
                "Vedlegg 2: Kart over bygda\\nTekst|attachment",
                "Vi vil bygge ut hjemmetjenesten og spare på veg.|answer",
            })
    void kindOfPaper(String text, String expected) {
        assertThat(facts(text).kind().key()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "answers/lia/Saksframlegg 12.docx, case-paper",
        "answers/lia/saerutskrift.docx, extract",
        "answers/lia/møtebok.pdf, minutes",
        "answers/lia.pdf, answer",
    })
    void kindByTheFilesName(String path, String expected) {
        SourceText paper = Papers.of(path.replaceAll("\\.\\w+$", ".txt"), "Vi vil bygge ut mer.");
        assertThat(CaseFacts.of(paper).kind().key()).isEqualTo(expected);
    }

    @Test
    void evidenceIsTheWordsThemselves() {
        String text = "Særutskrift\n\nArkivsak 25/1234\n\nSak PS 12/25\n\nTekst som følger.";
        assertThat(CaseFacts.of(Papers.of(text)).evidence())
                .extracting(e -> e.code() + "=" + e.span().in(text))
                .containsExactly(
                        "paper-kind=Særutskrift",
                        "archive=Arkivsak 25/1234",
                        "case-number=Sak PS 12/25");
    }
}
