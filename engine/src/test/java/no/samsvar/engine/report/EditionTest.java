package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.collate.Edition;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of a result in which a passage and a statement are exempt from the public. */
class EditionTest {
    private static final Exempt BASIS = new Exempt("offl. § 24", "2036-01-01");

    @TempDir Path folder;
    private SampleRound round;

    /**
     * Fjellvik's second statement is exempt, and is the title of a position that Storåsen shares;
     * so is a passage of Storåsen's, with the heading over another statement.
     */
    @BeforeEach
    void build() {
        round = new SampleRound("nb");
        round.question("1", "Hva trengs?");
        round.theme("vakt", "1", "Vaktordninger", "codebook");
        round.theme("noklene", "1", "Nøklene til vannverket", "found");
        round.invited("1", "Fjellvik", "Vestmark", true, "municipality");
        round.invited("2", "Storåsen", "Vestmark", true, "municipality");
        SampleDocument one = round.document("1", "answers/fjellvik.txt", "answer", "nb");
        one.paragraph(Say.proposal("1", "Vaktene må øve oftere.", "vakt"));
        one.exempt = BASIS;
        one.paragraph(
                Say.proposal("1", "Portkoden ved vannverket henger på døra.", "vakt", "noklene")
                        .same("kode"));
        one.exempt = null;
        round.submission("1", "council", null);
        SampleDocument other = round.document("2", "answers/storasen.txt", "answer", "nb");
        other.withheld = BASIS;
        Place heading = other.heading("Hullet i gjerdet");
        Place reserve =
                other.block("paragraph", "case", "Reservestrømmen varer i ti minutter.", heading);
        other.withheld = null;
        other.item("•", 1, Say.proposal("1", "Gjerdene må bli høyere.", "vakt").same("kode"));
        round.submission("2", "council", reserve);
        round.problems.add(
                new ProblemInfo(
                        "placeholder-left",
                        "warning",
                        java.util.Map.of("words", "Reservestrømmen"),
                        reserve.document(),
                        "2",
                        reserve.start(),
                        reserve.start() + 15,
                        "«Reservestrømmen» står igjen fra malen."));
    }

    private static final List<String> SECRETS =
            List.of(
                    "Portkoden",
                    "vannverket",
                    "Hullet i gjerdet",
                    "Reservestrømmen",
                    "ti minutter");

    private Path write(Audience audience) throws IOException {
        Edition edition = Edition.of(round.build(), round.texts(), audience);
        Path out = folder.resolve(audience.key());
        Report.write(edition.collation(), edition.texts(), Round.unknown(), out);
        return out;
    }

    /** All that stands in any file, those for Word and Excel too. */
    private static String everything(Path out) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String path : Sums.paths(out)) {
            byte[] bytes = Files.readAllBytes(out.resolve(path));
            all.append(new String(bytes, StandardCharsets.UTF_8));
            if (path.endsWith("x")) {
                try (InputStream in = Files.newInputStream(out.resolve(path));
                        ZipInputStream zip = new ZipInputStream(in)) {
                    for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void anInternalEditionHasEverything() throws IOException {
        Path out = write(Audience.INTERNAL);
        assertThat(everything(out)).contains(SECRETS).contains("Skjermet: offl. § 24");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<strong>Intern</strong>");
        assertThat(Files.readString(out.resolve("collation.json")))
                .contains("\"audience\":\"internal\"");
        assertThat(Verify.check(out, null).findings()).isEmpty();
    }

    @Test
    void aPublicEditionHasNoExemptWordInAnyFile() throws IOException {
        Path out = write(Audience.PUBLIC);
        String all = everything(out);
        assertThat(all).doesNotContain(SECRETS).contains("Vaktene må øve oftere.");
        assertThat(all).contains("Gjerdene må bli høyere.").contains("offl. § 24");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<strong>Offentlig</strong>")
                .doesNotContain("<strong>Intern</strong>");
        assertThat(Files.readString(out.resolve("collation.json")))
                .contains("\"audience\":\"public\"");
        assertThat(Verify.check(out, null).findings()).isEmpty();
    }

    @Test
    void everyListFollows() {
        Collation whole = round.build();
        Collation open = Edition.of(whole, round.texts(), Audience.PUBLIC).collation();
        assertThat(open.statements())
                .extracting(StatementInfo::text)
                .containsExactly("Vaktene må øve oftere.", "Gjerdene må bli høyere.");
        assertThat(open.statements().get(1).path()).isEmpty();
        assertThat(open.round().themes()).extracting(t -> t.id()).containsExactly("vakt");
        String left = open.statements().get(1).id();
        assertThat(open.positions())
                .anySatisfy(position -> {
                    assertThat(position.id()).isEqualTo("vakt." + left);
                    assertThat(position.title()).isEqualTo("Gjerdene må bli høyere.");
                    assertThat(position.respondents()).containsExactly("2");
                });
        Count vakt =
                open.counts().stream()
                        .filter(c -> "vakt".equals(c.theme()) && c.position() == null)
                        .findFirst()
                        .orElseThrow();
        assertThat(vakt.statements()).hasSize(2);
        assertThat(vakt.respondents()).containsExactly("1", "2");
        assertThat(open.counts()).noneMatch(c -> "noklene".equals(c.theme()));
        assertThat(open.problems()).isEmpty();
        assertThat(open.submissions().get(1).evidence()).isNull();
        assertThat(open.submissions().get(1).adoptedBy()).isEqualTo("council");
    }

    @Test
    void aPublicEditionIsWeighedByWhatIsLeft() throws IOException {
        round.figures("1", 900, "small", "6", null);
        round.figures("2", 21_000, "large", "2", null);
        Collation open = Edition.of(round.build(), round.texts(), Audience.PUBLIC).collation();
        assertThat(open.weighing()).isEqualTo(round.build().weighing());
        assertThat(open.counts())
                .filteredOn(count -> count.position() != null && count.group().equals("all"))
                .anySatisfy(count -> {
                    assertThat(count.respondents()).containsExactly("2");
                    assertThat(count.inhabitants()).isEqualTo(21_000);
                });
        assertThat(Verify.check(write(Audience.PUBLIC), null).findings()).isEmpty();
    }

    @Test
    void whoSpokeOnlyInExemptWordsIsSilentInThePublicEdition() {
        Collation whole = round.build();
        List<Voice> voices =
                List.of(
                        new Voice(whole.statements().get(1).id(), "1", List.of()),
                        new Voice(whole.statements().get(2).id(), "2", List.of()));
        OwnerPosition position =
                new OwnerPosition(
                        "@mandate.x",
                        whole.documents().getFirst().id(),
                        0,
                        4,
                        List.of(),
                        "Laget mener noe.",
                        null,
                        "nb",
                        null,
                        voices,
                        List.of(),
                        List.of(),
                        voices,
                        List.of(),
                        null);
        Collation held = whole.with(whole.statements(), List.of(position));
        assertThat(Edition.of(held, round.texts(), Audience.INTERNAL).collation()).isEqualTo(held);
        OwnerPosition open =
                Edition.of(held, round.texts(), Audience.PUBLIC).collation().mandate().getFirst();
        assertThat(open.supports()).extracting(Voice::respondent).containsExactly("2");
        assertThat(open.near()).extracting(Voice::respondent).containsExactly("2");
        assertThat(open.silent()).containsExactly("1");
    }

    @Test
    void spansStayAndTheBasisStandsWhereTheWordsStood() {
        Edition open = Edition.of(round.build(), round.texts(), Audience.PUBLIC);
        for (var document : open.collation().documents()) {
            String text = Objects.requireNonNull(open.texts().get(document.id()));
            assertThat(text).hasSameSizeAs(round.texts().get(document.id()));
            for (Passage passage : document.passages()) {
                String words = text.substring(passage.start(), passage.end()).strip();
                if (passage.exempt() != null) {
                    assertThat(words).matches(Edition.COVER + "+");
                    assertThat(passage.exempt()).isEqualTo(BASIS);
                    assertThat(passage.matches()).isEmpty();
                } else {
                    assertThat(words).doesNotContain(String.valueOf(Edition.COVER));
                }
            }
        }
    }

    @Test
    void whereNothingIsExemptOnlyTheAudienceDiffers() {
        SampleRound plain = SampleCollation.round("nb");
        Collation whole = plain.build();
        plain.audience = "public";
        Edition open = Edition.of(whole, plain.texts(), Audience.PUBLIC);
        assertThat(CollationJson.line(open.collation()))
                .isEqualTo(CollationJson.line(plain.build()));
        assertThat(open.texts()).isEqualTo(plain.texts());
    }

    @Test
    void whatIsExemptIsNotWrittenForThePublicByMistake() {
        round.audience = "public";
        assertThatThrownBy(() ->
                        Report.write(
                                round.build(),
                                round.texts(),
                                Round.unknown(),
                                folder.resolve("out")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.findings())
                                        .extracting(Finding::code)
                                        .containsOnly(Code.EXEMPT_SHOWN));
    }
}
