package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What other packages may use of each package stands in one list, {@code public-types.txt}. */
class PublicTypesTest {
    private static final String LIST = "/public-types.txt";

    @Test
    void onlyListedTypesArePublic() throws IOException {
        Set<String> unlisted = publicTypes();
        unlisted.removeAll(listed());
        assertThat(unlisted)
                .as(
                        "public types that are not in engine/src/test/resources%s. Make each"
                                + " package-private; if another package cannot do without it, add its"
                                + " line to the list",
                        LIST)
                .isEmpty();
    }

    @Test
    void everyListedTypeIsPublic() throws IOException {
        Set<String> gone = listed();
        gone.removeAll(publicTypes());
        assertThat(gone)
                .as("no longer public: take these lines out of engine/src/test/resources%s", LIST)
                .isEmpty();
    }

    private static Set<String> publicTypes() {
        return EngineClasses.ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> type.getName().substring(EngineClasses.ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed() throws IOException {
        try (InputStream list = PublicTypesTest.class.getResourceAsStream(LIST)) {
            byte[] bytes = Objects.requireNonNull(list, LIST).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
