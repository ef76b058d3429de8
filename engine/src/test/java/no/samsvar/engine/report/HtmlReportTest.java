package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import no.samsvar.engine.collate.Collation;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void sameBytesTwice() throws Exception {
        SampleRound round = SampleCollation.round("nb");
        Collation collation = round.build();
        Map<String, String> texts = round.texts();
        SortedMap<String, byte[]> files = HtmlReport.files(collation, texts);
        assertThat(files).containsOnlyKeys("report.html");
        assertThat(HtmlReport.files(collation, texts).get("report.html"))
                .isEqualTo(files.get("report.html"));
    }
}
