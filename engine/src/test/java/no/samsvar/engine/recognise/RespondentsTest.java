package no.samsvar.engine.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who answers: by the paper, by its file, by its sender; and when nobody can say. */
class RespondentsTest {
    private static final Register REGISTER = Register.bundled();

    private static Partial<Who> find(List<SourceText> papers, String path, @Nullable String hint) {
        return Respondents.find(papers, path, hint, REGISTER, (_, _) -> false);
    }

    /** The number, or the problem's code and candidates. */
    private static String shown(Partial<Who> found) {
        Respondent respondent = found.value().respondent();
        if (respondent != null) {
            assertThat(found.value().evidence()).isNotEmpty();
            assertThat(found.value().confidence()).isBetween(0.3, 1.0);
            assertThat(found.problems()).isEmpty();
            return respondent.id();
        }
        assertThat(found.problems()).hasSize(1);
        Problem problem = found.problems().getFirst();
        return (problem.code().key() + " " + problem.args().getOrDefault("candidates", "")).strip();
    }

    private static String who(String text) {
        return shown(find(Papers.one(text.replace("\\n", "\n")), "answers/dokument.txt", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Innspill fra Gausdal kommune\\n\\nVi vil samle tjenestene.|3441",
                "Stord kommune vedtek innspelet slik det ligg føre.|4614",
                "Kommunestyret i Nittedal mener at rammene må økes.|3232",
                "Kommunedirektøren i Time tilrår at saka blir vedteken.|1121",
                "HERØY KOMMUNE\\nMøre og Romsdal\\n\\nSaksframlegg|1515",
                "Herøy kommune\\n\\nSvaret sendes KS Nord-Norge.|1818",
                "Våler kommune\\n\\nVi samarbeider med Elverum og Åsnes.|3419",
                "Våler kommune\\n\\nVi samarbeider med Råde og Moss om vann.|3114",
                "Våler kommune\\n\\npost@valer.kommune.no|3114",
                "Herøy kommune, kommunenr. 1818|1818",
                "Våler kommune (3419) gir slikt svar.|3419",
                "Agder fylkeskommune vedtar dette. Kristiansand kommune er med.|42",
                "Innspill fra Nordland fylkeskommune\\n\\nBodø kommune bygger skole.|18",
                "Fylkestinget i Innlandet støtter forslagene.|34",
                "Oslo kommune mener at staten må betale.|0301",
                "Deatnu – Tana kommune\\n\\nSámegiella lea dehálaš.|5628",
                "Guovdageainnu suohkan\\n\\nSvar på debattheftet|5612",
                "Dette har vi prøvd, slik som Larvik kommune har. I Hvaler kommune vil vi mer.|3110",
                "Hjartdal kommune vil lære av nabokommunen Seljord. Seljord kommune har prøvd det lenge.|4024",
                "Til Vestland fylkeskommune\\n\\nUttale frå Fjaler kommune om helse.|4645+",
                "Lunden er fin.\\n\\nMed vennlig hilsen\\n\\nKlepp kommune|1120",
                "Heftet er drøftet.\\n\\nRådhuset, 3840 Seljord\\npost@seljord.kommune.no|4020+",
                "Svar frå Ål|3328",
                "Bygland\\n\\nSvar på spørsmål 1|4220",
            })
    void byTheText(String text, String expected) {
        String number = expected.endsWith("+") ? expected.substring(0, 4) : expected;
        assertThat(who(text)).isEqualTo(expected.endsWith("+") ? byName(text) : number);
    }

    private static String byName(String text) {
        String name = text.contains("Fjaler") ? "Fjaler" : "Seljord";
        return REGISTER.named(name).getFirst().id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vi vil samle tjenestene og bygge ut hjemmesykepleien.|unknown-respondent",
                "Kari Vik og Ola Lund drøftet saken. Strand ble nevnt.|unknown-respondent",
                "Vi har sett på hvordan for eksempel Asker kommune gjør det.|unknown-respondent",
                "Innspill fra Nordbygda kommune\\n\\nNordbygda kommune er nabo til Lom kommune.|unknown-respondent",
                "Herøy kommune\\n\\nInnspill til debattheftet|ambiguous-respondent Herøy (1515, Møre og Romsdal); Herøy (1818, Nordland)",
                "Våler kommune vedtar uttalelsen.|ambiguous-respondent Våler (3114, Østfold); Våler (3419, Innlandet)",
                "Svar fra Lom, Vågå og Skjåk|unknown-respondent",
                "Vi har sett til Asker kommune. Der, i Asker kommune, virker det.|unknown-respondent",
                "Svaret sendes KS Agder. KS Innlandet har fått det samme.|unknown-respondent",
            })
    void nobodyIsGuessed(String text, String expected) {
        assertThat(who(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers/gol.txt|3324",
                "answers/4601_bergen.pdf|4601",
                "answers/Høringssvar Bø.docx|1867",
                "answers/nordre-follo.docx|3207",
                "answers/NordreFollo_svar.docx|3207",
                "answers/Svar fra Hå kommune.pdf|1119",
                "answers/aal-kommune.pdf|3328",
                "answers/Agder fylkeskommune.docx|42",
                "answers/Oslo/vedtak.pdf|0301",
                "answers/4020/protokoll.pdf|4020",
                "answers/heroy.pdf|ambiguous-respondent Herøy (1515, Møre og Romsdal); Herøy (1818, Nordland)",
                "answers/1818 heroy.pdf|1818",
                "answers/on time for change.pdf|unknown-respondent",
                "answers/sak 45-25.pdf|unknown-respondent",
                "Oslo/dokument.pdf|unknown-respondent",
            })
    void byTheFile(String path, String expected) {
        assertThat(shown(find(Papers.one("Vi vil bygge ut."), path, null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Kari Nordmann <kari@lillestrom.kommune.no>, 3205",
        "postmottak@heroy-no.kommune.no, 1818",
        "post@heroy.kommune.no, 1515",
        "Postmottak <post@vlfk.no>, 46",
        "post@innlandetfylke.no, 34",
        "noen@aal.kommune.no, 3328",
        "radgiver@ks.no, unknown-respondent",
        "kari@bergen.kommune.no.example.com, unknown-respondent",
    })
    void byTheSender(String sender, String expected) {
        SourceText mail = Papers.with("Vedlagt følger svaret.", null, sender);
        assertThat(shown(find(List.of(mail), "answers/post.eml", null))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4601", "bergen", "Bergen kommune"})
    void byTheRoundsOwnList(String hint) {
        List<SourceText> papers = Papers.one("Askøy kommune vedtar dette.");
        assertThat(shown(find(papers, "answers/a.txt", hint))).isEqualTo("4601");
    }

    @Test
    void aTitleSaysWho() {
        SourceText paper = Papers.with("Vi vil bygge ut.", "Innspill fra Rauma kommune", null);
        assertThat(shown(find(List.of(paper), "answers/a.docx", null))).isEqualTo("1539");
    }

    @Test
    void namesInBorrowedWordsDoNotCount() {
        String text = "Stange kommune har prøvd dette. I Løten kommune er det nytt.";
        Partial<Who> found =
                Respondents.find(
                        Papers.one(text),
                        "answers/a.txt",
                        null,
                        REGISTER,
                        (_, span) -> span.start() < 30);
        assertThat(found.value().evidence())
                .extracting(e -> e.span().in(text))
                .containsExactly("Løten kommune");
    }

    @Test
    void evidenceStandsWhereItSays() {
        String text = "Innspill fra Lierne kommune\n\nLierne kommune vil samle tjenestene.";
        SourceText paper = Papers.of(text);
        Who who = find(List.of(paper), "answers/a.txt", null).value();
        assertThat(
                        who.evidence().stream()
                                .map(e ->
                                        e.code()
                                                + "="
                                                + e.span().in(text)
                                                + "@"
                                                + e.document().equals(paper.id()))
                                .collect(Collectors.joining(" ")))
                .startsWith("answer-of=Lierne kommune@true");
    }

    static List<Respondent> everyBody() {
        return REGISTER.all();
    }

    @ParameterizedTest
    @MethodSource("everyBody")
    void everyBodyIsRecognisedByItsPaper(Respondent body) {
        String word = body.is(Respondent.Kind.MUNICIPALITY) ? "kommune" : "fylkeskommune";
        for (String name : body.names().parallel()) {
            String text =
                    "%s %s\nKommunenr. %s\n\nInnspill fra %s %s\n\nVi vil mer."
                            .formatted(name, word, body.number(), name, word);
            assertThat(who(text)).isEqualTo(body.id());
        }
    }

    @Test
    void aMegabyteOfNamesIsReadAndNobodyWins() {
        String names =
                REGISTER.all().stream()
                        .map(r -> r.names().norwegian())
                        .collect(Collectors.joining(", "));
        assertThat(who((names + "\n").repeat(270))).isEqualTo("unknown-respondent");
        assertThat(who((names.replace(", ", " kommune vedtar. ") + "\n").repeat(150)))
                .startsWith("ambiguous-respondent");
        assertThat(who("Innspill fra " + "Innspill fra ".repeat(80_000)))
                .isEqualTo("unknown-respondent");
    }

    @Test
    void theRealRoundsPapersAreRecognisedByTheirTextAlone() throws IOException {
        String shared = System.getProperty("samsvar.shared", "");
        assumeThat(shared).as("samsvar.shared").isNotBlank();
        Path answers = Path.of(shared, "round-2026", "answers");
        try (var files = Files.list(answers)) {
            for (Path file : files.sorted().toList()) {
                String gold = Files.readString(gold(file));
                List<SourceText> papers = List.of(Papers.of(Files.readString(file)));
                Partial<Who> unnamed = find(papers, "answers/dokument.txt", null);
                assertThat(gold).contains("\"number\": \"" + shown(unnamed) + "\"");
                Partial<Who> named = find(papers, "answers/" + file.getFileName(), null);
                assertThat(gold).contains("\"number\": \"" + shown(named) + "\"");
                assertThat(named.value().confidence()).isGreaterThan(0.8);
                assertThat(unnamed.value().evidence()).allMatch(e -> !e.span().isEmpty());
            }
        }
    }

    private static Path gold(Path answer) {
        String name = answer.getFileName().toString().replace(".txt", ".json");
        return answer.resolveSibling("../gold").normalize().resolve(name);
    }
}
