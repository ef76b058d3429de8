package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a reader sees of those who copied, supported or contradicted each other. */
class SharedAnswersTest {
    private static final SampleRound ROUND = SampleShared.round();
    private static final Collation RESULT = ROUND.build();
    private static final String HTML =
            new String(
                    Objects.requireNonNull(
                            HtmlReport.files(RESULT, ROUND.texts()).get(HtmlReport.NAME)),
                    StandardCharsets.UTF_8);
    private static final Document PAGE = Jsoup.parse(HTML);

    @Test
    void whatDiffersInsideAGroupIsMarked() {
        assertThat(PAGE.select("#alike mark").eachText()).containsExactly("fjorden.");
    }

    @Test
    void wholeAnswersThatAreTheSameAreNamed() {
        assertThat(PAGE.select("#alike .names [data-respondent=k3]")).hasSize(1);
    }

    @Test
    void whoOnlySupportsAnotherIsSeen() {
        assertThat(PAGE.select("#alike").text()).contains("Slutter seg til et annet svar");
    }

    @Test
    void opposedPositionsAreShownAgainstEachOther() {
        assertThat(PAGE.select(".opposed q").eachText())
                .containsExactlyInAnyOrder(SampleShared.SAID, SampleShared.AGAINST);
        assertThat(PAGE.select("#themes .tag").eachText()).contains("Delt");
    }

    @Test
    void andAllOfItIsVerbatimAndCounted() {
        Findings findings = new Findings();
        ResultCheck.check(RESULT, ROUND.texts(), findings);
        PageCheck.check(Map.of(HtmlReport.NAME, HTML), RESULT, ROUND.texts(), findings);
        assertThat(findings.all()).isEmpty();
    }
}
