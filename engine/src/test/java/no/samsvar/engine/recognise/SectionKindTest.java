package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** Whatever a kind's patterns match holds one of its stems, which are looked for first. */
    @ParameterizedTest
    @EnumSource
    void isNotMissedByTheLookBefore(SectionKind kind) {
        Random random = new Random(11);
        List<String> words =
                Pattern.compile("[^\\p{L}]+")
                        .splitAsStream(kind.patternText())
                        .filter(w -> w.length() > 1)
                        .toList();
        int matched = 0;
        for (int i = 0; i < 60_000; i++) {
            StringBuilder line = new StringBuilder(words.get(random.nextInt(words.size())));
            for (int more = random.nextInt(4); more > 0; more--) {
                line.append(random.nextInt(3) > 0 ? " " : "");
                line.append(
                        random.nextInt(8) > 0 ? words.get(random.nextInt(words.size())) : "3/27");
            }
            String made =
                    random.nextInt(9) > 0
                            ? line.toString()
                            : line.toString().toUpperCase(Locale.ROOT);
            if (kind.matches(made)) {
                matched++;
                assertThat(kind.mayMatch(made)).as(made).isTrue();
            }
        }
        assertThat(matched).isGreaterThan(10);
    }
}
