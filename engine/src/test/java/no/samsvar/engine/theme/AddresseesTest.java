package no.samsvar.engine.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.theme.Themed.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseesTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                            OWN                 | nb | Kommunen må rydde i lagrene sine.
                            OWN                 | nb | Gebyrene må dekke alt, slik loven bygger på.
                            OWN                 | nb | Vi gjør dette etter tilsyn fra staten.
                            STATE               | nb | Staten må betale for dette.
                            STATE               | nb | Her må staten inn.
                            STATE               | nb | Vi trenger flere midler fra staten.
                            STATE               | nb | Tydeligere regler for utleie
                    STATE               | nb | Mindre detaljstyring fra staten
                    STATE               | nb | Kommunene må få større handlingsrom.
                    KS                  | nb | Vi ønsker at KS tar initiativ til dette.
                            STATE               | nn | Grøfting må få betre tilskot.
                            STATE               | de | Der Bund muss zahlen.
                            STATE               | en | The government must pay.
                            KS                  | nb | KS bør lage en veileder.
                            KS                  | nb | Vi ber KS om å ta dette videre.
                            REGION              | nb | Dele byggeleder med Storvatn
                            REGION              | nb | Kommunene bør gå sammen om dette.
                            COUNTY_MUNICIPALITY | nb | Fylkeskommunen: Bussene går for sjelden.
                            COUNTY_MUNICIPALITY | nn | Fylkeskommunen bør leggje om ruta.
                    """)
    void whoIsCalledUpon(Addressee addressee, String language, String sentence) {
        assertThat(new Said().in(language).paragraph(sentence).coded().getFirst().addressee())
                .isEqualTo(addressee);
    }

    @Test
    void aCountyMunicipalityIsItselfAndMunicipalitiesAreOthers() {
        List<Coded> coded =
                new Said()
                        .by(Said.SOLMARK)
                        .paragraph("Fylkeskommunen må skifte stikkrennene.")
                        .paragraph("Vertskommunene må følge opp elevene.")
                        .coded();
        assertThat(coded)
                .extracting(Coded::addressee)
                .containsExactly(Addressee.OWN, Addressee.OTHERS);
    }

    @Test
    void aReasonGoesWithItsProposal() {
        List<Coded> coded =
                new Said()
                        .paragraph("Staten må betale for dette.", "Det er urimelig dyrt for oss.")
                        .paragraph("Kommunen må betale for dette.", "Det er urimelig dyrt for oss.")
                        .coded();
        assertThat(coded)
                .extracting(Coded::addressee)
                .containsExactly(Addressee.STATE, Addressee.STATE, Addressee.OWN, Addressee.OWN);
    }

    @Test
    void theAssociationGoesByTheNameThatItHasInTheBooklet() {
        Draft draft = Said.draft("Laget spør", Map.of(), "Laget");
        assertThat(
                        new Said()
                                .paragraph("Laget bør lage et kurs.")
                                .coded(draft)
                                .getFirst()
                                .addressee())
                .isEqualTo(Addressee.KS);
        assertThat(new Said().paragraph("Laget bør lage et kurs.").coded().getFirst().addressee())
                .isEqualTo(Addressee.OWN);
    }

    @Test
    void aQuestionAboutTheStateLeansItsAnswersThatWay() {
        List<Coded> own = new Said().item("Raskere saksbehandling").coded();
        List<Coded> state = new Said().underQuestion("2").item("Raskere saksbehandling").coded();
        assertThat(own.getFirst().addressee()).isEqualTo(Addressee.OWN);
        assertThat(state.getFirst().addressee()).isEqualTo(Addressee.STATE);
    }

    @Test
    void aTitleThatNamesTheReceiverDoesNotMakeEverythingItsTask() {
        List<Coded> coded =
                new Said()
                        .heading("Innspill til KS")
                        .item("Rydde i lagrene")
                        .heading("Hva KS bør gjøre")
                        .item("Rydde i lagrene")
                        .coded();
        assertThat(coded).extracting(Coded::addressee).containsExactly(Addressee.OWN, Addressee.KS);
    }
}
