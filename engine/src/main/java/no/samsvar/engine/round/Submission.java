package no.samsvar.engine.round;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What arrived from one body at one time.
 *
 * @param id 12 hex digits, made of the path
 * @param path of the file, folder or row in the round
 * @param hint the respondent as someone else named it (a column of a table), or null
 * @param documents in the order of their paths; empty where nothing could be read
 * @param questions for documents that are known to answer one question (a row of a table), by
 *     document id
 */
public record Submission(
        String id,
        String path,
        @Nullable String hint,
        List<SourceText> documents,
        Map<String, String> questions) {
    public Submission {
        documents = List.copyOf(documents);
        questions = Map.copyOf(questions);
    }

    /** The id of the submission at a path: 12 hex digits of SHA-256 of the path in NFC. */
    public static String idOf(String path) {
        return DocumentId.sha256(Normalizer.normalize(path, Normalizer.Form.NFC)).substring(0, 12);
    }
}
