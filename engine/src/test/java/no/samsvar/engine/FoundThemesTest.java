package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static no.samsvar.engine.DecidedRound.problems;
import static no.samsvar.engine.DecidedRound.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.report.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the answers are about that the codebook has no theme for, and what people make of it. */
class FoundThemesTest {
    private static final String SKI = "Skiløypa bak skolen må preppes av kommunen.";
    private static final String TRACK = "Vi vil ha lys i skiløypa, så flere kan gå om vinteren.";
    private static final String DOGS = "Kommunen skal rydde skiløypa når løypemaskinen står.";
    private static final String LIGHT =
            "Det bør settes opp lys langs skiløypa og ryddes for kratt.";
    private static final String OPEN = "Biblioteket skal holde åpent lenger om kvelden.";
    private static final String THEME = "holde-apent-lenger";

    @TempDir private Path temp;
    private DecidedRound round;

    @BeforeEach
    void twoBodiesSpeakOfTheSame() {
        round =
                new DecidedRound(temp.resolve("round"))
                        .answer("elvestrand.txt", "Elvestrand", FIRST, OPEN, SECOND, SKI, TRACK)
                        .answer("hogmo.txt", "Høgmo", FIRST, OPEN, SECOND, DOGS, LIGHT);
    }

    private static List<ThemeInfo> found(Collation all) {
        return all.round().themes().stream().filter(t -> t.source().equals("found")).toList();
    }

    private static List<String> members(Collation all, String theme) {
        return all.statements().stream()
                .filter(s -> s.themes().contains(theme))
                .map(s -> s.text())
                .toList();
    }

    private String id() {
        return found(round.run()).getFirst().id();
    }

    @Test
    void statementsOfSeveralBodiesWithAWordThatTheCodebookLacks() {
        Collation all = round.run();
        assertThat(found(all))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.title()).isEqualTo("Skiløypa");
                    assertThat(t.question()).isEqualTo("2");
                    assertThat(t.decidedBy()).isNull();
                    assertThat(members(all, t.id())).containsExactly(SKI, TRACK, DOGS, LIGHT);
                });
        assertThat(statement(all, TRACK).because())
                .anySatisfy(b -> {
                    assertThat(b.code()).isEqualTo("found");
                    assertThat(b.args()).containsEntry("word", "skiløypa");
                });
        assertThat(all.counts())
                .anySatisfy(c -> {
                    assertThat(c.theme()).isEqualTo(found(all).getFirst().id());
                    assertThat(c.respondents()).containsExactly("8101", "8102");
                });
    }

    @Test
    void whatOneBodySaysOrOnlyTwoStatementsSayIsNone() {
        round.remove("answers/hogmo.txt");
        assertThat(found(round.run())).isEmpty();
        round.answer("elvestrand.txt", "Elvestrand", FIRST, OPEN, SECOND, SKI);
        round.answer("hogmo.txt", "Høgmo", FIRST, OPEN, SECOND, DOGS);
        assertThat(found(round.run())).isEmpty();
    }

    @Test
    void namesAndWordsThatAreSaidOfAnyMatterAreNone() {
        round.answer(
                "elvestrand.txt",
                "Elvestrand",
                SECOND,
                "Vi vil ha kino på lørdag ved Svartvatn.",
                "Kommunen skal feie ved Svartvatn hver lørdag.");
        round.answer(
                "hogmo.txt",
                "Høgmo",
                SECOND,
                "Vi vil ha dans på lørdag ved Svartvatn.",
                "Kommunen skal male ved Svartvatn hver lørdag.");
        assertThat(found(round.run())).isEmpty();
    }

    @Test
    void anAcceptedOneBelongsToTheCodebookUnderItsNewTitle() {
        String id = id();
        round.decide("Kari", new OnTheme(id), Act.CONFIRM, null, new One("Ski og løyper"));
        Collation all = round.run();
        assertThat(found(all))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.id()).isEqualTo(id);
                    assertThat(t.title()).isEqualTo("Ski og løyper");
                    assertThat(t.decidedBy()).isEqualTo("person");
                });
        assertThat(members(all, id)).containsExactly(SKI, TRACK, DOGS, LIGHT);
        assertThat(problems(all)).isEmpty();
        round.set("Kari", OPEN, Field.THEMES, id);
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void aRenamedOneKeepsItsNameAndIsStillNoPartOfTheCodebook() {
        String id = id();
        round.decide("Kari", new OnTheme(id), Act.RENAME, null, new One("Lys i løypa"));
        Collation all = round.run();
        assertThat(found(all))
                .singleElement()
                .satisfies(t -> assertThat(t.title()).isEqualTo("Lys i løypa"));
        assertThat(members(all, id)).hasSize(4);
        assertThat(problems(all)).isEmpty();
    }

    @Test
    void aMergedOneGivesItsStatementsToTheOther() {
        String id = id();
        round.decide("Kari", new OnTheme(id), Act.MERGE, null, new One(THEME));
        Collation all = round.run();
        assertThat(found(all)).isEmpty();
        assertThat(members(all, THEME)).contains(SKI, TRACK, DOGS, LIGHT);
        assertThat(problems(all)).isEmpty();
    }

    @Test
    void aRejectedOneDoesNotComeBackThoughItsStatementsChange() {
        String id = id();
        round.decide("Kari", new OnTheme(id), Act.REJECT, null, new None());
        Collation all = round.run();
        assertThat(found(all)).isEmpty();
        assertThat(problems(all)).isEmpty();
        assertThat(all.round().former())
                .singleElement()
                .satisfies(f -> assertThat(f.id()).isEqualTo(id))
                .extracting(FormerTheme::title)
                .asString()
                .contains("skiløyp".replace("ø", "o"));
        round.answer(
                "hogmo.txt",
                "Høgmo",
                SECOND,
                "Skiløypa over myra bør få lys om vinteren.",
                "Kommunen skal rydde kratt i skiløypene.",
                "Løypemaskinen må preppe skiløypa oftere.");
        assertThat(found(round.run())).isEmpty();
        round.decide("Kari", new OnTheme(id), Act.CLEAR, null, new None());
        assertThat(found(round.run())).hasSize(1);
    }

    @Test
    void aStatementWhoseThemesAPersonWroteDownIsNotGrouped() {
        round.decide("Kari", SKI, Act.SET, Field.THEMES, new Many(List.of(THEME)));
        Collation all = round.run();
        assertThat(statement(all, SKI).themes()).containsExactly(THEME);
        assertThat(found(all)).hasSize(1);
    }

    @Test
    void theReportSaysThatItIsAProposalAndIsInOrder() throws Exception {
        Result result = round.result();
        Path out = temp.resolve("out");
        Report.write(result.collation(), result.texts(), result.round(), out);
        assertThat(Verify.check(out, round.folder()).findings()).isEmpty();
        String page = java.nio.file.Files.readString(out.resolve("report.html"));
        assertThat(page).contains("proposed, found in the answers");
        round.decide("Kari", new OnTheme(id()), Act.CONFIRM, null, new One("Ski og løyper"));
        Result accepted = round.result();
        Report.write(accepted.collation(), accepted.texts(), accepted.round(), out);
        assertThat(Verify.check(out, round.folder()).findings()).isEmpty();
        assertThat(java.nio.file.Files.readString(out.resolve("report.html")))
                .contains("found in the answers")
                .doesNotContain("proposed, found");
    }
}
