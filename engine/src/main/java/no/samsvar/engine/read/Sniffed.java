package no.samsvar.engine.read;

/**
 * What a look at a file's content found.
 *
 * @param what a short name of the content for messages: {@code png}, {@code xlsx}, {@code zip}
 */
record Sniffed(FileType type, String what) {
    static Sniffed unknown(String what) {
        return new Sniffed(FileType.UNKNOWN, what);
    }
}
