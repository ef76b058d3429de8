package no.samsvar.app.submission;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.app.audit.Chain;

/**
 * What is promised to be kept, as it stands in the chain.
 *
 * @param content canonical JSON
 */
record Receipt(long index, String previous, String hash, String content) {
    static final String SCHEMA = "samsvar/receipt/1";

    boolean sound() {
        return Chain.hash(index, previous, content).equals(hash);
    }

    /** As a file for the receiver: the content and its hash. */
    String file() {
        return Json.write(
                new TreeMap<>(
                        Map.of("schema", SCHEMA, "content", Json.object(content), "hash", hash)));
    }

    /**
     * Reads what {@link #file} wrote.
     *
     * @throws IllegalArgumentException if it is no receipt
     */
    static Receipt parse(String file) {
        try {
            TreeMap<String, Object> all = Json.object(file);
            if (!SCHEMA.equals(all.get("schema"))
                    || !(all.get("content") instanceof Map<?, ?> content)
                    || !(content.get("index") instanceof Number index)
                    || !(content.get("previous") instanceof String previous)
                    || !(all.get("hash") instanceof String hash)) {
                throw new IllegalArgumentException("no receipt");
            }
            return new Receipt(index.longValue(), previous, hash, Json.write(content));
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no receipt", e);
        }
    }

    /** What it says, for showing it. */
    Said said() {
        return Json.read(content, Said.class);
    }

    /**
     * The content's fields; times as ISO 8601 in UTC.
     *
     * @param by link, person or region
     */
    record Said(
            String schema,
            String round,
            String roundTitle,
            String body,
            String bodyName,
            String submission,
            int version,
            String began,
            String sent,
            boolean late,
            String by,
            List<Kept> files,
            Answer answer,
            long index,
            String previous) {}

    /** One file. */
    record Kept(String name, long size, String sha256) {}

    /**
     * @param of {@code text} that the engine read, or {@code files} where it had not yet
     */
    record Answer(String of, String sha256) {}
}
