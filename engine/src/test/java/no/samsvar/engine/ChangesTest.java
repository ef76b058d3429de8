package no.samsvar.engine;

import static no.samsvar.engine.DecidedRound.FIRST;
import static no.samsvar.engine.DecidedRound.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Changes;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.decision.Decision.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run with other decisions, or of other answers, changes in a result. */
class ChangesTest {
    private static final String ROOM = "Vi skal pusse opp den gamle lesesalen i andre etasje.";
    private static final String BUS = "Bokbussen må komme til alle grendene hver eneste uke.";

    @TempDir private Path temp;
    private DecidedRound round;

    @BeforeEach
    void twoStatements() {
        round =
                new DecidedRound(temp.resolve("round"))
                        .answer("elvestrand.txt", "Elvestrand", FIRST, ROOM, SECOND, BUS);
    }

    @Test
    void theSameTwiceChangesNothing() {
        assertThat(Changes.between(round.run(), round.run()).isEmpty()).isTrue();
    }

    @Test
    void aDecisionChangesWhatItSaysAndIsToldAsAPersons() {
        Collation before = round.run();
        round.set("Kari", BUS, Field.ADDRESSEE, "state").set("Kari", BUS, Field.STAGE, "done");
        Changes changes = Changes.between(before, round.run());
        assertThat(changes.byField()).isEqualTo(Map.of("addressee", 1, "stage", 1));
        assertThat(changes.statements()).isEqualTo(1);
        assertThat(changes.labels().getFirst())
                .satisfies(l -> {
                    assertThat(l.text()).isEqualTo(BUS);
                    assertThat(l.field()).isEqualTo("addressee");
                    assertThat(l.before())
                            .isEqualTo(List.of(DecidedRound.statement(before, BUS).addressee()));
                    assertThat(l.after()).isEqualTo(List.of("state"));
                    assertThat(l.person()).isTrue();
                });
        assertThat(changes.added()).isZero();
        assertThat(changes.gone()).isZero();
    }

    @Test
    void aNewVersionIsComparedByItsWords() {
        Collation before = round.run();
        round.set("Kari", BUS, Field.ADDRESSEE, "state");
        round.answer(
                "elvestrand.txt",
                "Elvestrand",
                SECOND,
                BUS,
                FIRST,
                "Vi skal bygge et helt nytt hus.");
        Changes changes = Changes.between(before, round.run());
        assertThat(changes.byField()).isEqualTo(Map.of("addressee", 1));
        assertThat(changes.added()).isEqualTo(1);
        assertThat(changes.gone()).isEqualTo(1);
    }
}
