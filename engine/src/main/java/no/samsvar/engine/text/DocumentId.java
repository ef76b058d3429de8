package no.samsvar.engine.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Ids that depend on nothing but a file's place in the round and its bytes. */
public final class DocumentId {
    private DocumentId() {}

    /**
     * @param path in the round, {@code /} between parts; made NFC here
     * @param sha256 of the file's bytes, in hex
     * @return 12 hex digits of SHA-256 of path, NUL, hash
     */
    public static String of(String path, String sha256) {
        String name = Normalizer.normalize(path, Normalizer.Form.NFC);
        return sha256((name + '\0' + sha256).getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** SHA-256 as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** SHA-256 of a text as UTF-8. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
