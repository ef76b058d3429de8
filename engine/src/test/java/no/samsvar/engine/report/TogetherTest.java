package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class TogetherTest {
    @Test
    void whereOneFailsTheOthersHaveEndedBeforeItIsTold() {
        AtomicInteger ended = new AtomicInteger();
        List<Runnable> makers = new ArrayList<>();
        makers.add(() -> {
            throw new IllegalStateException("no room");
        });
        for (int i = 0; i < 50; i++) {
            makers.add(() -> {
                LockSupport.parkNanos(1_000_000);
                ended.incrementAndGet();
            });
        }
        assertThatThrownBy(() -> Together.run(makers))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room");
        assertThat(ended).hasValue(50);
    }

    @Test
    void anErrorStaysAnErrorAndTheOthersFailuresAreBesideIt() {
        List<Runnable> makers =
                List.of(
                        () -> {
                            throw new StackOverflowError("deep");
                        },
                        () -> {
                            throw new StackOverflowError("deep");
                        });
        assertThatThrownBy(() -> Together.run(makers))
                .isInstanceOf(StackOverflowError.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }
}
