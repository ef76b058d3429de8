package no.samsvar.engine.round;

import java.util.List;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What arrived from one body at one time.
 *
 * @param id 12 hex digits, made of the path
 * @param path of the file, folder or row in the round
 * @param hint the respondent as someone else named it (a column of a table), or null
 * @param documents in the order of their paths; empty where nothing could be read
 */
public record Submission(
        String id, String path, @Nullable String hint, List<SourceText> documents) {
    public Submission {
        documents = List.copyOf(documents);
    }
}
