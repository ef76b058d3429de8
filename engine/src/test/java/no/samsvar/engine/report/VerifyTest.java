package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Engine;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.report.Verify.Outcome;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {
    @TempDir Path temporary;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        out = temporary.resolve("out");
        Report.write(ofThisVersion(round.build()), round.texts(), Round.unknown(), out);
    }

    private static Collation ofThisVersion(Collation c) {
        Engine engine = new Engine(EngineVersion.VERSION, c.engine().options(), false);
        return c.with(engine);
    }

    @Test
    void aSoundResult() throws IOException {
        Outcome outcome = Verify.check(out, null);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.isSound()).isTrue();
        assertThat(outcome.files()).isGreaterThan(8);
        assertThat(outcome.quotations()).isGreaterThan(outcome.statements());
        assertThat(outcome.numbers()).isGreaterThan(60);
        assertThat(outcome.remade()).isTrue();
    }

    /** One letter for another, anywhere. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyChangedLetterIsFound(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> paths = Sums.paths(out).stream().filter(p -> !p.endsWith(".docx")).toList();
        for (int i = 0; i < 30; i++) {
            Path file = out.resolve(paths.get(i < paths.size() ? i : random.nextInt(paths.size())));
            byte[] before = Files.readAllBytes(file);
            byte[] after = changed(before, random);
            Files.write(file, after);
            assertThat(Verify.check(out, null).findings())
                    .as("seed %d, %s", seed, file)
                    .isNotEmpty();
            Files.write(file, before);
        }
        assertThat(Verify.check(out, null).findings()).isEmpty();
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int at = random.nextInt(bytes.length);
        changed[at] = (byte) (bytes[at] == 'e' ? 'a' : 'e');
        return changed;
    }

    /** A change by someone who has made the sums anew. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    collation.json | "text":"Fjellvik vil gjøre | "text":"Fjellvik vil ikke gjøre | NOT_VERBATIM
                    collation.json | "title":"Fjellvik vil      | "title":"Fjellvik bør           | NOT_VERBATIM
                    collation.json | "respondents":["9101","9102"   | "respondents":["9101"       | WRONG_LIST
                    collation.json | "once":["9101",                | "once":[                    | WRONG_LIST
                    collation.json | "group":"adopted:council"      | "group":"adopted:committee" | SURPLUS_COUNT
                    collation.json | "answered":false               | "answered":true             | WRONG_LIST
                    collation.json | "themes":["heltid"]            | "themes":["fritid"]         | UNKNOWN_REFERENCE
                    collation.json | "role":"reason"                | "role":"excuse"             | OFF_SCHEMA
                    collation.json | "start":531,"end":637          | "start":531,"end":636       | NOT_COVERED
                    collation.json | "start":531,                   | "start":530,                | OUTSIDE
                    collation.json | "ownWords":81                  | "ownWords":82               | WRONG_NUMBER
                    collation.json | "file":"hefte.pdf"             | "file":"hefta.pdf"          | WRONG_ID
                    collation.json | "standing":"counted"           | "standing":"duplicate"      | NOT_OWN
                    collation.json | "opposed"                      | "opposes"                   | NOT_REMADE
                    collation.json | "text":"Om femten år mangler   | "text":"Om tolv år mangler  | NOT_VERBATIM
                    collation.json | "silent":["                    | "silent":["9104","          | WRONG_LIST
                    collation.json | "further":[{"statement":"      | "further":[{"statement":"x  | UNKNOWN_REFERENCE
                    collation.json | "words":"mangler hver          | "words":"mangler kvar         | NOT_VERBATIM
                    report.html    | Om femten år mangler           | Om tolv år mangler          | NOT_VERBATIM
                    collation.json | {                              | {{                          | NOT_JSON
                    texts/7b1299b948e4.txt | heltid                 | deltid                      | NOT_VERBATIM
                    report.html    | gjøre heltid til det vanlige   | gjøre deltid til det vanlige | NOT_VERBATIM
                    report.html    | data-start="531"               | data-start="532"            | NOT_VERBATIM
                    report.html    | data-count="3"                 | data-count="4"              | WRONG_NUMBER
                    report.html    | href="#who"                    | href="#whom"                | BROKEN_LINK
                    report.html    | data-statement="7b1299b948e4-531-589" | data-statement="7b1299b948e4-590-635" | UNKNOWN_REFERENCE
                    report.html    | Sammenstilling                 | Sammenblanding              | NOT_REMADE
                    statements.csv | heltid                         | deltid                      | NOT_REMADE
                    """)
    void aChangeBehindNewSumsIsFound(String file, String old, String now, Code code)
            throws IOException {
        Path path = out.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(path, text.substring(0, at) + now + text.substring(at + old.length()));
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
        assertThat(Verify.check(out, null).findings()).extracting(Finding::code).contains(code);
    }

    /** The paper is to be edited; what it quotes is still to be what was said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sammendraget skriver du.                  | Mye er godt.             |
                    «Fjellvik vil gjøre heltid til det vanlige i alle turnuser.» | «Fjellvik vil gjøre heltid […] i alle turnuser.» |
                    «Fjellvik vil gjøre heltid til det vanlige i alle turnuser.» | «[…] heltid til det vanlige [...]» |
                    «Fjellvik vil gjøre heltid til det vanlige i alle turnuser.» | «Fjellvik vil gjøre heltid til det vanlige.» | NOT_VERBATIM
                    «Fjellvik vil gjøre heltid til det vanlige i alle turnuser.» | «Fjellvik vil gjøre deltid til det vanlige i alle turnuser.» | NOT_VERBATIM
                    «Fjellvik vil gjøre heltid til det vanlige i alle turnuser.» | «Fjellvik vil ikke gjøre heltid […]» | NOT_VERBATIM
                    w:anchor="s_7b1299b948e4_531_589"         | w:anchor="s_7b1299b948e4_531_588" | UNKNOWN_REFERENCE
                    Da må arbeidet deles på en ny måte.       | Da kan arbeidet deles på en ny måte. | NOT_VERBATIM
                    Går lenger: 1 av 7                        | Går lenger: 2 av 7       | WRONG_NUMBER
                    Går lenger: 1 av 7 (Kommuner: 1 av 6      | Går lenger: 1 av 7 (Kommuner: 0 av 6 | WRONG_NUMBER
                    >Fjellvik</w:t></w:r><w:bookmarkEnd       | >Lysvåg</w:t></w:r><w:bookmarkEnd | WRONG_LIST
                    >Fjellvik, side 2</w:t></w:r></w:hyperlink | >Lysvåg, side 2</w:t></w:r></w:hyperlink | WRONG_LIST
                    <w:body>                                  | <w:bødy                  | CHANGED_FILE
                    """)
    void thePaperMayBeWorkedOnButItsQuotationsHold(String old, String now, @Nullable Code code)
            throws IOException {
        Path paper = out.resolve("report.docx");
        String plain = old.startsWith("«") ? old.substring(1, old.length() - 1) : old;
        String other = old.startsWith("«") ? now.substring(1, now.length() - 1) : now;
        byte[] worked = SampleWord.replaced(Files.readAllBytes(paper), plain, other);
        byte[] same = SampleWord.replaced(Files.readAllBytes(paper), plain, plain);
        assertThat(worked).as("the paper has: " + plain).isNotEqualTo(same);
        Files.write(paper, worked);
        if (code == null) {
            assertThat(Verify.check(out, null).findings()).isEmpty();
        } else {
            assertThat(Verify.check(out, null).findings())
                    .extracting(Finding::code)
                    .containsOnly(code);
        }
    }

    /** Another JDK may pack the same tables otherwise; other words in them are found. */
    @Test
    void tablesAreComparedByWhatTheyHold() throws IOException {
        Path tables = out.resolve("statements.xlsx");
        byte[] made = Files.readAllBytes(tables);
        Files.write(tables, SampleWord.replaced(made, "no such words", ""));
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
        assertThat(Verify.check(out, null).findings()).isEmpty();
        Files.write(tables, SampleWord.replaced(made, "heltid", "deltid"));
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
        assertThat(Verify.check(out, null).findings())
                .extracting(Finding::code)
                .containsExactly(Code.NOT_REMADE);
    }

    /** A paper and tables that were cut short in a copy, at any place. */
    @Test
    void damagedOfficeFilesAreFoundAndNeverAnError() throws IOException {
        for (String name : List.of("report.docx", "statements.xlsx")) {
            byte[] whole = Files.readAllBytes(out.resolve(name));
            for (int part = 1; part < 8; part++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * part / 9);
                Files.write(out.resolve(name), cut);
                assertThat(OfficeSeal.isWhole(out.resolve(name))).isFalse();
                WordCheck.check(
                        out.resolve(name), SampleCollation.round("nb").build(), new Findings());
            }
            Files.write(out.resolve(name), whole);
            assertThat(OfficeSeal.isWhole(out.resolve(name))).isTrue();
        }
    }

    @Test
    void whatIsMissingOrTooMuch() throws IOException {
        Files.delete(out.resolve("statements.csv"));
        Files.writeString(out.resolve("texts/000000000000.txt"), "x");
        Files.writeString(out.resolve("notes.txt"), "mine");
        assertThat(Verify.check(out, null).findings())
                .extracting(Finding::code, Finding::file)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Code.MISSING_FILE, "statements.csv"),
                        org.assertj.core.groups.Tuple.tuple(
                                Code.UNLISTED_FILE, "texts/000000000000.txt"))
                .doesNotContain(
                        org.assertj.core.groups.Tuple.tuple(Code.UNLISTED_FILE, "notes.txt"));
        Files.delete(out.resolve("collation.json"));
        assertThat(Verify.check(out, null).findings()).isNotEmpty();
        assertThatThrownBy(() -> Verify.check(temporary, null))
                .isInstanceOf(UnreadableResultException.class);
    }

    @Test
    void theSourcesAreComparedWhereTheyAreGiven() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        Path originals = temporary.resolve("round");
        for (var document : round.build().documents()) {
            Path file = originals.resolve(document.file());
            if (document.file().contains(".eml/")) {
                continue;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, document.file().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Verify.check(out, originals).findings())
                .extracting(Finding::code, Finding::file)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Code.NO_ORIGINAL, "answers/nordhavn.eml/uttalelse.docx"));
        Files.writeString(originals.resolve("hefte.pdf"), "another");
        assertThat(Verify.check(out, originals).findings())
                .extracting(Finding::code, Finding::file)
                .contains(org.assertj.core.groups.Tuple.tuple(Code.CHANGED_ORIGINAL, "hefte.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyFindingIsSaidInEveryLanguage(String language) {
        for (Code code : Code.values()) {
            assertThat(new Finding(code, "f", "w", java.util.Map.of()).message(language))
                    .isNotEmpty();
        }
        assertThat(Bundle.of("findings", language).keys()).hasSize(Code.values().length);
    }
}
