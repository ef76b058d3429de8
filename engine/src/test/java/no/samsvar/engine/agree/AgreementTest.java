package no.samsvar.engine.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import no.samsvar.engine.agree.Agreement.Estimate;
import no.samsvar.engine.agree.Ratings.Unit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreement as the literature's worked examples and DKPro Agreement give it. A table is written
 * unit by unit, {@code "a b, . c"}: labels of the coders, a full stop where one has not seen it.
 */
class AgreementTest {
    private static final double SAME = 1e-9;

    /** Artstein and Poesio 2008, pages 558 and 568. */
    private static final String DIALOGUE = "20*S S, 20*I S, 10*S I, 50*I I";

    private static final String CHECKS = "46*S S, 6*I S, 32*I I, 6*I C, 10*C C";

    /** Cohen 1960, page 45. */
    private static final String COHEN =
            "88*1 1, 14*1 2, 18*1 3, 10*2 1, 40*2 2, 10*2 3, 2*3 1, 6*3 2, 12*3 3";

    /** Krippendorff 1980, pages 133 and 139. */
    private static final String BINARY = "0 0, 1 1, 0 1, 0 0, 0 0, 0 1, 0 0, 0 1, 1 0, 0 0";

    private static final String THREE =
            "1 1 1, 1 2 2, 2 2 2, 4 4 4, 1 4 4, 2 2 2, 1 2 3, 3 3 3, 2 2 2";

    /** Krippendorff 2004, pages 227, 230 and twice 246. */
    private static final String LETTERS = "a a, a b, 4*b b, b c, 5*c c";

    private static final String MISSING =
            "B B . B, L L P L, P P P P, P P P P, L L L L, B L P C, C C C C, B B L B, L L L L,"
                    + " . F F F, . . B B, . . P .";
    private static final String EVEN =
            "12*a a, 9*a b, 9*a c, 9*b a, 14*b b, 9*b c, 9*c a, 9*c b, 20*c c";
    private static final String UNEVEN = "12*a a, 18*a b, 18*a c, 14*b b, 18*b c, 20*c c";

    private static Ratings table(String rows) {
        List<Unit> units = new ArrayList<>();
        for (String row : rows.split(", ")) {
            String[] parts = row.split("\\*");
            int times = parts.length > 1 ? Integer.parseInt(parts[0]) : 1;
            String[] labels = parts[parts.length - 1].split(" ");
            Map<String, List<String>> by = new TreeMap<>();
            for (int c = 0; c < labels.length; c++) {
                if (!labels[c].equals(".")) {
                    by.put("coder " + c, List.of(labels[c]));
                }
            }
            for (int i = 0; i < times; i++) {
                units.add(Unit.of("u" + units.size(), by));
            }
        }
        return new Ratings(units);
    }

    /** As printed there; a measure that is not printed is left out. */
    @ParameterizedTest
    @CsvSource({
        "DIALOGUE, 0.700, 0.348,      ",
        "CHECKS,   0.880, 0.801, 0.800",
        "COHEN,    0.700, 0.492,      ",
        "BINARY,   0.600,      , 0.095",
        "THREE,    0.741,      , 0.642",
        "LETTERS,  0.833,      , 0.734",
        "MISSING,       ,      , 0.743",
        "EVEN,     0.460, 0.186,      ",
        "UNEVEN,   0.460, 0.258,      "
    })
    void workedExamplesOfTheLiterature(
            String name, @Nullable Double percent, @Nullable Double kappa, @Nullable Double alpha) {
        Agreement found = Agreement.of(table(example(name)));
        isPrinted(found.percent(), percent);
        isPrinted(found.kappa(), kappa);
        isPrinted(found.alpha(), alpha);
    }

    private static void isPrinted(@Nullable Estimate found, @Nullable Double printed) {
        if (printed != null) {
            assertThat(value(found)).isEqualTo(printed, within(0.0006));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIALOGUE",
        "CHECKS",
        "COHEN",
        "BINARY",
        "THREE",
        "LETTERS",
        "MISSING",
        "EVEN",
        "UNEVEN"
    })
    void workedExamplesAreEqualToDkpro(String name) {
        isEqualToDkpro(table(example(name)));
    }

    private static String example(String name) {
        return switch (name) {
            case "DIALOGUE" -> DIALOGUE;
            case "CHECKS" -> CHECKS;
            case "COHEN" -> COHEN;
            case "BINARY" -> BINARY;
            case "THREE" -> THREE;
            case "LETTERS" -> LETTERS;
            case "MISSING" -> MISSING;
            case "EVEN" -> EVEN;
            case "UNEVEN" -> UNEVEN;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double value(@Nullable Estimate estimate) {
        return Objects.requireNonNull(estimate).value();
    }

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomTablesAreEqualToDkpro(long seed) {
        isEqualToDkpro(random(new Random(seed)));
    }

    /**
     * Two to five coders, two to six labels, some agreement, in every second table some missing.
     */
    private static Ratings random(Random random) {
        int coders = 2 + random.nextInt(4);
        int labels = 2 + random.nextInt(5);
        double copied = random.nextDouble();
        double missing = random.nextBoolean() ? random.nextDouble() * 0.6 : 0;
        int size = 3 + random.nextInt(60);
        List<Unit> units = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            String right = "l" + random.nextInt(labels);
            Map<String, List<String>> by = new TreeMap<>();
            for (int c = 0; c < coders; c++) {
                String own = "l" + random.nextInt(labels);
                String said = random.nextDouble() < copied ? right : own;
                if (random.nextDouble() >= missing) {
                    by.put("c" + c, List.of(said));
                }
            }
            units.add(Unit.of("u" + u, by));
        }
        return new Ratings(units);
    }

    private static void isEqualToDkpro(Ratings ratings) {
        Ratings compared = ratings.comparable();
        if (compared.units().isEmpty()) {
            assertThat(Agreement.of(ratings).alpha()).isNull();
            return;
        }
        Table table = new Table(compared, Distance.NOMINAL);
        int[] all = java.util.stream.IntStream.range(0, compared.units().size()).toArray();
        CodingAnnotationStudy study = study(ratings, false);
        if (compared.units().stream().flatMap(u -> u.by().values().stream()).distinct().count()
                > 1) {
            assertThat(table.alpha(all))
                    .isEqualTo(
                            new KrippendorffAlphaAgreement(study, new NominalDistanceFunction())
                                    .calculateAgreement(),
                            within(SAME));
        } else {
            assertThat(table.alpha(all)).isNaN();
        }
        if (!study.hasMissingValues()) {
            assertThat(table.percent(all))
                    .isEqualTo(new PercentageAgreement(study).calculateAgreement(), within(SAME));
        }
        if (ratings.coders().size() == 2) {
            double kappa = new CohenKappaAgreement(study(compared, false)).calculateAgreement();
            if (!Double.isNaN(kappa)) {
                assertThat(table.kappa(all)).isEqualTo(kappa, within(SAME));
            }
        }
    }

    private static CodingAnnotationStudy study(Ratings ratings, boolean sets) {
        List<String> coders = List.copyOf(ratings.coders());
        CodingAnnotationStudy study = new CodingAnnotationStudy(coders.size());
        for (Unit unit : ratings.units()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (String coder : coders) {
                Set<String> labels = unit.by().get(coder);
                row.add(
                        labels == null
                                ? null
                                : sets ? new SetAnnotation(labels) : labels.iterator().next());
            }
            if (row.stream().anyMatch(Objects::nonNull)) {
                study.addItemAsArray(row.toArray());
            }
        }
        return study;
    }

    private static Ratings sets(Random random) {
        int coders = 2 + random.nextInt(3);
        double missing = random.nextBoolean() ? random.nextDouble() * 0.4 : 0;
        int size = 10 + random.nextInt(40);
        List<Unit> units = new ArrayList<>();
        for (int u = 0; u < size; u++) {
            Map<String, List<String>> by = new TreeMap<>();
            for (int c = 0; c < coders; c++) {
                List<String> labels = new ArrayList<>();
                for (int l = 0; l < 4; l++) {
                    if (random.nextInt(3) == 0) {
                        labels.add("theme " + l);
                    }
                }
                if (random.nextDouble() >= missing) {
                    by.put("c" + c, labels);
                }
            }
            units.add(Unit.of("u" + u, by));
        }
        return new Ratings(units);
    }

    /** With the same distances, whosever they are. */
    @ParameterizedTest
    @MethodSource("seeds")
    void setsOfLabelsAreEqualToDkproWithTheSameDistances(long seed) {
        Ratings compared = sets(new Random(seed)).comparable();
        IDistanceFunction ours = (study, a, b) -> Distance.MASI.between(labels(a), labels(b));
        IDistanceFunction dkpro = new MASISetAnnotationDistanceFunction();
        isEqualForSets(compared, Distance.MASI, ours);
        isEqualForSets(compared, dkpros(), dkpro);
    }

    private static void isEqualForSets(Ratings compared, Distance distance, IDistanceFunction of) {
        Table table = new Table(compared, distance);
        int[] all = java.util.stream.IntStream.range(0, compared.units().size()).toArray();
        if (compared.units().stream().flatMap(u -> u.by().values().stream()).distinct().count()
                == 1) {
            assertThat(table.alpha(all)).isNaN();
            return;
        }
        double theirs =
                new KrippendorffAlphaAgreement(study(compared, true), of).calculateAgreement();
        assertThat(table.alpha(all)).isEqualTo(theirs, within(SAME));
    }

    private static Set<String> labels(Object set) {
        Set<String> labels = new java.util.TreeSet<>();
        ((SetAnnotation) set).forEach(l -> labels.add(String.valueOf(l)));
        return labels;
    }

    /** Its distance multiplies what is not shared, where Passonneau multiplies what is. */
    private static Distance dkpros() {
        IDistanceFunction theirs = new MASISetAnnotationDistanceFunction();
        return (a, b) ->
                theirs.measureDistance(
                        new CodingAnnotationStudy(2), new SetAnnotation(a), new SetAnnotation(b));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a b,   a b,   0",
                "-,     -,     0",
                "a,     b,     1",
                "a,     -,     1",
                "a,     a b,   0.6666666666666667",
                "a b,   a c,   0.8888888888888888",
                "a b c, a b,   0.5555555555555556",
                "a b c, b c d, 0.8333333333333334"
            })
    void distancesOfSetsAreThoseOfPassonneau(
            @Nullable String one, @Nullable String other, double distance) {
        assertThat(Distance.MASI.between(set(one), set(other))).isEqualTo(distance, within(1e-12));
        assertThat(Distance.MASI.between(set(other), set(one))).isEqualTo(distance, within(1e-12));
    }

    private static Set<String> set(@Nullable String labels) {
        return labels == null ? Set.of() : Set.of(labels.split(" "));
    }

    @Test
    void dkprosOwnExampleOfSets() {
        String[][] rows = {
            {"", ""},
            {"A", ""},
            {"A", "A"},
            {"A", "B"},
            {"A B", "A"},
            {"A B", "A C"},
            {"A B C", "A B C"},
            {"C", "A C"},
            {"C", "A C"}
        };
        List<Unit> units = new ArrayList<>();
        for (String[] row : rows) {
            units.add(Unit.of("u" + units.size(), Map.of("1", list(row[0]), "2", list(row[1]))));
        }
        Ratings ratings = new Ratings(units);
        int[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(new Table(ratings, dkpros()).alpha(all)).isEqualTo(0.252, within(0.001));
        isEqualForSets(ratings, dkpros(), new MASISetAnnotationDistanceFunction());
        assertThat(value(Agreement.of(ratings).percent())).isEqualTo(1 / 3.0, within(SAME));
    }

    private static List<String> list(String labels) {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
    }

    @Test
    void theTableCountsWhatOneSaidByWhatTheOtherSaid() {
        Agreement found = Agreement.of(table("2*a b, a a, 3*b b, . b"));
        assertThat(found.table()).containsOnlyKeys("a", "b");
        assertThat(found.table().get("a")).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(found.table().get("b")).isEqualTo(Map.of("b", 3));
        assertThat(found.units()).isEqualTo(6);
    }

    @Test
    void whereNothingVariesThereIsNoValue() {
        Agreement same = Agreement.of(table("5*a a"));
        assertThat(value(same.percent())).isEqualTo(1);
        assertThat(same.kappa()).isNull();
        assertThat(same.alpha()).isNull();
        assertThat(same.masi()).isNull();
        Agreement nothing = Agreement.of(table("a ., . b"));
        assertThat(nothing.units()).isZero();
        assertThat(nothing.percent()).isNull();
    }

    @Test
    void oneCoderAgainstItselfIsWhollyAgreed() {
        Agreement found = Agreement.of(table("3*a a, 4*b b"));
        assertThat(found.kappa()).isEqualTo(new Estimate(1, 1, 1));
        assertThat(value(found.alpha())).isEqualTo(1, within(SAME));
    }

    @Test
    void intervalsHoldTheValueAndNarrowWithMoreUnits() {
        Estimate few = Objects.requireNonNull(Agreement.of(table(DIALOGUE)).kappa());
        String more = DIALOGUE.replaceAll("(\\d+)\\*", "$10*");
        Estimate many = Objects.requireNonNull(Agreement.of(table(more)).kappa());
        assertThat(few.value()).isBetween(few.low(), few.high());
        assertThat(many.value()).isEqualTo(few.value(), within(SAME));
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
        // the large-sample standard error of Fleiss, Cohen and Everitt 1969 for this table is 0.096
        assertThat(few.high() - few.low()).isEqualTo(2 * 1.96 * 0.096, within(0.04));
        assertThat(Agreement.of(table(DIALOGUE))).isEqualTo(Agreement.of(table(DIALOGUE)));
    }

    @Test
    void oneLabelAmongSeveralIsYesOrNo() {
        Ratings ratings =
                new Ratings(
                        List.of(
                                Unit.of("1", Map.of("x", List.of("a", "b"), "y", List.of("a"))),
                                Unit.of("2", Map.of("x", List.of(), "y", List.of("b")))));
        assertThat(value(Agreement.of(ratings.on("a")).percent())).isEqualTo(1);
        assertThat(value(Agreement.of(ratings.on("b")).percent())).isZero();
        assertThat(ratings.between("x", "z").units()).isEmpty();
    }
}
