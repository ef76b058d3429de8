package no.samsvar.app.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.web.Texts;

/** What was noticed about what bodies have sent in; told by the package that has it read. */
public interface Noticed {
    /**
     * About one file.
     *
     * @param kind danger, warning or info
     */
    record Notice(String kind, String file, String text) {}

    /**
     * @return by id of the body, in the order of the bodies; a body that nothing is to be said
     *     about is not in it
     */
    Map<String, List<Notice>> of(UUID round, List<InvitedBody> bodies, Texts texts);
}
