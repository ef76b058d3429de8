package no.samsvar.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnPosition;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.decision.Decision.Places;
import no.samsvar.engine.decision.Decision.Words;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionFileTest {
    private static final String GOOD =
            """
            {"at":"2028-03-01","by":"Kari","on":{"statement":{"respondent":"8101","text":"Ja."}},\
            "do":"set","field":"role","value":"reason"}\
            """;

    @TempDir private Path temp;

    private static Partial<List<Decision>> parse(String lines) {
        return DecisionFile.parse(lines.getBytes(StandardCharsets.UTF_8), "decisions.jsonl");
    }

    private static List<String> told(Partial<?> read) {
        return read.problems().stream()
                .map(p ->
                        p.args().get("line")
                                + " "
                                + p.args().getOrDefault("reason", p.code().key())
                                + " "
                                + p.args().getOrDefault("key", ""))
                .map(String::strip)
                .toList();
    }

    @Test
    void aLineIsADecision() {
        Partial<List<Decision>> read = parse(GOOD + "\n");
        assertThat(read.problems()).isEmpty();
        Decision decision = read.value().getFirst();
        assertThat(decision.line()).isEqualTo(1);
        assertThat(decision.by()).isEqualTo("Kari");
        assertThat(decision.act()).isEqualTo(Act.SET);
        assertThat(decision.field()).isEqualTo(Field.ROLE);
        assertThat(decision.value()).isEqualTo(new One("reason"));
        assertThat(decision.on())
                .isEqualTo(new OnStatement(new Words("8101", "", -1, -1, "Ja.", "", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"at":"2028-03-01","by":"K"                                           | 2 not-json
                    ["at"]                                                                | 2 not-object
                    17                                                                    | 2 not-object
                    {"at":"2028-03-01","at":"2028-03-02"}                                 | 2 not-json
                    {}                                                                    | 2 missing-key at
                    {"at":"i går","by":"K","on":{"theme":"a"},"do":"reject"}              | 2 not-a-time
                    {"at":"2028-03-01","on":{"theme":"a"},"do":"reject"}                  | 2 missing-key by
                    {"at":"2028-03-01","by":"K","do":"reject"}                            | 2 missing-key on
                    {"at":"2028-03-01","by":"K","on":{},"do":"reject"}                    | 2 missing-key statement
                    {"at":"2028-03-01","by":"K","on":{"theme":"a"}}                       | 2 missing-key do
                    {"at":"2028-03-01","by":"K","on":{"theme":"a"},"do":"delete"}         | 2 unknown-value do
                    {"at":"2028-03-01","by":"K","on":{"theme":"a"},"do":"split"}          | 2 not-possible value
                    {"at":"2028-03-01","by":"K","on":{"theme":"a"},"do":"rename"}         | 2 not-possible value
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja."}},"do":"set","field":"rolle","value":"reason"} | 2 unknown-value field
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja."}},"do":"set","field":"role","value":"grunn"}   | 2 unknown-value role
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja."}},"do":"set","value":{}}                       | 2 missing-key value
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja."}},"do":"set","field":"role"}                   | 2 not-possible role
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":" "}},"do":"confirm"}                                | 2 missing-key text
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja.","start":9,"end":3}},"do":"confirm"}            | 2 wrong-type end
                    {"at":"2028-03-01","by":"K","on":{"statement":{"respondent":"1","text":"Ja."}},"do":"set","field":"themes","value":["a",{}]}| 2 missing-key respondent
                    """)
    void aBrokenLineIsAProblemAndTheOthersCount(String line, String problem) {
        Partial<List<Decision>> read = parse(GOOD + "\n" + line + "\n" + GOOD + "\n");
        assertThat(told(read)).containsExactly(problem);
        assertThat(read.value()).extracting(Decision::line).containsExactly(1, 3);
        assertThat(read.problems().getFirst().document()).isEqualTo("decisions.jsonl");
    }

    @Test
    void aMistypedWordIsToldWithTheNearest() {
        Problem problem = parse(GOOD.replace("reason", "raeson")).problems().getFirst();
        assertThat(problem.args())
                .containsEntry("found", "raeson")
                .containsEntry("nearest", "reason");
    }

    @Test
    void aLineThatACrashCutOffIsToldSo() {
        for (int length = 1; length < GOOD.length(); length++) {
            Partial<List<Decision>> read = parse(GOOD + "\n" + GOOD.substring(0, length));
            assertThat(told(read)).containsExactly("2 half-written");
            assertThat(read.value()).hasSize(1);
        }
        byte[] cut = (GOOD + "\n{\"by\":\"Åse").getBytes(StandardCharsets.UTF_8);
        byte[] inLetter = java.util.Arrays.copyOf(cut, cut.length - 3);
        assertThat(told(DecisionFile.parse(inLetter, "d"))).containsExactly("2 half-written");
    }

    @Test
    void aLastLineWithoutItsEndIsADecisionIfItIsWhole() {
        assertThat(parse(GOOD + "\n" + GOOD).value()).hasSize(2);
        assertThat(parse(GOOD + "\n" + GOOD).problems()).isEmpty();
    }

    @Test
    void unknownKeysAreNamedAndTheRestCounts() {
        String line =
                GOOD.replace("\"at\"", "\"comment\":\"\",\"at\"")
                        .replace("\"text\"", "\"befor\":\"x\",\"text\"");
        Partial<List<Decision>> read = parse(line);
        assertThat(read.value()).hasSize(1);
        assertThat(told(read))
                .containsExactlyInAnyOrder(
                        "1 decision-unknown-key comment", "1 decision-unknown-key befor");
        assertThat(read.problems())
                .anySatisfy(p -> assertThat(p.args()).containsEntry("nearest", "before"));
    }

    @Test
    void marksAndLineEndsOfOtherSystemsDoNoHarm() {
        Partial<List<Decision>> read = parse("\uFEFF" + GOOD + "\r\n\r\n  \n" + GOOD + "\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).extracting(Decision::line).containsExactly(1, 4);
        byte[] latin = (GOOD.replace("Kari", "Åse") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(told(DecisionFile.parse(latin, "d"))).containsExactly("1 not-utf8");
    }

    @Test
    void severalFieldsAreSettledOnOneLine() {
        String line =
                GOOD.replace(
                                "\"field\":\"role\",\"value\":\"reason\"",
                                "\"value\":{\"role\":\"reason\",\"question\":1,\"stage\":null,\"themes\":[]}")
                        .replace("\"set\"", "\"confirm\"");
        Partial<List<Decision>> read = parse(line);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .extracting(Decision::field, Decision::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Field.ROLE, new One("reason")),
                        org.assertj.core.groups.Tuple.tuple(Field.QUESTION, new One("1")),
                        org.assertj.core.groups.Tuple.tuple(Field.STAGE, new None()),
                        org.assertj.core.groups.Tuple.tuple(Field.THEMES, new Many(List.of())));
    }

    @Test
    void decisionsAreOrderedByTimeWhateverTheirZone() {
        String noon = GOOD.replace("2028-03-01", "2028-03-01T12:00:00Z");
        String earlier = GOOD.replace("2028-03-01", "2028-03-01T12:30:00+01:00");
        String morning = GOOD.replace("2028-03-01", "2028-03-01T08:00");
        assertThat(parse(String.join("\n", noon, earlier, morning, GOOD, GOOD)).value())
                .extracting(Decision::line)
                .containsExactly(4, 5, 3, 2, 1);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Words words = new Words("8101", "ab", 3, 9, "Åse «sa» \"nei\"", "før", "etter");
        Decision first = parse(GOOD).value().getFirst();
        List<Decision> decisions =
                List.of(
                        first,
                        with(
                                first,
                                new OnStatement(words),
                                Act.SPLIT,
                                new Many(List.of("Åse", "nei"))),
                        with(first, new OnTheme("a"), Act.MERGE, new One("b")),
                        with(
                                first,
                                new OnPosition("a.1", words),
                                Act.MERGE,
                                new Places(List.of(words))),
                        with(first, new OnPosition("a.1", null), Act.REJECT, new None()));
        Path file = temp.resolve("decisions.jsonl");
        DecisionFile.append(file, decisions.subList(0, 2));
        DecisionFile.append(file, decisions.subList(2, 5));
        Partial<List<Decision>> read = DecisionFile.parse(Files.readAllBytes(file), "d");
        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(decisions);
    }

    private static Decision with(
            Decision like, Decision.Subject on, Act act, Decision.Value value) {
        return new Decision(
                like.line(), like.at(), like.time(), like.by(), on, act, null, value, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"at\":\"2028-03", "\n", "{}"})
    void whatIsAppendedAfterACrashIsALineOfItsOwn(String left) throws IOException {
        Path file = temp.resolve("decisions.jsonl");
        Decision decision = parse(GOOD).value().getFirst();
        DecisionFile.append(file, List.of(decision));
        Files.writeString(file, left, StandardOpenOption.APPEND);
        DecisionFile.append(file, List.of(decision));
        Partial<List<Decision>> read = DecisionFile.parse(Files.readAllBytes(file), "d");
        assertThat(read.value()).hasSize(2);
        assertThat(read.problems()).hasSize(left.isBlank() ? 0 : 1);
    }
}
