package no.samsvar.engine.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.samsvar.engine.round.Round.Documents;
import no.samsvar.engine.round.Round.Invited;
import no.samsvar.engine.round.RoundFileException.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundFileTest {
    private static final String WHOLE =
            """
            schema: samsvar/round/1
            id: rom-for-mer-2027
            title: Rom for mer
            year: 2027
            owner: Kommunelaget
            languages: [nb, nn]
            documents:
              booklet: [hefte.pdf, vedlegg/del to.pdf]
              deck: [lysark.pptx]
              template: [sak.docx]
            questions:
              - id: "1"
                text: "Hva må kommunen gjøre: nå eller siden?"
                wordings:
                  - "Kva må kommunen gjere?"
            themes:
              - id: heltid
                question: "1"
                title: Heltid
                terms:
                  - hele stillinger
                description: "Stillinger på 100 %."
            respondents:
              register: bundled
              counties: [Vestland, "03"]
            deadlines:
              "all": 2027-03-01
            """;

    @Test
    void everythingThatTheContractNames() {
        Round round = RoundFile.parse(WHOLE);
        assertThat(round.id()).isEqualTo("rom-for-mer-2027");
        assertThat(round.owner()).isEqualTo("Kommunelaget");
        assertThat(round.title()).isEqualTo("Rom for mer");
        assertThat(round.year()).isEqualTo(2027);
        assertThat(round.languages()).containsExactly("nb", "nn");
        assertThat(round.documents())
                .isEqualTo(
                        new Documents(
                                List.of("hefte.pdf", "vedlegg/del to.pdf"),
                                List.of("lysark.pptx"),
                                List.of("sak.docx")));
        assertThat(round.questions())
                .containsExactly(
                        new Question(
                                "1",
                                "Hva må kommunen gjøre: nå eller siden?",
                                List.of("Kva må kommunen gjere?")));
        assertThat(round.themes())
                .containsExactly(
                        new Theme(
                                "heltid",
                                "1",
                                "Heltid",
                                List.of("hele stillinger"),
                                "Stillinger på 100 %."));
        assertThat(round.respondents()).isEqualTo(new Invited(null, List.of("Vestland", "03")));
        assertThat(round.deadlines()).isEqualTo(Map.of("all", "2027-03-01"));
    }

    @Test
    void whatIsNotSaidIsLeftOpen() {
        Round round = RoundFile.parse("schema: samsvar/round/1\nrespondents: liste.csv\n");
        assertThat(round.id()).isEqualTo(Round.unknown().id());
        assertThat(round.title()).isEmpty();
        assertThat(round.questions()).isEmpty();
        assertThat(round.respondents()).isEqualTo(new Invited("liste.csv", List.of()));
        assertThat(RoundFile.parse("").themes()).isEmpty();
    }

    @Test
    void aNumberIsAnIdAndATextAloneIsAList() {
        Round round =
                RoundFile.parse(
                        "questions: [{id: 2, text: Hva?, wordings: Kva?}]\ndeadlines: 2027-03-01");
        assertThat(round.questions()).containsExactly(new Question("2", "Hva?", List.of("Kva?")));
        assertThat(round.deadlines()).isEqualTo(Map.of("all", "2027-03-01"));
    }

    @Test
    void aThemeWithoutIdGetsTheSlugOfItsTitleAndIdsThatStandAreKept() {
        Round round =
                RoundFile.parse(
                        "themes: [{title: Øvelse & beredskap}, {id: ovelse-beredskap, title: B}]");
        assertThat(round.themes())
                .extracting(Theme::id)
                .containsExactly("ovelse-beredskap-2", "ovelse-beredskap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title: A;temes: []                       | UNKNOWN_KEY  | 2 | key=temes nearest=themes
                    title: A;year: 2027;Tittel: B            | UNKNOWN_KEY  | 3 | key=Tittel nearest=title
                    documents:;  bookelt: a.pdf              | UNKNOWN_KEY  | 2 | key=bookelt nearest=booklet
                    questions:;  - id: 1;    txt: Hva?       | UNKNOWN_KEY  | 3 | key=txt nearest=text
                    questions:;  - id: 1                     | MISSING_KEY  | 2 | key=text inside=questions
                    questions: Hva?                          | WRONG_TYPE   | 1 | key=questions found=Hva?
                    questions:;  - Hva?                      | WRONG_TYPE   | 2 | key=questions found=Hva?
                    title: [A, B]                            | WRONG_TYPE   | 1 | key=title
                    title: A;;year: i fjor                   | WRONG_VALUE  | 3 | key=year
                    year: 20270                              | WRONG_VALUE  | 1 | key=year
                    deadlines:;  Agder: 1. mars              | WRONG_VALUE  | 2 | key=deadlines
                    languages: [norsk]                       | WRONG_VALUE  | 1 | key=languages
                    documents: {booklet: ../../etc/passwd}   | WRONG_VALUE  | 1 | key=booklet
                    documents: {deck: 'C:\\a.pptx'}          | WRONG_VALUE  | 1 | key=deck
                    schema: samsvar/round/2                  | UNKNOWN_SCHEMA | 1 | found=samsvar/round/2
                    title: A;title: B                        | REPEATED_KEY | 2 | key=title
                    themes:;  - {id: a, title: A};  - {id: a, title: B} | REPEATED_ID | 3 | found=a
                    questions: [{id: 1, text: A}];themes:;  - {title: T, question: 7} | UNKNOWN_ID | 3 | found=7 nearest=1
                    title: "A                                | NOT_YAML     | 1 |
                    title: A;  year: 1                       | NOT_YAML     | 2 |
                    title: &a A;id: *a                       | NOT_YAML     | 2 |
                    - title                                  | WRONG_TYPE   | 1 | key=round.yaml
                    title: a;---;id: b                       | NOT_YAML     | 3 |
                    """)
    void aMistakeIsNamedWithItsLine(String yaml, Code code, int line, @Nullable String args) {
        RoundFileException mistake =
                catchThrowableOfType(
                        RoundFileException.class, () -> RoundFile.parse(yaml.replace(';', '\n')));
        assertThat(mistake).as(yaml).isNotNull();
        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake.line()).as(mistake.getMessage()).isEqualTo(line);
        for (String arg : args == null ? new String[0] : args.split(" ")) {
            String[] pair = arg.split("=");
            assertThat(mistake.args()).containsEntry(pair[0], pair[1]);
        }
        assertThat(mistake.getMessage()).startsWith("line ").doesNotContain("null");
    }

    @Test
    void writingIsTheOtherWayAround() {
        assertThat(RoundFile.write(RoundFile.parse(WHOLE)))
                .isEqualTo(WHOLE.replace("\"all\"", "all"));
        Round unknown = Round.unknown();
        assertThat(RoundFile.parse(RoundFile.write(unknown))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyRoundComesBackAsItWas(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Round round = any(random);
            String yaml = RoundFile.write(round);
            assertThat(RoundFile.parse(yaml)).as("seed %d\n%s", seed, yaml).isEqualTo(round);
            assertThat(RoundFile.write(RoundFile.parse(yaml))).isEqualTo(yaml);
        }
    }

    private static Round any(Random random) {
        List<Question> questions = new ArrayList<>();
        List<Theme> themes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            questions.add(new Question(i + text(random), text(random), texts(random)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String of = questions.isEmpty() ? null : questions.getFirst().id();
            themes.add(new Theme(i + text(random), of, text(random), texts(random), text(random)));
        }
        return new Round(
                text(random),
                text(random),
                random.nextBoolean() ? 2000 + random.nextInt(100) : null,
                List.of("nb"),
                new Documents(List.of("a" + random.nextInt(9) + ".pdf"), List.of(), List.of()),
                questions,
                themes,
                new Invited(random.nextBoolean() ? "bodies list.csv" : null, texts(random)),
                new TreeMap<>(Map.of(text(random), "2027-01-0" + (1 + random.nextInt(9)))),
                random.nextBoolean() ? text(random) : null);
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text(random));
        }
        return texts;
    }

    /** Words that YAML might take for something else, and signs from all over. */
    private static String text(Random random) {
        String[] pieces = {
            "null",
            "yes",
            "No",
            "~",
            "- ",
            ": ",
            " #",
            "'",
            "\"",
            "\\",
            "\n",
            "\t",
            "[x]",
            "{a}",
            "%",
            "@",
            "&a",
            "*a",
            "!x",
            "|",
            ">",
            "2027-01-01",
            "0x1F",
            "1.5",
            "1e3",
            "007",
            "æøå",
            "🙂",
            "\u2028",
            "\u0085",
            "\u0001",
            "\uFEFF",
            "ord",
            " ",
            "?",
            ",",
            "=",
            "<<"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString().isBlank() ? "x" : text.toString();
    }
}
