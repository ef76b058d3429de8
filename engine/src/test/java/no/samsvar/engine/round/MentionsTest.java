package no.samsvar.engine.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.round.Respondent.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in text: what must match, as which body, and what must not. */
class MentionsTest {
    private static final Register REGISTER = Register.bundled();

    /** {@code form span=numbers} for each mention, joined by {@code ; }. */
    private static String shown(String text) {
        return REGISTER.mentions(text).stream()
                .map(m ->
                        m.form()
                                + " "
                                + m.span().in(text).replaceAll("\\s+", " ")
                                + "="
                                + m.candidates().stream()
                                        .map(Respondent::id)
                                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bergens kommune mener|MUNICIPALITY Bergens kommune=4601",
                "Bergen kommunes svar|MUNICIPALITY Bergen kommunes=4601",
                "Vi i Bergen bystyre|MUNICIPALITY Bergen bystyre=4601",
                "vedtak i Voss heradsstyre|MUNICIPALITY Voss heradsstyre=4621",
                "Ulvik herad støttar|MUNICIPALITY Ulvik herad=4620",
                "Kommunestyret i Frosta ber|MUNICIPALITY Frosta=5036",
                "ordføreren i Sør-Varanger|MUNICIPALITY Sør-Varanger=5605",
                "Kommune: Lierne|MUNICIPALITY Lierne=5042",
                "HERØY KOMMUNE|MUNICIPALITY HERØY KOMMUNE=1515/1818",
                "Herøy, Nordland|BARE Herøy=1515/1818; BARE Nordland=18",
                "Våler kommune|MUNICIPALITY Våler kommune=3114/3419",
                "Moss' kommunestyre|MUNICIPALITY Moss' kommunestyre=3103",
                "Deatnu – Tana kommune|MUNICIPALITY Deatnu – Tana kommune=5628",
                "Unjárga-Nesseby|BARE Unjárga-Nesseby=5636",
                "Unjargga|BARE Unjargga=5636",
                "Kárášjoga gielda / Karasjok kommune|MUNICIPALITY Kárášjoga gielda=5610; MUNICIPALITY Karasjok kommune=5610",
                "Guovdageainnu suohkan|MUNICIPALITY Guovdageainnu suohkan=5612",
                "Porsáŋggu gielda|MUNICIPALITY Porsáŋggu gielda=5622",
                "Raarvihken tjïelte|MUNICIPALITY Raarvihken tjïelte=5043",
                "Kaivuonon komuuni|MUNICIPALITY Kaivuonon komuuni=5540",
                "Agder fylkeskommune|COUNTY_MUNICIPALITY Agder fylkeskommune=42",
                "fylkestinget i Innlandet|COUNTY_MUNICIPALITY Innlandet=34",
                "Romssa fylkkasuohkan|COUNTY_MUNICIPALITY Romssa fylkkasuohkan=55",
                "Oslo fylkeskommune og Oslo kommune|COUNTY_MUNICIPALITY Oslo fylkeskommune=0301; MUNICIPALITY Oslo kommune=0301",
                "Møre og Romsdals fylkesting|COUNTY_MUNICIPALITY Møre og Romsdals fylkesting=15",
                "Oslos innbyggere|BARE Oslos=0301",
                "hilsen bergen kommune|MUNICIPALITY bergen kommune=4601",
                "Baerum kommune og Tromso kommune|MUNICIPALITY Baerum kommune=3201; MUNICIPALITY Tromso kommune=5501",
                "HOEYANGER KOMMUNE|MUNICIPALITY HOEYANGER KOMMUNE=4638",
                "Nord-Odal og Sør-Odal|BARE Nord-Odal=3414; BARE Sør-Odal=3415",
                "Nordre Land kommune|MUNICIPALITY Nordre Land kommune=3448",
                "Midtre Gauldal|BARE Midtre Gauldal=5027",
            })
    void mustMatch(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi må ha kommunestyret med på laget",
                "det er på tide at time for time",
                "en strand, en lund og et fjord",
                "Hamarskolen og Oslofjorden",
                "Tromso uten mer",
                "Ytre-Nes vel",
                "å bo i kommunen",
                "kommunene skal råde over midlene",
                "''",
            })
    void mustNotMatch(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nordre\\nFollo kommune|MUNICIPALITY Nordre Follo kommune=3207",
                "Nordre \\n\\nFollo\\n\\nkommune|MUNICIPALITY Nordre Follo kommune=3207",
                "Aurskog-\\nHøland kommune|MUNICIPALITY Aurskog- Høland kommune=3226",
                "Lille-\\nhammer kommune|MUNICIPALITY Lille- hammer kommune=3405",
                "Lille\\nhammer kommune|MUNICIPALITY Lille hammer kommune=3405",
                "Lille-\\nhammer er|BARE Lille- hammer=3405",
                "LILLE-\\nHAMMER KOMMUNE|MUNICIPALITY LILLE- HAMMER KOMMUNE=3405",
                "Halden kom-\\nmune|MUNICIPALITY Halden kom- mune=3101",
                "Lilleham\u00ADmer kommune|MUNICIPALITY Lilleham\u00ADmer kommune=3405",
                "Evje\\nog Hornnes|BARE Evje og Hornnes=4219",
                "Bergen\\n\\nKommunestyret vedtok|BARE Bergen=4601",
                "i Bergen. Kommunestyret vedtok|BARE Bergen=4601",
            })
    void overLineBreaks(String text, String expected) {
        assertThat(shown(text.replace("\\n", "\n"))).isEqualTo(expected);
    }

    static Stream<Respondent> everyBody() {
        return REGISTER.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyBody")
    void everyBodyIsFoundHoweverItsNameIsWritten(Respondent body) {
        boolean county = !body.is(Kind.MUNICIPALITY);
        String word = county ? "fylkeskommune" : "kommune";
        Mention.Form form = county ? Mention.Form.COUNTY_MUNICIPALITY : Mention.Form.MUNICIPALITY;
        List<String> names =
                Stream.concat(body.names().parallel().stream(), Stream.of(body.names().official()))
                        .toList();
        for (String name : names) {
            String plain = name + " " + word;
            for (String text :
                    List.of(
                            plain,
                            plain + "s",
                            name + (name.endsWith("s") ? "' " : "s ") + word,
                            plain.toUpperCase(Locale.ROOT),
                            plain.replace(" ", "\n"),
                            plain.replace("-", "-\n"),
                            plain.replace(" - ", " – "),
                            java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD))) {
                List<Mention> found = REGISTER.mentions("Svar fra " + text + " om saken");
                assertThat(found).as(text).hasSize(1);
                assertThat(found.getFirst().form()).as(text).isEqualTo(form);
                assertThat(found.getFirst().candidates()).as(text).contains(body);
                assertThat(found.getFirst().span().length()).as(text).isEqualTo(text.length());
            }
        }
    }

    @Test
    void onlyTwoNamesBelongToSeveralBodies() {
        assertThat(
                        REGISTER.all().stream()
                                .map(r -> r.names().norwegian())
                                .filter(n ->
                                        REGISTER.mentions(n + " kommune")
                                                        .getFirst()
                                                        .candidates()
                                                        .size()
                                                > 1)
                                .distinct())
                .containsExactly("Herøy", "Våler");
    }

    @Test
    void randomTextKeepsTheContract() {
        Random random = new Random(7);
        List<String> parts =
                Stream.concat(
                                REGISTER.all().stream().flatMap(r -> r.names().parallel().stream()),
                                Stream.of(
                                        "kommune",
                                        "-",
                                        "\n",
                                        "s",
                                        " og ",
                                        "\u00AD",
                                        "'",
                                        "fylkesting",
                                        "\uD83D",
                                        "i ",
                                        ": "))
                        .toList();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())))
                        .append(random.nextBoolean() ? " " : "");
            }
            int last = 0;
            for (Mention mention : REGISTER.mentions(text)) {
                assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
                last = mention.span().end();
            }
        }
    }

    @Test
    void workGrowsWithTheTextOnly() {
        String names =
                REGISTER.all().stream()
                        .map(Respondent::name)
                        .collect(Collectors.joining(", ", "", ".\n"));
        Counted once = new Counted(names);
        Counted often = new Counted(names.repeat(200));
        int mentions = REGISTER.mentions(once).size();
        assertThat(REGISTER.mentions(often).size()).isEqualTo(200 * mentions);
        assertThat(often.looks).isLessThanOrEqualTo(200 * once.looks + 1000);
        assertThat(once.looks).isLessThan(40L * names.length());
    }

    /** Counts how often its characters are looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.substring(start, end);
        }
    }
}
