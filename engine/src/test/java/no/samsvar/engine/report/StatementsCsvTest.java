package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import no.samsvar.engine.round.Csv;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsCsvTest {
    /** A double click on the file must run nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+47 22 33 44 55",
                "-1 prosent",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "=A1;\"=B1\"",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String words) {
        assertThat(read(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vi vil ha 1+1.", "a=b", "2 - 3", "«Nei», sier vi; \"ja\", sier de."})
    void otherWordsStayAsTheyAre(String words) {
        assertThat(read(words)).isEqualTo(words);
    }

    private static String read(String words) {
        List<String> fields = Collections.nCopies(StatementRow.COLUMNS.size(), words);
        String csv =
                new String(
                        StatementsCsv.write(List.of(new StatementRow(fields))),
                        StandardCharsets.UTF_8);
        List<Csv.Row> rows = Csv.rows(csv.substring(1));
        assertThat(rows.get(1).fields()).containsOnly(rows.get(1).fields().getFirst());
        return rows.get(1).fields().getFirst();
    }
}
