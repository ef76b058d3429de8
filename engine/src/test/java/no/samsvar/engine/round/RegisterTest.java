package no.samsvar.engine.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.DocumentId;
import org.junit.jupiter.api.Test;

/** The bundled register is what it is said to be; a changed letter in it is seen. */
class RegisterTest {
    private final Register register = Register.bundled();

    @Test
    void theResourceIsTheOneThatWasChecked() throws IOException {
        try (InputStream in =
                Register.class.getResourceAsStream("register-" + Register.BUNDLED_AS_OF + ".csv")) {
            assertThat(in).isNotNull();
            assertThat(DocumentId.sha256(in.readAllBytes()))
                    .isEqualTo("a109dcfbc02b7785fc5519cd0f0888fe3accebc2ce3838b5520b610778566969");
        }
    }

    @Test
    void holds357MunicipalitiesAnd14CountyMunicipalitiesAndOsloOnceAsBoth() {
        assertThat(register.all()).hasSize(371);
        assertThat(register.all().stream().filter(r -> r.is(Kind.MUNICIPALITY))).hasSize(357);
        assertThat(register.all().stream().filter(r -> r.is(Kind.COUNTY_MUNICIPALITY))).hasSize(15);
        assertThat(register.all().stream().filter(r -> r.kinds().size() == 2))
                .extracting(Respondent::name)
                .containsExactly("Oslo");
        assertThat(register.byNumber("0301").orElseThrow().kinds())
                .containsExactly(Kind.MUNICIPALITY, Kind.COUNTY_MUNICIPALITY);
    }

    @Test
    void countsByCountyAreTheOfficialOnes() {
        Map<String, Long> counts =
                register.all().stream()
                        .filter(r -> r.is(Kind.MUNICIPALITY))
                        .collect(
                                Collectors.groupingBy(
                                        r -> String.valueOf(r.countyNumber()),
                                        TreeMap::new,
                                        Collectors.counting()));
        assertThat(counts)
                .hasToString(
                        "{03=1, 11=23, 15=27, 18=41, 31=12, 32=21, 33=18, 34=46, 39=6, 40=17,"
                                + " 42=25, 46=43, 50=38, 55=21, 56=18}");
    }

    @Test
    void everyBodyHasItsOwnNumberAndItsCountysName() {
        assertThat(register.all().stream().map(Respondent::number).distinct()).hasSize(371);
        assertThat(register.all()).allMatch(r -> r.id().equals(r.number()));
        Map<String, String> names =
                register.all().stream()
                        .filter(r -> r.is(Kind.COUNTY_MUNICIPALITY))
                        .collect(
                                Collectors.toMap(
                                        r -> String.valueOf(r.countyNumber()),
                                        r -> r.names().norwegian()));
        assertThat(register.all())
                .allMatch(
                        r -> java.util.Objects.equals(names.get(r.countyNumber()), r.county()),
                        "county of number");
    }

    @Test
    void twentyTwoMunicipalitiesAndFourCountiesHaveParallelNames() {
        List<Respondent> several =
                register.all().stream().filter(r -> r.names().parallel().size() > 1).toList();
        assertThat(several.stream().filter(r -> r.is(Kind.MUNICIPALITY))).hasSize(22);
        assertThat(several.stream().filter(r -> r.is(Kind.COUNTY_MUNICIPALITY))).hasSize(4);
        assertThat(several)
                .allMatch(
                        r -> String.join(" - ", r.names().parallel()).equals(r.names().official()));
        assertThat(
                        several.stream()
                                .filter(r ->
                                        !r.names()
                                                .parallel()
                                                .getFirst()
                                                .equals(r.names().norwegian())))
                .extracting(r -> r.names().norwegian())
                .containsExactly(
                        "Hamarøy",
                        "Hattfjelldal",
                        "Karasjok",
                        "Kautokeino",
                        "Kåfjord",
                        "Lavangen",
                        "Nesseby",
                        "Røros",
                        "Røyrvik",
                        "Snåsa",
                        "Tana",
                        "Tjeldsund");
    }

    @Test
    void rowsStandInNorwegianOrder() {
        assertThat(register.all()).isSortedAccordingTo(Respondent.BY_NAME);
        assertThat(register.all().getFirst().name()).isEqualTo("Agder fylkeskommune");
        assertThat(register.all().getLast().name()).isEqualTo("Åsnes");
    }

    @Test
    void everyBodyHasARegion() {
        assertThat(register.all().stream().map(Respondent::region).distinct()).hasSize(10);
        assertThat(register.all()).allMatch(r -> String.valueOf(r.region()).startsWith("KS "));
    }

    @Test
    void inCountiesTakesNumbersAndNames() {
        assertThat(register.inCounties(List.of("03", "Telemark")).all()).hasSize(1 + 17 + 1);
        assertThat(register.inCounties(List.of("møre og romsdal")).all()).hasSize(28);
        assertThat(register.inCounties(List.of())).isSameAs(register);
        assertThat(register.inCounties(List.of("99")).all()).isEmpty();
    }

    @Test
    void namedFindsANameHoweverAnAddressSpellsIt() {
        assertThat(register.named("heroy")).extracting(Respondent::number).contains("1515", "1818");
        assertThat(register.named("nordrefollo"))
                .extracting(Respondent::number)
                .containsExactly("3207");
        assertThat(register.named("NORE-OG-UVDAL")).hasSize(1);
        assertThat(register.named("aal")).extracting(Respondent::name).containsExactly("Ål");
        assertThat(register.named("Guovdageaidnu"))
                .extracting(Respondent::name)
                .containsExactly("Kautokeino");
        assertThat(register.named("")).isEmpty();
        assertThat(register.named("ingensteds")).isEmpty();
    }
}
