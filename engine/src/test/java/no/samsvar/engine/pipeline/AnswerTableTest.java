package no.samsvar.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.report.CollationJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerTableTest {
    private static final List<String> ROWS =
            List.of(
                    "a1,Fjell,1,Vi vil ha en felles vaktordning for hele dalen fra neste år.",
                    "a2,Dal,1,Vi vil ha en felles vaktordning for hele dalen fra neste år.",
                    "a10,Vik,1,Vi vil ikke ha en felles vaktordning for dalen.",
                    "a11,Nes,1,\"Legevakten bør ligge ved sykehuset, og bilene må være to.\"",
                    "a100,Li,1,Staten må betale for vakten.");

    @TempDir Path folder;

    @Test
    void numbersInIdsStandInTheirOrder() {
        List<AnswerTable.Row> rows = new ArrayList<>();
        for (String id : List.of("b1", "a10", "a2", "a02", "a", "10", "9")) {
            rows.add(new AnswerTable.Row(id, "", "", "x"));
        }
        rows.sort(AnswerTable.BY_ID);
        assertThat(rows.stream().map(AnswerTable.Row::id))
                .containsExactly("9", "10", "a", "a02", "a2", "a10", "b1");
    }

    @Test
    void aTableInAnotherOrderGivesTheSameBytes() throws IOException {
        String first = collated(ROWS);
        List<String> rows = new ArrayList<>(ROWS);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(collated(rows)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void whoOnlySupportsAnotherHasAnsweredAndIsNamed() throws IOException {
        Result result =
                result(
                        List.of(
                                "a1,Fjell,1,Vi slutter oss til KS' svar.",
                                "a2,Dal,1,Vi sluttar oss til høyringssvaret frå Fjell kommune."));
        assertThat(result.collation().submissions())
                .extracting(Collation.SubmissionInfo::endorses)
                .containsExactly("KS", "Fjell kommune");
        assertThat(result.collation().submissions()).allMatch(s -> s.standing().equals("counted"));
        assertThat(result.collation().statements()).isEmpty();
    }

    private String collated(List<String> rows) throws IOException {
        Result result = result(rows);
        assertThat(result.collation().statements()).hasSize(5);
        assertThat(result.collation().answerCopies()).hasSize(1);
        return CollationJson.line(result.collation());
    }

    private Result result(List<String> rows) throws IOException {
        Files.writeString(
                folder.resolve("round.yaml"),
                """
                schema: samsvar/round/1
                id: prove
                title: Prøve
                questions:
                  - {id: "1", text: Hva med vakten?}
                themes:
                  - {id: vakt, question: "1", title: Felles vaktordning, terms: [legevakt]}
                """);
        Files.writeString(
                folder.resolve("answers.csv"),
                "id,respondent,question,text\n" + String.join("\n", rows) + "\n");
        return Pipeline.run(
                RoundFolder.at(folder), Options.defaults().inProcess(), Progress.SILENT);
    }
}
