package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir Path folder;

    @Test
    void allFilesOfTheContract() throws IOException {
        Path out = write("out", "nb");
        assertThat(names(out))
                .contains(
                        "report.html",
                        "report.docx",
                        "statements.xlsx",
                        "statements.csv",
                        "collation.json",
                        "round.yaml",
                        "SHA256SUMS",
                        "texts");
        assertThat(names(folder)).containsExactly("out");
        SortedMap<String, String> sums = Sums.parse(Files.readString(out.resolve("SHA256SUMS")));
        List<String> all =
                Sums.paths(out).stream()
                        .filter(p -> !p.endsWith(".docx") && !p.equals("SHA256SUMS"))
                        .toList();
        assertThat(sums).containsOnlyKeys(all).containsKey("statements.xlsx");
        for (String path : all) {
            assertThat(DocumentId.sha256(Files.readAllBytes(out.resolve(path))))
                    .isEqualTo(sums.get(path));
        }
    }

    @Test
    void sameBytesTwice() throws IOException {
        Path one = write("one", "nn");
        Path other = write("other", "nn");
        assertThat(Sums.paths(one)).isEqualTo(Sums.paths(other));
        for (String path : Sums.paths(one)) {
            assertThat(one.resolve(path)).hasSameBinaryContentAs(other.resolve(path));
        }
    }

    @Test
    void anOlderResultIsReplacedAndWhatPeoplePutThereIsKept() throws IOException {
        Path out = write("out", "nb");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.createDirectory(out.resolve("drafts"));
        Files.writeString(out.resolve("drafts/one.docx"), "mine too");
        Files.delete(out.resolve("statements.csv"));
        write("out", "en");
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("drafts/one.docx")).hasContent("mine too");
        assertThat(out.resolve("statements.csv")).exists();
        assertThat(Files.readString(out.resolve("collation.json")))
                .contains("\"language\":\"en\",\"owner\":\"Laget\"},");
        assertThat(names(folder)).containsExactly("out");
    }

    @Test
    void aPaperThatSomebodyHasWorkedOnIsKeptBesideTheNewOne() throws IOException {
        Path out = write("out", "nb");
        byte[] first = Files.readAllBytes(out.resolve("report.docx"));
        write("out", "nb");
        assertThat(names(out)).doesNotContain("report (2).docx");
        byte[] worked = SampleWord.replaced(first, "Sammendraget skriver du.", "Kort sagt: ja.");
        Files.write(out.resolve("report.docx"), worked);
        write("out", "en");
        assertThat(out.resolve("report (2).docx")).hasBinaryContent(worked);
        assertThat(Files.readAllBytes(out.resolve("report.docx"))).isNotEqualTo(first);
        write("out", "nn");
        assertThat(out.resolve("report (2).docx")).hasBinaryContent(worked);
        assertThat(names(out)).doesNotContain("report (3).docx");
    }

    @Test
    void soAreTablesThatSomebodyHasChangedInTheirPlace() throws IOException {
        Path out = write("out", "nb");
        Path tables = out.resolve("statements.xlsx");
        byte[] worked = SampleWord.replaced(Files.readAllBytes(tables), "heltid", "HELTID");
        Files.write(tables, worked);
        write("out", "nb");
        assertThat(out.resolve("statements (2).xlsx")).hasBinaryContent(worked);
        assertThat(Files.readAllBytes(tables)).isNotEqualTo(worked);
        assertThat(Verify.check(out, null).findings()).isEmpty();
    }

    @Test
    void somethingElseIsNotWrittenOver() throws IOException {
        Path other = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(other.resolve("a.jpg"), "a");
        assertThatThrownBy(() -> write("photos", "nb")).isInstanceOf(NotAResultException.class);
        Files.writeString(folder.resolve("file"), "a");
        assertThatThrownBy(() -> write("file", "nb")).isInstanceOf(NotAResultException.class);
        assertThat(names(other)).containsExactly("a.jpg");
        assertThat(folder.resolve("file")).hasContent("a");
    }

    @Test
    void whatAKilledRunLeftIsCleanedUpAndItsOldResultPutBack() throws IOException {
        Path out = write("out", "nb");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.move(out, folder.resolve(".out.part-999999999-1-old"));
        Files.createDirectories(folder.resolve(".out.part-999999999-1/texts"));
        Files.createDirectories(folder.resolve(".out.part-x"));
        write("out", "nb");
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(names(folder)).containsExactly(".out.part-x", "out");
    }

    @Test
    void nothingIsLeftWhereWritingFails() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        SortedMap<String, String> texts = new TreeMap<>(round.texts());
        texts.put("no/such/folder", "x"); // a name that no file can have there
        assertThatThrownBy(() ->
                        Report.write(round.build(), texts, Round.unknown(), folder.resolve("out")))
                .isInstanceOf(IOException.class);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void whatIsNotVerbatimIsRefused() {
        SampleRound round = SampleCollation.round("nb");
        SortedMap<String, String> texts = new TreeMap<>(round.texts());
        texts.replaceAll((id, text) -> text.replace("heltid", "deltid"));
        assertThatThrownBy(() ->
                        Report.write(round.build(), texts, Round.unknown(), folder.resolve("out")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.findings())
                                        .extracting(Finding::code)
                                        .contains(Finding.Code.NOT_VERBATIM));
        assertThat(folder).isEmptyDirectory();
    }

    private Path write(String name, String language) throws IOException {
        SampleRound round = SampleCollation.round(language);
        Collation collation = round.build();
        Path out = folder.resolve(name);
        Report.write(collation, round.texts(), Round.unknown(), out);
        return out;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
