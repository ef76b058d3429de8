package no.samsvar.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The engine's compiled main classes, read once for the tests of its architecture. */
final class EngineClasses {
    static final String ROOT = "no.samsvar.engine";

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    private EngineClasses() {}

    static boolean contains(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    /**
     * The engine's own package that holds the type: {@code read} for {@code …engine.read.Reader}.
     */
    static String packageOf(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
