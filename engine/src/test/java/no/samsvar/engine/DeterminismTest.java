package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.Collections;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Same value in, same value out: nothing in the engine asks the machine for the time, the language,
 * the place or chance.
 */
class DeterminismTest {

    @Test
    void nothingAsksTheMachine() {
        List<String> asked =
                EngineClasses.ALL.stream()
                        .flatMap(type -> Stream.concat(calls(type), clocks(type)))
                        .sorted()
                        .toList();
        assertThat(asked)
                .as("the engine asks for time, language, place or chance: take it as an argument")
                .isEmpty();
    }

    private static Stream<String> calls(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(call -> isTime(call) || isChance(call) || isLanguage(call))
                .map(JavaCodeUnitAccess::getDescription);
    }

    private static Stream<String> clocks(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(one -> one.getTargetClass().isEquivalentTo(java.time.Clock.class))
                .map(one -> one.getDescription());
    }

    private static boolean isTime(JavaCodeUnitAccess<?> call) {
        CodeUnitAccessTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            // a worker's time limit is a backstop, and needs a clock
            case "nanoTime" ->
                    owner.equals("java.lang.System")
                            && !EngineClasses.packageOf(call.getOriginOwner()).equals("read");
            case "<init>" -> owner.equals("java.util.Date") && takes(target, "");
            case "getDefault", "systemDefault" ->
                    isOneOf(target, TimeZone.class, java.time.ZoneId.class);
            default -> false;
        };
    }

    private static boolean isChance(JavaCodeUnitAccess<?> call) {
        CodeUnitAccessTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> isOneOf(target, UUID.class);
            case "shuffle" -> isOneOf(target, Collections.class) && takes(target, "java.util.List");
            case "identityHashCode" -> owner.equals("java.lang.System");
            case "<init>" ->
                    owner.equals("java.security.SecureRandom")
                            || isOneOf(target, Random.class) && takes(target, "");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            default -> false;
        };
    }

    /** Whether the call takes the machine's language because it is not given one. */
    private static boolean isLanguage(JavaCodeUnitAccess<?> call) {
        CodeUnitAccessTarget target = call.getTarget();
        if (isOneOf(target, Locale.class)) {
            return target.getName().equals("getDefault");
        }
        boolean given =
                target.getRawParameterTypes().stream()
                        .anyMatch(type ->
                                type.isEquivalentTo(Locale.class)
                                        || type.getName().endsWith("FormatSymbols"));
        if (given) {
            return false;
        }
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "format", "formatted", "toLowerCase", "toUpperCase" ->
                    owner.equals("java.lang.String") || owner.equals("java.io.PrintStream");
            case "printf" -> owner.startsWith("java.io.");
            case "ofPattern" -> owner.equals("java.time.format.DateTimeFormatter");
            case "<init>" ->
                    isOneOf(
                            target,
                            DecimalFormat.class,
                            Formatter.class,
                            MessageFormat.class,
                            Scanner.class,
                            SimpleDateFormat.class);
            default ->
                    target.getName().startsWith("get")
                            && target.getName().endsWith("Instance")
                            && isOneOf(
                                    target,
                                    BreakIterator.class,
                                    Collator.class,
                                    DateFormat.class,
                                    NumberFormat.class);
        };
    }

    private static boolean isOneOf(CodeUnitAccessTarget target, Class<?>... owners) {
        return Stream.of(owners).anyMatch(target.getOwner()::isEquivalentTo);
    }

    private static boolean takes(CodeUnitAccessTarget target, String parameters) {
        return String.join(
                        ",",
                        target.getRawParameterTypes().stream().map(JavaClass::getName).toList())
                .equals(parameters);
    }
}
