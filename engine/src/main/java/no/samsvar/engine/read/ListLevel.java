package no.samsvar.engine.read;

/**
 * How one level of a list is marked.
 *
 * @param format of its own number; null for a bullet
 * @param pattern the marker, {@code %1} to {@code %9} standing for the numbers of the levels
 * @param start the first number
 * @param restart the level (1 is the outermost) whose items make it start anew, and those above; 0
 *     never, -1 the one above it
 * @param legal whether all numbers are written as decimals
 */
record ListLevel(
        @org.jspecify.annotations.Nullable NumberFormat format,
        String pattern,
        int start,
        int restart,
        boolean legal) {

    boolean isBullet() {
        return format == null;
    }
}
