package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook as another program reads it. */
class StatementsXlsxTest {
    private static XSSFWorkbook open(SampleRound round) throws IOException {
        byte[] bytes = StatementsXlsx.write(new Page(round.build(), round.texts(), false));
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> column(XSSFSheet sheet, String title) {
        Row head = sheet.getRow(0);
        for (Cell cell : head) {
            if (cell.getStringCellValue().equals(title)) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    Cell value = sheet.getRow(i).getCell(cell.getColumnIndex());
                    values.add(value == null ? "" : value.toString());
                }
                return values;
            }
        }
        throw new AssertionError(title + " is no column of " + sheet.getSheetName());
    }

    @Test
    void everyStatementIsARowWordForWord() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        Collation result = round.build();
        try (XSSFWorkbook book = open(round)) {
            XSSFSheet sheet = book.getSheet("Utsagn");
            assertThat(column(sheet, "Utsagn"))
                    .containsExactlyElementsOf(
                            result.statements().stream()
                                    .map(StatementInfo::text)
                                    .map(Shown::of)
                                    .toList());
            assertThat(column(sheet, "Utsagns-id"))
                    .containsExactlyElementsOf(
                            result.statements().stream().map(StatementInfo::id).toList());
            assertThat(column(sheet, "Rettet til")).contains("Seg selv", "Staten", "KS");
            assertThat(column(sheet, "Vedtatt av"))
                    .contains("Kommunestyre, bystyre eller fylkesting");
        }
    }

    @Test
    void headsStayInSightAndFilter() throws IOException {
        try (XSSFWorkbook book = open(SampleCollation.round("en"))) {
            assertThat(book)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Statements",
                            "Respondents",
                            "Themes",
                            "Positions",
                            "Mandate",
                            "Counts",
                            "Notes",
                            "About (internal)");
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                assertThat(sheet.getFooter().getCenter()).isEqualTo("Internal");
            }
        }
    }

    @Test
    void namesOfFilesLeadToTheTexts() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        Collation result = round.build();
        try (XSSFWorkbook book = open(round)) {
            assertThat(book.getSheet("Utsagn").getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .containsExactlyElementsOf(
                            result.statements().stream()
                                    .map(s -> "texts/" + s.document() + ".txt")
                                    .toList());
        }
    }

    @Test
    void aCountIsTheNumberOfTheResult() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        Collation result = round.build();
        try (XSSFWorkbook book = open(round)) {
            List<Count> counts =
                    result.counts().stream().filter(c -> c.position() == null).toList();
            assertThat(column(book.getSheet("Tall"), "Svarere"))
                    .containsExactlyElementsOf(
                            counts.stream().map(c -> c.respondents().size() + ".0").toList());
            XSSFSheet themes = book.getSheet("Temaer");
            int row = column(themes, "Tema").indexOf("Heltid og nye turnuser");
            Count count =
                    counts.stream()
                            .filter(c -> "heltid".equals(c.theme()) && c.group().equals("all"))
                            .findFirst()
                            .orElseThrow();
            assertThat(column(themes, "Svarere").get(row))
                    .isEqualTo(count.respondents().size() + ".0");
            assertThat(column(themes, "Hvem").get(row).split(", "))
                    .hasSameSizeAs(count.respondents());
        }
    }

    @Test
    void whatTheOwnerHoldsStandsWithWhoSaysWhatOfIt() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        Collation result = round.build();
        try (XSSFWorkbook book = open(round)) {
            XSSFSheet sheet = book.getSheet("Mandat");
            assertThat(column(sheet, "Forhold"))
                    .startsWith("Går lenger", "I nærheten, men ikke det samme", "Tier")
                    .endsWith("Ikke regnet som standpunkt (bestemt av folk)");
            assertThat(column(sheet, "Svarer").getFirst()).isEqualTo("Fjellvik");
            assertThat(column(sheet, "Standpunkt"))
                    .containsOnly(Shown.of(result.mandate().getFirst().text()));
            assertThat(column(sheet, "Utsagn").getFirst())
                    .isEqualTo(Shown.of(result.statements().getFirst().text()));
            int silent = column(sheet, "Forhold").indexOf("Tier");
            assertThat(column(sheet, "Svarer").get(silent))
                    .isEqualTo(result.mandate().getFirst().silent().size() + " tier");
            assertThat(column(sheet, "Utsagn").get(silent).split(", "))
                    .hasSameSizeAs(result.mandate().getFirst().silent());
        }
    }

    @Test
    void demandsSayWhoFollowsThemUpOrThatNobodyIsKnownTo() throws IOException {
        SampleRound round = SampleCollation.round("nb");
        try (XSSFWorkbook book = open(round)) {
            XSSFSheet sheet = book.getSheet("Utsagn");
            List<String> to = column(sheet, "Rettet til");
            List<String> roles = column(sheet, "Rolle");
            List<String> desks = column(sheet, "Følges opp av");
            assertThat(desks).contains("Ikke sortert (rettet mot andre)");
            for (int i = 0; i < to.size(); i++) {
                if (to.get(i).equals("Seg selv") || !roles.get(i).equals("Forslag")) {
                    assertThat(desks.get(i)).as(to.get(i) + roles.get(i)).isEmpty();
                }
            }
        }
    }

    /** What a spreadsheet would run, and what it would read as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\";\"Se her\")",
                "+47 er landkoden vår.",
                "-2 prosent hvert år er for mye.",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "_x0041_ er ikke en bokstav.",
                "Vi & de <andre> mener \"det samme\".",
                "Et tegn til slutt\u0007"
            })
    void wordsAreTextAndNeverAFormula(String words) throws IOException {
        SampleRound round = new SampleRound("nb");
        round.question("1", "Hva nå?");
        round.invited("1", "Fjellvik", null, true, "municipality");
        round.document("1", "answers/a.txt", "answer", "nb").paragraph(Say.proposal("1", words));
        round.submission("1", "council", null);
        try (XSSFWorkbook book = open(round)) {
            XSSFSheet sheet = book.getSheet("Utsagn");
            assertThat(column(sheet, "Utsagn")).containsExactly(Shown.of(words));
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.toString().matches("[=+@-].*")) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatACellCannotHoldIsCutAndSaysSo() {
        String most = "x".repeat(Sheet.MOST_CHARACTERS);
        assertThat(Sheet.cell(most)).isEqualTo(most);
        assertThat(Sheet.cell(most + "y")).hasSize(Sheet.MOST_CHARACTERS).endsWith("x […]");
        String pairs = "\uD83D\uDE00".repeat(Sheet.MOST_CHARACTERS);
        assertThat(Sheet.cell(pairs)).endsWith("\uDE00 […]").hasSizeLessThan(32_768);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, A1", "25, 2, Z2", "26, 3, AA3", "27, 3, AB3", "701, 9, ZZ9", "702, 9, AAA9"})
    void columnsAreNamedAsExcelDoes(int column, int row, String name) {
        assertThat(Sheet.name(column, row)).isEqualTo(name);
    }

    @Test
    void sameBytesForTheSameResult() {
        SampleRound one = SampleCollation.round("nn");
        SampleRound other = SampleCollation.round("nn");
        assertThat(StatementsXlsx.write(new Page(one.build(), one.texts(), false)))
                .isEqualTo(StatementsXlsx.write(new Page(other.build(), other.texts(), false)));
    }

    @Test
    void aWorkbookOfNothing() throws IOException {
        try (XSSFWorkbook book = open(new SampleRound("nb"))) {
            assertThat(book.getSheet("Utsagn").getLastRowNum()).isZero();
            assertThat(book.getSheet("Om (intern)")).isNotNull();
        }
    }
}
