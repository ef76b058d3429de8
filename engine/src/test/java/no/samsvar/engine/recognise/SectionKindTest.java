package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionKindTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Innspill fra Lia kommune|ANSWER",
                "Forslag til uttalelse|ANSWER",
                "Fylkeskommunens innspill|ANSWER",
                "Framlegg til fråsegn|ANSWER",
                "2.1 Kommunens svar|ANSWER",
                "Rådmannens innstilling:|RECOMMENDATION",
                "Kommunedirektøren si tilråding|RECOMMENDATION",
                "Fylkeskommunedirektørens forslag til vedtak|RECOMMENDATION",
                "Rådmannen sitt framlegg til vedtak:|RECOMMENDATION",
                "Formannskapets innstilling 04.02.2026|RECOMMENDATION",
                "Kommunedirektørens anbefaling|RECOMMENDATION",
                "Rådmannen tilrår:|RECOMMENDATION",
                "Vedtak|RESOLUTION",
                "Kommunestyrets vedtak 3.3.2026|RESOLUTION",
                "Heradsstyret sitt vedtak|RESOLUTION",
                "Vedtak i Heradsstyret 11.12.2025:|RESOLUTION",
                "K-sak 11/27 vedtak:|RESOLUTION",
                "Saksprotokoll i Formannskapet - 12.11.2025|TREATMENT",
                "Fylkestingets behandling 09.12.2025|TREATMENT",
                "Møtebehandling|TREATMENT",
                "Særutskrift|TREATMENT",
                "Voteringsresultat|VOTE",
                "Røysting:|VOTE",
                "Avstemning|VOTE",
                "Protokolltilførsel fra Rødt|REMARK",
                "Saksopplysninger|CASE",
                "Saksutgreiing|CASE",
                "Kva saka gjeld|CASE",
                "Kommunedirektøren si vurdering|CASE",
                "Kommunedirektørens kommentar:|CASE",
                "Økonomiske og administrative konsekvenser|CASE_PART",
                "Konklusjon og anbefaling|CASE_PART",
                "Vedlegg:|PROCEDURE",
                "Melding om vedtak|PROCEDURE",
                "Spørsmål til drøfting:|QUESTIONS",
                "Ungdomsrådets uttalelse|ELSEWHERE",
                "Regionrådsmøte sak 3/26|ELSEWHERE",
            })
    void tellsWhatAHeadingOpens(String heading, SectionKind kind) {
        assertThat(SectionKind.of(heading)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kaiene er våre veger",
                "Lik behandling for alle",
                "Oppfølging av vedtak om skolestruktur i nord",
                "Forslag til tiltak",
                "Voksne som blir",
                "Sammen om beredskapen",
                "Regionrådet må få flere oppgaver",
                "",
                "…",
            })
    void headingsOfAnAnswerOpenNothing(String heading) {
        assertThat(SectionKind.of(heading)).isNull();
    }
}
