package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Review;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.report.Verify;
import no.samsvar.engine.round.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are asked to look at next, and how many more decisions are said to be worth it. */
class ReviewTest {
    private static final String BUS = "Bokbussen må komme til alle grendene hver eneste uke.";

    @TempDir private Path temp;
    private DecidedRound round;

    @BeforeEach
    void oneAnswer() {
        round =
                new DecidedRound(temp.resolve("round"))
                        .answer(
                                "elvestrand.txt",
                                "Elvestrand",
                                FIRST,
                                "Biblioteket skal holde åpent lenger om kvelden.",
                                "Det er mange som spør etter dette.",
                                SECOND,
                                BUS,
                                "Sjåføren kjenner alle.");
    }

    private Result run(Options options) throws IOException {
        return Pipeline.run(
                RoundFolder.at(round.folder()), options.inProcess().withJobs(1), Progress.SILENT);
    }

    private static Review review(Collation all) {
        return Objects.requireNonNull(all.review());
    }

    @Test
    void nobodyIsAskedBeforeSomebodyDecidesOrWantsToKnow() throws IOException {
        assertThat(run(Options.defaults()).collation().review()).isNull();
        Review wanted = review(run(Options.defaults().withReview(true)).collation());
        assertThat(wanted.next()).hasSize(4);
        round.set("Kari", BUS, Field.ROLE, "proposal");
        assertThat(review(run(Options.defaults()).collation()).next()).hasSize(3);
    }

    @Test
    void theDoubtfulComesFirstAndWhatIsDecidedNotAtAll() throws IOException {
        Result first = run(Options.defaults().withReview(true));
        List<Double> doubts = new ArrayList<>();
        review(first.collation()).next().forEach(n -> doubts.add(n.doubt()));
        assertThat(doubts.getFirst()).isGreaterThan(doubts.getLast());
        String asked = review(first.collation()).next().getFirst().statement();
        String words =
                first.collation().statements().stream()
                        .filter(s -> s.id().equals(asked))
                        .findFirst()
                        .orElseThrow()
                        .text();
        round.set("Kari", words, Field.ROLE, "reason");
        assertThat(review(run(Options.defaults()).collation()).next())
                .noneMatch(n -> n.statement().equals(asked));
    }

    @Test
    void whatCodersDisagreeOnComesFirst() throws IOException {
        round.set("Kari", BUS, Field.ROLE, "proposal");
        assertThat(asked()).doesNotContain(BUS);
        round.set("Ola", BUS, Field.ROLE, "reason");
        assertThat(asked()).hasSize(4).startsWith(BUS);
        round.set("Kari", BUS, Field.ROLE, "reason");
        assertThat(asked()).doesNotContain(BUS);
    }

    private List<String> asked() throws IOException {
        Collation all = run(Options.defaults()).collation();
        Map<String, String> texts = new TreeMap<>();
        all.statements().forEach(s -> texts.put(s.id(), s.text()));
        return review(all).next().stream().map(n -> texts.getOrDefault(n.statement(), "")).toList();
    }

    @Test
    void fewDecisionsMeasureNothing() throws IOException {
        round.set("Kari", BUS, Field.THEMES, "kjore-bokene-ut");
        Review review = review(run(Options.defaults()).collation());
        assertThat(review.more().reason()).isEqualTo("too-few");
        assertThat(review.more().decisions()).isEqualTo(3);
    }

    @Test
    void itStandsInTheReportForThoseInsideOnlyAndIsInOrder() throws Exception {
        round.set("Kari", BUS, Field.ROLE, "proposal");
        for (Audience audience : Audience.values()) {
            Result result = run(Options.defaults().forAudience(audience));
            assertThat(result.collation().review() != null)
                    .isEqualTo(audience == Audience.INTERNAL);
            Path out = temp.resolve("out-" + audience.key());
            Report.write(result.collation(), result.texts(), result.round(), out);
            assertThat(Verify.check(out, round.folder()).findings()).isEmpty();
            String page = java.nio.file.Files.readString(out.resolve("report.html"));
            assertThat(page.contains("id=\"review\"")).isEqualTo(audience == Audience.INTERNAL);
        }
    }
}
