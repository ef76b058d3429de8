package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static no.samsvar.engine.DecidedRound.position;
import static no.samsvar.engine.DecidedRound.problems;
import static no.samsvar.engine.DecidedRound.statement;
import static no.samsvar.engine.DecidedRound.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.FormerTheme;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnPosition;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.report.Verify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide, and what a run makes of it. */
class DecisionsTest {
    private static final String ROOM = "Vi skal pusse opp den gamle lesesalen i andre etasje.";
    private static final String CAFE = "Kafeen skal drives av ungdom som trenger en jobb.";
    private static final String BUS = "Bokbussen må komme til alle grendene hver eneste uke.";
    private static final String OPEN = "holde-apent-lenger";
    private static final String ROOF = "samle-tjenester-under-ett-tak";
    private static final String DRIVE = "kjore-bokene-ut";

    @TempDir private Path temp;
    private DecidedRound round;

    @BeforeEach
    void threeStatements() {
        round =
                new DecidedRound(temp.resolve("round"))
                        .answer(
                                "elvestrand.txt",
                                "Elvestrand",
                                FIRST,
                                ROOM + " " + CAFE,
                                SECOND,
                                BUS);
    }

    @Test
    void aLabelIsAsThePersonSaysAndSaysWho() {
        assertThat(statement(round.run(), BUS).decidedBy()).isEqualTo("machine");
        round.set("Kari", BUS, Field.QUESTION, "1")
                .set("Kari", BUS, Field.ROLE, "background")
                .set("Kari", BUS, Field.ADDRESSEE, "state")
                .set("Kari", BUS, Field.STAGE, "planned");
        StatementInfo bus = statement(round.run(), BUS);
        assertThat(bus.question()).isEqualTo("1");
        assertThat(bus.role()).isEqualTo("background");
        assertThat(bus.roles()).containsExactly("background");
        assertThat(bus.addressee()).isEqualTo("state");
        assertThat(bus.stage()).isEqualTo("planned");
        assertThat(bus.decidedBy()).isEqualTo("person");
        assertThat(bus.settled()).containsExactly("question", "role", "addressee", "stage");
        assertThat(bus.because())
                .filteredOn(b -> b.step().equals("settle"))
                .allSatisfy(b -> assertThat(b.args()).containsEntry("by", "Kari"));
        assertThat(bus.confidence()).containsEntry("question", 1.0);
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void themesAreSetAsAWholeOrOneByOne() {
        round.decide("Kari", BUS, Act.SET, Field.THEMES, new Many(List.of(OPEN, ROOF)));
        assertThat(statement(round.run(), BUS).themes()).containsExactly(OPEN, ROOF);
        round.decide("Kari", BUS, Act.CLEAR, Field.THEMES, new One(ROOF));
        assertThat(statement(round.run(), BUS).themes()).containsExactly(OPEN);
        round.set("Kari", BUS, Field.THEMES, DRIVE);
        assertThat(statement(round.run(), BUS).themes()).containsExactly(OPEN, DRIVE);
        round.decide("Kari", BUS, Act.CLEAR, Field.THEMES, new None());
        assertThat(statement(round.run(), BUS).themes()).isEmpty();
    }

    @Test
    void clearingLeavesNoLabelOrGivesItBackToTheMachine() {
        StatementInfo suggested = statement(round.run(), BUS);
        round.decide("Kari", BUS, Act.CLEAR, Field.QUESTION, new None());
        assertThat(statement(round.run(), BUS).question()).isNull();
        round.set("Kari", BUS, Field.ROLE, "reason");
        assertThat(statement(round.run(), BUS).role()).isEqualTo("reason");
        round.decide("Kari", BUS, Act.CLEAR, Field.ROLE, new None());
        assertThat(statement(round.run(), BUS).role()).isEqualTo(suggested.role());
        round.decide("Kari", BUS, Act.CLEAR, null, new None());
        assertThat(statement(round.run(), BUS).question()).isEqualTo(suggested.question());
    }

    @Test
    void theLaterDecisionCountsAndTheOtherIsStillSeen() {
        round.set("Kari", BUS, Field.ADDRESSEE, "state").set("Ola", BUS, Field.ADDRESSEE, "ks");
        Collation all = round.run();
        assertThat(statement(all, BUS).addressee()).isEqualTo("ks");
        assertThat(problems(all)).containsExactly("coders-disagree addressee");
        assertThat(statement(all, BUS).because())
                .filteredOn(b -> b.code().equals("differs"))
                .singleElement()
                .satisfies(b ->
                        assertThat(b.args())
                                .containsEntry("by", "Kari")
                                .containsEntry("value", "state"));
        round.set("Kari", BUS, Field.ADDRESSEE, "ks");
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void twoCodersWhoAddDifferentThemesDoNotDisagree() {
        round.set("Kari", BUS, Field.THEMES, OPEN).set("Ola", BUS, Field.THEMES, ROOF);
        assertThat(problems(round.run())).isEmpty();
        assertThat(statement(round.run(), BUS).themes()).contains(OPEN, ROOF);
        round.decide("Ola", BUS, Act.REJECT, Field.THEMES, new One(OPEN));
        assertThat(problems(round.run())).containsExactly("coders-disagree themes");
        assertThat(statement(round.run(), BUS).themes()).doesNotContain(OPEN);
    }

    @Test
    void aMovedParagraphKeepsItsDecisions() {
        round.set("Kari", CAFE, Field.STAGE, "done").set("Kari", BUS, Field.ADDRESSEE, "state");
        round.answer(
                "elvestrand.txt",
                "Elvestrand",
                SECOND,
                "Nytt avsnitt i den nye versjonen av svaret vårt. " + BUS,
                FIRST,
                CAFE,
                ROOM);
        Collation all = round.run();
        assertThat(statement(all, CAFE).stage()).isEqualTo("done");
        assertThat(statement(all, BUS).addressee()).isEqualTo("state");
        assertThat(problems(all)).isEmpty();
    }

    @Test
    void decisionsOnAnOlderFileCountForTheNewerOne() {
        round.set("Kari", CAFE, Field.STAGE, "done");
        round.answer(
                "elvestrand-v2.txt",
                "Elvestrand",
                FIRST,
                CAFE,
                "Vedtatt av kommunestyret 9. mars 2028.");
        Collation all = round.run();
        assertThat(all.submissions()).hasSize(2);
        assertThat(statement(all, CAFE).stage()).isEqualTo("done");
        assertThat(problems(all)).isEmpty();
    }

    @Test
    void aChangedWordIsAProblemAndNothingIsApplied() {
        round.set("Kari", CAFE, Field.STAGE, "done");
        String other = CAFE.replace("ungdom", "pensjonister");
        round.answer("elvestrand.txt", "Elvestrand", FIRST, ROOM + " " + other, SECOND, BUS);
        Collation all = round.run();
        assertThat(statement(all, other).decidedBy()).isEqualTo("machine");
        assertThat(statement(all, other).stage()).isNotEqualTo("done");
        assertThat(problems(all)).containsExactly("decision-not-applied words-changed 1");
        assertThat(all.problems())
                .filteredOn(p -> p.code().equals("decision-not-applied"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.message()).contains(CAFE, other, "Kari", "line 1");
                    assertThat(p.respondent()).isEqualTo("8101");
                    assertThat(p.start()).isEqualTo(statement(all, other).start());
                });
    }

    @Test
    void wordsThatAreGoneOrNegatedAreProblems() {
        round.set("Kari", CAFE, Field.STAGE, "done").set("Kari", BUS, Field.STAGE, "done");
        round.answer(
                "elvestrand.txt", "Elvestrand", FIRST, ROOM, SECOND, BUS.replace("må", "må ikke"));
        assertThat(problems(round.run()))
                .containsExactly(
                        "decision-not-applied words-gone 1",
                        "decision-not-applied words-changed 2");
    }

    @Test
    void wordsThatStandTwiceAreToldApartByWhatIsAroundThem() {
        round.answer(
                "elvestrand.txt",
                "Elvestrand",
                FIRST,
                "Lesesalen er for liten for oss alle. " + CAFE,
                SECOND,
                "Bussen trenger en ny og bedre garasje. " + CAFE);
        round.set("Kari", CAFE, Field.STAGE, "done");
        round.answer(
                "elvestrand.txt",
                "Elvestrand",
                "Vi takker for et godt hefte om bibliotekene.",
                FIRST,
                "Bussen trenger en ny og bedre garasje. " + CAFE,
                BUS,
                SECOND,
                "Lesesalen er for liten for oss alle. " + CAFE);
        List<StatementInfo> both =
                round.run().statements().stream().filter(s -> s.text().equals(CAFE)).toList();
        assertThat(both).extracting(StatementInfo::decidedBy).containsExactly("machine", "person");
        round.answer("elvestrand.txt", "Elvestrand", FIRST, CAFE, ROOM, SECOND, CAFE);
        assertThat(problems(round.run())).containsExactly("decision-not-applied words-twice 1");
    }

    @Test
    void fewWordsNeedTheirSurroundings() {
        round.answer("elvestrand.txt", "Elvestrand", FIRST, "Vi er enige. " + ROOM, SECOND, BUS);
        round.set("Kari", "Vi er enige.", Field.ROLE, "proposal");
        round.answer("elvestrand.txt", "Elvestrand", FIRST, ROOM, SECOND, BUS + " Vi er enige.");
        assertThat(problems(round.run())).containsExactly("decision-not-applied few-words 1");
        round.answer("elvestrand.txt", "Elvestrand", SECOND, BUS, FIRST, "Vi er enige. " + ROOM);
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void aDecisionIsNeverAppliedToAnotherRespondent() {
        round.set("Kari", CAFE, Field.STAGE, "done");
        round.remove("answers/elvestrand.txt").answer("hogmo.txt", "Høgmo", FIRST, CAFE);
        Collation all = round.run();
        assertThat(statement(all, CAFE).decidedBy()).isEqualTo("machine");
        assertThat(problems(all)).containsExactly("decision-not-applied respondent-absent 1");
    }

    @Test
    void otherTypesettingIsTheSameWords() {
        round.set("Kari", CAFE, Field.STAGE, "done");
        round.answer("elvestrand.txt", "Elvestrand", FIRST, CAFE.replace(" av ", "\nav "));
        assertThat(problems(round.run())).isEmpty();
        assertThat(round.run().statements()).extracting(StatementInfo::stage).contains("done");
    }

    @Test
    void borrowedWordsAreTakenOutAndOwnOnesIn() {
        round.set("Kari", CAFE, Field.ORIGIN, "borrowed");
        Collation all = round.run();
        assertThat(all.statements()).extracting(StatementInfo::text).containsExactly(ROOM, BUS);
        round.set("Kari", CAFE, Field.ORIGIN, "own");
        all = round.run();
        assertThat(all.statements()).extracting(StatementInfo::text).contains(CAFE);
        assertThat(statement(all, CAFE).decidedBy()).isEqualTo("person");
        String name = "Elvestrand kommune";
        round.set("Kari", name, Field.ORIGIN, "own");
        assertThat(statement(round.run(), name).decidedBy()).isEqualTo("person");
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void whoseWordsTheyAreIsDisagreedOnAndTakenBackLikeAnyLabel() {
        round.set("Kari", CAFE, Field.ORIGIN, "borrowed").set("Ola", CAFE, Field.ORIGIN, "own");
        assertThat(statement(round.run(), CAFE).decidedBy()).isEqualTo("person");
        assertThat(problems(round.run())).containsExactly("coders-disagree origin");
        round.decide("Kari", CAFE, Act.CLEAR, Field.ORIGIN, new None());
        assertThat(statement(round.run(), CAFE).decidedBy()).isEqualTo("machine");
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void whatIsLookedThroughAndRightIsAPersons() {
        round.decide("Kari", BUS, Act.CONFIRM, null, new None());
        StatementInfo bus = statement(round.run(), BUS);
        assertThat(bus.decidedBy()).isEqualTo("person");
        assertThat(bus.settled()).containsExactlyElementsOf(Collation.LABELS);
    }

    @Test
    void aSplitIsTakenBack() {
        List<String> parts = List.of("Vi skal pusse opp den gamle lesesalen", "i andre etasje.");
        round.decide("Kari", ROOM, Act.SPLIT, null, new Many(parts));
        assertThat(round.run().statements()).hasSize(4);
        round.decide("Kari", ROOM, Act.CLEAR, null, new None());
        assertThat(round.run().statements())
                .hasSize(3)
                .allSatisfy(s -> assertThat(s.decidedBy()).isEqualTo("machine"));
    }

    @Test
    void aStatementIsSplitAndItsPartsHaveLabelsOfTheirOwn() {
        String front = "Vi skal pusse opp den gamle lesesalen";
        String back = "i andre etasje.";
        round.decide("Kari", ROOM, Act.SPLIT, null, new Many(List.of(front, back)));
        round.set("Kari", back, Field.ROLE, "background");
        Collation all = round.run();
        assertThat(statement(all, front).decidedBy()).isEqualTo("person");
        assertThat(statement(all, back).role()).isEqualTo("background");
        assertThat(problems(all)).isEmpty();
        round.decide("Kari", BUS, Act.SPLIT, null, new Many(List.of("Bokbussen må", "hver uke.")));
        assertThat(problems(round.run())).containsExactly("decision-not-applied parts-differ 3");
    }

    @Test
    void statementsOfOneParagraphAreMerged() {
        round.decide("Kari", ROOM, Act.MERGE, null, new One(CAFE));
        Collation all = round.run();
        assertThat(all.statements())
                .extracting(StatementInfo::text)
                .containsExactly(ROOM + " " + CAFE, BUS);
        round.decide("Ola", ROOM + " " + CAFE, Act.MERGE, null, new One(BUS));
        assertThat(problems(round.run())).containsExactly("decision-not-applied other-paragraph 2");
    }

    @Test
    void themesAreRenamedMergedAndRejectedInTheCodebook() {
        round.set("Kari", ROOM, Field.THEMES, ROOF).set("Kari", BUS, Field.THEMES, DRIVE);
        round.decide(
                "Kari", new OnTheme(OPEN), Act.RENAME, null, new One("Åpne dører døgnet rundt"));
        round.decide("Kari", new OnTheme(ROOF), Act.MERGE, null, new One(OPEN));
        round.decide("Ola", new OnTheme(DRIVE), Act.REJECT, null, new None());
        Collation all = round.run();
        assertThat(all.round().themes())
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.id()).isEqualTo(OPEN);
                    assertThat(t.title()).isEqualTo("Åpne dører døgnet rundt");
                    assertThat(t.was()).isEqualTo("Holde åpent lenger");
                    assertThat(t.decidedBy()).isEqualTo("person");
                });
        assertThat(all.round().former())
                .extracting(FormerTheme::id, FormerTheme::into, FormerTheme::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DRIVE, null, "Ola"),
                        org.assertj.core.groups.Tuple.tuple(ROOF, OPEN, "Kari"));
        assertThat(statement(all, ROOM).themes()).containsExactly(OPEN);
        assertThat(statement(all, BUS).themes()).isEmpty();
        assertThat(problems(all)).containsExactly("decision-not-applied theme-rejected 2");
        round.decide("Ola", new OnTheme(DRIVE), Act.CONFIRM, null, new None());
        assertThat(statement(round.run(), BUS).themes()).containsExactly(DRIVE);
    }

    @Test
    void aThemeThatIsNotThereIsAProblem() {
        round.decide("Kari", new OnTheme("apne-dorer"), Act.REJECT, null, new None());
        round.set("Kari", BUS, Field.THEMES, "busser").set("Kari", BUS, Field.QUESTION, "7");
        assertThat(problems(round.run()))
                .containsExactlyInAnyOrder(
                        "decision-not-applied unknown-theme 1",
                        "decision-not-applied unknown-theme 2",
                        "decision-not-applied unknown-question 3");
    }

    @Test
    void anAcceptedThemeBelongsToTheCodebook() {
        round.decide("Kari", new OnTheme("kafe"), Act.CONFIRM, null, new One("Kafé"));
        round.set("Kari", CAFE, Field.THEMES, "kafe");
        Collation all = round.run();
        assertThat(statement(all, CAFE).themes()).contains("kafe");
        assertThat(all.round().themes())
                .filteredOn(t -> t.id().equals("kafe"))
                .singleElement()
                .satisfies(t -> assertThat(t.source()).isEqualTo("found"));
        assertThat(problems(all)).isEmpty();
    }

    private static final String SAME = "Bokbussen må komme til alle grendene hver uke.";

    private DecidedRound twoBodies() {
        round.answer("hogmo.txt", "Høgmo", SECOND, SAME);
        for (String words : List.of(BUS, SAME)) {
            round.decide("Kari", words, Act.SET, Field.THEMES, new Many(List.of(DRIVE)));
        }
        return round;
    }

    @Test
    void aPositionIsTitledSplitAndMergedByPeople() {
        Collation all = twoBodies().run();
        assertThat(position(all, BUS).statements()).hasSize(2);
        OnPosition on = new OnPosition(position(all, BUS).id(), words(round.result(), BUS));
        round.decide("Kari", on, Act.RENAME, null, new One("Bussen hver uke"));
        assertThat(position(round.run(), BUS).title()).isEqualTo("Bussen hver uke");
        assertThat(position(round.run(), BUS).titledBy()).isEqualTo("Kari");
        String same = statement(all, SAME).id();
        round.decide("Kari", on, Act.SPLIT, null, new Many(List.of(same)));
        assertThat(position(round.run(), BUS).statements()).hasSize(1);
        assertThat(position(round.run(), SAME).respondents()).containsExactly("8102");
        String apart = position(round.run(), SAME).id();
        round.decide("Kari", on, Act.MERGE, null, new One(apart));
        assertThat(position(round.run(), BUS).id()).isEqualTo(apart);
        assertThat(position(round.run(), BUS).respondents()).containsExactly("8102", "8101");
        assertThat(problems(round.run())).isEmpty();
    }

    @Test
    void aRejectedPositionLeavesEachStatementAloneAndNoneHidden() {
        Collation all = twoBodies().run();
        round.decide(
                "Kari",
                new OnPosition(position(all, BUS).id(), null),
                Act.REJECT,
                null,
                new None());
        all = round.run();
        assertThat(position(all, BUS).statements()).hasSize(1);
        assertThat(position(all, SAME).statements()).hasSize(1);
        round.decide(
                "Kari",
                new OnPosition("kjore-bokene-ut.0-1-2", null),
                Act.CONFIRM,
                null,
                new None());
        assertThat(problems(round.run()))
                .containsExactly("decision-not-applied unknown-position 4");
    }

    @Test
    void whatPeopleDecidedIsWrittenAndVerified() throws IOException {
        aPositionIsTitledSplitAndMergedByPeople();
        round.set("Ola", ROOM, Field.QUESTION, "2").set("Kari", ROOM, Field.QUESTION, "1");
        round.set("Ola", CAFE, Field.ORIGIN, "borrowed");
        round.decide("Kari", new OnTheme(OPEN), Act.RENAME, null, new One("Åpent"));
        round.decide("Kari", new OnTheme(ROOF), Act.MERGE, null, new One(OPEN));
        Result result = round.result();
        Path out = temp.resolve("out");
        Report.write(result.collation(), result.texts(), result.round(), out);
        assertThat(Verify.check(out, round.folder()).findings()).isEmpty();
        assertThat(round.run()).isEqualTo(result.collation());
    }

    @Test
    void theWrittenRoundIsAsItWasSoThatDecisionsHoldTheNextTimeToo() {
        round.decide("Kari", new OnTheme(ROOF), Act.MERGE, null, new One(OPEN));
        assertThat(round.result().round().themes()).hasSize(3);
    }
}
