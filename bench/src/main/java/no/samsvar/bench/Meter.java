package no.samsvar.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Wall time, processor time of this process (which a busy machine does not stretch) and the peak of
 * the heap, from its making on.
 */
final class Meter {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long start = System.nanoTime();
    private final long cpu = SYSTEM.getProcessCpuTime();

    Meter() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    }

    long peakMegabytes() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** How the time grew with the size: 1 for twice as long at twice as much. */
    static String exponent(double seconds, double lastSeconds, long size, long lastSize) {
        if (lastSize == 0 || size == lastSize) {
            return "";
        }
        double growth = Math.log(seconds / lastSeconds) / Math.log((double) size / lastSize);
        return String.format(Locale.ROOT, "%.2f", growth);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
