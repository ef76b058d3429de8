package no.samsvar.app.data;

/**
 * A file in the {@link FileStore}.
 *
 * @param sha256 what it is found by: the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 * @param size its length in bytes
 */
public record Stored(String sha256, long size) {
    public Stored {
        FileStore.check(sha256);
        if (size < 0) {
            throw new IllegalArgumentException("a size of " + size);
        }
    }
}
