package no.samsvar.engine.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who would follow up what is asked. */
class DesksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    state           | proposal   | Staten må betale for arbeidstidsforsøk.                   | policy
                    ks              | proposal   | KS må forhandle fram en bedre arbeidstidsavtale.          | employer
                    ks              | proposal   | KS bør få til ein ny hovudtariffavtale om heiltid.        | employer
                    ks              | proposal   | KS må påvirke inntektssystemet.                           | policy
                    ks              | proposal   | KS bør be staten om klare regler.                         | policy
                    ks              | proposal   | KS må dele gode eksempler på bruk av frivillige.          | development
                    social-partners | proposal   | Partene må bli enige om langvakter.                       | employer
                    own             | proposal   | Kommunen må innføre årsturnus.                            | none
                    volunteers      | proposal   | Lagene bør ta mer av snømåkingen.                         | none
                    state           | background | Staten har strammet inn.                                  | none
                    """)
    void aDemandGoesToTheDeskThatItIsFor(String to, String role, String words, String desk) {
        assertThat(desk(to, role, null, words)).isEqualTo(desk);
    }

    @Test
    void whatIsDoneIsNobodysToFollowUp() {
        assertThat(desk("ks", "proposal", "done", "KS har laget en mal.")).isEqualTo("none");
    }

    private static String desk(
            String to, String role, @org.jspecify.annotations.Nullable String stage, String words) {
        Collation round = new InventedRound().say("s", "granmo", "nb", words, role).collation();
        StatementInfo s = round.statements().getFirst();
        StatementInfo asked =
                new StatementInfo(
                        s.id(),
                        s.document(),
                        s.start(),
                        s.end(),
                        s.gaps(),
                        s.text(),
                        s.block(),
                        s.page(),
                        s.path(),
                        s.question(),
                        s.role(),
                        s.roles(),
                        to,
                        stage,
                        s.concrete(),
                        s.themes(),
                        s.language(),
                        s.exempt(),
                        s.confidence(),
                        s.because(),
                        s.decidedBy());
        Collation result = new Mandating(round.with(List.of(asked), List.of())).with(List.of());
        return Objects.requireNonNullElse(result.statements().getFirst().desk(), "none");
    }
}
