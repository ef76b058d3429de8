package no.samsvar.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The order of the engine's packages, which is also the order in which to read them: a package
 * imports only packages that stand above it.
 */
class EngineDirectionTest {
    private static final List<String> ORDER =
            List.of(
                    "text",
                    "language",
                    "learn",
                    "round",
                    "decision",
                    "read",
                    "draft",
                    "borrow",
                    "recognise",
                    "own",
                    "segment",
                    "place",
                    "settle",
                    "theme",
                    "agree",
                    "collate",
                    "assist",
                    "mandate",
                    "report",
                    "pipeline",
                    "evaluate");

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        TreeSet<String> packages = new TreeSet<>();
        EngineClasses.ALL.stream()
                .map(type -> type.getPackageName().substring(EngineClasses.ROOT.length()))
                .map(name -> name.startsWith(".") ? name.substring(1) : "(the root package)")
                .forEach(packages::add);
        packages.removeAll(ORDER);
        assertThat(packages)
                .as(
                        "packages without a place in EngineDirectionTest.ORDER: give each one, and tell")
                .isEmpty();
    }

    @Test
    void aPackageImportsOnlyWhatStandsAboveIt() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : EngineClasses.ALL) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (EngineClasses.contains(target) && isBelow(type, target)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).as("imports from below, in the order %s", ORDER).isEmpty();
    }

    private static boolean isBelow(JavaClass type, JavaClass target) {
        return ORDER.indexOf(EngineClasses.packageOf(target))
                > ORDER.indexOf(EngineClasses.packageOf(type));
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(EngineClasses.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(EngineClasses.ALL);
    }

    @Test
    void theEngineKnowsNothingOfItsUsers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "no.samsvar.cli..",
                        "no.samsvar.app..",
                        "no.samsvar.bench..",
                        "picocli..",
                        "me.tongfei..",
                        "org.springframework..")
                .because(
                        "the command line, the web application and the benchmarks share one engine")
                .check(EngineClasses.ALL);
    }

    @Test
    void theEngineAsksNoNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..")
                .because("nothing leaves the house: only a command that a person gives may ask")
                .check(EngineClasses.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    org.apache.pdfbox     | read
                    org.apache.fontbox    | read
                    org.apache.poi        | read
                    org.apache.xmlbeans   | read
                    org.openxmlformats    | read
                    org.jsoup             | read report
                    org.apache.james      | read
                    org.apache.lucene     | language
                    """)
    void aLibraryIsUsedOnlyWhereItsWorkIsDone(String library, String packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(packages.split(" "))
                                .map(name -> EngineClasses.ROOT + "." + name + "..")
                                .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .because("a library that is used in one place can be replaced there")
                .check(EngineClasses.ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> bare =
                EngineClasses.ALL.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                        .map(one -> one.getName())
                        .sorted()
                        .toList();
        assertThat(bare).as("packages whose package-info.java lacks @NullMarked").isEmpty();
    }
}
