package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.evaluate.CoderAgreement;
import no.samsvar.engine.evaluate.CoderAgreement.Compared;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far people agree, taken from what they decided. */
class CoderAgreementTest {
    private static final List<String> SAID =
            List.of(
                    "Vi skal pusse opp den gamle lesesalen i andre etasje.",
                    "Kafeen skal drives av ungdom som trenger en jobb.",
                    "Bokbussen må komme til alle grendene hver eneste uke.",
                    "Staten bør betale for alle de nye lånekortene.");
    private static final String OPEN = "holde-apent-lenger";
    private static final String ROOF = "samle-tjenester-under-ett-tak";

    @TempDir private Path temp;
    private DecidedRound round;

    @BeforeEach
    void fourStatements() {
        round =
                new DecidedRound(temp.resolve("round"))
                        .answer(
                                "elvestrand.txt",
                                "Elvestrand",
                                FIRST,
                                SAID.get(0) + " " + SAID.get(1),
                                SECOND,
                                SAID.get(2) + " " + SAID.get(3));
    }

    private CoderAgreement agreement() throws IOException {
        Options options = Options.defaults().inProcess().withJobs(1);
        Collation suggested =
                Pipeline.suggest(RoundFolder.at(round.folder()), options, Progress.SILENT)
                        .collation();
        return CoderAgreement.of(round.result(), suggested);
    }

    private void roles(String coder, String... roles) {
        for (int i = 0; i < roles.length; i++) {
            if (!roles[i].isEmpty()) {
                round.set(coder, SAID.get(i), Field.ROLE, roles[i]);
            }
        }
    }

    private static Compared between(
            List<Compared> all, String field, @Nullable String theme, String... coders) {
        return all.stream()
                .filter(c ->
                        c.between().equals(List.of(coders))
                                && c.field().equals(field)
                                && java.util.Objects.equals(c.theme(), theme))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNobodyDecidedThereIsNothingToCompare() throws IOException {
        CoderAgreement found = agreement();
        assertThat(found.coders()).isEmpty();
        assertThat(found.people()).isEmpty();
        assertThat(found.machine()).isEmpty();
    }

    @Test
    void twoCodersAreComparedOnWhatBothLabelled() throws IOException {
        roles("Kari", "proposal", "proposal", "reason", "background");
        roles("Ola", "proposal", "reason", "reason", "");
        CoderAgreement found = agreement();
        Compared roles = between(found.people(), "role", null, "Kari", "Ola");
        assertThat(roles.agreement().units()).isEqualTo(3);
        assertThat(roles.agreement().table())
                .isEqualTo(
                        Map.of(
                                "proposal", Map.of("proposal", 1, "reason", 1),
                                "reason", Map.of("reason", 1)));
        assertThat(found.disputed())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.text()).isEqualTo(SAID.get(1));
                    assertThat(d.field()).isEqualTo("role");
                    assertThat(d.said())
                            .isEqualTo(
                                    Map.of("Kari", List.of("proposal"), "Ola", List.of("reason")));
                    assertThat(d.counts()).containsExactly("reason");
                });
    }

    @Test
    void threeCodersAreComparedTogetherAndTwoByTwo() throws IOException {
        roles("Kari", "proposal", "reason");
        roles("Ola", "proposal", "reason");
        roles("Per", "proposal", "proposal");
        CoderAgreement found = agreement();
        assertThat(between(found.people(), "role", null, "Kari", "Ola", "Per").agreement().kappa())
                .isNull();
        assertThat(between(found.people(), "role", null, "Kari", "Per").agreement().units())
                .isEqualTo(2);
    }

    @Test
    void theMachineIsComparedAsItSuggestsWithoutThem() throws IOException {
        List<String> suggested =
                round.run().statements().stream().map(StatementInfo::addressee).toList();
        for (int i = 0; i < SAID.size(); i++) {
            String other = suggested.get(i).equals("ks") ? "own" : "ks";
            round.set("Kari", SAID.get(i), Field.ADDRESSEE, i == 0 ? other : suggested.get(i));
        }
        Compared found =
                between(
                        agreement().machine(),
                        "addressee",
                        null,
                        CoderAgreement.MACHINE,
                        CoderAgreement.PEOPLE);
        assertThat(found.agreement().units()).isEqualTo(4);
        assertThat(found.agreement().percent()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(found.agreement().percent()).value())
                .isEqualTo(0.75);
        assertThat(
                        between(
                                        agreement().machine(),
                                        "addressee",
                                        null,
                                        CoderAgreement.MACHINE,
                                        "Kari")
                                .agreement())
                .isEqualTo(found.agreement());
    }

    @Test
    void themesAreComparedAsSetsAndOneByOne() throws IOException {
        round.decide("Kari", SAID.get(0), Act.SET, Field.THEMES, new Many(List.of(OPEN, ROOF)));
        round.decide("Ola", SAID.get(0), Act.SET, Field.THEMES, new Many(List.of(OPEN)));
        round.decide("Kari", SAID.get(1), Act.CLEAR, Field.THEMES, new None());
        round.decide("Ola", SAID.get(1), Act.SET, Field.THEMES, new Many(List.of()));
        round.set("Kari", SAID.get(2), Field.THEMES, OPEN)
                .set("Ola", SAID.get(2), Field.THEMES, ROOF);
        CoderAgreement found = agreement();
        Compared sets = between(found.people(), "themes", null, "Kari", "Ola");
        assertThat(sets.agreement().units()).as("only where both said all of them").isEqualTo(2);
        assertThat(sets.agreement().table()).containsOnlyKeys("", OPEN + " + " + ROOF);
        Compared open = between(found.people(), "themes", OPEN, "Kari", "Ola");
        assertThat(open.agreement().table())
                .isEqualTo(Map.of("no", Map.of("no", 1), "yes", Map.of("yes", 1)));
        assertThat(between(found.people(), "themes", ROOF, "Kari", "Ola").agreement().table())
                .containsEntry("yes", new java.util.TreeMap<>(Map.of("no", 1)));
    }

    @Test
    void whoeverTakesAThemeIntoAnotherDoesNotDisagreeWithTheMachine() throws IOException {
        for (String words : SAID) {
            List<String> themes = DecidedRound.statement(round.run(), words).themes();
            round.decide("Kari", words, Act.CONFIRM, Field.THEMES, new Many(themes));
        }
        round.decide("Kari", new OnTheme(ROOF), Act.MERGE, null, new One(OPEN));
        Compared found =
                between(
                        agreement().machine(),
                        "themes",
                        null,
                        CoderAgreement.MACHINE,
                        CoderAgreement.PEOPLE);
        assertThat(java.util.Objects.requireNonNull(found.agreement().percent()).value())
                .isEqualTo(1);
    }
}
