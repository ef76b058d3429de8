package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static String shown(String words) {
        return Dates.in(words).stream()
                .map(d -> d.iso() + "=" + words.substring(d.start(), d.end()))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "møte 12.12.2025 kl. 10.00; 2025-12-12=12.12.2025",
                "den 2.3.26; 2026-03-02=2.3.26",
                "2. desember 2025; 2025-12-02=2. desember 2025",
                "torsdag 18 februar 2027 i salen; 2027-02-18=18 februar 2027",
                "1. DES. 2025; 2025-12-01=1. DES. 2025",
                "3. sept. 2026; 2026-09-03=3. sept. 2026",
                "dato 2025-11-30; 2025-11-30=2025-11-30",
                "den 14/1-26 og 14/1 2026; 2026-01-14=14/1-26 | 2026-01-14=14/1 2026",
                "05. 11. 2025; 2025-11-05=05. 11. 2025",
                "09.02.2027, sak 12/27; 2027-02-09=09.02.2027",
                "29.02.2028; 2028-02-29=29.02.2028",
                "7-5-2026; 2026-05-07=7-5-2026",
            })
    void readsEveryUsualForm(String words, String expected) {
        assertThat(shown(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "29.02.2027; no such day",
                "32.01.2026; no such day",
                "12.13.2026; no such month",
                "kl. 10.00–15.20; a time",
                "sak 12/27; a case",
                "2026/95-4; an archive id",
                "kap. 1.2.3.4; a chapter",
                "4. desember; no year",
                "kr 1.250.000; a sum",
                "desember 2025; no day",
                "110 mai 2025; no day",
            })
    void otherNumbersAreNoDates(String words, String why) {
        assertThat(shown(words)).as(why).isEmpty();
    }
}
