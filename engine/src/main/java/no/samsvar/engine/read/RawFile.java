package no.samsvar.engine.read;

import no.samsvar.engine.text.DocumentId;

/**
 * A file's bytes and its path in the round.
 *
 * @param path with {@code /} between parts
 * @param bytes not copied: the caller leaves them alone
 */
public record RawFile(String path, byte[] bytes) {
    /** SHA-256 of the bytes, 64 hex digits. */
    public String sha256() {
        return DocumentId.sha256(bytes);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
