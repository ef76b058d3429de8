package no.samsvar.app.submission;

import java.util.UUID;
import org.springframework.web.util.UriUtils;

/** Where the pages of sending in lie. */
final class Addresses {
    private Addresses() {}

    /** Where everything of a body in a round lies. */
    static String base(UUID round, String body) {
        return "/rounds/" + round + "/bodies/" + UriUtils.encodePathSegment(body, "UTF-8");
    }

    static String page(UUID round, String body) {
        return base(round, body) + "/submission";
    }
}
