package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/**
 * What people settled, as a folder's {@code decisions.jsonl} says.
 *
 * @param decisions in order of time
 * @param sum of the file, so that a result tells which decisions it was made with; empty where
 *     there is no file
 * @param problems of its lines
 */
record GivenDecisions(List<Decision> decisions, String sum, List<Problem> problems) {
    static final GivenDecisions NONE = new GivenDecisions(List.of(), "", List.of());

    /**
     * @throws IOException where the file cannot be read
     */
    static GivenDecisions of(RoundFolder folder) throws IOException {
        Path file = folder.decisions();
        if (file == null) {
            return NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        Partial<List<Decision>> read = DecisionFile.parse(bytes, folder.pathOf(file));
        return new GivenDecisions(read.value(), DocumentId.sha256(bytes), read.problems());
    }
}
