package no.samsvar.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Rows of which each holds the hash of the one before, as in RFC 9162's logs without the tree. */
public final class Chain {
    /** What the first row holds as the hash before it. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** SHA-256 of index, the hash before and the content, in hexadecimal. */
    public static String hash(long index, String previous, String content) {
        return sha256(index + "\n" + previous + "\n" + content);
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
