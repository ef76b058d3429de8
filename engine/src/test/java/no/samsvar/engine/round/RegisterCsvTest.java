package no.samsvar.engine.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import no.samsvar.engine.round.Respondent.Kind;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterCsvTest {
    private static final String HEADER = "id,name,kind,number,county\n";

    @Test
    void readsTheFiveColumnsInAnyOrderAndWithAnySeparator() {
        Register comma = Register.parse(HEADER + "b,Bergen,municipality,4601,Vestland\n");
        Register semicolon =
                Register.parse(
                        "\uFEFFName;ID;Number;County;Kind\r\n\"Bergen\";b;4601;Vestland;kommune\r\n");
        assertThat(semicolon.all()).isEqualTo(comma.all());
        assertThat(comma.byId("b").orElseThrow().kinds()).containsExactly(Kind.MUNICIPALITY);
    }

    @Test
    void aBodyThatTheBundledRegisterKnowsKeepsItsParallelNames() {
        Register own = Register.parse(HEADER + "t,Tana kommune,municipality,5628,Finnmark\n");
        assertThat(own.mentions("Deatnu suohkan ber om")).hasSize(1);
        assertThat(own.byId("t").orElseThrow().name()).isEqualTo("Tana kommune");
        assertThat(own.byId("t").orElseThrow().names().official()).isEqualTo("Deatnu - Tana");
    }

    @Test
    void otherBodiesAreFoundByTheirWholeName() {
        Register own = Register.parse(HEADER + "l,Fjordøya lokalstyre,other,,\n");
        assertThat(own.mentions("Dette mener Fjordøya lokalstyre om saken"))
                .extracting(Mention::form)
                .containsExactly(Mention.Form.NAMED);
        assertThat(own.mentions("På Fjordøya er det stille")).isEmpty();
    }

    @Test
    void severalKindsAndQuotedFields() {
        Respondent body =
                Register.parse(
                                HEADER
                                        + "x,\"By, \"\"den\"\" store\",municipality+county-municipality,,\n")
                        .byId("x")
                        .orElseThrow();
        assertThat(body.name()).isEqualTo("By, \"den\" store");
        assertThat(body.kinds()).containsExactly(Kind.MUNICIPALITY, Kind.COUNTY_MUNICIPALITY);
        assertThat(body.county()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "id,name,kind,number\\na,A,other,|line 1: no column county",
                "# only a comment|line 1: no header",
                "id,name,kind,number,county\\na,A,other,,\\na,B,other,,|line 3: the id \"a\" is used twice",
                "id,name,kind,number,county\\na,A,bydel,,|line 2: unknown kind \"bydel\"",
                "id,name,kind,number,county\\na,A,,,|line 2: no kind",
                "id,name,kind,number,county\\na,,other,,|line 2: no name",
                "id,name,kind,number,county\\n,A,other,,|line 2: neither id nor number",
                "id,name,kind,number,county\\na,A, B,other,,|line 2: 6 fields under 5 columns",
                "id,name,kind,number,county\\na,\"A,other,,|line 2: a quotation mark is opened",
                "id,name,kind,number,county\\na,\"A\"x,other,,|line 2: something follows",
            })
    void saysWhatIsWrongAndInWhichLine(String csv, String message) {
        assertThatThrownBy(() -> Register.parse(csv.replace("\\n", "\n")))
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bytesThatAreNotUtf8AreReadAndReported() {
        String csv = HEADER + "å,Ålund,municipality,,\n";
        Partial<Register> old =
                Register.parse(csv.getBytes(Charset.forName("windows-1252")), "r.csv");
        assertThat(old.value().byId("å")).isPresent();
        assertThat(old.problems())
                .extracting(Problem::code)
                .containsExactly(Problem.Code.WRONG_ENCODING);
        byte[] wide = csv.getBytes(StandardCharsets.UTF_16);
        assertThat(Register.parse(wide, "r.csv").value().byId("å")).isPresent();
        byte[] plain = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(Register.parse(plain, "r.csv").problems()).isEmpty();
    }
}
