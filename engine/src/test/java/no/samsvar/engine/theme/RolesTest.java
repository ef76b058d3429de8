package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.theme.Themed.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PROPOSAL   | nb | Kommunen må rydde i lagrene sine.
                    PROPOSAL   | nb | Lageret flyttes til rådhuset.
                    PROPOSAL   | nb | Vi krever at utgiftene dekkes.
                    PROPOSAL   | nb | Kommunen vil prøve dette.
                    PROPOSAL   | nb | Det er viktig å telle opp først.
                    PROPOSAL   | nn | Kommunen vil prøve dette til hausten.
                    PROPOSAL   | nn | Laget får ein fast avtale.
                    PROPOSAL   | de | Hier sollte eine Bank stehen.
                    PROPOSAL   | en | The council must count first.
                    REASON     | nb | Dette gir mer tid til brukerne.
                    REASON     | nb | Vi klarer ikke lenger å bemanne alle vaktene.
                    REASON     | nb | Samspill er avgjørende for tjenestene.
                    REASON     | nb | Ny hall vil koste mer enn vi har råd til.
                    REASON     | nn | Ei slik ordning er for dyr for små kommunar.
                    REASON     | de | Die Straße ist für Kinder zu gefährlich.
                    REASON     | en | This gives the staff more time.
                    BACKGROUND | nb | Hallen ble bygd i 1974.
                    BACKGROUND | nb | Kommunen har vedtatt en plan for dette.
                    BACKGROUND | nb | Ungdomsrådet sier at hallen er kald.
                    BACKGROUND | nb | Dette er våre punkter:
                    BACKGROUND | nn | Ordninga vart innført i fjor.
                    BACKGROUND | de | Der Weg wurde 2010 gebaut.
                    BACKGROUND | en | The hall was built in 1974.
                    """)
    void aSentenceInProse(Role role, String language, String sentence) {
        Coded coded = new Said().in(language).paragraph("Innledning.", sentence).coded().getLast();
        assertThat(coded.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nb | Flere hjemmevakter
                    nb | Øke samarbeidet på tvers av enheter
                    nb | Plan: Lag en oversikt over bygg
                    nn | Betre rettleiing til lag og foreiningar
                    de | Radweg bis zur Brücke verlängern
                    en | Better guidance for clubs
                    """)
    void aBulletWithoutASentenceIsAMeasure(String language, String bullet) {
        assertThat(new Said().in(language).item(bullet).coded().getFirst().role())
                .isEqualTo(Role.PROPOSAL);
    }

    @Test
    void aDutyInASubordinateClauseIsNoProposal() {
        List<Coded> coded =
                new Said()
                        .paragraph("En rapport viser at ni av hallene må stenges.")
                        .paragraph("Kommunen har i dag 40 planer som skal oppdateres.")
                        .coded();
        assertThat(coded).extracting(Coded::role).doesNotContain(Role.PROPOSAL);
    }

    @Test
    void theSameWordsUnderAHeadingThatTellsWhatWasDoneAreBackground() {
        assertThat(
                        new Said()
                                .heading("Hva er gjort?")
                                .item("Kommunene bør ha faste møter")
                                .coded()
                                .getFirst()
                                .role())
                .isEqualTo(Role.BACKGROUND);
    }

    @Test
    void aReasonStandsBesideItsProposal() {
        List<Coded> coded =
                new Said()
                        .item("Øke grunnbemanningen", "Den gir ro i arbeidet")
                        .paragraph("Hallen er kald om vinteren.", "Derfor må den isoleres.")
                        .coded();
        assertThat(coded)
                .extracting(Coded::role)
                .containsExactly(Role.PROPOSAL, Role.REASON, Role.REASON, Role.PROPOSAL);
    }

    @Test
    void aYearToComeTellsOfPlansAndAPastOneOfWhatWas() {
        List<Coded> coded =
                new Said()
                        .paragraph("Slik er det nå.", "Hallen står klar i 2029.")
                        .paragraph("Slik er det nå.", "Hallen stod klar i 1974.")
                        .coded();
        assertThat(List.of(coded.get(1), coded.get(3)))
                .extracting(Coded::role)
                .containsExactly(Role.PROPOSAL, Role.BACKGROUND);
    }

    @Test
    void itSaysWhichWordsToldIt() {
        Coded coded = new Said().paragraph("Kommunen må rydde.").coded().getFirst();
        assertThat(coded.because())
                .anySatisfy(b -> {
                    assertThat(b.code()).isEqualTo("proposal.must");
                    assertThat(b.args()).containsEntry("words", "må");
                });
    }
}
