package no.samsvar.app.debate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;

/**
 * How many wrong codes were tried of late, from one address and from all. Kept in memory alone:
 * nobody's address is stored. Safe for many threads.
 */
@Component
class Guesses {
    /** A whole council, or all behind a proxy, may have one address, and each may mistype. */
    static final int FROM_ONE = 100;

    /** With 39 bits and ten debates open all the time, a hit once in some 3,000 years. */
    static final int FROM_ALL = 500;

    static final Duration WINDOW = Duration.ofMinutes(10);
    private final Clock clock;
    private final Deque<Guess> wrong = new ArrayDeque<>();

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Guess(String address, Instant at) {}

    /** Whether a code from there is looked at. */
    synchronized boolean open(String address) {
        Instant before = clock.instant().minus(WINDOW);
        while (!wrong.isEmpty() && wrong.getFirst().at().isBefore(before)) {
            wrong.removeFirst();
        }
        String network = network(address);
        return wrong.size() < FROM_ALL
                && wrong.stream().filter(g -> g.address().equals(network)).count() < FROM_ONE;
    }

    synchronized void wrong(String address) {
        wrong.addLast(new Guess(network(address), clock.instant()));
    }

    /** Of an IPv6 address its first half: the rest is chosen by whoever holds it. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
