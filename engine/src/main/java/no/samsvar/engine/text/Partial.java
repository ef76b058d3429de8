package no.samsvar.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a step returns: its value, and what was wrong on the way. One bad file becomes a problem
 * beside the value, never a failed run.
 *
 * <p>After OpenGamma Strata's {@code ValueWithFailures}.
 */
public record Partial<T>(T value, List<Problem> problems) {
    public Partial {
        problems = List.copyOf(problems);
    }

    public static <T> Partial<T> of(T value) {
        return new Partial<>(value, List.of());
    }

    public static <T> Partial<T> of(T value, List<Problem> problems) {
        return new Partial<>(value, problems);
    }

    public <R> Partial<R> map(Function<? super T, ? extends R> function) {
        return new Partial<>(function.apply(value), problems);
    }

    /** The next step's value, with both steps' problems. */
    public <R> Partial<R> flatMap(Function<? super T, Partial<R>> function) {
        Partial<R> next = function.apply(value);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(next.problems);
        return new Partial<>(next.value, all);
    }
}
