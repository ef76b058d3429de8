package no.samsvar.engine.read;

import java.time.Duration;

/**
 * The limits of reading one file.
 *
 * @param bytes the largest file
 * @param pages the most pages
 * @param characters the most characters of text
 * @param operators the most steps of work inside a format
 * @param zipRatio the largest ratio of unpacked to packed bytes in a zip, and {@code unpacked} the
 *     most bytes that a zip or a stream may unpack to
 * @param time the backstop, for a worker process; a result that it touched says so
 */
public record ReadLimits(
        long bytes,
        int pages,
        long characters,
        long operators,
        double zipRatio,
        long unpacked,
        Duration time) {

    public static final ReadLimits DEFAULT =
            new ReadLimits(
                    100L << 20,
                    5_000,
                    20_000_000,
                    200_000_000,
                    200,
                    1L << 30,
                    Duration.ofSeconds(60));
}
