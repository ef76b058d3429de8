package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Edition;
import no.samsvar.engine.collate.Exempting;
import no.samsvar.engine.collate.Exempting.Stretch;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody has withheld by its place is marked inside, and is not in an edition for all. */
class ExemptingTest {
    private static final Exempt BASIS = new Exempt("offl. § 24", "2036-01-01");

    @TempDir Path folder;
    private SampleRound round;
    private Collation whole;
    private DocumentInfo document;
    private StatementInfo secret;

    @BeforeEach
    void build() {
        round = new SampleRound("nb");
        round.question("1", "Hva trengs?");
        round.theme("vakt", "1", "Vaktordninger", "codebook");
        round.invited("1", "Fjellvik", "Vestmark", true, "municipality");
        SampleDocument one = round.document("1", "answers/fjellvik.txt", "answer", "nb");
        one.paragraph(Say.proposal("1", "Vaktene må øve oftere.", "vakt"));
        one.paragraph(Say.proposal("1", "Portkoden henger på døra.", "vakt"));
        round.submission("1", "council", null);
        whole = round.build();
        document = whole.documents().getFirst();
        secret = whole.statements().get(1);
    }

    @Test
    void theWordsStayInsideWithTheirBasisAndEveryCountStands() throws Exception {
        Collation marked = mark(document.textSha256(), secret.start(), secret.end());
        assertThat(marked.statements())
                .extracting(StatementInfo::exempt)
                .containsExactly(null, BASIS);
        assertThat(marked.counts()).isEqualTo(whole.counts());
        Path out = folder.resolve("out");
        Report.write(marked, round.texts(), Round.unknown(), out);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Portkoden henger på døra.", "offl. § 24");
    }

    @Test
    void thePublicEditionIsWithoutThem() {
        Edition open =
                Edition.of(
                        mark(document.textSha256(), secret.start(), secret.end()),
                        round.texts(),
                        Audience.PUBLIC);
        assertThat(CollationJson.line(open.collation()) + open.texts())
                .contains("Vaktene må øve oftere.")
                .doesNotContain("Portkoden");
    }

    @Test
    void passagesAreCutWhereItBeginsAndEndsAndCoverTheTextAsBefore() {
        int middle = secret.start() + 5;
        List<Passage> passages =
                mark(document.textSha256(), middle, middle + 4).documents().getFirst().passages();
        int at = 0;
        for (Passage passage : passages) {
            assertThat(passage.start()).isEqualTo(at);
            assertThat(passage.exempt() != null).isEqualTo(passage.start() == middle);
            at = passage.end();
        }
        String text = Objects.requireNonNull(round.texts().get(document.id()));
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    void whereTheFileIsReadOtherwiseAllOfItIsWithheld() {
        assertThat(mark("0".repeat(64), 0, 3).statements())
                .extracting(StatementInfo::exempt)
                .containsOnly(BASIS);
        assertThat(mark(document.textSha256(), 0, 100_000).statements())
                .extracting(StatementInfo::exempt)
                .containsOnly(BASIS);
    }

    @Test
    void anotherFileIsAsItWasAndNothingIsNoStretch() {
        Stretch other = new Stretch("f".repeat(64), document.textSha256(), 0, 3, BASIS);
        assertThat(Exempting.mark(whole, List.of(other))).isEqualTo(whole);
        assertThatThrownBy(() -> new Stretch(document.sha256(), "", 3, 3, BASIS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Collation mark(String textSha256, int start, int end) {
        return Exempting.mark(
                whole, List.of(new Stretch(document.sha256(), textSha256, start, end, BASIS)));
    }
}
