package no.samsvar.app.round;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends in the answers of the invented round. */
public interface DemoAnswers {
    /**
     * @param answers of each body, by its id, in the order in which they are sent in: the files of
     *     one submission. They are there while the call lasts.
     */
    void send(UUID round, Map<String, List<List<Path>>> answers);
}
