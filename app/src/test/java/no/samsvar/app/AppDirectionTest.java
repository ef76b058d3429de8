package no.samsvar.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A package imports only packages that stand above it here; time comes from a clock that is given.
 */
class AppDirectionTest {
    private static final String ROOT = "no.samsvar.app";
    private static final List<String> ORDER =
            List.of(
                    "data",
                    "audit",
                    "web",
                    "scan",
                    "register",
                    "people",
                    "round",
                    "workspace",
                    "debate",
                    "submission",
                    "treatment",
                    "exempt",
                    "collation");
    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        TreeSet<String> packages = new TreeSet<>();
        ALL.forEach(type -> packages.add(type.getPackageName()));
        packages.removeIf(name -> name.equals(ROOT) || name.startsWith(ROOT + ".jte"));
        ORDER.forEach(name -> packages.remove(ROOT + "." + name));
        assertThat(packages).isEmpty();
    }

    @Test
    void aPackageImportsOnlyWhatStandsAboveIt() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (int j = i + 1; j < ORDER.size(); j++) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + ORDER.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + "." + ORDER.get(j))
                        .allowEmptyShould(true)
                        .check(ALL);
            }
        }
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching(ROOT + ".(*)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theTimeIsAskedOfAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }
}
